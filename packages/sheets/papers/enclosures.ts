import type { Enclosure, LetterTable } from '@mingce/domain/letter/letter'
import type { FileChild, TableRow } from 'docx'
import { face, line, size, typeWidth } from './layout.ts'
import { lines, paragraph, run, type Word } from './letter-parts.ts'

/**
 * The lists that go with a letter, each on a page of its own: 附件1 on its first line, its title on the third.
 *
 * Source: GB/T 9704-2012, 7.3.7 and 8.
 */
export function enclosurePages(word: Word, enclosures: readonly Enclosure[]): FileChild[] {
  return enclosures.flatMap(({ name, table }, at): FileChild[] => {
    if (!table) return []
    const number = enclosures.length > 1 ? String(at + 1) : ''
    return [
      paragraph(word, [run(word, `附件${number}`, { face: face.heading })], { pageBreakBefore: true }),
      ...lines(word, 1),
      paragraph(word, [run(word, name, { face: face.title, size: size.two })], {
        alignment: word.AlignmentType.CENTER,
        lineHeight: Math.round(line * 1.2),
      }),
      ...lines(word, 1),
      tableOf(word, table),
      ...lines(word, 1),
    ]
  })
}

/** A table as wide as the type area, its heading again on each page. */
export function tableOf(word: Word, { heading, widths, rows }: LetterTable) {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const columnWidths = widths.map((width) => Math.floor((width / whole) * typeWidth))
  return new word.Table({
    width: { size: typeWidth, type: word.WidthType.DXA },
    columnWidths,
    layout: word.TableLayoutType.FIXED,
    margins: { left: 80, right: 80, top: 60, bottom: 60 },
    rows: [rowOf(word, heading, true), ...rows.map((row) => rowOf(word, row, false))],
  })
}

/** Short texts stand in the middle, sentences on the left. */
function rowOf(word: Word, texts: readonly string[], isHeading: boolean): TableRow {
  const { AlignmentType, TableCell, TableRow, VerticalAlignTable } = word
  const setting = { size: size.four, ...(isHeading ? { face: face.heading } : {}) }
  return new TableRow({
    tableHeader: isHeading,
    cantSplit: true,
    children: texts.map(
      (text) =>
        new TableCell({
          verticalAlign: VerticalAlignTable.CENTER,
          children: [
            new word.Paragraph({
              alignment: text.length > 12 ? AlignmentType.LEFT : AlignmentType.CENTER,
              children: [run(word, text, setting)],
            }),
          ],
        }),
    ),
  })
}
