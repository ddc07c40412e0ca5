import { withOpened } from '@mingce/domain/law/opened-titles'
import { type Run, runsOf } from '@mingce/domain/law/title-runs'
import { splitOutside } from '../text/brackets.ts'
import type { Found } from './found.ts'

const separator = /[、，,;；。\n]/
const numberBefore = /^\s*(?:[●•◆■▪·]|\(?（?\d{1,2}[.．、)）](?!\d)|[①-⑳])\s*/
const numbersOnly = /^[（(〔[][^（）()]*[）)〕\]]$/
const article = /^第[\d一二三四五六七八九十百零〇]+[条款项章]/
const lawWord =
  /(法|法典|条例|规定|办法|细则|意见|通知|决定|章程|纲要|方案|标准|规则|规范|公告|批复|号)([（(〔].*[）)〕])?$/

/**
 * The laws a cell cites, one each, as written. A plain title loses its book marks (`《统计法》` is `统计法`) and keeps the
 * number behind it in brackets; a citation with other words around the title stays whole
 * (`《教师资格条例》及实施办法`, `《教育法》第十五条`).
 */
export function readLaws(cell: string): Found<readonly string[]> {
  if (cell === '') return { value: [], doubts: [] }
  if (!/[《》]/.test(cell)) return withoutMarks(cell)
  const marked = withSingleMarks(cell)
  const opened = withOpened(marked)
  const reading: Reading = { citations: [], lead: '', doubts: [] }
  if (opened !== marked) reading.doubts.push(`依据“${cell.slice(0, 30)}”缺少书名号“《”，已从分隔处读起`)
  for (const run of runsOf(opened)) {
    if (run.kind === 'text') readBetween(run.text, reading)
    else readTitle(run, reading)
  }
  if (reading.lead !== '') citeAlone(reading.lead, reading)
  const value = reading.citations.map(written).filter((law) => law !== '')
  const nothing =
    value.length === 0 ? [`依据“${cell.slice(0, 30)}”里没有读到名称，没有导入，请对照原件`] : reading.doubts
  return { value, doubts: [...new Set(nothing)] }
}

/** 《《教育法》》 and a row of 《 are one pair of marks. */
function withSingleMarks(cell: string): string {
  return cell.replace(/(《|》)\1{2,}/g, '$1').replace(/《《([^《》]*)》》/g, '《$1》')
}

type Citation = { before: string; title: string; after: string }
/** `lead` is text that stands directly before the next title and belongs to it, e.g. 国务院 in 国务院《…》. */
type Reading = { readonly citations: Citation[]; lead: string; readonly doubts: string[] }

function readTitle({ text, unclosed }: Run, reading: Reading): void {
  const title = (unclosed ? text.replace(/[、，,;；。\s]+$/, '') : text).trim()
  if (unclosed) reading.doubts.push(`依据“${title.slice(0, 30)}”缺少书名号“》”，读到“${title.slice(-12)}”为止`)
  reading.citations.push({ before: reading.lead, title, after: '' })
  reading.lead = ''
}

/**
 * Text between two titles: up to the first separator it belongs to the title before, behind the last one to the title
 * after; what stands between separators is a law of its own, cited without marks.
 */
function readBetween(text: string, reading: Reading): void {
  const [attached = '', ...pieces] = piecesOf(text)
  const last = reading.citations.at(-1)
  if (!last) pieces.unshift(attached)
  else if (attached === '等') reading.doubts.push('依据末尾写有“等”，可能没有列全')
  else if (!isConnective(attached)) last.after += attached
  const lead = pieces.pop() ?? ''
  for (const piece of pieces) citeAlone(piece, reading)
  reading.lead = isConnective(withoutNumber(lead)) ? '' : withoutNumber(lead)
}

function citeAlone(piece: string, { citations, doubts }: Reading): void {
  const law = withoutNumber(piece)
  const last = citations.at(-1)
  if (law === '' || isConnective(law)) return
  if (last && article.test(law)) last.after += `、${law}`
  else {
    citations.push({ before: law, title: '', after: '' })
    doubts.push(`依据“${law.slice(0, 30)}”没有书名号，按一部依据读取`)
  }
}

/** Cut at separators outside brackets, empty pieces kept at both ends. */
function piecesOf(text: string): string[] {
  const inner = splitOutside(`\u0001${text}\u0001`, separator)
  return inner.map((piece) => piece.replaceAll('\u0001', '').trim())
}

function isConnective(text: string): boolean {
  return /^(和|及|与|以及|或|或者)?$/.test(text)
}

function withoutNumber(text: string): string {
  return text.replace(numberBefore, '').trim()
}

function written({ before, title, after }: Citation): string {
  const plain = before === '' && (after === '' || numbersOnly.test(after))
  const name = title.replace(/^《/, '').replace(/》$/, '')
  return plain ? `${name.trim()}${after}` : `${before}${title}${after}`
}

/** What says that a law is named in some other place. */
const elsewhere = /^\s*(?:同上|同前|如上|见上|同左|〃|"|见附件\d*|详见附件\d*|见备注)\s*$/

/** A cell without any book mark: one law, or several where every piece ends like the title of a law. */
function withoutMarks(cell: string): Found<readonly string[]> {
  if (elsewhere.test(cell)) return { value: [cell.trim()], doubts: [`依据只写“${cell.trim()}”，没有写出名称，请写全`] }
  const pieces = splitOutside(cell, separator)
    .map(withoutNumber)
    .filter((piece) => piece !== '')
  const all = pieces.length > 1 && pieces.every((piece) => lawWord.test(piece))
  if (all) return { value: pieces, doubts: [`依据没有书名号，按分隔符拆成 ${pieces.length} 部`] }
  const doubts = pieces.length > 1 ? [`依据“${cell.slice(0, 30)}”没有书名号，未能拆分，按一部保留`] : []
  return { value: [withoutNumber(cell)].filter((law) => law !== ''), doubts }
}
