import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { type Owed, owedOn, type WrittenDay } from '@mingce/domain/round/due'
import { useWorkCalendar } from '../desk-day.ts'
import { DueLight } from '../due-light.tsx'
import { type DatedRound, owedBasis } from './due-basis.ts'

/** What a city set for its counties within a round, and the day it put a county's filing off to (延期). */
export type CountyDay = { readonly inner?: string | undefined; readonly extendedTo?: WrittenDay['extendedTo'] }

/** A round whose light may be asked for: a closed one has none. */
export type LitRound = DatedRound & { readonly status: 'open' | 'closed' }

/** A date of a round, the city's inner one where it is given, else the province's, or the day that was put off to: its light, how it came about, and the clause it rests on; nothing once the round is closed. */
export function RoundDue({
  round,
  kind,
  expanded = false,
  ...county
}: CountyDay & {
  readonly round: LitRound
  readonly kind: DeliverableKind
  readonly expanded?: boolean
}) {
  const due = useRoundDay(round, kind, county)
  const basis = owedBasis(round, kind, due)
  if (round.status === 'closed') return null
  if (!due) return <DueLight dueDate={null} />
  return <DueLight dueDate={due.dueDate} due={due.moved} basis={basis} expanded={expanded} />
}

/** The day by which it is due, the city's inner one where it is given, else the province's; undefined where the round does not ask for it. */
export function useRoundDay(round: DatedRound, kind: DeliverableKind, county?: CountyDay): Owed | undefined {
  return useRoundDays()(round, kind, county)
}

/** The same for several at once. */
export function useRoundDays() {
  const calendar = useWorkCalendar()
  return ({ settings }: Pick<DatedRound, 'settings'>, kind: DeliverableKind, county: CountyDay = {}) => {
    const { inner, extendedTo } = county
    const owedBy = inner ?? settings.deliverables.find((each) => each.kind === kind)?.dueDate ?? null
    return owedOn({ owedBy, extendedTo }, settings, calendar) ?? undefined
  }
}
