import { SaxesParser, type SaxesTagNS } from 'saxes'
import { UnreadableSheetError } from '../unreadable-sheet.ts'
import { isMark } from './row-marks.ts'
import { symbolOf } from './symbols.ts'
import { TableBuilder } from './table-builder.ts'

// What stands inside these is not shown in the cell: text that was deleted or moved away, text boxes and pictures,
// the pinyin above a character, the code of a field.
const passedOver = new Set([
  'del',
  'moveFrom',
  'drawing',
  'pict',
  'object',
  'rt',
  'instrText',
  'delText',
  'txbxContent',
])
const pictures = new Set(['drawing', 'pict', 'object'])
const deepest = 500 // elements inside each other; a cell of a table in a table stands at about 20
const chunk = 64 * 1024 // bytes decoded at a time

/**
 * Reads `word/document.xml` as a stream of tags, in either of the two namespaces of its standard.
 *
 * Source: ISO/IEC 29500-1, 17.4 (tables), 17.13.5 (tracked changes).
 * @param xml the bytes of the part
 * @throws {UnreadableSheetError} TOO_DEEP or FAR_CELL
 * @throws {Error} where it is no well-formed XML in UTF-8
 */
export function tablesInDocument(xml: Uint8Array, links: ReadonlyMap<string, string>): TableBuilder {
  const builder = new TableBuilder()
  const open: string[] = []
  const state = { passing: 0, inText: false, hidden: false, box: false }
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('opentag', (tag) => {
    open.push(tag.local)
    if (open.length > deepest) throw new UnreadableSheetError('TOO_DEEP')
    if (passedOver.has(tag.local)) {
      state.passing += 1
      if (pictures.has(tag.local)) builder.cellIs({ picture: true })
      if (tag.local === 'del') noteDeletion(builder, open)
    }
    if (state.passing > 0) return
    if (tag.local === 't') state.inText = true
    else if (tag.local === 'r') state.hidden = false
    else if (tag.local === 'vanish' && open.at(-3) === 'r') state.hidden = isOn(tag)
    else if (tag.local === 'checked' && open.at(-2) === 'checkbox') state.box = isOn(tag)
    else openTag(builder, tag, open, links)
  })
  parser.on('text', (text) => {
    if (!state.inText || state.passing > 0) return
    if (state.hidden) builder.cellIs({ lost: '隐藏的文字' })
    else builder.text(state.box && /^[☒✓✔■]$/.test(text) ? '☑' : text)
  })
  parser.on('closetag', ({ local }) => {
    open.pop()
    if (passedOver.has(local)) state.passing -= 1
    if (state.passing > 0) return
    if (local === 't') state.inText = false
    else if (local === 'sdt') state.box = false
    else closeTag(builder, local)
  })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let at = 0; at < xml.length; at += chunk)
    parser.write(decoder.decode(xml.subarray(at, at + chunk), { stream: true }))
  parser.write(decoder.decode()).close()
  return builder
}

/** `<w:del/>` among a row's or a paragraph mark's properties deletes the row, or the break between two paragraphs. */
function noteDeletion(builder: TableBuilder, open: readonly string[]): void {
  if (open.at(-2) === 'trPr') builder.rowIs({ deleted: true })
  else if (open.at(-2) === 'rPr' && open.at(-3) === 'pPr') builder.paragraphIs({ joins: true })
}

function openTag(
  builder: TableBuilder,
  tag: SaxesTagNS,
  open: readonly string[],
  links: ReadonlyMap<string, string>,
): void {
  const { local } = tag
  const inside = open.at(-2)
  if (local === 'tbl') builder.openTable()
  else if (local === 'tr') builder.openRow()
  else if (local === 'tc') builder.openCell()
  else if (local === 'gridBefore') builder.rowIs({ before: numberOf(tag) })
  else if (local === 'hidden' && inside === 'trPr') builder.rowIs({ hidden: true })
  else if (local === 'gridSpan' && inside === 'tcPr') builder.cellIs({ colSpan: Math.max(1, numberOf(tag)) })
  else if (local === 'vMerge') builder.cellIs({ merge: attribute(tag, 'val') === 'restart' ? 'restart' : 'continue' })
  else if (local === 'numPr') builder.paragraphIs({ listed: true })
  else if (local === 'tab' && inside === 'r') builder.text(' ')
  else if ((local === 'br' || local === 'cr') && inside === 'r') builder.text('\n')
  else if (local === 'noBreakHyphen') builder.text('-')
  else if (local === 'sym') builder.text(symbolOf(attribute(tag, 'font') ?? '', attribute(tag, 'char') ?? ''))
  else if (local === 'bookmarkStart') noteMark(builder, attribute(tag, 'name') ?? '')
  else if (local === 'hyperlink') {
    const link = links.get(attribute(tag, 'id') ?? '')
    if (link) builder.cellIs({ link })
  }
}

function noteMark(builder: TableBuilder, name: string): void {
  if (isMark(name)) builder.rowIs({ mark: name })
}

function closeTag(builder: TableBuilder, local: string): void {
  if (local === 'p') builder.closeParagraph()
  else if (local === 'tc') builder.closeCell()
  else if (local === 'tbl') builder.closeTable()
}

function attribute({ attributes }: SaxesTagNS, name: string): string | undefined {
  return Object.values(attributes).find(({ local }) => local === name)?.value
}

function numberOf(tag: SaxesTagNS): number {
  const value = Number(attribute(tag, 'val') ?? '1')
  return Number.isInteger(value) && value >= 0 ? value : 1
}

function isOn(tag: SaxesTagNS): boolean {
  return !/^(0|false|off)$/.test(attribute(tag, 'val') ?? '1')
}
