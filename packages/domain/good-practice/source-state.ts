import type { LibraryEntry } from './events.ts'

/** What became of the text an entry rests on: it is public as it was, says something else, was corrected on its page, or is public no more. */
export const sourceStates = ['as_published', 'reworded', 'corrected', 'gone'] as const
export type SourceState = (typeof sourceStates)[number]

export type PublicNow = {
  /** Of the item in the publication that stands; null where none stands or the item is not in it. */
  readonly digest: string | null
  /** Whether that publication was corrected, in this item or as a whole, since the entry was taken in or amended last. */
  readonly correctedSince: boolean
}

export function sourceStateOf(entry: Pick<LibraryEntry, 'digest'>, { digest, correctedSince }: PublicNow): SourceState {
  if (digest === null) return 'gone'
  if (digest !== entry.digest) return 'reworded'
  return correctedSince ? 'corrected' : 'as_published'
}
