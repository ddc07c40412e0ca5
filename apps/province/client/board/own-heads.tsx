import { dayInWords } from '@mingce/ui/instant'
import { RoundDue, useRoundDays } from '@mingce/ui/round/round-due'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import type { Board, OwnCell } from '../questions.ts'
import { boardText as t } from '../words/board.ts'
import { ownCounts } from './late-counts.ts'

/** What the cities owe themselves, counted apart from their counties; nothing where they owe none. */
export function OwnHeads({ board, on }: { readonly board: Board; readonly on: string }) {
  const dayOf = useRoundDays()
  const kinds = [...Map.groupBy(board.ofCities, ({ kind }) => kind)]
  if (kinds.length === 0) return null
  const isAwaited = (cells: readonly OwnCell[]) => on === '' && cells.some(({ reportedOn }) => reportedOn === null)
  return (
    <dl className="board-heads is-own">
      {kinds.map(([kind, cells]) => {
        const due = dayOf(board.round, kind)?.dueDate
        return (
          <div key={kind}>
            <dt>
              {t('own.head', { kind: say(deliverableWords[kind]) })}{' '}
              {due && <small>{t('due', { day: dayInWords(due) })}</small>}{' '}
              {isAwaited(cells) && <RoundDue round={board.round} kind={kind} />}
            </dt>
            <dd>{ownCounts(cells)}</dd>
          </div>
        )
      })}
    </dl>
  )
}
