import type { Deadline } from '@mingce/domain/deadline/deadline'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { Owed } from '@mingce/domain/round/due'
import type { RoundDocument } from '@mingce/domain/round/events'
import { clauseOf } from '@mingce/domain/round/evolve'
import type { RoundSettings } from '@mingce/domain/round/settings'
import { dayInWords } from '../instant.ts'
import { roundText } from '../words/rounds.ts'

/** As much of a round as its dates rest on. */
export type DatedRound = { readonly document: Pick<RoundDocument, 'title'>; readonly settings: RoundSettings }

/** What the day of a deliverable rests on: that no calendar covers it where none does, and the clause that asks for it; undefined without either. */
export function owedBasis(round: DatedRound, kind: DeliverableKind, owed: Owed | null | undefined): string | undefined {
  const uncovered = owed?.uncovered && roundText('due.uncovered', { year: owed.uncovered })
  return joined([uncovered, clauseLine(round, kind)])
}

/** What the time for accepting or examining rests on: as many days as the round gave, so that the date of the clause is kept. */
export function stepBasis(
  round: DatedRound,
  kind: DeliverableKind,
  { step, due }: { readonly step: 'accept' | 'review'; readonly due: Pick<Deadline, 'rule'> },
): string | undefined {
  return joined([roundText(`due.${step}`, { days: due.rule.amount }), clauseLine(round, kind)])
}

function joined(lines: readonly (string | undefined)[]): string | undefined {
  return lines.filter((line) => line !== undefined && line !== '').join(' ') || undefined
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
