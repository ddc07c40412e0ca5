import { bureauName, type DivisionCode, nameOf } from '../authority/division.ts'
import type { DeliverableKind } from '../round/deliverable.ts'

/** 请示 upward for a decision, 审定意见 downward with one, 报告 upward for information. */
export type LetterKind = 'request' | 'opinion' | 'report'

/** What only the office knows of its letter: '' leaves the place empty, to be written on paper. */
export type OfficeWords = {
  /** As its red head has it: 青白江区教育和体育局. */
  readonly issuer: string
  readonly docNumber: string
  readonly signer: string
  readonly contactName: string
  readonly contactPhone: string
  readonly copyTo: string
}

/** A list that goes with the letter, on pages of its own. `widths` are shares of the page. */
export type LetterTable = {
  readonly heading: readonly string[]
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

/** What the letter says is enclosed; with a `table` or a `text` it is printed behind the letter. */
export type Enclosure = {
  readonly name: string
  readonly table: LetterTable | null
  readonly text?: readonly LetterParagraph[]
}

/** A paragraph of the body: a heading of the first order (一、…), plain text, or a table, whose `text` is empty. */
export type LetterParagraph = { readonly text: string; readonly isHeading?: true; readonly table?: LetterTable }

/** A 公文 as it is laid out: every text ready, in Chinese whatever the screen speaks. */
export type OfficialLetter = {
  readonly kind: LetterKind
  readonly issuer: string
  readonly docNumber: string
  /** Whoever signs it for the office; null for a letter downward, which names nobody. */
  readonly signer: string | null
  /** In lines that break between words, as the standard has it. */
  readonly title: string
  readonly addressee: string
  readonly body: readonly LetterParagraph[]
  readonly enclosures: readonly Enclosure[]
  /** The day it bears, e.g. `"2021-10-14"`. */
  readonly date: string
  /** The note below the date, without its brackets: whom to ask about a 请示. */
  readonly note: string | null
  readonly copyTo: string | null
}

/** The document a round stands on, as a letter cites it. */
export type CitedDocument = { readonly title: string; readonly docNumber: string | null }

/** 《关于…的通知》（川教函〔2021〕1号） */
export function cited({ title, docNumber }: CitedDocument): string {
  return docNumber ? `《${title}》（${docNumber}）` : `《${title}》`
}

/** The words of an office that has said nothing of its own yet: its usual name, the rest left open. */
export function usualWords(authority: DivisionCode): OfficeWords {
  return { issuer: bureauName(authority), docNumber: '', signer: '', contactName: '', contactPhone: '', copyTo: '' }
}

const deliverableNames: Readonly<Record<DeliverableKind, string>> = {
  implementation_plan: '实施方案',
  disclosure_catalog: '标准目录',
  work_summary: '工作总结',
}

/** 标准目录, as a letter calls it once its whole name was given. */
export function shortName(kind: DeliverableKind): string {
  return deliverableNames[kind]
}

/** 青白江区义务教育领域基层政务公开标准目录 */
export function deliverableName(kind: DeliverableKind, division: DivisionCode): string {
  return `${nameOf(division)}义务教育领域基层政务公开${deliverableNames[kind]}`
}

/** A title of several lines, each a whole phrase: GB/T 9704-2012, 7.3.1. */
export function titled(...phrases: readonly string[]): string {
  return phrases.join('\n')
}

/** `"2021-10-04"` → 2021年10月4日, as GB/T 9704-2012 writes a date: Arabic figures, no leading zeros. */
export function dayInLetter(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
