import type { LetterParagraph } from '@mingce/domain/letter/letter'
import type { FileChild } from 'docx'
import { character, face } from './layout.ts'
import { paragraph, run, type Word } from './letter-parts.ts'
import { tableOf } from './letter-table.ts'

/** Headings of the first order, text set two characters in, tables. Source: GB/T 9704-2012, 7.3.3. */
export function bodyOf(word: Word, paragraphs: readonly LetterParagraph[]): FileChild[] {
  const { AlignmentType } = word
  return paragraphs.map(({ text, isHeading, table }) =>
    table
      ? tableOf(word, table)
      : paragraph(word, [run(word, text, isHeading ? { face: face.heading } : {})], {
          alignment: isHeading ? AlignmentType.LEFT : AlignmentType.BOTH,
          keepNext: isHeading === true,
          indent: { firstLine: 2 * character },
        }),
  )
}
