import type { DisclosureItem } from '../catalog/item.ts'
import { isSameCell, type WholeElement } from '../catalog/three-way.ts'
import { dayOf } from '../day.ts'
import type { PublishedText } from './published-text.ts'
import type { Borrowing } from './takings.ts'

/** What became of a source since a text was taken from it: it says something else, its page was corrected, or it is public no more. */
export type SourceNews =
  | { readonly what: 'reworded'; readonly elements: readonly WholeElement[]; readonly now: PublishedText }
  | { readonly what: 'corrected'; readonly reason: string; readonly now: PublishedText }
  | { readonly what: 'gone'; readonly now: null }

export type SourceNow = {
  /** What the publication that stands says; undefined where none stands or the item is not in it. */
  readonly now: PublishedText | undefined
  /** Corrections of that publication, of the item or of the page as a whole. */
  readonly errata: readonly { readonly reason: string; readonly onDate: string }[]
}

type Lasting = Pick<Borrowing, 'elements' | 'taken' | 'takenAt' | 'kept'>

/** What there is to look at again; undefined where the source still says what was taken, or someone looked and kept (保持). */
export function newsOfSource(borrowing: Lasting, { now, errata }: SourceNow): SourceNews | undefined {
  const { kept, taken, takenAt } = borrowing
  if (!now) return kept && kept.digest === null ? undefined : { what: 'gone', now: null }
  const elements = borrowing.elements.filter((element) => !isSameCell(taken, now.content, element))
  if (elements.length > 0 && kept?.digest !== now.digest) return { what: 'reworded', elements, now }
  const corrected = errata.findLast(({ onDate }) => (kept ? onDate > dayOf(kept.at) : onDate >= dayOf(takenAt)))
  return corrected && { what: 'corrected', reason: corrected.reason, now }
}

/** What a publication, a correction or a withdrawal did to a text that somebody has something from. */
export type SourceMove = 'reworded' | 'corrected' | 'gone'

/** The text before and after it; undefined where nothing was public. */
export type MovedText = {
  readonly was: DisclosureItem | undefined
  readonly is: DisclosureItem | undefined
  /** Whether the page was corrected, in this item or as a whole. */
  readonly corrected: boolean
}

/** @returns undefined where the elements that were taken say what they said, or were not public before either */
export function moveOfSource(
  elements: readonly WholeElement[],
  { was, is, corrected }: MovedText,
): SourceMove | undefined {
  if (!was) return undefined
  if (!is) return 'gone'
  if (elements.some((element) => !isSameCell(was, is, element))) return 'reworded'
  return corrected ? 'corrected' : undefined
}
