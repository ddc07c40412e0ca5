import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { type Owed, owedOn } from '@mingce/domain/round/due'
import type { RoundDocument } from '@mingce/domain/round/events'
import { clauseOf } from '@mingce/domain/round/evolve'
import type { RoundSettings } from '@mingce/domain/round/settings'
import { useWorkCalendar } from '../desk-day.ts'
import { DueLight } from '../due-light.tsx'
import { dayInWords } from '../instant.ts'
import { roundText } from '../words/rounds.ts'

/** As much of a round as its dates rest on. */
export type DatedRound = { readonly document: Pick<RoundDocument, 'title'>; readonly settings: RoundSettings }

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
  const basis = clauseLine(round, kind)
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

/** "依据《…通知》三（四）：形成标准目录，于10月20日前报教育厅。", and what the document said where the round was amended; undefined without a clause. */
function clauseLine({ document, settings }: DatedRound, kind: DeliverableKind): string | undefined {
  const clause = clauseOf(settings, kind)
  if (!clause) return undefined
  const head = roundText('clause.head', { document: document.title, number: clause.number })
  const line = roundText('clause.due', { head, text: clause.text })
  const due = settings.deliverables.find((each) => each.kind === kind)?.dueDate
  const wasMoved = clause.recipient === 'province' && clause.date !== null && clause.date !== due
  return wasMoved && clause.date ? `${line} ${roundText('clause.moved', { was: dayInWords(clause.date) })}` : line
}
