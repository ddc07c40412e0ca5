import { useKeptDraft } from '../kept-draft.ts'
import type { Place } from './places.ts'

/** A section's words on the screen; `seen` is the text they were begun on, null for a section that is new. */
export type SectionWords = { readonly heading: string; readonly text: string; readonly seen: string | null }

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
  const words: SectionWords = kept === '' ? begun : JSON.parse(kept)
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
