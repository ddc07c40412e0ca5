import type { Actor } from '../../authority/actor.ts'
import type { DivisionCode } from '../../authority/division.ts'
import { oversees } from '../../authority/jurisdiction.ts'
import { type Deadline, deadlineOf } from '../../deadline/deadline.ts'
import { firstRefusal, isRefusal, type Refusal, refuse } from '../../refusal.ts'
import { dueOn, owedOn, provinceDue } from '../../round/due.ts'
import { isAdjustment } from '../../streams.ts'
import type { SubmissionContext } from '../context.ts'
import type { SubmissionFacts } from '../facts.ts'
import type { SubmissionRefusal } from '../refusals.ts'
import { type Extension, isRunning, openExtensions, reviewAfter } from './clock.ts'
import type { ExtensionCommand } from './clock-commands.ts'
import type { ClockEvent, ExtensibleDate } from './clock-events.ts'
import { correctionAwaited } from './correction.ts'

type Command<Do extends ExtensionCommand['do']> = ExtensionCommand & { readonly do: Do }
type No = Refusal<SubmissionRefusal>
type Outcome = readonly ClockEvent[] | No

/**
 * 延期 of an inner date: the county's for filing, granted by its city's leader; the city's for examining, granted by the province's
 * round manager. What reaches the province is not theirs to move.
 */
export function decideExtension(
  command: ExtensionCommand,
  facts: SubmissionFacts,
  context: SubmissionContext,
): Outcome {
  return command.do === 'requestExtension' ? request(command, facts, context) : decide(command, facts, context)
}

function request(
  { extension, of, days, reason }: Command<'requestExtension'>,
  facts: SubmissionFacts,
  context: SubmissionContext,
): Outcome {
  const { submission, id } = facts
  const refusal = firstRefusal<SubmissionRefusal>(
    () => (isWhose(of, context.actor, id.division) ? undefined : refuse('NOT_YOUR_DIVISION')),
    () => (mayAsk(of, context.actor) ? undefined : refuse('NOT_YOUR_POST')),
    () => (isRunning(of, submission) ? undefined : refuse(of === 'filing' ? 'ALREADY_FILED' : 'NOT_YOUR_TURN')),
    () => (submission.clock.extensions.has(extension) ? refuse('EXTENSION_ASKED') : undefined),
    () => (openExtensions(submission).some((each) => each.of === of) ? refuse('EXTENSION_ASKED') : undefined),
    () => correctionAwaited(facts),
    () => passed(of, facts, context),
  )
  if (refusal) return refusal
  const deadline = extended({ of, days }, facts, context)
  return isRefusal<SubmissionRefusal>(deadline)
    ? deadline
    : [{ type: 'ExtensionRequested', extension, of, days, reason }]
}

function decide(
  { extension, outcome, opinion }: Command<'decideExtension'>,
  facts: SubmissionFacts,
  context: SubmissionContext,
): Outcome {
  const { submission, id } = facts
  const found = submission.clock.extensions.get(extension)
  const refusal = found ? mayDecide(found, facts, context.actor) : notAbove(context.actor, id.division)
  if (refusal) return refusal
  if (!found) return refuse('NO_SUCH_EXTENSION')
  if (found.decided) return refuse('EXTENSION_DECIDED')
  if (!openExtensions(submission).includes(found)) return refuse('NOT_YOUR_TURN')
  if (outcome === 'refused') return [{ type: 'ExtensionRefused', extension, opinion }]
  const deadline = correctionAwaited(facts) ?? extended(found, facts, context)
  return isRefusal<SubmissionRefusal>(deadline)
    ? deadline
    : [{ type: 'ExtensionGranted', extension, deadline, opinion }]
}

function isWhose(of: ExtensibleDate, actor: Actor, division: DivisionCode): boolean {
  return of === 'filing' ? actor.level === 'county' && actor.authority === division : oversees(actor, division)
}

function mayAsk(of: ExtensibleDate, { role }: Actor): boolean {
  return role === 'leader' || role === (of === 'filing' ? 'drafter' : 'reviewer')
}

/** Whoever is above the one whose date it is: a county's city, the province. */
function mayDecide({ of }: Extension, { id }: SubmissionFacts, actor: Actor): No | undefined {
  if (of === 'review') {
    if (actor.level !== 'province') return refuse('NOT_YOUR_DIVISION')
    return actor.role === 'round_manager' ? undefined : refuse('NOT_YOUR_POST')
  }
  if (!oversees(actor, id.division)) return refuse('NOT_YOUR_DIVISION')
  return actor.role === 'leader' ? undefined : refuse('NOT_YOUR_POST')
}

function notAbove(actor: Actor, division: DivisionCode): No | undefined {
  return actor.level === 'province' || oversees(actor, division) ? undefined : refuse('NOT_YOUR_DIVISION')
}

function passed(of: ExtensibleDate, facts: SubmissionFacts, context: SubmissionContext): No | undefined {
  const due = of === 'filing' ? fileBy(facts, context) : (facts.submission.reviewBy?.dueDate ?? null)
  if (due === null) return refuse('NO_INNER_DATE')
  return context.today > due ? refuse('DEADLINE_PASSED', [due]) : undefined
}

/** The day by which the county is to file: its city's inner date as the round reads it, or later where that was extended; null where the city set none. */
export function fileBy({ id, submission }: SubmissionFacts, context: SubmissionContext): string | null {
  const { innerDate, round, calendar } = context
  if (isAdjustment(id) || innerDate === null || round.status === 'unopened') return null
  const written = { owedBy: innerDate, extendedTo: submission.clock.fileBy?.dueDate }
  return owedOn(written, round.settings, calendar)?.dueDate ?? null
}

/** The date with these days on top; never past what reaches the province, unless it lay there already. */
function extended(
  { of, days }: Pick<Extension, 'of' | 'days'>,
  facts: SubmissionFacts,
  context: SubmissionContext,
): Deadline | No {
  const { submission } = facts
  const further =
    of === 'filing' ? filingAfter(days, facts, context) : reviewAfter(submission, context.calendar, { further: days })
  if (isRefusal(further)) return refuse('NO_CALENDAR', further.about)
  const last = atTheProvince(facts, context)
  if (last && isRefusal(last)) return refuse('NO_CALENDAR', last.about)
  const isLate = of === 'review' && last && (submission.reviewBy?.dueDate ?? '') > last.dueDate
  if (last && !isLate && further.dueDate > last.dueDate) return refuse('EXTENSION_TOO_LONG', [last.dueDate])
  return further
}

/** On top of what was granted; where the inner date, as the round reads it, is another one since, on top of the day that holds now. */
function filingAfter(days: number, facts: SubmissionFacts, context: SubmissionContext) {
  const { innerDate, round, calendar } = context
  if (innerDate === null || round.status === 'unopened') return refuse('NO_INNER_DATE')
  const inner = dueOn(innerDate, round.settings, calendar)
  if (isRefusal(inner)) return inner
  const { dueDate } = inner
  const { startDate, extendedBy } = facts.submission.clock.fileBy ?? { startDate: dueDate }
  const [from, granted] = startDate === dueDate ? [dueDate, extendedBy ?? 0] : [fileBy(facts, context) ?? dueDate, 0]
  const rule = { amount: 0, unit: 'working_day', holidayPolicy: round.settings.holidayPolicy } as const
  return deadlineOf({ startDate: from, rule, extendedBy: granted + days }, calendar)
}

/** The day on which the city's joint filing reaches the province; undefined where the round does not ask for it. */
function atTheProvince({ id }: SubmissionFacts, { round, calendar }: SubmissionContext) {
  return round.status === 'unopened' ? undefined : provinceDue(round.settings, id.kind, calendar)
}
