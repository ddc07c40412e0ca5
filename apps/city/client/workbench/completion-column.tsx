import { completionBy, lacksBy } from '@mingce/domain/board/completion-by'
import { goalOf } from '@mingce/domain/round/completion'
import { CountyLacks } from '@mingce/ui/completion/county-lacks'
import { useToday } from '@mingce/ui/desk-day'
import { dayInWords } from '@mingce/ui/instant'
import { completionText as t } from '@mingce/ui/words/completion'
import { filingAddress } from '../addresses.ts'
import type { Board, BoardCell } from '../questions.ts'

/**
 * 完成情况 of a board's counties by its day: of all together how many, of each whether it is or what it lacks; with the goal of the round's document.
 *
 * @param on a past day, whose publications have no light of today; empty for today
 */
export function useCompletionColumn(board: Board | null | undefined, on: string) {
  const today = useToday()
  const day = on === '' ? today : on
  const lacks = board ? lacksBy(board, day) : new Map<string, never>()
  const goal = board ? goalOf(board.round.settings) : undefined
  return {
    head: (
      <>
        {t('title')}
        {goal && <span className="round-board-dates">{t('goal', { day: dayInWords(goal) })}</span>}
      </>
    ),
    whole: board && t('ofCounties', { ...completionBy(board, day) }),
    of: (county: string, cells: readonly BoardCell[]) => (
      <CountyLacks
        lacks={lacks.get(county) ?? []}
        cells={cells.map((cell) => ({
          ...{ kind: cell.kind, state: cell.state, address: addressOf(board?.round.round ?? '', cell) },
          unpublishedSince: on === '' ? cell.unpublishedSince : null,
        }))}
      />
    ),
  }
}

/** A county's draft cannot be opened. */
function addressOf(round: string, { filing, state, division, kind }: BoardCell): string | undefined {
  return filing && state !== 'draft' ? filingAddress({ round, division, kind, n: filing.n }) : undefined
}
