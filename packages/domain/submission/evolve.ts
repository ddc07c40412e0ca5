import type { Author, Fact } from '../fact.ts'
import type { ReminderSent } from '../reminder/events.ts'
import { isClockEvent, isOfDates } from './clock/clock-events.ts'
import { evolveClock } from './clock/evolve-clock.ts'
import type { SubmissionEvent } from './events.ts'
import { afterReminder, reminded } from './evolve-reminder.ts'
import { evolveFourEyes, fourEyesAfter } from './four-eyes/evolve-four-eyes.ts'
import { isFourEyesEvent } from './four-eyes/four-eyes-events.ts'
import { givenInBatch } from './in-batch.ts'
import { evolvePaper } from './paper/paper.ts'
import { isPaperEvent, type PaperEvent } from './paper/paper-events.ts'
import { evolveNotice } from './public-notice/evolve-notice.ts'
import { isPublicNoticeEvent, type PublicNoticeEvent } from './public-notice/public-notice-events.ts'
import { afterRecord } from './record/for-record.ts'
import { answered, commentsSent, evolveRemark, isRemarkEvent } from './remarks/evolve-comments.ts'
import { evolveSectionFiles, isSectionFileEvent } from './section-files.ts'
import { type PartDisclosure, type Proposal, type Submission, takenUp } from './state.ts'

type Event<Type extends SubmissionEvent['type']> = SubmissionEvent & { readonly type: Type }
type Of<Type extends SubmissionEvent['type']> = Fact<Event<Type>>

type Moving = Exclude<SubmissionEvent, ReminderSent | PublicNoticeEvent | PaperEvent>

/** The submission after one more event. Total over what the deciders can produce. */
export function evolveSubmission(before: Submission, fact: Fact<SubmissionEvent>): Submission {
  const { event, by, at } = fact
  if (event.type === 'ReminderSent') return reminded(before, { event, by, at })
  if (isPaperEvent(event)) return evolvePaper(before, { event, by, at })
  if (isPublicNoticeEvent(event)) return afterReminder(evolveNotice(before, { event, by, at }))
  return afterReminder(moved(before, { event, by, at }))
}

function moved(before: Submission, { event, by, at }: Fact<Moving>): Submission {
  const submission = { ...before, version: before.version + 1, ...fourEyesAfter(before, { event, by, at }) }
  if (isClockEvent(event)) return evolveClock(isOfDates(event) ? before : submission, { event, by, at })
  if (isFourEyesEvent(event)) return evolveFourEyes(submission, { event, by, at })
  if (isSectionFileEvent(event)) return evolveSectionFiles(submission, { event, by, at })
  if (isRemarkEvent(event)) return evolveRemark(submission, { event, by, at })
  const onward = { ...submission, since: at }
  switch (event.type) {
    case 'SectionDrafted':
      return sectionDrafted(submission, { event, by, at })
    case 'SectionRemoved': {
      const sections = new Map(submission.sections)
      sections.delete(event.section)
      return { ...submission, sections }
    }
    case 'SubmissionPrepared':
      return {
        ...onward,
        stage: 'checking',
        parts: event.parts,
        preparedBy: by.account,
        checkedBy: null,
        check: 'awaited',
        disclosureReview: null,
      }
    case 'DisclosureReviewed':
      return { ...submission, disclosureReview: event.outcome }
    case 'ItemDisclosureReviewed':
    case 'ReferralRuled':
      return disclosed(submission, { event, by, at })
    case 'SubmissionChecked':
      return event.outcome === 'passed'
        ? { ...onward, check: 'passed', checkedBy: by.account }
        : { ...onward, check: 'sent_back', stage: submission.turn > 0 ? 'returned' : 'draft' }
    case 'SubmittedToCity':
      return submitted(onward, { event, by, at })
    case 'SubmissionWithdrawn':
      return { ...onward, ...takenBack(submission), stage: 'withdrawn' }
    case 'AcceptedForReview':
      return { ...onward, stage: 'under_review', reviewBy: event.deadline, standingReturn: null }
    case 'CommentAnswered':
      return commentAnswered(submission, { event, by, at })
    case 'ReturnAnswered':
      return returnAnswered(submission, { event, by, at })
    case 'ItemReviewed':
      return reviewed(submission, { event, by, at })
    case 'ItemsReviewedInBatch':
      return { ...submission, proposals: givenInBatch(submission.proposals, event) }
    case 'ChangeConsented':
      return consented(submission, event)
    case 'ChangeDeclined':
      return withProposal(submission, event.part, { ...proposalOf(submission, event.part), consent: 'declined' })
    case 'ReturnedForRevision':
      return sentBack(commentsSent(onward), { event, by, at })
    case 'ApprovedByCity':
      return { ...commentsSent(onward), stage: 'approved', decided: { opinion: event.opinion, ...signedBy(by), at } }
    case 'Rejected':
      return { ...commentsSent(onward), stage: 'rejected', decided: { opinion: event.opinion, ...signedBy(by), at } }
    case 'FiledForRecord':
    case 'CalledInForReview':
      return { ...onward, ...afterRecord(onward, { event, by, at }) }
    case 'DecisionRecalled':
      return { ...onward, stage: 'under_review', returned: null, standingReturn: null, decided: null }
  }
}

function sectionDrafted(submission: Submission, { event, by }: Of<'SectionDrafted'>): Submission {
  const { section, heading, text, digest } = event
  const editors = [...new Set([...(submission.sections.get(section)?.editors ?? []), by.account])]
  const sections = new Map(submission.sections).set(section, { section, heading, text, digest, editors })
  return { ...submission, sections }
}

/** What was taken back before the city accepted it never came; what came before it did. */
function takenBack({ firstSubmittedAt, submittedAt, standingReturn }: Submission) {
  return {
    returned: standingReturn?.returned ?? null,
    firstSubmittedAt: firstSubmittedAt === submittedAt ? null : firstSubmittedAt,
  }
}

function submitted(submission: Submission, { event, at }: Of<'SubmittedToCity'>): Submission {
  const { turn, parts, scope, carried, acceptBy } = event
  const firstSubmittedAt = submission.firstSubmittedAt ?? at
  const clock = { ...submission.clock, stops: [], extendedBy: 0 }
  const dates = { submittedAt: at, firstSubmittedAt, acceptBy, reviewBy: null, clock }
  return {
    ...submission,
    ...dates,
    stage: 'submitted',
    turn,
    parts,
    filed: parts,
    filedBefore: takenUp(submission),
    scope,
    carried,
    check: null,
    returned: null,
  }
}

function disclosed(
  submission: Submission,
  { event, by, at }: Of<'ItemDisclosureReviewed' | 'ReferralRuled'>,
): Submission {
  const { part, digest, outcome, opinion } = event
  const { disclosures } = submission
  const found = { digest, outcome, opinion, by: by.account, at }
  const disclosure: PartDisclosure =
    event.type === 'ItemDisclosureReviewed'
      ? { ...found, referredTo: event.referredTo, ruling: null }
      : { ...found, referredTo: disclosures.get(part)?.referredTo ?? null, ruling: rulingOf(event) }
  return { ...submission, disclosures: new Map(disclosures).set(part, disclosure) }
}

function rulingOf({ ruledBy, docNumber, ruledOn }: Event<'ReferralRuled'>): PartDisclosure['ruling'] {
  return { ruledBy, docNumber, ruledOn }
}

function commentAnswered(submission: Submission, { event, by, at }: Of<'CommentAnswered'>): Submission {
  const answer = { stance: null, text: event.text, by: by.account, at, turn: submission.turn }
  return answered(submission, event.comment, answer)
}

function returnAnswered(submission: Submission, { event, by, at }: Of<'ReturnAnswered'>): Submission {
  const { part, comment, stance, text } = event
  const answer = { stance, text, by: by.account, at, turn: submission.turn }
  if (comment !== null) return answered(submission, comment, answer)
  return { ...submission, answers: new Map(submission.answers).set(part, answer) }
}

function reviewed(submission: Submission, { event, by, at }: Of<'ItemReviewed'>): Submission {
  const { digest, decision, reason, change } = event
  const consent = decision === 'approve_with_change' ? 'awaited' : null
  const { turn } = submission
  return withProposal(submission, event.part, { digest, decision, reason, change, by: by.account, at, turn, consent })
}

function consented(submission: Submission, { part, digest }: Event<'ChangeConsented'>): Submission {
  const parts = submission.parts.map((each) => (each.part === part ? { part, digest } : each))
  const proposal = { ...proposalOf(submission, part), digest, consent: 'given' as const }
  return withProposal({ ...submission, parts, filed: parts }, part, proposal)
}

function sentBack(submission: Submission, { event, by, at }: Of<'ReturnedForRevision'>): Submission {
  const { turn, filed } = submission
  const returned = { parts: event.parts, opinion: event.opinion, ...signedBy(by), at }
  return { ...submission, stage: 'returned', returned, standingReturn: { returned, turn, texts: filed } }
}

function signedBy({ account, onBehalfOf }: Author) {
  return { by: account, onBehalfOf: onBehalfOf ?? null }
}

function withProposal(submission: Submission, part: string, proposal: Proposal): Submission {
  return { ...submission, proposals: new Map(submission.proposals).set(part, proposal) }
}

function proposalOf(submission: Submission, part: string): Proposal {
  const found = submission.proposals.get(part)
  if (!found) throw new Error(`ledger is broken: part ${part} was consented to before it was reviewed`)
  return found
}
