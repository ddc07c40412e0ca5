import { StatusTag } from '@mingce/ui/status-tag'
import { fourEyesText } from '@mingce/ui/words/four-eyes'
import { Link } from 'react-router'
import { filingAddress } from '../addresses.ts'
import type { BoardCell } from '../questions.ts'
import { t } from '../words.ts'

/** Where one deliverable of a county stands; what was filed can be opened, a county's draft cannot. */
export function BoardCellLink({ round, cell }: { readonly round: string; readonly cell: BoardCell | undefined }) {
  if (!cell) return null
  const { state, filing, division, kind } = cell
  if (!filing || state === 'draft' || state === 'not_filed') return <StatusTag status={state} />
  return (
    <Link className="board-cell" to={filingAddress({ round, division, kind, n: filing.n })}>
      <StatusTag status={state} note={noteOf(cell)} />
    </Link>
  )
}

function noteOf({ state, filing }: BoardCell): string | undefined {
  if (!filing) return undefined
  if (filing.overridden) return fourEyesText('override.board')
  if (state === 'under_review') return t('board.settled', { settled: filing.settledCount, parts: filing.partCount })
  if (filing.extent === 'in_part') return t('board.inPart')
  return filing.turn > 1 ? t('filing.turn', { turn: filing.turn }) : undefined
}
