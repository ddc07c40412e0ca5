import { cityOf, parseDivision } from '../authority/division.ts'
import type { DisclosureItem } from '../catalog/item.ts'
import { inOrderOf } from '../in-order-of.ts'
import { wordsOf } from '../lens/likeness.ts'
import type { Sameness } from '../lens/same-item.ts'

/** Another county's published text of an item, as it is offered. */
export type Offered = {
  readonly county: string
  readonly sameness: Sameness
  readonly text: DisclosureItem
}

export type InOrder<Each extends Offered> = Each & {
  /** The county that stands before it with the same words; null where nobody does. */
  readonly sameAs: string | null
  /** Whether it says what the own text says. */
  readonly asOwn: boolean
}

/**
 * The most useful first: wordings that were not met before, then neighbours of one's own city, what is
 * certainly the same item, and the order of codes. What says the same as one's own, or as one shown before it, comes last.
 */
export function inOrderOfUse<Each extends Offered>(
  own: { readonly county: string; readonly text: DisclosureItem },
  offered: readonly Each[],
): readonly InOrder<Each>[] {
  const city = cityOf(parseDivision(own.county))
  const ranked = offered.toSorted(
    inOrderOf(
      (each) => (isIn(city, each) ? 0 : 1),
      ({ sameness }) => (sameness === 'certain' ? 0 : 1),
      ({ county }) => county,
    ),
  )
  const ownWords = saidBy(own)
  const first = new Map<string, string>()
  const told = ranked.map((each): InOrder<Each> => {
    const words = saidBy(each)
    const sameAs = first.get(words) ?? null
    if (sameAs === null) first.set(words, each.county)
    return { ...each, sameAs, asOwn: words === ownWords }
  })
  return told.toSorted((a, b) => Number(a.sameAs !== null || a.asOwn) - Number(b.sameAs !== null || b.asOwn))
}

function isIn(city: string, { county }: Offered): boolean {
  return cityOf(parseDivision(county)) === city
}

function saidBy({ county, text }: { readonly county: string; readonly text: DisclosureItem }): string {
  return wordsOf({ county: parseDivision(county), text })
}
