import { blocksOf } from '@mingce/domain/document/notation'
import type { AnswerStance, DisclosureOutcome, ItemDecision } from '@mingce/domain/submission/events'
import { clockOutcome } from './clock/clock-outcome.ts'
import { aboutName } from './feedback/about-name.ts'
import { dayInWords } from './instant.ts'
import { countOf, elementNames, itemOutcome } from './item-outcome.ts'
import { packageOutcome } from './joint-package/package-outcome.ts'
import { paperOutcome } from './package-paper/paper-outcome.ts'
import { noticeOutcome } from './public-notice/notice-outcome.ts'
import { type PageTold, pageLine } from './published-page/page-line.ts'
import { absenceText } from './words/absence.ts'
import { say } from './words/language.ts'
import { answerStanceWords, commentKindWords, disclosureOutcomeWords, itemDecisionWords } from './words/reviews.ts'
import { t } from './words/t.ts'

/** What an event says beside its type, as the trail keeps it: texts as they are, whole items by their names. */
export type TrailDetail = Readonly<Record<string, unknown>>

/** The opinion column of the circulation record: what was decided and the words that were written with it; "" for none. */
export function opinionOf(type: string, detail: TrailDetail): string {
  const words = ['opinion', 'reason', 'text', 'note', 'summary']
    .map((key) => detail[key])
    .find((each) => typeof each === 'string')
  if (type === 'PageChecked') return looked(detail)
  if (ofSections.has(type)) return [String(detail.heading), sectionLine(words ?? '')].filter(Boolean).join('：')
  return [type === 'FeedbackSent' ? ownerIn(detail) : outcomeOf(type, detail), words].filter(Boolean).join('：')
}

/** Of whose document the province speaks; "" where it speaks of the package as a whole. */
function ownerIn({ division }: TrailDetail): string {
  return (typeof division === 'string' && aboutName(division)) || ''
}

const ofSections: ReadonlySet<string> = new Set(['SectionDrafted', 'CitySectionDrafted'])

/** A section's text in one line: of a table, what stands in its cells; where a passage comes from is no part of it. */
function sectionLine(text: string): string {
  return blocksOf(text)
    .flatMap((block) => {
      if (block.is === 'source') return []
      if (block.is === 'paragraph') return block.text
      return [block.table.heading, ...block.table.rows].map((cells) => cells.filter(Boolean).join(t('separator')))
    })
    .reduce(
      (said, line) => said + (said === '' || /[。！？；.!?;]$/u.test(said) ? '' : t('sentenceSeparator')) + line,
      '',
    )
}

const attaching: ReadonlySet<string> = new Set(['EvidenceAttached', 'SectionFileAttached', 'CityFileAttached'])

function outcomeOf(type: string, detail: TrailDetail): string {
  switch (type) {
    case 'ItemReviewed':
      return known(itemDecisionWords, detail.decision as ItemDecision)
    case 'CommentAdded':
      return known(commentKindWords, detail.kind as keyof typeof commentKindWords)
    case 'ReturnAnswered':
      return known(answerStanceWords, detail.stance as AnswerStance)
    case 'DisclosureReviewed':
    case 'ItemDisclosureReviewed':
    case 'ReferralRuled':
      return known(disclosureOutcomeWords, detail.outcome as DisclosureOutcome)
    case 'SubmissionChecked':
      return t(detail.outcome === 'passed' ? 'trail.passed' : 'trail.sentBack')
    case 'SubmittedToCity':
      return t('trail.turn', { turn: Number(detail.turn) })
    case 'ItemsReviewedInBatch':
      return `${say(itemDecisionWords.approve)} ${t('trail.items', { count: countOf(detail.parts) })}`
    case 'PublicNoticeOpened':
    case 'PublicNoticeExtended':
    case 'PublicNoticeKept':
    case 'PublicNoticeClosed':
      return noticeOutcome(type, detail)
    case 'PaperFilingRegistered':
    case 'PackagePaperRegistered':
      return paperOutcome(type, detail)
    case 'FiledForRecord':
      return t('trail.items', { count: countOf(detail.changes) })
    case 'ReturnedForRevision':
      return t('trail.items', { count: countOf(detail.parts) })
    case 'RedactionOrdered':
    case 'RedactionApplied':
    case 'RedactionDeclined':
      return t('trail.redaction', { position: Number(detail.position), orderNumber: String(detail.orderNumber) })
    case 'AbsenceAnnounced':
      return absenceText('days.in', { from: dayInWords(String(detail.from)), until: dayInWords(String(detail.until)) })
    case 'CorrectionRequested':
      return countOf(detail.parts) > 0 ? t('trail.items', { count: countOf(detail.parts) }) : ''
    case 'CorrectionAnswered':
      return Array.isArray(detail.files) ? detail.files.flatMap(nameOfFile).join(t('separator')) : ''
    default:
      return (
        clockOutcome(type, detail) ??
        packageOutcome(type, detail) ??
        itemOutcome(type, detail) ??
        (attaching.has(type) ? String(detail.name) : elementNames(detail.elements ?? detail.taken))
      )
  }
}

/** What was found of a published page, and where. */
function looked({ found, why, wrong, landedAt, failedOn, url }: TrailDetail): string {
  const lists = { wrong: countOf(wrong), since: Array.isArray(failedOn) ? String(failedOn[0] ?? '') : '' }
  const said = { found, why, landedAt } as Pick<PageTold, 'found' | 'why' | 'landedAt'>
  return `${pageLine({ ...said, wrong: Array.from({ length: lists.wrong }, String), since: lists.since })} ${url}`
}

function known<Code extends string>(table: Readonly<Record<Code, { zh: string; en: string }>>, code: Code): string {
  return code in table ? say(table[code]) : String(code)
}

function nameOfFile(file: unknown): string[] {
  return typeof file === 'object' && file !== null && 'name' in file ? [String(file.name)] : []
}
