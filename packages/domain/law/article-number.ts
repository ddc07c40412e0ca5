import { countCharacters, countOf } from '../script/chinese-count.ts'
import { articleRun } from './articles.ts'

const pattern = new RegExp(`^(${articleRun})(?:之([${countCharacters}]+))?`, 'u')
const most = 50

/**
 * The numbers of the articles that citations name, each once and in their order: `['第二十六条', '第三十条第二款']` → `["26", "30"]`,
 * `['第五条至第七条']` → `["5", "6", "7"]`, `['第十四条之一']` → `["14-1"]`. Paragraphs and items stay with their article.
 */
export function articleNumbers(written: readonly string[]): readonly string[] {
  return [...new Set(written.flatMap(numbersIn))].slice(0, most)
}

function numbersIn(written: string): readonly string[] {
  const [, counts = '', added] = pattern.exec(written.normalize('NFKC')) ?? []
  const numbers: number[] = []
  let isRange = false
  for (const part of counts.split(/([、,，和至到\-—–~])/u)) {
    const number = countOf(part.replace(/[第条\s]/gu, ''))
    if (number === null || number === 0) {
      isRange = /[至到\-—–~]/u.test(part)
      continue
    }
    const last = numbers.at(-1)
    if (isRange && last !== undefined && number > last && number - last < most)
      numbers.push(...Array.from({ length: number - last }, (_, index) => last + 1 + index))
    else numbers.push(number)
    isRange = false
  }
  const addition = added === undefined ? null : countOf(added)
  return numbers.map((number, at) => `${number}${addition && at === numbers.length - 1 ? `-${addition}` : ''}`)
}

const numerals = '零一二三四五六七八九'

/** "26-1" → "第二十六条之一", as laws count their articles. */
export function articleName(article: string): string {
  const [main = 0, added] = article.split('-').map(Number)
  return `第${inWords(main)}条${added === undefined ? '' : `之${inWords(added)}`}`
}

function inWords(number: number): string {
  const [thousands, hundreds, tens, units] = [1000, 100, 10, 1].map((unit) => Math.floor(number / unit) % 10)
  const named = (digit: number | undefined, unit: string) => (digit ? `${numerals[digit]}${unit}` : '零')
  const words = [named(thousands, '千'), named(hundreds, '百'), named(tens, '十'), named(units, '')].join('')
  return words
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '')
    .replace(/^一十/, '十')
}
