import { bureauName, cityOf, nameOf } from '../authority/division.ts'
import type { PostRole } from '../authority/post.ts'
import { cited, dayInLetter, shortName } from '../letter/letter.ts'
import { owedByCounties } from '../round/owing.ts'
import type { PrefillSource } from '../round/section-template.ts'
import { consultationsSaid, guidanceSaid, opinionsSaid } from './before-filing-passages.ts'
import { catalogChanges, catalogCounts, guideCoverage, improvements } from './catalog-passages.ts'
import { courseOf, courseText, happenedText } from './course.ts'
import type { DocumentFacts } from './facts.ts'
import type { Passage } from './passages.ts'

type Say = (facts: DocumentFacts) => string | null

/**
 * What the system says from one source, in the words a document begins with; null where the log holds nothing of it, so that nothing is
 * claimed. Pure: the same facts give the same words.
 */
export function passageFrom(source: PrefillSource, facts: DocumentFacts): Passage | null {
  const text = says[source](facts)
  return text === null ? null : { source, text }
}

/** What the log has no events of yet, or none that concern a county's own document. */
const nothing: Say = () => null

const says: Readonly<Record<PrefillSource, Say>> = {
  bureau: ({ county, round }) =>
    `${bureauName(county)}根据${cited(round.document)}，按照${bureauName(cityOf(county))}的部署，开展${nameOf(county)}义务教育领域基层政务公开工作。`,
  clauses,
  dates,
  posts,
  catalog_counts: catalogCounts,
  guide_coverage: guideCoverage,
  catalog_changes: catalogChanges,
  improvements,
  consultations: consultationsSaid,
  guidance: guidanceSaid,
  opinions: opinionsSaid,
  review_course: reviewCourse,
  publications,
  training: nothing,
  plan_milestones: ({ milestones, happened }) =>
    milestones.length === 0 ? null : courseText(courseOf(milestones, happened)),
  counties: nothing,
}

function clauses({ round }: DocumentFacts): string | null {
  const own = round.clauses.filter(({ owedBy }) => owedBy !== 'city')
  if (own.length === 0) return null
  const said = own.map(({ number, duty, date }) => `${number}${duty}${date ? `（${dayInLetter(date)}前）` : ''}`)
  return `本县承担：${said.join('；')}。`
}

function dates({ round, innerDates }: DocumentFacts): string | null {
  const inner = new Map(innerDates.map(({ kind, date }) => [kind, date]))
  const said = owedByCounties(round).map(({ kind, dueDate }) => {
    const own = inner.get(kind)
    const ours = own ? `${dayInLetter(own)}前报市，` : ''
    return `${shortName(kind)}${ours}${dayInLetter(dueDate)}前由市统一上报省`
  })
  return said.length === 0 ? null : `${said.join('；')}。`
}

const postNames: Readonly<Partial<Record<PostRole, string>>> = {
  drafter: '经办岗位',
  checker: '审核岗位',
  leader: '负责岗位',
}

function posts({ county, posts: held }: DocumentFacts): string | null {
  const said = held.flatMap(({ role, since }) => {
    const name = postNames[role]
    return name ? `${name}（现任自${dayInLetter(since)}起）` : []
  })
  return said.length === 0 ? null : `${bureauName(county)}设${said.join('、')}。`
}

function reviewCourse({ happened, asks }: DocumentFacts): string | null {
  const filings = happened.filter(({ what }) => what !== 'published')
  if (filings.length === 0) return null
  const kinds = [...new Set(filings.map(({ kind }) => kind))]
  const lines = kinds.map(
    (kind) => `${shortName(kind)}：${happenedText(filings.filter((each) => each.kind === kind))}。`,
  )
  const returned = asks.returned > 0 ? [`退回意见共${asks.returned}条，已答复${asks.answered}条。`] : []
  return [...lines, ...returned].join('\n')
}

function publications({ published }: DocumentFacts): string | null {
  if (published.length === 0) return null
  return `${published.map(({ version, on, items }) => `${dayInLetter(on)}公布第${version}版，共${items}项`).join('；')}。`
}
