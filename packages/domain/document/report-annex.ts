import { type DivisionCode, nameOf } from '../authority/division.ts'
import { chineseNumber } from '../letter/chinese-number.ts'
import { dayInLetter, shortName } from '../letter/letter.ts'
import type { DocumentKind } from '../round/section-template.ts'
import { sourceLine } from './notation.ts'
import { cutAt, ownWords } from './own-words.ts'
import { sourceNames } from './source-names.ts'

/** A county whose document travels with its city's package, as it stood when that went up. */
export type AnnexedCounty = {
  readonly division: DivisionCode
  /** "2021-12-10"; null of one that travels in part, whose rest is with the county still. */
  readonly settledOn: string | null
  /** What travels: the sections that were settled, in the order of the document. */
  readonly sections: readonly { readonly heading: string; readonly text: string }[]
  /** Sections that were returned, and travel later. */
  readonly returned: number
}

export type AnnexFacts = {
  readonly kind: DocumentKind
  /** The day on which the package went up, or today. */
  readonly asOf: string
  readonly members: readonly AnnexedCounty[]
  /** Counties that owe the document and do not travel. */
  readonly left: readonly DivisionCode[]
}

/** Characters of an annex, of whatever a round may ask for: fewer than 60 of a passage would say nothing. */
export const longestAnnex = 60_000

/** 各县（市、区）工作总结摘编 */
export function annexName(kind: DocumentKind): string {
  return `各县（市、区）${shortName(kind)}摘编`
}

/** Whether a covering letter says that the annex goes with it. */
export function namesAnnex(letter: string, kind: DocumentKind): boolean {
  return letter.includes(annexNamed(kind))
}

/** As a letter names it: 附件《…》. */
export function annexNamed(kind: DocumentKind): string {
  return `附件《${annexName(kind)}》`
}

/**
 * 附件 of a 汇总报告: what each county that travels wrote itself, section by section, each county under its source; whole where all of it fits
 * `longestAnnex`, else cut alike and said so. Who wrote nothing, and who does not travel, is named. It is read from the counties' documents and
 * written nowhere: `decisions/0003-the-annex-is-read.md`.
 */
export function reportAnnex(facts: AnnexFacts): string {
  const limits = [Number.POSITIVE_INFINITY, 2000, 1000, 600, 400, 250, 160, 100]
  const whole = limits.map((most) => annexWith(facts, most)).find(({ length }) => length <= longestAnnex)
  return whole ?? annexWith(facts, 60)
}

function annexWith(facts: AnnexFacts, most: number): string {
  const written = facts.members.map((county) => ({ ...county, words: wordsOf(county) }))
  const wrote = written.filter(({ words }) => words.length > 0)
  const chapters = wrote.map((county, at) => chapterOf(facts.kind, county, { at, most }))
  return [opening(facts, written, most), ...chapters].join('\n\n')
}

type Words = { readonly heading: string; readonly words: string }

function wordsOf({ sections }: AnnexedCounty): readonly Words[] {
  return sections.map(({ heading, text }) => ({ heading, words: ownWords(text) })).filter(({ words }) => words !== '')
}

type Written = AnnexedCounty & { readonly words: readonly Words[] }

function opening({ kind, asOf, left }: AnnexFacts, members: readonly Written[], most: number): string {
  const wrote = members.filter(({ words }) => words.length > 0)
  const name = shortName(kind)
  const isCut = wrote.some(({ words }) => words.some((each) => [...each.words].length > most))
  const silent = members.filter(({ words }) => words.length === 0).map(({ division }) => division)
  const said = [
    `随本次上报的${members.length}个县（市、区）中，${wrote.length}个在${name}中写有自己的文字，逐县照录如下；系统填入的数据不重复。`,
    ...(isCut ? [`每部分超过${most}字的只录前${most}字，以“……”标明，全文见各县（市、区）的${name}。`] : []),
    ...(silent.length > 0 ? [`只有系统填入的数据，无可摘录的：${silent.map(nameOf).join('、')}。`] : []),
    ...(left.length > 0 ? [`未随本次上报，未摘录的：${left.map(nameOf).join('、')}。`] : []),
  ]
  return `${sourceLine(sourceNames.counties, dayInLetter(asOf))}\n${said.join('\n')}`
}

type Placed = { readonly at: number; readonly most: number }

function chapterOf(kind: DocumentKind, county: Written, { at, most }: Placed): string {
  const { division, settledOn, returned, words } = county
  const name = nameOf(division)
  const when = settledOn === null ? '已审定的部分' : `${dayInLetter(settledOn)}审定`
  return [
    `${chineseNumber(at + 1)}、${name}`,
    sourceLine(`${name}${shortName(kind)}`, when),
    ...words.map((each) => `${each.heading}：${cutAt(each.words, most)}`),
    ...(returned > 0 ? [`另有${returned}个部分退回修改，未录。`] : []),
  ].join('\n')
}
