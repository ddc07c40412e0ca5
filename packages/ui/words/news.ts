import { eventWords } from './events.ts'
import { type Said, say } from './language.ts'

/** What a notice tells of that is no event within the reader's own reach: what became of a text their draft has something from, or of their pages. */
const words: Readonly<Record<string, Said>> = {
  SourceReworded: { zh: '借鉴来源已改文字', en: 'A source was reworded' },
  SourceCorrected: { zh: '借鉴来源已更正', en: 'A source was corrected' },
  PageFoundDead: { zh: '公布页打不开', en: 'A published page does not open' },
  SourceGone: { zh: '借鉴来源已撤销', en: 'A source is gone' },
}

/** Whether it is about a text that the reader's own draft has something from. */
export function isOfSource(type: string): boolean {
  return type.startsWith('Source') && Object.hasOwn(words, type)
}

/** What a notice is about; a type without words as it came. */
export function newsWords(type: string): string {
  const said = Object.hasOwn(words, type) ? words[type] : undefined
  return said ? say(said) : eventWords(type)
}
