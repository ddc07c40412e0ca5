import type { Desk } from '@mingce/api/desk'
import { stateOf } from '@mingce/api/folding'
import type { Decision, Past } from '@mingce/api/matter'
import { filingIn, submissionKnowing, submissionMatter } from '@mingce/api/matters/submission'
import { withNames } from '@mingce/api/names'
import { namedIn, type PossibleAct, possibleActs } from '@mingce/api/possible-acts'
import { authorityOf } from '@mingce/api/standing'
import { actFor } from '@mingce/domain/authority/acting'
import type { Actor } from '@mingce/domain/authority/actor'
import { emptyCatalog, evolveCatalog, lastSettled } from '@mingce/domain/catalog/evolve'
import { dayOf } from '@mingce/domain/day'
import { isRefusal, type Refusal } from '@mingce/domain/refusal'
import { catalogStream, type SubmissionId, submissionStream } from '@mingce/domain/streams'
import { currentParts } from '@mingce/domain/submission/current-parts'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import { referredParts } from '@mingce/domain/submission/disclosure'
import { evolveSubmission } from '@mingce/domain/submission/evolve'
import { changedSincePrepared } from '@mingce/domain/submission/prepare'
import { type NoticeStep, noticeTurn } from '@mingce/domain/submission/public-notice/notice-turn'
import type { SubmissionRefusal } from '@mingce/domain/submission/refusals'
import { type Ask, asksOf } from '@mingce/domain/submission/remarks/asks'
import { type ScopeReason, scopeOf, whyInScope } from '@mingce/domain/submission/scope'
import { unfiled } from '@mingce/domain/submission/state'
import { asOffice } from '@mingce/projections/asking'
import { registryOf } from '@mingce/projections/law/law'
import { actsBeside, noticeCommands } from './acts-asked.ts'

/** What the county's posts do with a filing, one after the other. */
const filingSteps = ['prepare', 'pass', 'sendBack', 'submit', 'fileForRecord', 'withdraw'] as const
export type FilingStep = (typeof filingSteps)[number]

/** Asked of the deciders without recording anything: what this actor may do now, and what a filing now would bring. */
export type Outlook = {
  readonly version: number
  /** Null for a step that would be carried out, else why it would not. */
  readonly steps: Readonly<Record<FilingStep, Refusal<SubmissionRefusal> | null>>
  /** Of a step that would be taken in another's place (代办), whose; null for one's own. */
  readonly inPlaceOf: Readonly<Record<FilingStep, string | null>>
  /** 公示: null where it could be opened, lengthened, or summed up, now; else why not. `turn` is what is the county's today, whoever of it asks. */
  readonly notice: Readonly<Record<'open' | 'extend' | 'close', Refusal<SubmissionRefusal> | null>> & {
    readonly turn: NoticeStep | null
  }
  /** Every act there is on it, why the asker could not do it now, and who of the county could. */
  readonly acts: readonly PossibleAct[]
  readonly names: Readonly<Record<string, string>>
  /** What came back and must be answered, and how each was. */
  readonly asks: readonly Ask[]
  /** The parts that wait for a ruling: referred upward, or made of what was. */
  readonly referred: readonly string[]
  /** What the city would look at if the texts were filed as they stand, and why each. */
  readonly scope: readonly { readonly part: string; readonly why: readonly ScopeReason[] }[]
  /** How many parts would carry over. */
  readonly carried: number
  /** Whether the texts are no longer those that were handed on last (提请内审). */
  readonly changed: boolean
}

export async function outlookOf(desk: Desk, posts: readonly [Actor, ...Actor[]], id: SubmissionId): Promise<Outlook> {
  const now = desk.clock()
  const today = dayOf(now.toISOString())
  const { reads } = submissionKnowing(id.n > 1 ? await lawIds(desk, posts[0]) : [])
  const past = await desk.streams.read(reads(id, asked(0).fileForRecord, new Map(), today))
  const submission = stateOf(past, submissionStream(id), evolveSubmission, unfiled)
  const would = asked(submission.version)
  const tried = (command: SubmissionCommand) =>
    actFor<Decision, SubmissionRefusal>(posts, (actor) =>
      submissionMatter.decide(id, command, past, { actor, now, today }),
    )
  const answer = (step: FilingStep) => tried(would[step])
  const answers = {
    ...{ prepare: answer('prepare'), pass: answer('pass'), sendBack: answer('sendBack') },
    ...{ submit: answer('submit'), fileForRecord: answer('fileForRecord'), withdraw: answer('withdraw') },
  }
  const { version: seen } = submission
  const noticeAnswer = (command: SubmissionCommand) => refusalIn(tried(command).outcome)
  const { openNotice, extendNotice, closeNotice } = noticeCommands(seen, submission.notice)
  const { facts, context } = filingIn(past, id, { actor: posts[0], today })
  const turn = noticeTurn(facts, context)
  const asking = { posts, bureau: await authorityOf(desk, id.division), today }
  const acts = possibleActs<SubmissionCommand>(
    () => ({ ...would, ...actsBeside(past, id) }),
    asking,
    (command, actor) => submissionMatter.decide(id, command, past, { actor, now, today }),
  )
  return withNames(
    desk,
    {
      acts,
      version: submission.version,
      steps: ofEachStep(answers, ({ outcome }) => refusalIn(outcome)),
      inPlaceOf: ofEachStep(answers, ({ actor }) => actor.onBehalfOf ?? null),
      notice: {
        open: noticeAnswer(openNotice),
        extend: noticeAnswer(extendNotice),
        close: noticeAnswer(closeNotice),
        turn,
      },
      ...wouldBeFiled(past, id),
    },
    acts.flatMap(namedIn),
  )
}

/** What an adjustment is held against besides the filings before it. */
async function lawIds(desk: Desk, office: Actor): Promise<readonly string[]> {
  return (await asOffice(desk.read, office, registryOf)).map(({ id }) => id)
}

function asked(seen: number): Readonly<Record<FilingStep, SubmissionCommand>> {
  const opinion = '同意'
  const disclosure = { outcome: 'may_disclose', opinion } as const
  return {
    prepare: { do: 'prepare', seen },
    pass: { do: 'check', seen, outcome: 'passed', opinion, disclosure },
    sendBack: { do: 'check', seen, outcome: 'sent_back', opinion, disclosure },
    submit: { do: 'submit', seen },
    fileForRecord: { do: 'fileForRecord', seen },
    withdraw: { do: 'withdraw', seen, reason: opinion },
  }
}

function ofEachStep<Answer, Told>(
  { prepare, pass, sendBack, submit, fileForRecord, withdraw }: Readonly<Record<FilingStep, Answer>>,
  tell: (answer: Answer) => Told,
): Readonly<Record<FilingStep, Told>> {
  const ofCheck = { pass: tell(pass), sendBack: tell(sendBack) }
  const ofFiling = { submit: tell(submit), fileForRecord: tell(fileForRecord), withdraw: tell(withdraw) }
  return { prepare: tell(prepare), ...ofCheck, ...ofFiling }
}

function refusalIn(outcome: object): Refusal<SubmissionRefusal> | null {
  return isRefusal<SubmissionRefusal>(outcome) ? outcome : null
}

function wouldBeFiled(
  past: Past,
  id: SubmissionId,
): Pick<Outlook, 'asks' | 'referred' | 'scope' | 'carried' | 'changed'> {
  const submission = stateOf(past, submissionStream(id), evolveSubmission, unfiled)
  const catalog = stateOf(past, catalogStream(id.division), evolveCatalog, emptyCatalog)
  const settled = id.kind === 'disclosure_catalog' ? lastSettled(catalog) : undefined
  const now = currentParts({ id, submission, catalog })
  const { scope, carried } = scopeOf(now, submission, settled)
  const inScope = new Set(scope)
  return {
    asks: asksOf(submission, now),
    referred: referredParts({ id, submission, catalog }),
    scope: now
      .filter(({ part }) => inScope.has(part))
      .map((each) => ({ part: each.part, why: whyInScope(each, submission, settled) })),
    carried: carried.length,
    changed: changedSincePrepared({ id, submission, catalog }) !== undefined,
  }
}
