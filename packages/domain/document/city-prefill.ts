import { bureauName, type DivisionCode, nameOf } from '../authority/division.ts'
import type { NoteTally } from '../before-filing/tally.ts'
import { cited, dayInLetter, shortName } from '../letter/letter.ts'
import { isOwedByCity, isOwedByCounties, owedByCounties } from '../round/owing.ts'
import { documentKinds, type PrefillSource, type TemplateSection } from '../round/section-template.ts'
import { type CityRecord, cityCourseOf, cityCourseText } from './city-course.ts'
import { consultationsTold, opinionsTold, publicationsTold } from './city-passages.ts'
import { type CityReportFacts, countiesSaid, guidanceTold } from './city-report.ts'
import type { DocumentFacts } from './facts.ts'
import type { Milestone } from './milestones.ts'
import type { Passage } from './passages.ts'

/** What the log holds that a city's own plan or summary may speak of. */
export type CityDocumentFacts = CityReportFacts & {
  readonly city: DivisionCode
  readonly round: Pick<DocumentFacts['round'], 'document' | 'clauses' | 'deliverables'>
  /** Of the city's own plan as it was signed; none of one that is being written. */
  readonly milestones: readonly Milestone[]
  /** What was noted with each county of the round and stands. */
  readonly notes: readonly NoteTally[]
} & Pick<CityRecord, 'upward' | 'reached'>

const said = new Map<PrefillSource, (facts: CityDocumentFacts) => string | null>([
  ['bureau', bureau],
  ['clauses', clauses],
  ['dates', dates],
  ['guidance', guidanceTold],
  ['counties', counties],
  ['plan_milestones', planMilestones],
  ['publications', (facts) => publicationsTold(recordOf(facts))],
  ['consultations', ({ notes }) => consultationsTold(notes)],
  ['opinions', ({ notes }) => opinionsTold(notes)],
])

/** What the system says in a city's own document from one source; null where it holds nothing of it for a city. */
export function cityPassageFrom(source: PrefillSource, facts: CityDocumentFacts): Passage | null {
  const text = said.get(source)?.(facts) ?? null
  return text === null ? null : { source, text }
}

/**
 * The sections of the round as a city writes them: with the sources that speak of a city. Where a county tells the course of its own
 * filings, a city tells where its counties stand.
 */
export function askedOfCity(asked: readonly TemplateSection[]): readonly TemplateSection[] {
  return asked.map((section) => {
    const sources = section.prefill.map((source) => (source === 'review_course' ? 'counties' : source))
    return { ...section, prefill: [...new Set(sources)].filter((source) => said.has(source)) }
  })
}

function bureau({ city, round }: CityDocumentFacts): string {
  return `${bureauName(city)}根据${cited(round.document)}，组织开展${nameOf(city)}义务教育领域基层政务公开工作。`
}

function clauses({ round }: CityDocumentFacts): string | null {
  const own = round.clauses.filter(({ owedBy }) => owedBy !== 'county')
  if (own.length === 0) return null
  const lines = own.map(({ number, duty, date }) => `${number}${duty}${date ? `（${dayInLetter(date)}前）` : ''}`)
  return `本市（州）承担：${lines.join('；')}。`
}

/** Of what the city owes alone there is nothing to tell of its counties. */
function counties(facts: CityDocumentFacts): string | null {
  return isOwedByCounties({ settings: facts.round }, facts.kind) ? countiesSaid(facts) : null
}

function planMilestones(facts: CityDocumentFacts): string | null {
  if (facts.milestones.length === 0) return null
  return cityCourseText(cityCourseOf(facts.milestones, recordOf(facts)))
}

function recordOf({ upward, reached, round }: CityDocumentFacts): CityRecord {
  const ownKinds = documentKinds.filter((kind) => isOwedByCity({ settings: round }, kind))
  return { upward, reached, ownKinds, countyKinds: owedByCounties(round).map(({ kind }) => kind) }
}

function dates({ round }: CityDocumentFacts): string | null {
  const lines = round.deliverables.map(({ kind, dueDate }) => {
    const own = isOwedByCity({ settings: round }, kind)
    if (own && !isOwedByCounties({ settings: round }, kind))
      return `本级${shortName(kind)}${dayInLetter(dueDate)}前上报省`
    return `${shortName(kind)}${own ? '（含本级）' : ''}${dayInLetter(dueDate)}前统一上报省`
  })
  return lines.length === 0 ? null : `${lines.join('；')}。`
}
