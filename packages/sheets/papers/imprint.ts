import { dayInLetter, type OfficialLetter } from '@mingce/domain/letter/letter'
import type { Paragraph } from 'docx'
import { blank, line, rule, size, typeHeight, typeWidth } from './layout.ts'
import { paragraph, run, type Word } from './letter-parts.ts'

const four = { size: size.four }
const lastLine = typeHeight - line - 60 // its rule and the room above it

/**
 * The imprint: who gets a copy, who printed the letter and when, its last rule on the lower edge of the type area.
 * Each of its lines is a frame of its own: LibreOffice sets a table or two paragraphs in one frame into the text.
 *
 * Source: GB/T 9704-2012, 7.4.
 */
export function imprint(word: Word, { issuer, date, copyTo }: OfficialLetter): Paragraph[] {
  const printed = paragraph(
    word,
    [run(word, `${blank}${issuer}办公室`, four), run(word, `\t${dayInLetter(date)}印发${blank}`, four)],
    {
      frame: frameAt(word, lastLine),
      tabStops: [{ type: word.TabStopType.RIGHT, position: typeWidth }],
      border: { top: ruled(word, copyTo ? rule.inner : rule.outer), bottom: ruled(word, rule.outer) },
    },
  )
  return copyTo ? [copied(word, copyTo), printed] : [printed]
}

function copied(word: Word, copyTo: string): Paragraph {
  const text = `${blank}抄送：${copyTo.replace(/[。.]$/, '')}。`
  const height = line * Math.ceil([...text].length / Math.floor(typeWidth / (size.four * 10)))
  return paragraph(word, [run(word, text, four)], {
    frame: frameAt(word, lastLine - height - 60),
    border: { top: ruled(word, rule.outer) },
  })
}

/** @param y below the upper edge of the type area */
function frameAt({ FrameAnchorType, FrameWrap, HeightRule }: Word, y: number) {
  const anchor = { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN }
  const sized = { width: typeWidth, height: line, rule: HeightRule.ATLEAST }
  return { type: 'absolute' as const, position: { x: 0, y: Math.round(y) }, anchor, wrap: FrameWrap.AROUND, ...sized }
}

function ruled({ BorderStyle }: Word, thickness: number) {
  return { style: BorderStyle.SINGLE, size: thickness, space: 1, color: '000000' }
}
