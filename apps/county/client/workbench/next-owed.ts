import { liesWithCounty } from '@mingce/domain/board/state'
import type { WorkCalendar } from '@mingce/domain/deadline/work-calendar'
import { inOrderOf } from '@mingce/domain/in-order-of'
import { owedOn } from '@mingce/domain/round/due'
import { owedByCounties } from '@mingce/domain/round/owing'
import { isAdjustment, type SubmissionId } from '@mingce/domain/streams'
import { dayInWords } from '@mingce/ui/instant'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import type { RoundHead, RoundOpened } from '../questions.ts'
import { countyDayOf, type SetDays } from './dates.ts'

/** A round as far as its days are read, and what the county asked of it. */
type OwingRound = {
  readonly head: Pick<RoundHead, 'status' | 'settings'>
  readonly opened:
    | (SetDays & { readonly cells: readonly (OwingCell & Pick<RoundOpened['cells'][number], 'kind'>)[] })
    | undefined
}
type OwingCell = Pick<RoundOpened['cells'][number], 'state'> & { readonly filing: Pick<SubmissionId, 'n'> | null }

/** What the county owes next and by which day: what an empty desk says comes next. Undefined when nothing is owed. */
export function nextOwed(
  rounds: readonly OwingRound[],
  calendar: WorkCalendar,
): { readonly kind: string; readonly day: string } | undefined {
  const dates = rounds.flatMap(({ head, opened }) => {
    if (!opened || head.status === 'closed') return []
    return owedByCounties(head.settings)
      .filter(({ kind }) => opened.cells.some((cell) => cell.kind === kind && isOwedNow(cell)))
      .flatMap(({ kind, dueDate }) => {
        const { inner, extendedTo } = countyDayOf(opened, kind)
        const owed = owedOn({ owedBy: inner ?? dueDate, extendedTo }, head.settings, calendar)
        return owed ? [{ kind, day: owed.dueDate }] : []
      })
  })
  const next = dates.toSorted(inOrderOf(({ day }) => day))[0]
  return next && { kind: say(deliverableWords[next.kind]), day: dayInWords(next.day) }
}

/** Whether a day of the round still runs for it: it lies with the county, and is no change of what it filed already. */
export function isOwedNow({ state, filing }: OwingCell): boolean {
  return liesWithCounty(state) && !(filing && isAdjustment(filing))
}
