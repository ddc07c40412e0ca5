import { liesWithCounty } from '@mingce/domain/board/state'
import { LatenessTag } from '@mingce/ui/lateness-tag'
import { RemindButton } from '@mingce/ui/reminder/remind-button'
import { StatusTag } from '@mingce/ui/status-tag'
import { fourEyesText } from '@mingce/ui/words/four-eyes'
import { Link } from 'react-router'
import { filingAddress } from '../addresses.ts'
import type { BoardCell } from '../questions.ts'
import { t } from '../words.ts'
import type { LateCell } from './read-lateness.ts'

/** Where one deliverable of a county stands; what was filed can be opened, a county's draft cannot. */
export function BoardCellLink(props: {
  readonly round: string
  readonly cell: LateCell | undefined
  readonly isOpen: boolean
}) {
  const { round, cell, isOpen } = props
  if (!cell) return null
  return (
    <>
      <CellState round={round} cell={cell} /> <LatenessTag lateness={cell.lateness} />
      {isOpen && liesWithCounty(cell.state) && <RemindButton matter={streamOf(round, cell)} kind={cell.kind} />}
    </>
  )
}

function streamOf(round: string, { division, kind, filing }: BoardCell): string {
  return filing?.stream ?? `submission/${round}/${division}/${kind}/1`
}

function CellState({ round, cell }: { readonly round: string; readonly cell: BoardCell }) {
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
