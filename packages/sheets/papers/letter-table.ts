import type { LetterTable } from '@mingce/domain/letter/letter'
import type { TableRow } from 'docx'
import { face, size, typeWidth } from './layout.ts'
import { run, type Word } from './letter-parts.ts'

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
