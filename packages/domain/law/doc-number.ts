import { countCharacters, countOf, digitsOf } from '../script/chinese-count.ts'

const count = `[${countCharacters}]+`
const chineseYear = '[一二][〇零九][〇零一二三四五六七八九]{2}'

/** A year as it may be written: 2019, ２０１９, 二〇一九. */
export const yearPattern = `(?:19|20)\\d{2}|(?:１９|２０)[０-９]{2}|${chineseYear}`

// 国办发〔2019〕54号, 教办厅函[2019]39号 · 国务院令第711号, 国务院令第七百一十一号, 教育部第7号令 · GB/T 37668-2019
// · 第711号国务院令, 教办厅函〔2019〕39
const agencyNumber = new RegExp(
  `\\p{Script=Han}{1,12}[〔[(](${yearPattern})[〕\\])]\\s*第?(?:${count}[号號]|(?<=〕第?)\\d+(?!\\d))`,
  'gu',
)
const decreeNumber = new RegExp(
  [
    `\\p{Script=Han}{1,12}令\\s*第?\\s*${count}\\s*[号號]`,
    `\\p{Script=Han}{1,12}?第\\s*${count}\\s*[号號]令`,
    `第\\s*${count}\\s*[号號](?:国务院|國務院|\\p{Script=Han}{1,8}部)令`,
  ].join('|'),
  'gu',
)
const standardNumber = /GB(?:\/T)?\s*\d+(?:\.\d+)?(?:-(\d{4}))?/g

/** The numbers by which laws are known, in the order in which they are looked for; what is captured is their year. */
export const numberPatterns = [agencyNumber, decreeNumber, standardNumber]

/** A number as it is written somewhere, and the year that stands in it. */
export type WrittenNumber = { readonly at: number; readonly written: string; readonly year: string | undefined }

/** Every number in a text, in its order: "2007年国务院令第492号公布，2019年国务院令第711号修订" has two. What merely stands before one is no part of it. */
export function numbersIn(text: string): readonly WrittenNumber[] {
  const found = numberPatterns.flatMap((pattern) => [...text.matchAll(pattern)])
  return found
    .map(({ 0: written, 1: year, index: at }) => ({
      at,
      written: written.replace(before, '').replace(/\s/g, ''),
      year,
    }))
    .toSorted((one, other) => one.at - other.at)
}

/** "年国务院令", "日国务院令", "经国务院令": a date and a verb are not the agency's; 经济, 经贸 and 日照 are. */
const before =
  /^\p{Script=Han}*[年月日](?!照)(?=\p{Script=Han})(?:经|由)?|^(?:经(?![济贸濟貿])|由|按照?|依据?|依據|根据|根據)/u

/** A year as a number: 2019 and 二〇一九 are one; null where none is written. */
export function yearOf(written: string | undefined): number | null {
  return written === undefined ? null : (digitsOf(written) ?? countOf(written))
}

/** A number with its figures as figures: "国务院令第七百一十一号" → "国务院令第711号", "国办发〔二〇一九〕五十四号" → "国办发〔2019〕54号". */
export function inFigures(docNumber: string): string {
  return docNumber
    .normalize('NFKC')
    .replace(new RegExp(`(?<=[〔[(])${chineseYear}(?=[〕\\])])`, 'u'), (year) => `${yearOf(year)}`)
    .replace(
      new RegExp(`(?<=[第令〕\\])])${count}(?=[号號])`, 'u'),
      (number) => `${countOf(number) ?? digitsOf(number) ?? number}`,
    )
}
