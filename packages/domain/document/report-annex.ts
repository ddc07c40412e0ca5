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
  readonly sections: readonly Section[]
  /** Sections that were returned, and travel later. */
  readonly returned: number
}

type Section = { readonly heading: string; readonly text: string }

/** 补报: one whose document came after the package, or completed what travelled in part, as it stood on that day. */
export type AddedCounty = Omit<AnnexedCounty, 'returned'> & { readonly addedOn: string }

export type AnnexFacts = {
  readonly kind: DocumentKind
  /** The day on which the package went up, or was added to last; before it did, today. */
  readonly asOf: string
  readonly members: readonly AnnexedCounty[]
  /** In the order in which they came. */
  readonly added: readonly AddedCounty[]
  /** Counties that owe the document, do not travel and were not brought in since. */
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
 * 附件 of a 汇总报告: what each county that travels wrote itself, section by section, each county under its source, and behind them, by its day,
 * what came by addendum; whole where all of it fits `longestAnnex`, else cut alike and said so. Who wrote nothing, and who does not travel, is
 * named. It is read from the counties' documents and written nowhere: `decisions/0003-the-annex-is-read.md`.
 */
export function reportAnnex(facts: AnnexFacts): string {
  const limits = [Number.POSITIVE_INFINITY, 2000, 1000, 600, 400, 250, 160, 100]
  const whole = limits.map((most) => annexWith(facts, most)).find(({ length }) => length <= longestAnnex)
  return whole ?? annexWith(facts, 60)
}

function annexWith(facts: AnnexFacts, most: number): string {
  const written = [...facts.members.map((county) => withPackage(county, facts.added)), ...addedOf(facts)]
  const wrote = written.filter(({ words }) => words.length > 0)
  const chapters = wrote.map((county, at) => chapterOf(facts.kind, county, { at, most }))
  return [opening(facts, written, most), ...chapters].join('\n\n')
}

type Words = { readonly heading: string; readonly words: string }

function wordsOf({ sections }: { readonly sections: readonly Section[] }): readonly Words[] {
  return sections.map(({ heading, text }) => ({ heading, words: ownWords(text) })).filter(({ words }) => words !== '')
}

type Written = {
  readonly division: DivisionCode
  readonly settledOn: string | null
  readonly words: readonly Words[]
  /** The day of its addendum; null of what went up with the package. */
  readonly addedOn: string | null
  readonly note: string | null
}

function withPackage(county: AnnexedCounty, added: readonly AddedCounty[]): Written {
  const { division, settledOn, returned } = county
  const completed = added.find((each) => each.division === division)
  const later = completed ? `，${dayInLetter(completed.addedOn)}补报` : ''
  const note = returned > 0 ? `另有${returned}个部分退回修改，未录${later}。` : null
  return { division, settledOn, words: wordsOf(county), addedOn: null, note }
}

/** Of what travelled in part before, what was not quoted with it. */
function addedOf({ members, added }: AnnexFacts): readonly Written[] {
  return added.map((county) => {
    const { division, settledOn, addedOn } = county
    const before = members.find((each) => each.division === division)
    const quoted = new Set(before && wordsOf(before).map(({ heading, words }) => `${heading}：${words}`))
    const words = wordsOf(county).filter((each) => !quoted.has(`${each.heading}：${each.words}`))
    return { division, settledOn, words, addedOn, note: before ? '其余部分已随本次上报，见前。' : null }
  })
}

function opening({ kind, asOf, added, left }: AnnexFacts, written: readonly Written[], most: number): string {
  const members = written.filter(({ addedOn }) => addedOn === null)
  const wrote = members.filter(({ words }) => words.length > 0)
  const name = shortName(kind)
  const isCut = written.some(({ words }) => words.some((each) => [...each.words].length > most))
  const said = [
    `随本次上报的${members.length}个县（市、区）中，${wrote.length}个在${name}中写有自己的文字，逐县照录如下；系统填入的数据不重复。`,
    ...(added.length > 0 ? [`上报之后补报的列在最后：${added.map(cameOn).join('、')}。`] : []),
    ...(isCut ? [`每部分超过${most}字的只录前${most}字，以“……”标明，全文见各县（市、区）的${name}。`] : []),
    ...named('只有系统填入的数据，无可摘录的', silentIn(written)),
    ...named(added.length > 0 ? '未随本次上报，也未补报，未摘录的' : '未随本次上报，未摘录的', left),
  ]
  return `${sourceLine(sourceNames.counties, dayInLetter(asOf))}\n${said.join('\n')}`
}

function cameOn({ division, addedOn }: AddedCounty): string {
  return `${nameOf(division)}（${dayInLetter(addedOn)}）`
}

/** Who wrote nothing in anything that came. */
function silentIn(written: readonly Written[]): readonly DivisionCode[] {
  const wrote = new Set(written.filter(({ words }) => words.length > 0).map(({ division }) => division))
  return [...new Set(written.map(({ division }) => division))].filter((division) => !wrote.has(division))
}

function named(what: string, counties: readonly DivisionCode[]): readonly string[] {
  return counties.length > 0 ? [`${what}：${counties.map(nameOf).join('、')}。`] : []
}

type Placed = { readonly at: number; readonly most: number }

function chapterOf(kind: DocumentKind, county: Written, { at, most }: Placed): string {
  const { division, settledOn, addedOn, words, note } = county
  const name = nameOf(division)
  const when = settledOn === null ? '已审定的部分' : `${dayInLetter(settledOn)}审定`
  return [
    `${chineseNumber(at + 1)}、${name}${addedOn === null ? '' : `（${dayInLetter(addedOn)}补报）`}`,
    sourceLine(`${name}${shortName(kind)}`, when),
    ...words.map((each) => `${each.heading}：${cutAt(each.words, most)}`),
    ...(note === null ? [] : [note]),
  ].join('\n')
}
