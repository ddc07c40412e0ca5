import type { Paragraph, ParagraphChild, Table, TableCell, TableRow } from 'docx'
import { headMark, markOf, withRowMarks } from '../docx/row-marks.ts'
import { type CatalogExport, titleOf } from './catalog-export.ts'
import { shown } from './cell-texts.ts'
import { columnsFor, type ExportColumn } from './columns.ts'
import { isOuterLevel, type LevelRun, levelRuns } from './level-runs.ts'

// A3 landscape with the margins of the workbook; lengths in twentieths of a point.
const page = { width: 23_811, height: 16_838 }
const margin = { top: 864, bottom: 864, left: 720, right: 720, header: 432, footer: 432 }
const tableWidth = page.width - margin.left - margin.right
const font = { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体', cs: '宋体' }

/** What of docx is used: its module is a large one and comes when the first document is asked for. */
type Word = typeof import('docx')

/**
 * The same, to be edited and brought back: a bookmark in each row says which item it is, and a part beside the text what it was when
 * it left. Nothing of that is shown.
 */
export async function writeDraftDocx(catalog: CatalogExport, version: string): Promise<Uint8Array> {
  const bytes = await written(catalog, version, { marked: true })
  return withRowMarks(bytes, catalog, columnsFor(catalog.items, catalog.fields))
}

/**
 * A county's catalog as a .docx document in the official layout: A3 landscape, the title, a heading of two rows that
 * each page repeats, boxes and ticks, the place, the version and the page in the footer. Every text is plain text.
 *
 * @param version what stands in the footer behind the place, e.g. `草稿（2021年10月15日导出）`
 */
export function writeCatalogDocx(catalog: CatalogExport, version: string): Promise<Uint8Array> {
  return written(catalog, version, { marked: false })
}

type Marking = { readonly marked: boolean }

async function written(catalog: CatalogExport, version: string, marking: Marking): Promise<Uint8Array> {
  const word = await import('docx')
  const { Document, Packer, PageOrientation, AlignmentType, TextRun, Paragraph } = word
  const title = shown(titleOf(catalog))
  const heading = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 160 },
    children: [new TextRun({ text: title, bold: true, size: 40 })],
  })
  const document = new Document({
    title,
    creator: shown(catalog.place),
    lastModifiedBy: shown(catalog.place),
    styles: { default: { document: { run: { font, size: 20 } } } },
    sections: [
      {
        properties: {
          // The size is that of the upright sheet: the library turns it.
          page: {
            size: { width: page.height, height: page.width, orientation: PageOrientation.LANDSCAPE },
            margin,
          },
        },
        footers: { default: footer(word, `${shown(catalog.place)}　${shown(version)}`) },
        children: [heading, table(word, catalog, marking)],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function footer({ Footer, Paragraph, AlignmentType, PageNumber, TextRun }: Word, line: string) {
  const runs = [
    new TextRun({ text: `${line}　`, size: 18 }),
    new TextRun({
      children: ['第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'],
      size: 18,
    }),
  ]
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: runs })] })
}

function table(word: Word, catalog: CatalogExport, { marked }: Marking): Table {
  const columns = columnsFor(catalog.items, catalog.fields)
  const unit = tableWidth / columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.floor(width * unit))
  const runs = Map.groupBy(levelRuns(catalog.items, columns), ({ key }) => key)
  const items = catalog.items.map(({ item, content }, at) =>
    row(
      word,
      columns.map((column, col) => {
        const mark = marked && col === 0 ? markOf(item) : undefined
        return itemCell(word, column, { text: column.textOf(content, at + 1), at, runs, mark })
      }),
    ),
  )
  return new word.Table({
    width: { size: tableWidth, type: word.WidthType.DXA },
    columnWidths: widths,
    layout: word.TableLayoutType.FIXED,
    margins: { left: 50, right: 50, top: 20, bottom: 20 },
    rows: [...headRows(word, columns, marked ? headMark : undefined), ...items],
  })
}

function row({ TableRow }: Word, children: readonly TableCell[], tableHeader = false): TableRow {
  return new TableRow({ children, tableHeader, cantSplit: true })
}

type ItemCell = {
  readonly text: string
  readonly at: number
  readonly runs: ReadonlyMap<string, readonly LevelRun[]>
  readonly mark: string | undefined
}

function itemCell(word: Word, column: ExportColumn, { text, at, runs, mark }: ItemCell): TableCell {
  const run = runs.get(column.key)?.find(({ start, end }) => start <= at && at <= end)
  const continues = run !== undefined && run.start < at
  const isCentred = column.width < 10 || isOuterLevel(column)
  return new word.TableCell({
    verticalAlign: word.VerticalAlignTable.CENTER,
    ...(run && run.end > run.start ? { verticalMerge: continues ? ('continue' as const) : ('restart' as const) } : {}),
    children: paragraphs(word, continues ? '' : text, { isCentred, mark }),
  })
}

type Looks = { readonly isCentred: boolean; readonly mark: string | undefined }

/** The mark stands before the first line, around nothing: whatever is typed over there, it stays. */
function paragraphs(word: Word, text: string, { isCentred, mark }: Looks): Paragraph[] {
  const { Paragraph, TextRun, AlignmentType } = word
  const alignment = isCentred ? AlignmentType.CENTER : AlignmentType.LEFT
  return shown(text)
    .split('\n')
    .map((line, at) => {
      const bookmark = mark !== undefined && at === 0 ? [new word.Bookmark({ id: mark, children: [] })] : []
      return new Paragraph({ alignment, children: [...bookmark, new TextRun({ text: line })] })
    })
}

/** A column without finer headings spans both rows; those of one group share its heading. */
function headRows(word: Word, columns: readonly ExportColumn[], mark: string | undefined): TableRow[] {
  const groups: ExportColumn[][] = []
  for (const column of columns) {
    const last = groups.at(-1)
    const sameGroup = column.headings.length === 2 && last?.[0]?.headings.length === 2
    if (last && sameGroup && last[0]?.headings[0] === column.headings[0]) last.push(column)
    else groups.push([column])
  }
  const first = groups.map(([column, ...others]) => {
    const merge = column?.headings.length === 1 ? { verticalMerge: 'restart' as const } : {}
    return headCell(word, column?.headings[0] ?? '', { ...merge, columnSpan: others.length + 1 })
  })
  const second = columns.map(({ headings }, col) => {
    const own = col === 0 ? { mark } : {}
    return headings.length === 1
      ? headCell(word, '', { verticalMerge: 'continue' as const, ...own })
      : headCell(word, headings[1] ?? '', own)
  })
  return [row(word, first, true), row(word, second, true)]
}

type Spans = {
  readonly columnSpan?: number
  readonly verticalMerge?: 'restart' | 'continue'
  readonly mark?: string | undefined
}

function headCell(word: Word, text: string, { mark, ...spans }: Spans): TableCell {
  const children: ParagraphChild[] = [
    ...(mark === undefined ? [] : [new word.Bookmark({ id: mark, children: [] })]),
    new word.TextRun({ text: shown(text), bold: true, size: 20 }),
  ]
  return new word.TableCell({
    ...spans,
    verticalAlign: word.VerticalAlignTable.CENTER,
    shading: { type: word.ShadingType.CLEAR, fill: 'E7E9EC', color: 'auto' },
    children: [new word.Paragraph({ alignment: word.AlignmentType.CENTER, children })],
  })
}
