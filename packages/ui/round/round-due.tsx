import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { type Owed, owedOn } from '@mingce/domain/round/due'
import { useWorkCalendar } from '../desk-day.ts'
import { DueLight } from '../due-light.tsx'
import { type DatedRound, owedBasis } from './due-basis.ts'

/** A date of a round, the city's inner one where it is given, else the province's: its light, how it came about, and the clause it rests on. */
export function RoundDue({
  round,
  kind,
  inner,
  expanded = false,
}: {
  readonly round: DatedRound
  readonly kind: DeliverableKind
  readonly inner?: string | undefined
  readonly expanded?: boolean
}) {
  const due = useRoundDay(round, kind, inner)
  const basis = owedBasis(round, kind, due)
  if (!due) return <DueLight dueDate={null} />
  return <DueLight dueDate={due.dueDate} due={due.moved} basis={basis} expanded={expanded} />
}

/** The day by which it is due, the city's inner one where it is given, else the province's; undefined where the round does not ask for it. */
export function useRoundDay(round: DatedRound, kind: DeliverableKind, inner?: string | undefined): Owed | undefined {
  return useRoundDays()(round, kind, inner)
}

/** The same for several at once. */
export function useRoundDays() {
  const calendar = useWorkCalendar()
  return ({ settings }: Pick<DatedRound, 'settings'>, kind: DeliverableKind, inner?: string | undefined) => {
    const owedBy = inner ?? settings.deliverables.find((each) => each.kind === kind)?.dueDate ?? null
    return owedOn({ owedBy }, settings, calendar) ?? undefined
  }
}
