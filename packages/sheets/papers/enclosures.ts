import type { Enclosure } from '@mingce/domain/letter/letter'
import type { FileChild } from 'docx'
import { face, line, size } from './layout.ts'
import { bodyOf } from './letter-body.ts'
import { lines, paragraph, run, type Word } from './letter-parts.ts'
import { tableOf } from './letter-table.ts'

/**
 * The lists and texts that go with a letter, each on a page of its own: 附件1 on its first line, its title on the third.
 *
 * Source: GB/T 9704-2012, 7.3.7 and 8.
 */
export function enclosurePages(word: Word, enclosures: readonly Enclosure[]): FileChild[] {
  return enclosures.flatMap(({ name, table, text }, at): FileChild[] => {
    if (!table && !text) return []
    const number = enclosures.length > 1 ? String(at + 1) : ''
    return [
      paragraph(word, [run(word, `附件${number}`, { face: face.heading })], { pageBreakBefore: true }),
      ...lines(word, 1),
      paragraph(word, [run(word, name, { face: face.title, size: size.two })], {
        alignment: word.AlignmentType.CENTER,
        lineHeight: Math.round(line * 1.2),
      }),
      ...lines(word, 1),
      ...(table ? [tableOf(word, table)] : []),
      ...bodyOf(word, text ?? []),
      ...lines(word, 1),
    ]
  })
}
