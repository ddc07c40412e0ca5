import { type FormerDocument, type Paired, pairedWith, sectionsToday } from '@mingce/domain/document/former'
import { useMemo } from 'react'
import { calledIn } from './former.ts'

/** What a reader of a document knows of the one that was settled before it. */
export type FormerRead = ReturnType<typeof calledIn> & { readonly paired: Paired }

type Read = { readonly part: string; readonly heading: string | null }

/**
 * Pairs what is read with what was settled before, once for all its sections.
 *
 * @param sections stays the same from one drawing to the next while they do
 * @returns undefined where nothing was settled before
 */
export function useFormerRead(
  document: FormerDocument | null | undefined,
  now: string,
  sections: readonly Read[],
): FormerRead | undefined {
  return useMemo(() => {
    if (!document) return undefined
    const paired = pairedWith(sectionsToday([], sections), document.sections)
    return { paired, ...calledIn(document, { round: now }) }
  }, [document, now, sections])
}
