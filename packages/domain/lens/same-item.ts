import { isSameName, leastScore, likenessOfNames, type Named } from '../guide/match.ts'

/** An item as far as it is known to be one of the guide's: `guideRow` where the county took it from there, else null. */
export type Identified = Named & { readonly guideRow: string | null }

export type Sameness = 'certain' | 'likely'

/**
 * Whether two counties' items answer to the same item of the guide. Two that name a row of the guide are the same if it is the same
 * row, whatever they are called; of others the names decide: alike within one category but for what copying changes is certain, a
 * likeness is a guess.
 */
export function sameItem(item: Identified, other: Identified): Sameness | undefined {
  if (item.guideRow !== null && other.guideRow !== null) return item.guideRow === other.guideRow ? 'certain' : undefined
  return sameByName(item, other)
}

/** The names alone: category and innermost level. */
export function sameByName(item: Named, other: Omit<Named, 'subcategories'>): Sameness | undefined {
  if (!isSameName(item.category, other.category)) return undefined
  if (isSameName(item.name, other.name)) return 'certain'
  return likenessOfNames(item, other) >= leastLikeness ? 'likely' : undefined
}

/** Within one category the category's own share says nothing. */
const leastLikeness = leastScore + 0.1

type Found = { readonly county: string; readonly sameness: Sameness }

/** Where a county has an item that is certainly the same, those that are likely are not shown beside it. */
export function withoutGuesses<Each extends Found>(found: readonly Each[]): readonly Each[] {
  const certain = new Set(found.filter(({ sameness }) => sameness === 'certain').map(({ county }) => county))
  return found.filter(({ sameness, county }) => sameness === 'certain' || !certain.has(county))
}
