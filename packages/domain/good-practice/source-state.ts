import type { LibraryEntry } from './events.ts'

/**
 * What became of the text an entry rests on: it is public as it was, was corrected on its page, says something else, was withdrawn by its county, or its
 * item is in the catalog no more.
 */
export const sourceStates = ['as_published', 'corrected', 'reworded', 'withdrawn', 'gone'] as const
export type SourceState = (typeof sourceStates)[number]

export type PublicNow = {
  /** Of the item in the publication that stands; null where none stands or the item is not in it. */
  readonly digest: string | null
  /** Whether that publication was corrected, in this item or as a whole, since the entry was taken in or amended last. */
  readonly correctedSince: boolean
  /** Whether every version that had the text is public no more because of a withdrawal. */
  readonly isWithdrawn: boolean
}

export function sourceStateOf(entry: Pick<LibraryEntry, 'digest'>, now: PublicNow): SourceState {
  if (now.digest === entry.digest) return now.correctedSince ? 'corrected' : 'as_published'
  if (now.isWithdrawn) return 'withdrawn'
  return now.digest === null ? 'gone' : 'reworded'
}
