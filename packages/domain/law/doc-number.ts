import { countCharacters, countOf, digitsOf } from '../script/chinese-count.ts'

const count = `[${countCharacters}]+`
const chineseYear = '[一二][〇零九][〇零一二三四五六七八九]{2}'

/** A year as it may be written: 2019, ２０１９, 二〇一九. */
export const yearPattern = `(?:19|20)\\d{2}|(?:１９|２０)[０-９]{2}|${chineseYear}`

/** What stands around a year or a number instead of 〔〕: 国办发【2019】54号, 国办发﹝2019﹞54号. */
const [open, close] = ['[〔[({【〖「『〈<]', '[〕\\])}】〗」』〉>]']
/** Behind these a 号 may be left out; behind round ones it is 教育法(2015)3. */
const square = '[〕\\]】]'

// 国办发〔2019〕54号, 教办厅函[2019]39号, 国办发(2019年)第 54 号, 国办发2019年54号, 国办发2019-54号 · 国务院令第711号, 国务院令（第711号）, 国务院令第七百一十一号, 教育部第7号令
// · GB/T 37668-2019, GB/T 37668—2019 · 第711号国务院令, 教办厅函〔2019〕39, 国务院令第711
const agencyNumber = new RegExp(
  [
    `\\p{Script=Han}{1,12}\\s*${open}\\s*(?<inMarks>${yearPattern})\\s*年?\\s*${close}\\s*第?\\s*(?:${count}\\s*[号號]|(?<=${square}\\s*第?\\s*)\\d+(?!\\d))`,
    `\\p{Script=Han}{1,12}\\s*(?<bare>${yearPattern})\\s*(?:年\\s*第?|[-—–]\\s*|第)\\s*${count}\\s*[号號]`,
    `\\p{Script=Han}{1,12}(?<run>(?:19|20)\\d{2})\\d{1,4}[号號]`,
  ].join('|'),
  'gu',
)
const decreeNumber = new RegExp(
  [
    `\\p{Script=Han}{1,12}令\\s*(?:第?\\s*${count}\\s*[号號]|第\\s*\\d+(?!\\s*[\\d号號条條款项項章年月]))`,
    `\\p{Script=Han}{1,12}令\\s*${open}\\s*(?:(?<year>${yearPattern})\\s*年\\s*)?第?\\s*${count}\\s*[号號]\\s*${close}`,
    `\\p{Script=Han}{1,12}?第\\s*${count}\\s*[号號]令`,
    `第\\s*${count}\\s*[号號](?:国务院|國務院|\\p{Script=Han}{1,8}部)令`,
  ].join('|'),
  'gu',
)
const standardNumber = /GB(?:\/?T)?\s*\d+(?:\.\d+)?(?:\s*[-—–]+\s*(?<edition>\d{4}))?/g

/** The numbers by which laws are known, in the order in which they are looked for. */
const numberPatterns = [agencyNumber, decreeNumber, standardNumber]

/** A number as it is written somewhere, and the year that stands in it. */
export type WrittenNumber = { readonly at: number; readonly written: string; readonly year: string | undefined }

/** Every number in a text, in its order: "2007年国务院令第492号公布，2019年国务院令第711号修订" has two. What merely stands before one is no part of it. */
export function numbersIn(text: string): readonly WrittenNumber[] {
  const found = numberPatterns.flatMap((pattern) => [...text.matchAll(pattern)])
  return found
    .map(({ 0: whole, index, groups = {} }) => {
      const title = titleBefore.exec(whole)?.[0] ?? ''
      const written = whole.slice(title.length).replace(before, '').replace(/\s/g, '')
      const year = Object.values(groups).find((each) => each !== undefined)
      return { at: index + title.length, written, year }
    })
    .toSorted((one, other) => one.at - other.at)
}

/** How many letters of a text are a number that it begins with, spaces before it counted: 11 of "国务院令第711号第三条". */
export function numberAhead(text: string): number {
  const plain = [...text]
    .map((each) => (each.normalize('NFKC').length === each.length ? each.normalize('NFKC') : each))
    .join('')
  const ends = numberPatterns.flatMap((pattern) =>
    [...plain.matchAll(pattern)]
      .filter(({ index }) => plain.slice(0, index).trim() === '')
      .map(({ 0: whole, index }) => index + whole.length),
  )
  return Math.max(0, ...ends)
}

/** "…的指导意见国办发〔2019〕54号": the title in front has no marks and ends before the agency. 公告2019年第54号 and 发改规划〔2019〕1号 are agencies' own. */
const titleBefore =
  /^\p{Script=Han}*(?:意见|意見|通知|决定|決定|办法|辦法|规定|規定|条例|條例|细则|細則|方案|纲要|綱要|规划|規劃|标准|標準|指引|要点|要點|公告|规程|規程|规则|規則)(?:(?:以及|[和及与與或并])+|(?=\p{Script=Han}{2}))/u

/** "年国务院令", "日国务院令", "经国务院令": a date and a verb are not the agency's; 经济, 经贸 and 日照 are, and so is the year in 国办发二〇一九年五十四号. */
const before = new RegExp(
  `^\\p{Script=Han}*[年月日](?!照)(?!第?${count}[号號](?!令))(?=\\p{Script=Han})(?:经|由)?|^(?:经(?![济贸濟貿])|由|按照?|依据?|依據|根据|根據)`,
  'u',
)

/** A year as a number: 2019 and 二〇一九 are one; null where none is written. */
export function yearOf(written: string | undefined): number | null {
  return written === undefined ? null : (digitsOf(written) ?? countOf(written))
}

const yearInWords = new RegExp(`${chineseYear}(?=\\s*年|\\s*${close})`, 'u')
const countInWords = new RegExp(`(?<=(?:[第令年]|${open}|${close})\\s*)${count}(?=\\s*[号號])`, 'u')

/** A number with its figures as figures: "国务院令第七百一十一号" → "国务院令第711号", "国办发〔二〇一九〕五十四号" → "国办发〔2019〕54号". */
export function inFigures(docNumber: string): string {
  return docNumber
    .normalize('NFKC')
    .replace(yearInWords, (year) => `${yearOf(year)}`)
    .replace(countInWords, (number) => `${countOf(number) ?? digitsOf(number) ?? number}`)
}
