import { mostColumns } from '../grid/limits.ts'
import type { Table, TableCell } from '../tables/table.ts'
import { UnreadableSheetError } from '../unreadable-sheet.ts'

type Open<T> = { -readonly [K in keyof T]: T[K] }
type OpenCell = Open<TableCell> & {
  nested: Table[]
  lines: Line[]
  merge: 'restart' | 'continue' | null
  picture: boolean
}
type Line = { text: string; listed: boolean; joins: boolean }
type OpenRow = { cells: OpenCell[]; hidden: boolean; deleted: boolean; col: number; marks: string[] }
type Frame = { caption: string | null; rows: OpenRow[]; above: Map<number, OpenCell> }

const deepest = 30 // tables inside each other

/** Tables as the XML of a document opens and closes them. `vMerge` becomes the rows that a cell spans. */
export class TableBuilder {
  readonly tables: Table[] = []
  readonly outside: string[] = []
  private readonly frames: Frame[] = []
  private readonly cells: (OpenCell | undefined)[] = []
  private line: Line = { text: '', listed: false, joins: false }
  private captions = 0

  openTable(): void {
    if (this.frames.length >= deepest) throw new UnreadableSheetError('TOO_DEEP')
    const before = this.outside.slice(this.captions).findLast((text) => /目录|指引|清单|标准|一览/.test(text))
    this.captions = this.outside.length
    this.frames.push({ caption: this.frames.length === 0 ? (before ?? null) : null, rows: [], above: new Map() })
    this.cells.push(undefined)
  }

  closeTable(): void {
    const frame = this.frames.pop()
    this.cells.pop()
    if (!frame) return
    const rows = frame.rows.filter(({ deleted }) => !deleted)
    const table = {
      caption: frame.caption,
      rows: rows.map(({ cells, hidden, marks }) => ({ cells: cells.map(closed), hidden, marks })),
    }
    const around = this.cells.at(-1)
    if (around) around.nested.push(table)
    else this.tables.push(table)
  }

  openRow(): void {
    this.frames.at(-1)?.rows.push({ cells: [], hidden: false, deleted: false, col: 0, marks: [] })
  }

  /** Columns left out at the beginning of the row, its being hidden or deleted under tracked changes, a bookmark in it. */
  rowIs({ before = 0, hidden = false, deleted = false, mark = '' }): void {
    const row = this.row()
    if (!row) return
    row.col += before
    row.hidden ||= hidden
    row.deleted ||= deleted
    if (mark !== '') row.marks.push(mark)
  }

  openCell(): void {
    const row = this.row()
    if (!row) return
    const empty = { colSpan: 1, rowSpan: 1, text: '', nested: [], link: null, lost: null }
    this.cells[this.cells.length - 1] = { ...empty, col: row.col, lines: [], merge: null, picture: false }
  }

  cellIs(said: {
    colSpan?: number
    merge?: 'restart' | 'continue'
    link?: string
    picture?: true
    lost?: string
  }): void {
    const cell = this.cells.at(-1)
    if (!cell) return
    Object.assign(cell, said)
  }

  closeCell(): void {
    const cell = this.cells.at(-1)
    const row = this.row()
    const above = this.frames.at(-1)?.above
    this.cells[this.cells.length - 1] = undefined
    if (!cell || !row || !above) return
    row.col += cell.colSpan
    if (row.col > mostColumns) throw new UnreadableSheetError('FAR_CELL', `第 ${row.col} 列`)
    if (row.deleted) return
    const start = above.get(cell.col)
    if (cell.merge === 'continue' && start) {
      start.rowSpan += 1
      return
    }
    if (cell.merge === null) above.delete(cell.col)
    else above.set(cell.col, cell)
    row.cells.push(cell)
  }

  text(text: string): void {
    this.line.text += text
  }

  paragraphIs(said: Partial<Line>): void {
    Object.assign(this.line, said)
  }

  closeParagraph(): void {
    const { line } = this
    if (line.joins) {
      this.line = { ...line, joins: false }
      return
    }
    this.line = { text: '', listed: false, joins: false }
    const cell = this.cells.at(-1)
    if (cell) cell.lines.push(line)
    else if (this.frames.length === 0 && line.text.trim() !== '') this.outside.push(line.text.trim())
  }

  private row(): OpenRow | undefined {
    return this.frames.at(-1)?.rows.at(-1)
  }
}

/** Paragraphs as lines. Where a list numbers several of them, each gets a bullet: Word draws its number, the text has none. */
function closed({ lines, merge: _, picture, ...cell }: OpenCell): TableCell {
  const isList = lines.filter(({ listed, text }) => listed && text.trim() !== '').length > 1
  const text = lines
    .map((line) => (isList && line.listed && line.text.trim() !== '' ? `●${line.text}` : line.text))
    .filter((line) => line.trim() !== '')
    .join('\n')
  const numbered = text === '' && lines.some(({ listed }) => listed) ? 'Word 自动编号' : null
  const lost = cell.lost ?? (picture && text === '' ? '图片' : numbered)
  return { ...cell, text, lost }
}
