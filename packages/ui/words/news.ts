import { eventWords } from './events.ts'
import { type Said, say } from './language.ts'

/** What a notice tells of that is no event within the reader's own reach: what became of a text their draft has something from. */
const ofSource: Readonly<Record<string, Said>> = {
  SourceReworded: { zh: '借鉴来源已改文字', en: 'A source was reworded' },
  SourceCorrected: { zh: '借鉴来源已更正', en: 'A source was corrected' },
  SourceGone: { zh: '借鉴来源已撤销', en: 'A source is gone' },
}

/** And what became of their own pages. */
const ofPages: Readonly<Record<string, Said>> = {
  PageFoundDead: { zh: '公布页打不开', en: 'A published page does not open' },
}

/** A law that the reader's own items, or those of its counties, cite. */
const ofLaws: Readonly<Record<string, Said>> = {
  LawAmended: { zh: '所引依据已修改', en: 'A cited law was amended' },
  LawRepealed: { zh: '所引依据已废止', en: 'A cited law was repealed' },
}

const words = { ...ofSource, ...ofPages, ...ofLaws }

/** Whether it is about a text that the reader's own draft has something from. */
export function isOfSource(type: string): boolean {
  return Object.hasOwn(ofSource, type)
}

/** What a notice is about; a type without words as it came. */
export function newsWords(type: string): string {
  const said = Object.hasOwn(words, type) ? words[type] : undefined
  return said ? say(said) : eventWords(type)
}
