import { type DivisionCode, nameOf } from '../authority/division.ts'
import { dayOf } from '../day.ts'
import { chineseNumber } from '../letter/chinese-number.ts'
import { dayInLetter, shortName } from '../letter/letter.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import type { TemplateSection } from '../round/section-template.ts'
import { firstReceivedAt, paperEntered } from '../submission/paper/paper.ts'
import type { Stage, Submission } from '../submission/state.ts'
import { blocksOf, sourceLine, tableText } from './notation.ts'
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
 * 汇总报告: where the counties stand, then, of a document, what each writes in each section that the round asks for, in its own words and cut
 * where all of them would not fit; every passage under its source. It claims nothing of a county that has filed nothing.
 */
export function cityReport(facts: CityReportFacts): string {
  const whole = [160, 100, 60, 40, 25]
    .map((most) => reportWith(facts, most))
    .find(({ length }) => length <= longestReport)
  return whole ?? reportWith({ ...facts, asked: [] }, 0)
}

function reportWith(facts: CityReportFacts, most: number): string {
  const quoted = facts.asked
    .map(({ id, title }) => ({ title, passages: quotes(facts, id, title, most) }))
    .filter(({ passages }) => passages.length > 0)
  const sections = [
    `一、总体情况\n${standing(facts)}`,
    ...quoted.map(({ title, passages }, at) => `${chineseNumber(at + 2)}、${title}\n${passages.join('\n\n')}`),
  ]
  return sections.join('\n\n')
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
    const cut = [...words]
    return [
      `${sourceLine(name, when)}\n${nameOf(division)}：${cut.length > most ? `${cut.slice(0, most).join('')}……` : words}`,
    ]
  })
}

/** The paragraphs that are the county's own: what the system put in is told once, in the table above. */
function ownWords(text: string): string {
  const passages = text.split(/\n\s*\n/)
  const own = passages.filter((each) => blocksOf(each)[0]?.is !== 'source')
  return own
    .flatMap((each) => blocksOf(each).flatMap((block) => (block.is === 'paragraph' ? [block.text] : [])))
    .join('')
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
