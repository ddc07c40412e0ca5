import { type DivisionCode, nameOf } from '../authority/division.ts'
import { dayOf } from '../day.ts'
import { chineseNumber } from '../letter/chinese-number.ts'
import { dayInLetter, shortName } from '../letter/letter.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import { documentKinds, type TemplateSection } from '../round/section-template.ts'
import { firstReceivedAt, paperEntered } from '../submission/paper/paper.ts'
import type { Stage, Submission } from '../submission/state.ts'
import { sourceLine, tableText } from './notation.ts'
import { cutAt, ownWords } from './own-words.ts'
import { annexNamed } from './report-annex.ts'
import { sourceNames } from './source-names.ts'

/** Where a county that owes the deliverable stands, as its city may know it; days are `"2021-10-14"`. */
export type ReportedCounty = {
  readonly division: DivisionCode
  /** Null while nothing was filed or begun. */
  readonly stage: Stage | null
  /** When it first came: that it was returned since makes it no later. */
  readonly filedOn: string | null
  /** When the texts that are quoted came. */
  readonly quotedOn: string | null
  readonly settledOn: string | null
  /** Items of a catalog, sections of a document, as filed. */
  readonly parts: number
  readonly published: { readonly on: string; readonly items: number } | null
  /** How often its city guided it in this round, by the records that stand. */
  readonly guidance: number
  /** Of a plan or a summary, as it was filed. */
  readonly sections: readonly { readonly part: string; readonly text: string }[]
}

/** The days on which a filing first came and on which its texts came as they stand: of what was brought on paper, the day it was brought. */
export function daysReported(
  filing: Pick<Submission, 'papers' | 'turn' | 'firstSubmittedAt' | 'submittedAt'> | null,
): Pick<ReportedCounty, 'filedOn' | 'quotedOn'> {
  if (filing === null) return { filedOn: null, quotedOn: null }
  const [first, last] = [firstReceivedAt(filing), filing.submittedAt]
  const quotedOn = paperEntered(filing)?.receivedOn ?? (last === null ? null : dayOf(last))
  return { filedOn: first === null ? null : dayOf(first), quotedOn }
}

export type CityReportFacts = {
  readonly kind: DeliverableKind
  readonly today: string
  /** What the round asks of the document; `[]` for a catalog. */
  readonly asked: readonly TemplateSection[]
  /** Every county that owes it, in order of code. */
  readonly counties: readonly ReportedCounty[]
}

/** Characters of a covering letter, which the report is a part of. */
export const longestReport = 4_500

/**
 * 汇总报告: where the counties stand, then, of a document, what each writes in each section that the round asks for, in its own words; every
 * passage under its source. Where not all of it fits, every passage is cut alike, or, where too little would be left, none stands in the letter:
 * then it names the annex (`report-annex.ts`), which holds what each county wrote. It claims nothing of a county that has filed nothing.
 */
export function cityReport(facts: CityReportFacts): string {
  const found = [160, 100, 60].find((most) => reportWith(facts, most).length <= longestReport)
  return reportWith(facts, found ?? null)
}

/** `most`: characters of a passage; null for no passages. */
function reportWith(facts: CityReportFacts, most: number | null): string {
  const asked = most === null ? [] : facts.asked
  const quoted = asked
    .map(({ id, title }) => ({ title, passages: quotes(facts, id, title, most ?? 0) }))
    .filter(({ passages }) => passages.length > 0)
  const headed = [
    ...quoted.map(({ title, passages }) => ({ title, text: passages.join('\n\n') })),
    ...annexed(facts, most),
  ]
  const sections = [
    `一、总体情况\n${standing(facts)}`,
    ...headed.map(({ title, text }, at) => `${chineseNumber(at + 2)}、${title}\n${text}`),
  ]
  return sections.join('\n\n')
}

/** What the letter says of its annex; nothing where the letter itself holds every county's own words whole. */
function annexed(facts: CityReportFacts, most: number | null) {
  const kind = documentKinds.find((each) => each === facts.kind)
  const wrote = facts.counties.filter(({ quotedOn, sections }) => quotedOn !== null && sections.some(hasWords))
  const asked = new Set(facts.asked.map(({ id }) => id))
  const isWhole = ({ part, text }: Section) => asked.has(part) && [...ownWords(text)].length <= (most ?? 0)
  const isLeftOut = wrote.some(({ sections }) => sections.some((each) => hasWords(each) && !isWhole(each)))
  if (!kind || !isLeftOut) return []
  const letter = most === null ? '函中不逐一摘录' : `函中按要求的各部分，每部分至多录前${most}字，未录完的以“……”标明`
  const text = `已报送${shortName(kind)}的县（市、区）中，${wrote.length}个写有自己的文字。${letter}；随本次上报的，逐县见${annexNamed(kind)}，不随报的在附件中列明。`
  return [
    { title: '各县（市、区）所写', text: `${sourceLine(sourceNames.counties, dayInLetter(facts.today))}\n${text}` },
  ]
}

type Section = ReportedCounty['sections'][number]

function hasWords({ text }: Section): boolean {
  return ownWords(text) !== ''
}

function standing(facts: CityReportFacts): string {
  const day = dayInLetter(facts.today)
  const guided = guidanceTold(facts)
  const guidance = guided === null ? [] : ['', sourceLine(sourceNames.guidance, day), guided]
  return [sourceLine(sourceNames.counties, day), countiesSaid(facts), ...guidance].join('\n')
}

/** How many of the counties stand where, in a sentence and in a table. */
export function countiesSaid({ kind, counties }: CityReportFacts): string {
  const count = (is: (county: ReportedCounty) => boolean) => counties.filter(is).length
  const settled = count(({ stage }) => stage === 'approved')
  const returned = count(({ stage }) => stage === 'returned')
  const withCity = count(({ stage }) => stage === 'submitted' || stage === 'under_review')
  const others = counties.length - settled - returned - withCity
  const said = [
    `所辖应报${shortName(kind)}的${counties.length}个县（市、区）中，已审定${settled}个`,
    ...(returned > 0 ? [`退回修改${returned}个`] : []),
    ...(withCity > 0 ? [`待审定${withCity}个`] : []),
    ...(others > 0 ? [`尚未报送或未在办理${others}个`] : []),
  ]
  const isCatalog = kind === 'disclosure_catalog'
  const heading = [
    '县（市、区）',
    '情况',
    '报送',
    '审定',
    isCatalog ? '项数' : '部分',
    ...(isCatalog ? ['公布'] : []),
    '指导',
  ]
  const rows = counties.map((county) => rowOf(county, isCatalog))
  return [`${said.join('，')}。`, tableText({ heading, rows })].join('\n')
}

/** 督促指导: how often, and how many counties; nothing where no record stands. */
export function guidanceTold({ counties }: Pick<CityReportFacts, 'counties'>): string | null {
  const guided = counties.filter(({ guidance }) => guidance > 0)
  if (guided.length === 0) return null
  const times = guided.reduce((sum, { guidance }) => sum + guidance, 0)
  return `报送前后登记指导${times}县次，覆盖${guided.length}个县（市、区）。`
}

const stageNames: Readonly<Record<Stage, string>> = {
  draft: '尚未报送',
  checking: '尚未报送',
  submitted: '待签收',
  under_review: '审核中',
  returned: '退回修改',
  approved: '已审定',
  recorded_only: '已备案',
  rejected: '不予通过',
  withdrawn: '已撤回',
}

function rowOf(county: ReportedCounty, isCatalog: boolean): readonly string[] {
  const { division, stage, filedOn, settledOn, parts, published, guidance } = county
  const day = (on: string | null) => (on === null ? '—' : dayInLetter(on))
  const row = [nameOf(division), stage === null ? '尚未报送' : stageNames[stage], day(filedOn), day(settledOn)]
  const filed = filedOn === null ? '—' : String(parts)
  const on = published ? `${dayInLetter(published.on)}，${published.items}项` : '—'
  return [...row, filed, ...(isCatalog ? [on] : []), guidance === 0 ? '—' : `${guidance}次`]
}

function quotes({ kind, counties }: CityReportFacts, part: string, title: string, most: number): readonly string[] {
  return counties.flatMap(({ division, quotedOn, settledOn, sections }) => {
    const text = sections.find((each) => each.part === part)?.text
    const words = text === undefined ? '' : ownWords(text)
    if (words === '' || quotedOn === null) return []
    const name = `${nameOf(division)}${shortName(kind)}“${title}”`
    const when = settledOn === null ? `${dayInLetter(quotedOn)}报送` : `${dayInLetter(settledOn)}审定`
    return [`${sourceLine(name, when)}\n${nameOf(division)}：${cutAt(words, most)}`]
  })
}

const opening = /^一、总体情况$/u
const closing = /^[\s　]*特此报告。?[\s　]*$/u

/** The report that a covering letter holds; '' where it holds none. */
export function reportIn(letter: string): string {
  const lines = letter.split('\n')
  const { from, until } = placeIn(lines)
  return lines.slice(from, until).join('\n').trim()
}

/** The letter with this report before its closing line, in the place of one that stood there. */
export function withReport(letter: string, report: string): string {
  const lines = letter.trimEnd().split('\n')
  const { from, until } = placeIn(lines)
  const before = lines.slice(0, from).join('\n').trimEnd()
  return [before, '', report, ...(until < lines.length ? ['', ...lines.slice(until)] : [])].join('\n')
}

function placeIn(lines: readonly string[]): { readonly from: number; readonly until: number } {
  const closes = lines.findLastIndex((line) => closing.test(line))
  const until = closes < 0 ? lines.length : closes
  const opens = lines.findIndex((line) => opening.test(line.trim()))
  return { from: opens < 0 || opens > until ? until : opens, until }
}
