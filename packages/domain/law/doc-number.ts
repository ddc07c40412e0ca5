import { countCharacters, countOf, digitsOf } from '../script/chinese-count.ts'

const count = `[${countCharacters}]+`
const chineseYear = '[一二][〇零九][〇零一二三四五六七八九]{2}'

/** A year as it may be written: 2019, ２０１９, 二〇一九. */
export const yearPattern = `(?:19|20)\\d{2}|(?:１９|２０)[０-９]{2}|${chineseYear}`

// 国办发〔2019〕54号, 教办厅函[2019]39号 · 国务院令第711号, 国务院令第七百一十一号, 教育部第7号令 · GB/T 37668-2019
const agencyNumber = new RegExp(`\\p{Script=Han}{1,12}[〔[(](${yearPattern})[〕\\])]\\s*第?${count}[号號]`, 'u')
const decreeNumber = new RegExp(
  `\\p{Script=Han}{1,12}令\\s*第?\\s*${count}\\s*[号號]|\\p{Script=Han}{1,12}?第\\s*${count}\\s*[号號]令`,
  'u',
)
const standardNumber = /GB(?:\/T)?\s*\d+(?:\.\d+)?(?:-(\d{4}))?/

/** The numbers by which laws are known, in the order in which they are looked for; what is captured is their year. */
export const numberPatterns = [agencyNumber, decreeNumber, standardNumber]

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
