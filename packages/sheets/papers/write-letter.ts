import { dayInLetter, type OfficialLetter } from '@mingce/domain/letter/letter'
import type { FileChild, Footer, Paragraph } from 'docx'
import { shown } from '../export/cell-texts.ts'
import { enclosurePages } from './enclosures.ts'
import { imprint } from './imprint.ts'
import {
  aboveHead,
  belowNumber,
  blank,
  character,
  face,
  headSize,
  line,
  margin,
  page,
  red,
  rule,
  size,
  typeWidth,
} from './layout.ts'
import { bodyOf } from './letter-body.ts'
import { lines, paragraph, run, type Word } from './letter-parts.ts'

/**
 * A 公文 as a .docx document: red head, number and signer, red rule, title, addressee, body, list of enclosures, the
 * office's name over the date with room for its seal, note, enclosures, imprint. A seal is never drawn.
 *
 * Source: GB/T 9704-2012 党政机关公文格式.
 */
export async function writeLetterDocx(letter: OfficialLetter): Promise<Uint8Array> {
  const word = await import('docx')
  const { Document, Packer } = word
  const document = new Document({
    title: shown(letter.title.replaceAll('\n', '')),
    creator: shown(letter.issuer),
    lastModifiedBy: shown(letter.issuer),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: { size: page, margin } },
        footers: { default: pageNumber(word, 'right'), even: pageNumber(word, 'left') },
        children: [
          ...head(word, letter),
          ...body(word, letter),
          ...signature(word, letter),
          ...enclosurePages(word, letter.enclosures),
          ...imprint(word, letter),
          paragraph(word, [], { lineHeight: 20 }),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** 7.2. A letter upward has its number on the left and its signer on the right, any other its number in the middle. */
function head(word: Word, { issuer, docNumber, signer }: OfficialLetter): Paragraph[] {
  const { AlignmentType, BorderStyle, TabStopType } = word
  const words = `${issuer}文件`
  const height = headSize(words)
  const number = run(
    word,
    `${signer === null ? '' : blank}${docNumber || `${blank}${blank}〔${blank}${blank}〕${blank}号`}`,
  )
  const signers =
    signer === null
      ? []
      : [run(word, '\t签发人：'), run(word, signer || blank.repeat(4), { face: face.signer }), run(word, blank)]
  return [
    paragraph(word, [], { lineHeight: aboveHead }),
    paragraph(word, [run(word, words, { face: face.title, size: height, color: red })], {
      alignment: AlignmentType.CENTER,
      lineHeight: height * 12,
    }),
    ...lines(word, 2),
    paragraph(word, [number, ...signers], {
      alignment: signer === null ? AlignmentType.CENTER : AlignmentType.LEFT,
      tabStops: [{ type: TabStopType.RIGHT, position: typeWidth }],
      border: { bottom: { style: BorderStyle.SINGLE, size: rule.red, color: red, space: belowNumber } },
    }),
    ...lines(word, 2),
  ]
}

/** 7.3.1–7.3.4. */
function body(word: Word, { title, addressee, body, enclosures }: OfficialLetter): FileChild[] {
  const { AlignmentType } = word
  return [
    ...title.split('\n').map((part) =>
      paragraph(word, [run(word, part, { face: face.title, size: size.two })], {
        alignment: AlignmentType.CENTER,
        lineHeight: Math.round(line * 1.2),
      }),
    ),
    ...lines(word, 1),
    paragraph(word, [run(word, `${addressee}：`)]),
    ...bodyOf(word, body),
    ...(enclosures.length > 0 ? lines(word, 1) : []),
    ...enclosures.map(({ name }, at) => {
      const number = enclosures.length > 1 ? `${at + 1}. ` : ''
      const lead = at === 0 ? '附件：' : blank.repeat(3)
      const hanging = 3 * character + (number === '' ? 0 : character)
      return paragraph(word, [run(word, `${lead}${number}${name}`)], {
        indent: { left: 2 * character + hanging, hanging },
      })
    }),
  ]
}

/**
 * 7.3.5.1: the office's name over the middle of the date, which ends four characters from the right. The lines above and
 * around them stay free: the seal is put on paper, or its scan into the document, by the office.
 */
function signature(word: Word, { issuer, date, note }: OfficialLetter): Paragraph[] {
  const { AlignmentType } = word
  const day = dayInLetter(date)
  const dayWidth = [...day].reduce((sum, each) => sum + (/\d/.test(each) ? 0.5 : 1), 0)
  const right = Math.round((4 + (dayWidth - [...issuer].length) / 2) * character)
  const ends = (end: number) => ({
    alignment: AlignmentType.RIGHT,
    indent: { right: Math.max(0, end) },
    keepLines: true,
  })
  return [
    ...Array.from({ length: 3 }, () => paragraph(word, [], { keepNext: true })),
    paragraph(word, [run(word, issuer)], { ...ends(right), keepNext: true }),
    paragraph(word, [run(word, day)], { ...ends(4 * character), keepNext: note !== null }),
    ...(note === null ? [] : [paragraph(word, [run(word, `（${note}）`)], { indent: { firstLine: 2 * character } })]),
  ]
}

/** 7.5: — 1 —, on the outer side of the sheet, one character from its edge. */
function pageNumber(word: Word, side: 'left' | 'right'): Footer {
  const { AlignmentType, Footer, PageNumber, Paragraph, TextRun } = word
  const number = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: { ascii: face.page, hAnsi: face.page, eastAsia: face.page },
    size: size.four,
  })
  const alignment = side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT
  return new Footer({
    children: [new Paragraph({ alignment, indent: { [side]: size.four * 10 }, children: [number] })],
  })
}
