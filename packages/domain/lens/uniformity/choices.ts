import type { DisclosureItem } from '../../catalog/item.ts'
import { normaliseTitle } from '../../law/citation.ts'
import { foldWithPlaces } from './folded.ts'

/** A closed list, or the laws cited, as a set beside the guide's: what the county has more and less. */
export type ChoiceDifference = {
  readonly element: 'channels' | 'disclosureModes' | 'audiences' | 'disclosureLevels' | 'legalBases'
  readonly more: readonly string[]
  readonly less: readonly string[]
}

/** How a time limit stands beside the guide's: a longer or shorter one in the same days, or another kind. */
export type LimitDifference = 'same' | 'shorter' | 'longer' | 'other'

const lists = ['channels', 'disclosureModes', 'audiences', 'disclosureLevels'] as const

/** The sets in which an item differs from the guide's row; none where it chooses the same. An empty set says nothing. */
export function choicesBeside(item: DisclosureItem, row: DisclosureItem): readonly ChoiceDifference[] {
  const chosen = lists.map((element) => differenceOf(element, item[element], row[element]))
  const laws = differenceOf('legalBases', lawsIn(item.legalBases), lawsIn(row.legalBases))
  return [...chosen, laws].filter(({ more, less }) => more.length + less.length > 0)
}

export function limitBeside({ disclosureTimeLimit: own }: DisclosureItem, row: DisclosureItem): LimitDifference {
  const given = row.disclosureTimeLimit
  if (!own || !given || foldWithPlaces(own.raw).text === foldWithPlaces(given.raw).text) return 'same'
  if (own.amount === null || given.amount === null || own.unit !== given.unit) return 'other'
  if (own.amount === given.amount) return 'same'
  return own.amount < given.amount ? 'shorter' : 'longer'
}

function differenceOf(
  element: ChoiceDifference['element'],
  own: readonly string[],
  given: readonly string[],
): ChoiceDifference {
  if (own.length === 0) return { element, more: [], less: [] }
  return {
    element,
    more: own.filter((each) => !given.includes(each)),
    less: given.filter((each) => !own.includes(each)),
  }
}

/** Each law once, by its title alone: 《…》 cut apart, also where a closing bracket is missing. */
function lawsIn(bases: readonly string[]): readonly string[] {
  const titles = bases.flatMap((basis) => {
    const { text } = foldWithPlaces(basis)
    const bracketed = [...text.matchAll(/《([^》《]+)/g)].map(([, title = '']) => title)
    return bracketed.length > 0 ? bracketed : [text]
  })
  return [...new Set(titles.map((title) => normaliseTitle(title)))]
}
