import { missingIn, unfitExtras } from '../catalog/completeness.ts'
import { elementPlace } from '../catalog/element-place.ts'
import { lastSettled, standingItems } from '../catalog/evolve.ts'
import { firstRefusal, isRefusal, type Refusal, refuse } from '../refusal.ts'
import { extraFieldsOf } from '../round/evolve.ts'
import { isOwedByCounties } from '../round/owing.ts'
import { submissionStream } from '../streams.ts'
import { acceptanceDeadline } from './acceptance-deadline.ts'
import { clockBehind } from './clock/decide-clock.ts'
import type { CountyCommand } from './commands.ts'
import type { SubmissionContext } from './context.ts'
import { currentParts } from './current-parts.ts'
import { enterRuling, reviewDisclosure, undisclosable } from './disclosure.ts'
import { documentIncomplete, partsInOrder } from './document-complete.ts'
import type { SubmissionEvent } from './events.ts'
import type { SubmissionDecision, SubmissionFacts } from './facts.ts'
import { heldOrOverridden } from './four-eyes/override.ts'
import { filedForRecord } from './record/record.ts'
import type { SubmissionRefusal } from './refusals.ts'
import { adoptSuggestion } from './remarks/adopt-suggestion.ts'
import { answer, consent, decline } from './remarks/answer.ts'
import { answerReturn } from './remarks/answer-return.ts'
import { asksOpen } from './remarks/asks.ts'
import { scopeOf } from './scope.ts'
import { draftSection, removeSection } from './section.ts'
import { attachFile, removeFile } from './section-files.ts'
import { isOver } from './state.ts'

type Command<Do extends CountyCommand['do']> = CountyCommand & { readonly do: Do }
type No = Refusal<SubmissionRefusal>

/** The county's side: draft, prepare (提请内审), check with the disclosure review, sign and file, take back, answer. */
export function decidePreparation(
  command: CountyCommand,
  facts: SubmissionFacts,
  context: SubmissionContext,
): SubmissionDecision | No {
  const { actor } = context
  if (actor.level !== 'county' || actor.authority !== facts.id.division) return refuse('NOT_YOUR_DIVISION')
  const outcome = withinCounty(command, facts, context)
  if (isRefusal(outcome)) return outcome
  return 'submission' in outcome ? outcome : { submission: outcome, catalog: [] }
}

function withinCounty(
  command: CountyCommand,
  facts: SubmissionFacts,
  context: SubmissionContext,
): readonly SubmissionEvent[] | SubmissionDecision | No {
  switch (command.do) {
    case 'draftSection':
      return draftSection(command, facts)
    case 'removeSection':
      return removeSection(command, facts)
    case 'attachFile':
      return attachFile(command, facts)
    case 'removeFile':
      return removeFile(command, facts)
    case 'prepare':
      return prepare(command, facts, context)
    case 'check':
      return check(command, facts, context)
    case 'reviewDisclosure':
      return reviewDisclosure(command, facts, context)
    case 'enterRuling':
      return enterRuling(command, facts, context)
    case 'submit':
      return submit(command, facts, context)
    case 'fileForRecord':
      return filedForRecord(submit({ ...command, do: 'submit' }, facts, context), facts, context)
    case 'withdraw':
      return withdraw(command, facts, context)
    case 'answerComment':
      return answer(command, facts)
    case 'answerReturn':
      return answerReturn(command, facts)
    case 'adoptSuggestion':
      return adoptSuggestion(command, facts, context)
    case 'consentToChange':
      return consent(command, facts, context)
    case 'declineChange':
      return decline(command, facts, context)
  }
}

function prepare(
  { seen }: Command<'prepare'>,
  facts: SubmissionFacts,
  context: SubmissionContext,
): readonly SubmissionEvent[] | No {
  const refusal = firstRefusal<SubmissionRefusal>(
    () => (context.actor.role === 'drafter' ? undefined : refuse('NOT_YOUR_POST')),
    () => staleVersion(seen, facts),
    () => filedAlready(facts),
    () => notOwed(facts, context),
    () => incomplete(facts, context),
    () => asksOpen(facts),
  )
  return refusal ?? [{ type: 'SubmissionPrepared', parts: [...partsInOrder(facts, context.round)] }]
}

function check(
  command: Command<'check'>,
  facts: SubmissionFacts,
  context: SubmissionContext,
): readonly SubmissionEvent[] | No {
  const { outcome, opinion, disclosure } = command
  const { submission } = facts
  const refusal = firstRefusal<SubmissionRefusal>(
    () => (context.actor.role === 'checker' ? undefined : refuse('NOT_YOUR_POST')),
    () => staleVersion(command.seen, facts),
    () => (submission.stage === 'checking' && submission.check === 'awaited' ? undefined : refuse('NOT_YOUR_TURN')),
    () => wroteIt(facts, context, 'DRAFTER_MAY_NOT_CHECK'),
    () => (outcome === 'passed' ? changedSincePrepared(facts) : undefined),
    () => (outcome === 'passed' ? undisclosable(facts) : undefined),
    () => (outcome === 'passed' && disclosure.outcome !== 'may_disclose' ? refuse('DISCLOSURE_UNSETTLED') : undefined),
  )
  if (refusal) return refusal
  return [
    { type: 'DisclosureReviewed', ...disclosure },
    { type: 'SubmissionChecked', outcome, opinion },
  ]
}

function submit(
  { seen, overriding }: Command<'submit'>,
  facts: SubmissionFacts,
  context: SubmissionContext,
): SubmissionDecision | No {
  const { submission, catalog, id } = facts
  const refusal = firstRefusal<SubmissionRefusal>(
    () => (context.actor.role === 'leader' ? undefined : refuse('NOT_YOUR_POST')),
    () => staleVersion(seen, facts),
    () => filedAlready(facts),
    () => (submission.stage === 'checking' && submission.check === 'passed' ? undefined : refuse('NOT_CHECKED')),
    () => changedSincePrepared(facts),
    () => asksOpen(facts),
    () => undisclosable(facts),
    () => wroteIt(facts, context, 'EDITOR_MAY_NOT_SIGN'),
    () => notOwed(facts, context),
    () => clockBehind(facts, context),
  )
  if (refusal) return refusal
  const { account } = context.actor
  const checkedIt = () => (submission.checkedBy === account ? refuse('CHECKER_MAY_NOT_SIGN' as const) : undefined)
  const overridden = heldOrOverridden([{ rule: 'CHECKER_MAY_NOT_SIGN', says: checkedIt }], overriding, () => [account])
  if (isRefusal(overridden)) return overridden
  const parts = [...submission.parts]
  const settled = id.kind === 'disclosure_catalog' ? lastSettled(catalog) : undefined
  const { scope, carried } = scopeOf(parts, submission, settled)
  const acceptBy = acceptanceDeadline(context)
  if (isRefusal(acceptBy)) return refuse('NO_CALENDAR', acceptBy.about)
  const turn = submission.turn + 1
  const filed = { type: 'CatalogFiled', submission: submissionStream(id), turn } as const
  return {
    submission: [
      { type: 'SubmittedToCity', turn, parts, scope: [...scope], carried: [...carried], acceptBy },
      ...overridden,
    ],
    catalog: id.kind === 'disclosure_catalog' ? [filed] : [],
  }
}

function withdraw(
  { seen, reason }: Command<'withdraw'>,
  facts: SubmissionFacts,
  context: SubmissionContext,
): readonly SubmissionEvent[] | No {
  const { stage } = facts.submission
  if (context.actor.role === 'checker') return refuse('NOT_YOUR_POST')
  const refusal = staleVersion(seen, facts)
  if (refusal) return refusal
  if (stage === 'under_review') return refuse('ALREADY_ACCEPTED')
  return stage === 'submitted' ? [{ type: 'SubmissionWithdrawn', reason }] : refuse('NOT_YOUR_TURN')
}

export function staleVersion(seen: number, { submission }: SubmissionFacts): No | undefined {
  return seen === submission.version ? undefined : refuse('STALE_VERSION')
}

export function filedAlready({ submission: { stage } }: SubmissionFacts): No | undefined {
  const withTheCity = stage === 'submitted' || stage === 'under_review'
  return withTheCity || isOver(stage) ? refuse('ALREADY_FILED') : undefined
}

/** Whether a round asks the county for this deliverable, and the one before it is done with. */
export function notOwed({ id }: SubmissionFacts, { round, previous }: SubmissionContext): No | undefined {
  if (round.status !== 'open') return refuse('ROUND_NOT_OPEN')
  if (!round.cohort.has(id.division)) return refuse('NOT_IN_ROUND')
  if (!isOwedByCounties(round, id.kind)) return refuse('NOT_ASKED_FOR')
  const first = id.n === 1
  const previousEnded = previous !== undefined && isOver(previous.stage)
  return first || previousEnded ? undefined : refuse('PREVIOUS_STILL_OPEN')
}

/** Judged by the round as it stands: what is handed on for the check is not asked for more when the round is amended later. */
function incomplete(facts: SubmissionFacts, { round }: SubmissionContext): No | undefined {
  if (currentParts(facts).length === 0) return refuse('NOTHING_TO_FILE')
  if (facts.id.kind !== 'disclosure_catalog') return documentIncomplete(facts, round)
  const fields = extraFieldsOf(round)
  const items = standingItems(facts.catalog)
  const lacking = items.flatMap((each) => placesIn(each.item, missingIn(each.content, fields)))
  if (lacking.length > 0) return refuse('INCOMPLETE', lacking)
  const unfit = items.flatMap((each) => placesIn(each.item, unfitExtras(each.content, fields)))
  return unfit.length > 0 ? refuse('NOT_A_CHOICE', unfit) : undefined
}

function placesIn(item: string, elements: readonly string[]): readonly string[] {
  return elements.map((element) => elementPlace(item, element))
}

export function changedSincePrepared(facts: SubmissionFacts): No | undefined {
  const now = new Map(currentParts(facts).map(({ part, digest }) => [part, digest]))
  const prepared = facts.submission.parts
  const same = now.size === prepared.length && prepared.every(({ part, digest }) => now.get(part) === digest)
  return same ? undefined : refuse('CHANGED_SINCE_PREPARED')
}

/** Four eyes, by account, in whoever's place it acts: who prepared the filing, or wrote any of it since it was last settled, neither checks nor signs it. */
function wroteIt(
  { id, submission, catalog }: SubmissionFacts,
  { actor }: SubmissionContext,
  refusal: SubmissionRefusal,
): No | undefined {
  const texts = id.kind === 'disclosure_catalog' ? standingItems(catalog) : [...submission.sections.values()]
  const wrote = submission.preparedBy === actor.account || texts.some((each) => each.editors.includes(actor.account))
  return wrote ? refuse(refusal) : undefined
}
