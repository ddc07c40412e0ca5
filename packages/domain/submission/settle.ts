import type { Actor } from '../authority/actor.ts'
import { oversees } from '../authority/jurisdiction.ts'
import type { CatalogEvent } from '../catalog/events.ts'
import { lastSettled } from '../catalog/evolve.ts'
import { firstRefusal, isRefusal, type Refusal, refuse } from '../refusal.ts'
import { submissionStream } from '../streams.ts'
import { correctionAwaited } from './clock/correction.ts'
import type { SettleCommand } from './commands.ts'
import type { SubmissionContext } from './context.ts'
import type { SubmissionDecision, SubmissionFacts } from './facts.ts'
import { heldOrOverridden } from './four-eyes/override.ts'
import { signaturesAwaited } from './four-eyes/signing.ts'
import { answersPolicy } from './four-eyes/signing-policy.ts'
import { heldLock } from './held-lock.ts'
import { mayReject } from './may-reject.ts'
import type { Part } from './part.ts'
import { changedSincePrepared, staleVersion } from './prepare.ts'
import { noticeAwaited } from './public-notice/public-notice.ts'
import type { SubmissionRefusal } from './refusals.ts'
import { carriedApproval, isSettled, openMustFix, standingProposal } from './state.ts'

type Command<Do extends SettleCommand['do']> = SettleCommand & { readonly do: Do }
type No = Refusal<SubmissionRefusal>
type Outcome = SubmissionDecision | No

/**
 * The end of the city's turn. 审定 is its leader's signature on the whole document, never a clerk's, never in part, and never by an
 * account that proposed on it in this turn.
 */
export function decideSettlement(command: SettleCommand, facts: SubmissionFacts, context: SubmissionContext): Outcome {
  if (!oversees(context.actor, facts.id.division)) return refuse('NOT_YOUR_DIVISION')
  const stale = staleVersion(command.seen, facts)
  if (command.do === 'recall') return recall(command, facts, context)
  if (facts.submission.stage !== 'under_review') return refuse('NOT_YOUR_TURN')
  if (stale) return stale
  const awaited = correctionAwaited(facts)
  if (awaited) return awaited
  switch (command.do) {
    case 'returnForRevision':
      return returnForRevision(command, facts)
    case 'approve':
      return approve(command, facts, context)
    case 'reject':
      return reject(command, facts, context)
  }
}

function returnForRevision({ opinion }: Command<'returnForRevision'>, facts: SubmissionFacts): Outcome {
  const parts = partsToReturn(facts)
  if (parts.length === 0) return refuse('NOTHING_TO_RETURN')
  return {
    submission: [{ type: 'ReturnedForRevision', parts: [...parts], opinion }],
    catalog: released(facts, 'returned'),
  }
}

function approve(
  { opinion, overriding }: Command<'approve'>,
  facts: SubmissionFacts,
  context: SubmissionContext,
): Outcome {
  const { actor, round } = context
  const { submission } = facts
  const refusal = firstRefusal<SubmissionRefusal>(
    () => (actor.role === 'leader' ? undefined : refuse('NOT_YOUR_POST')),
    () => (round.status === 'open' ? undefined : refuse('ROUND_NOT_OPEN')),
    () => mustFix(facts),
    () => unsettled(facts),
    () => unarranged(facts, round),
    () => noticeAwaited(facts, context),
  )
  if (refusal) return refusal
  const overridden = heldOrOverridden(
    [
      { rule: 'PROPOSER_MAY_NOT_SETTLE', says: () => proposedOnIt(facts, actor) },
      { rule: 'SIGNATURES_AWAITED', says: () => unsigned(facts, actor) },
    ],
    overriding,
    (rule, { about }) => (rule === 'PROPOSER_MAY_NOT_SETTLE' ? [actor.account] : (about ?? [])),
  )
  if (isRefusal(overridden)) return overridden
  const parts = [...submission.parts]
  return { submission: [{ type: 'ApprovedByCity', parts, opinion }, ...overridden], catalog: settled(facts) }
}

function reject({ opinion }: Command<'reject'>, facts: SubmissionFacts, { actor, round }: SubmissionContext): Outcome {
  if (actor.role !== 'leader') return refuse('NOT_YOUR_POST')
  if (!mayReject(round)) return refuse('REJECT_NOT_ALLOWED')
  const proposed = proposedOnIt(facts, actor)
  if (proposed) return proposed
  return { submission: [{ type: 'Rejected', opinion }], catalog: released(facts, 'rejected') }
}

/** 收回: the city takes its own decision back while neither the province's desk nor the county's next step has it in hand. */
function recall(
  { reason, seen }: Command<'recall'>,
  facts: SubmissionFacts,
  { actor, reported }: SubmissionContext,
): Outcome {
  const { submission, catalog, id } = facts
  if (seen !== submission.version) return refuse('STALE_VERSION')
  if (submission.stage === 'returned') return recallReturn(facts, actor, reason)
  if (submission.stage !== 'approved') return refuse('NOTHING_TO_RECALL')
  if (actor.role !== 'leader') return refuse('NOT_YOUR_POST')
  if (reported) return refuse('ALREADY_REPORTED')
  const recalled = { type: 'DecisionRecalled', decision: 'approved', reason } as const
  if (id.kind !== 'disclosure_catalog') return { submission: [recalled], catalog: [] }
  const stream = submissionStream(id)
  const version = lastSettled(catalog)?.version
  if (lastSettled(catalog)?.submission !== stream || version === undefined) return refuse('NOTHING_TO_RECALL')
  if (catalog.published.some((each) => each.version === version)) return refuse('ALREADY_PUBLISHED')
  const lock = heldLock(facts)
  if (lock) return lock
  return {
    submission: [recalled],
    catalog: [
      { type: 'SettlementRecalled', version, submission: stream },
      { type: 'DraftLocked', submission: stream },
    ],
  }
}

/** A plan's sections keep no older text: once the county reworded one, what was returned is no longer there to be examined. */
function recallReturn(facts: SubmissionFacts, { account, onBehalfOf }: Actor, reason: string): Outcome {
  const { submission, id } = facts
  if (submission.check !== null) return refuse('NOTHING_TO_RECALL')
  const { by, onBehalfOf: whose } = submission.returned ?? {}
  if (by !== account && by !== onBehalfOf && whose !== account) return refuse('NOT_YOUR_POST')
  const isCatalog = id.kind === 'disclosure_catalog'
  if (!isCatalog && changedSincePrepared(facts)) return refuse('NOTHING_TO_RECALL')
  const lock = heldLock(facts)
  if (lock) return lock
  const locked = { type: 'DraftLocked', submission: submissionStream(id) } as const
  return {
    submission: [{ type: 'DecisionRecalled', decision: 'returned', reason }],
    catalog: isCatalog ? [locked] : [],
  }
}

/** What the county must answer: parts proposed for return or refusal, changes it declined, open must-fix comments. */
export function partsToReturn({ submission }: Pick<SubmissionFacts, 'submission'>): readonly string[] {
  const mustFixParts = new Set(openMustFix(submission).map((each) => each.part))
  return submission.parts
    .filter((part) => {
      const proposal = standingProposal(submission, part)
      const ruled = proposal?.turn === submission.turn ? proposal : undefined
      const sentBack = ruled?.decision === 'return' || ruled?.decision === 'reject' || ruled?.consent === 'declined'
      return sentBack || mustFixParts.has(part.part)
    })
    .map(({ part }) => part)
}

/** The signatures the round wants must have been asked for; whether they were given is another question. */
function unarranged({ submission }: SubmissionFacts, round: SubmissionContext['round']): No | undefined {
  const policy = round.status === 'unopened' ? null : round.settings.review.signing
  return answersPolicy(submission.signing, policy) ? undefined : refuse('SIGNING_ASKED')
}

function mustFix({ submission }: SubmissionFacts): No | undefined {
  const open = openMustFix(submission)
  return open.length > 0
    ? refuse(
        'MUST_FIX_OPEN',
        open.map((each) => each.comment),
      )
    : undefined
}

function unsettled(facts: SubmissionFacts): No | undefined {
  const { submission } = facts
  const open = submission.parts.filter((part) => !isSettled(submission, part) || hasLapsed(part, facts))
  return open.length > 0
    ? refuse(
        'ITEMS_UNSETTLED',
        open.map(({ part }) => part),
      )
    : undefined
}

/** Whether a part rests on nothing but a version of the catalog that was recalled after this filing carried it over. */
function hasLapsed(part: Part, { submission, catalog }: SubmissionFacts): boolean {
  if (standingProposal(submission, part)?.turn === submission.turn) return false
  const from = carriedApproval(submission, part)?.from
  if (!from || 'turn' in from) return false
  return !catalog.settled.some((each) => each.version === from.version)
}

/** Four eyes, by account, in whoever's place it acts: who proposed on a part in this turn does not decide on the whole. */
function proposedOnIt({ submission }: SubmissionFacts, { account }: Actor): No | undefined {
  const own = submission.parts.filter(({ part }) => {
    const proposal = submission.proposals.get(part)
    return proposal?.turn === submission.turn && proposal.by === account
  })
  return own.length > 0
    ? refuse(
        'PROPOSER_MAY_NOT_SETTLE',
        own.map(({ part }) => part),
      )
    : undefined
}

function unsigned({ submission }: SubmissionFacts, { account }: Actor): No | undefined {
  const awaited = signaturesAwaited(submission, account)
  return awaited.length > 0 ? refuse('SIGNATURES_AWAITED', awaited) : undefined
}

function released({ id }: SubmissionFacts, because: 'returned' | 'rejected'): readonly CatalogEvent[] {
  if (id.kind !== 'disclosure_catalog') return []
  return [{ type: 'DraftReleased', submission: submissionStream(id), because }]
}

function settled({ id, submission, catalog }: SubmissionFacts): readonly CatalogEvent[] {
  if (id.kind !== 'disclosure_catalog') return []
  const version = catalog.lastVersion + 1
  const items = submission.parts.map(({ part, digest }) => ({ item: part, digest }))
  return [{ type: 'CatalogSettled', version, submission: submissionStream(id), items }]
}
