import { mostSectionCharacters } from '@mingce/domain/document/section-length'
import { draftOf, putDraft, useKeptDraft } from '../kept-draft.ts'
import type { Place } from './places.ts'

/** A section's words on the screen; `seen` is the text they were begun on, null for a section that is new. */
export type SectionWords = { readonly heading: string; readonly text: string; readonly seen: string | null }

/** `sent` is what was sent of them before they were written further. */
type KeptWords = SectionWords & { readonly sent?: Said }
type Said = Pick<SectionWords, 'heading' | 'text'>

/** Under which a section's words are kept. `of` names the document: a template hands its sections' ids on from round to round. */
export function wordsKey(of: string, section: string): string {
  return `section ${of} ${section}`
}

/**
 * The words of a section as typed, kept in this tab until they are sent: they survive a refusal, leaving the page, and the
 * end of the session.
 *
 * @param of the document, e.g. "2021-pilot implementation_plan"
 */
export function useSectionWords(
  of: string,
  { section, standing, begun }: Pick<Place, 'section' | 'standing' | 'begun'>,
) {
  const [kept, keep] = useKeptDraft(wordsKey(of, section))
  const words: SectionWords = kept === '' ? begun : ontoStanding(JSON.parse(kept), standing)
  const isDirty = words.heading !== standing.heading || words.text !== standing.text
  return {
    words,
    isDirty,
    /** Whether they are the office's own, not merely what the system begins with. */
    isTyped: kept !== '',
    /** The text has moved on the server since these words were begun. */
    hasMoved: isDirty && words.seen !== standing.seen,
    write: (change: Partial<SectionWords>) => keep(JSON.stringify({ ...words, ...change })),
    drop: () => keep(''),
  }
}

/** What keeps a section's words from being saved. */
export function unfitIn({ heading, text }: Said): 'empty' | 'long' | undefined {
  if (heading.trim() === '' || text.trim() === '') return 'empty'
  return text.trim().length > mostSectionCharacters ? 'long' : undefined
}

/** As it is sent. */
export function saidIn({ heading, text }: Said): Said {
  return { heading: heading.trim(), text: text.trim() }
}

/** Puts words away that were recorded; what was typed while they were on their way stays, and goes on from them. */
export function putSaved(key: string, kept: string, sent: Said): void {
  const now = draftOf(key)
  if (now !== '') putDraft(key, now === kept ? '' : JSON.stringify({ ...JSON.parse(now), sent }))
}

/** Words that were written further while they were on their way were begun on what was sent, once that stands. */
function ontoStanding(words: KeptWords, standing: SectionWords): KeptWords {
  const { sent } = words
  const stands = sent && sent.heading === standing.heading && sent.text === standing.text
  return stands ? { ...words, seen: standing.seen } : words
}
