import { columnName } from '../grid/grid.ts'
import { mostBox, mostColumns, mostMerged, mostRows } from '../grid/limits.ts'
import { UnreadableSheetError } from '../unreadable-sheet.ts'

const longestTag = 64 * 1024 // characters carried over between chunks while a tag is open

const wellWritten = /^(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?$/
const openCoordinate = /^<(?:[A-Za-z_][\w.-]*:)?(row|c|mergeCell)\s/
const attributePatterns = {
  r: /(?:^|\s)r\s*=\s*(?:"([^"]*)"|'([^']*)')/,
  ref: /(?:^|\s)ref\s*=\s*(?:"([^"]*)"|'([^']*)')/,
}
const tag = /<(?:[A-Za-z_][\w.-]*:)?(row|c|mergeCell)(?=[\s/>])([^>]*)>/g

/**
 * Reads one part of the archive as it streams by, whatever its name says it is: entity declarations, and the
 * coordinates of rows, cells and merges, before a parser makes room for them.
 *
 * @throws {UnreadableSheetError} XML_ENTITIES, MACROS, FAR_CELL, GIANT_MERGE or BROKEN_WORKBOOK, from `read` and `end`
 */
export class PartScan {
  private readonly part: string
  private carried = ''
  private row = 0
  private col = 0
  private furthestRow = 0
  private furthestCol = 0
  private merged = 0

  constructor(part: string) {
    this.part = part
  }

  read(chunk: Buffer): void {
    const text = this.carried + chunk.toString('latin1')
    const lastTag = text.lastIndexOf('<')
    const openTag = lastTag >= 0 && text.indexOf('>', lastTag) < 0
    const endless = openTag && text.length - lastTag > longestTag
    // A tag without end is nothing in a picture's bytes, and a trick around a coordinate.
    if (endless && openCoordinate.test(text.slice(lastTag, lastTag + 80)))
      throw new UnreadableSheetError('BROKEN_WORKBOOK')
    const carries = openTag && !endless
    this.carried = carries ? text.slice(lastTag) : ''
    this.readTags(carries ? text.slice(0, lastTag) : text)
  }

  end(): void {
    this.readTags(this.carried)
  }

  private readTags(text: string): void {
    const isPicture = this.part.startsWith('xl/media/')
    if (!isPicture && /<!(DOCTYPE|ENTITY)/i.test(text)) throw new UnreadableSheetError('XML_ENTITIES', this.part)
    if (this.part === '[Content_Types].xml' && /macroEnabled/i.test(text)) throw new UnreadableSheetError('MACROS')
    for (const [, name, attributes = ''] of text.matchAll(tag)) {
      if (!wellWritten.test(attributes)) throw new UnreadableSheetError('BROKEN_WORKBOOK')
      if (name === 'row') this.readRow(attributes)
      else if (name === 'c') this.readCell(attributes)
      else this.readMerge(attributes)
    }
  }

  private readRow(attributes: string): void {
    const given = attribute(attributes, 'r')
    this.row = given === undefined ? this.row + 1 : Number(given)
    this.col = 0
    if (!Number.isInteger(this.row) || this.row < 1) throw new UnreadableSheetError('BROKEN_WORKBOOK')
  }

  private readCell(attributes: string): void {
    const given = attribute(attributes, 'r')
    const { row, col } = given === undefined ? { row: this.row, col: this.col + 1 } : this.cellAt(given)
    this.col = col
    this.furthestRow = Math.max(this.furthestRow, row)
    this.furthestCol = Math.max(this.furthestCol, col)
    const far = row > mostRows || col > mostColumns || this.furthestRow * this.furthestCol > mostBox
    if (far) throw new UnreadableSheetError('FAR_CELL', `${columnName(col - 1)}${row}`)
  }

  private readMerge(attributes: string): void {
    const range = attribute(attributes, 'ref') ?? ''
    const [from = '', to = from] = range.split(':')
    const start = this.cellAt(from)
    const end = this.cellAt(to)
    this.merged += Math.max(1, (end.row - start.row + 1) * (end.col - start.col + 1))
    if (this.merged > mostMerged) throw new UnreadableSheetError('GIANT_MERGE', range)
  }

  /** A1 as row 1, column 1. A reference that is written any other way is none the parser should be asked to guess. */
  private cellAt(reference: string): { row: number; col: number } {
    const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? []
    if (letters === '') throw new UnreadableSheetError('BROKEN_WORKBOOK')
    const col = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    return { row: Number(digits), col }
  }
}

function attribute(attributes: string, name: 'r' | 'ref'): string | undefined {
  const found = attributePatterns[name].exec(attributes)
  return found ? (found[1] ?? found[2]) : undefined
}
