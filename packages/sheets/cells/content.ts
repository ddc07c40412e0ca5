import { outsideBrackets, splitOutside } from '../text/brackets.ts'
import type { Found } from './found.ts'

const bullet = /[●•◆■▪◇○★☆►➢※\uF06C\uF06E\uF0B7]/
const dashLine = /^\s*[-–—]+\s*/

// Each gives the mark of the nth element, outside brackets: 1. 1、 (1) ① 一、 (一).
const numberings: readonly ((n: number) => RegExp)[] = [
  (n) => new RegExp(`(?<![\\d.．])${digits(n)}\\s*[.．](?!\\d)`),
  (n) => new RegExp(`(?<![\\d.．])${digits(n)}\\s*[、,，)）]`),
  (n) => new RegExp(`[(（]\\s*${digits(n)}\\s*[)）]`),
  (n) => new RegExp(circled(n)),
  (n) => new RegExp(`(?<![一二三四五六七八九十])${chinese(n)}\\s*、`),
  (n) => new RegExp(`[(（]\\s*${chinese(n)}\\s*[)）]`),
]

/**
 * The elements of the content: split at bullets, else at consecutive numbers, else at the ends of lines; never inside
 * brackets or book titles. `1.分类2.获取方式` is `['分类', '获取方式']`. 、 and ； join as often as they separate, so what
 * only they divide stays one element, and `isEnumerated` tells it.
 */
export function readContent(cell: string): Found<readonly string[]> {
  if (cell === '') return { value: [], doubts: [] }
  const outside = outsideBrackets(cell)
  if ([...cell.matchAll(new RegExp(bullet, 'g'))].some(({ index }) => outside[index]))
    return { value: trimmed(splitOutside(cell, bullet)), doubts: [] }
  return splitNumbers(cell, outside) ?? splitLines(cell)
}

/** Whether one element lists several things, by ； or by at least two 、. */
export function isEnumerated(element: string): boolean {
  return splitOutside(element, /[;；]/).length > 1 || splitOutside(element, /、/).length > 2
}

function splitNumbers(cell: string, outside: readonly boolean[]): Found<readonly string[]> | undefined {
  const best = numberings
    .map((mark) => marksOf(cell, outside, mark))
    .filter((marks) => marks.length > 1 || marks[0]?.index === 0)
    .sort((one, other) => (one[0]?.index ?? 0) - (other[0]?.index ?? 0))[0]
  const first = best?.[0]
  if (!best || !first) return undefined
  const pieces = [cell.slice(0, first.index), ...best.map((mark, at) => cell.slice(mark.end, best[at + 1]?.index))]
  return { value: trimmed(pieces), doubts: [] }
}

type Mark = { readonly index: number; readonly end: number }

/** The marks 1, 2, 3 … of one numbering, each sought behind the one before; none where 1 is missing. */
function marksOf(cell: string, outside: readonly boolean[], mark: (n: number) => RegExp): readonly Mark[] {
  const marks: Mark[] = []
  let from = 0
  for (let n = 1; n <= 50; n += 1) {
    const found = new RegExp(mark(n), 'g')
    found.lastIndex = from
    const match = nextOutside(cell, outside, found)
    if (!match) break
    from = match.index + match[0].length
    marks.push({ index: match.index, end: from })
  }
  return marks
}

/** The next match that no bracket or quote encloses; a numbering in brackets encloses itself and is fine. */
function nextOutside(cell: string, outside: readonly boolean[], pattern: RegExp): RegExpExecArray | undefined {
  for (let match = pattern.exec(cell); match; match = pattern.exec(cell)) {
    if (outside[match.index]) return match
    const closes = outside[match.index + match[0].length] ?? true
    const opens = match.index === 0 || outside[match.index - 1]
    if (/^[(（]/.test(match[0]) && opens && closes) return match
  }
  return undefined
}

function splitLines(cell: string): Found<readonly string[]> {
  const lines = cell.split('\n').map((line) => line.trim())
  if (lines.length === 1) return { value: [cell], doubts: [] }
  if (lines.every((line) => dashLine.test(line)))
    return { value: trimmed(lines.map((line) => line.replace(dashLine, ''))), doubts: [] }
  if (isWrapped(lines) || splitOutside(cell, /\n/).length !== lines.filter((line) => line !== '').length)
    return { value: [cell], doubts: ['单元格内有换行，疑为一段文字折行，按一条内容保留'] }
  const value = trimmed(lines)
  return { value, doubts: [`单元格内没有项目符号，按换行拆成 ${value.length} 条内容`] }
}

/** A paragraph broken at the edge of a cell: full lines of nearly one length, none closed by punctuation but the last. */
function isWrapped(lines: readonly string[]): boolean {
  const full = lines.slice(0, -1)
  const lengths = full.map((line) => line.length)
  const even = Math.max(...lengths) - Math.min(...lengths) <= 2 && Math.min(...lengths) >= 4
  const closed = full.some((line) => /[。；;]$/.test(line))
  const last = lines.at(-1) ?? ''
  return even && !closed && full.length > 1 && last.length <= Math.max(...lengths)
}

function trimmed(pieces: readonly string[]): string[] {
  return pieces.map((piece) => piece.replace(/^[\s、,，;；]+|[\s、,，;；]+$/g, '')).filter((piece) => piece !== '')
}

function digits(n: number): string {
  return [...String(n)].map((digit) => `[${digit}${String.fromCharCode(0xff10 + Number(digit))}]`).join('')
}

function circled(n: number): string {
  return n <= 20 ? String.fromCharCode(0x2460 + n - 1) : '(?!)'
}

function chinese(n: number): string {
  const ones = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'][n % 10] ?? ''
  const tens = Math.floor(n / 10)
  return tens === 0 ? ones : `${tens === 1 ? '' : ('二三四五'[tens - 2] ?? '')}十${ones}`
}
