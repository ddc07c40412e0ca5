import type { Paragraph, ParagraphChild } from 'docx'
import { shown } from '../export/cell-texts.ts'
import { closer, face, line, size } from './layout.ts'

/** What of docx is used: its module is a large one and comes when the first document is asked for. */
export type Word = typeof import('docx')

type Setting = {
  readonly face?: string
  readonly size?: number
  readonly color?: string
  /** 28 characters a line; only size 3 is set closer. */
  readonly isClose?: boolean
}

/** Text in one face: Latin letters and figures in the same as the Chinese around them. */
export function run({ Tab, TextRun }: Word, text: string, setting: Setting = {}): ParagraphChild {
  const { face: name = face.body, size: height = size.three, isClose = height === size.three } = setting
  return new TextRun({
    children: text.split('\t').flatMap((part, at) => [...(at > 0 ? [new Tab()] : []), safe(part)]),
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name },
    size: height,
    ...(isClose ? { characterSpacing: closer } : {}),
    ...(setting.color ? { color: setting.color } : {}),
  })
}

/** What a document can hold of a text, blanks at its ends included. */
function safe(text: string): string {
  return shown(`|${text}|`).slice(1, -1)
}

type ParagraphSetting = Omit<ConstructorParameters<Word['Paragraph']>[0] & object, 'children' | 'spacing'> & {
  readonly lineHeight?: number
}

/** A paragraph on the lines of the page, 22 of them. */
export function paragraph(word: Word, children: readonly ParagraphChild[], setting: ParagraphSetting = {}): Paragraph {
  const { lineHeight = line, ...rest } = setting
  return new word.Paragraph({
    ...rest,
    spacing: { line: lineHeight, lineRule: word.LineRuleType.EXACT },
    widowControl: false,
    children: [...children],
  })
}

/** Empty lines of the page. */
export function lines(word: Word, count: number): Paragraph[] {
  return Array.from({ length: count }, () => paragraph(word, []))
}
