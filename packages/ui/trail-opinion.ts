import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { blocksOf } from '@mingce/domain/document/notation'
import type { AnswerStance, DisclosureOutcome, ItemDecision } from '@mingce/domain/submission/events'
import { aboutName } from './feedback/about-name.ts'
import { dayInWords } from './instant.ts'
import { paperOutcome } from './package-paper/paper-outcome.ts'
import { noticeOutcome } from './public-notice/notice-outcome.ts'
import { type PageTold, pageLine } from './published-page/page-line.ts'
import { absenceText } from './words/absence.ts'
import { elementName } from './words/items.ts'
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
    case 'ItemDrafted':
    case 'ItemRevised':
    case 'ItemRenamed':
      return nameIn(detail.content)
    case 'ItemBorrowed':
      return borrowedFrom(detail)
    case 'ItemsMerged':
      return t('trail.merged', { count: countOf(detail.items) })
    case 'ItemSplit':
      return t('trail.split', { count: countOf(detail.into) })
    case 'CatalogSettled':
    case 'SettlementRecalled':
      return t('trail.version', { version: Number(detail.version) })
    case 'ErratumIssued':
      return [quoted(detail.wording), String(detail.url)].filter(Boolean).join(' ')
    case 'CatalogPublished':
    case 'PublicationWithdrawn':
      return `${t('trail.version', { version: Number(detail.version) })} ${detail.url}`
    case 'RedactionOrdered':
    case 'RedactionApplied':
    case 'RedactionDeclined':
      return t('trail.redaction', { position: Number(detail.position), orderNumber: String(detail.orderNumber) })
    case 'AbsenceAnnounced':
      return absenceText('days.in', { from: dayInWords(String(detail.from)), until: dayInWords(String(detail.until)) })
    case 'CatalogImported':
      return imported(detail)
    case 'CorrectionAnswered':
      return Array.isArray(detail.files) ? detail.files.flatMap(nameOfFile).join(t('separator')) : ''
    default:
      if (attaching.has(type)) return String(detail.name)
      return elementNames(detail.elements ?? detail.taken)
  }
}

/** What was found of a published page, and where. */
function looked({ found, why, wrong, landedAt, failedOn, url }: TrailDetail): string {
  const lists = { wrong: countOf(wrong), since: Array.isArray(failedOn) ? String(failedOn[0] ?? '') : '' }
  const said = { found, why, landedAt } as Pick<PageTold, 'found' | 'why' | 'landedAt'>
  return `${pageLine({ ...said, wrong: Array.from({ length: lists.wrong }, String), since: lists.since })} ${url}`
}

function borrowedFrom({ county, version, elements }: TrailDetail): string {
  const from = t('trail.borrowed', { county: nameOf(parseDivision(String(county))), version: Number(version) })
  return `${from} ${elementNames(elements)}`
}

function imported({ fileName, drafted, revised, unchanged }: TrailDetail): string {
  return t('trail.imported', {
    ...{ file: String(fileName), drafted: Number(drafted), revised: Number(revised), unchanged: Number(unchanged) },
  })
}

/** “was”→“now” */
function quoted(wording: unknown): string {
  if (typeof wording !== 'object' || wording === null || !('was' in wording && 'now' in wording)) return ''
  return t('trail.corrected', { was: String(wording.was), now: String(wording.now) })
}

function known<Code extends string>(table: Readonly<Record<Code, { zh: string; en: string }>>, code: Code): string {
  return code in table ? say(table[code]) : String(code)
}

function nameIn(content: unknown): string {
  return typeof content === 'object' && content !== null && 'name' in content ? String(content.name) : ''
}

function nameOfFile(file: unknown): string[] {
  return typeof file === 'object' && file !== null && 'name' in file ? [String(file.name)] : []
}

function elementNames(elements: unknown): string {
  return Array.isArray(elements) ? elements.map(elementName).join(t('separator')) : ''
}

function countOf(parts: unknown): number {
  if (Array.isArray(parts)) return parts.length
  return typeof parts === 'object' && parts !== null && 'count' in parts ? Number(parts.count) : 0
}
