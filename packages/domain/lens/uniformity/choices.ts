import type { DisclosureItem } from '../../catalog/item.ts'
import type { Named } from '../../law/law-lookup.ts'
import { readBases } from '../../law/read-bases.ts'
import { seedLaws } from '../../law/seed.ts'
import { numberKey, titleKey } from '../../law/title-key.ts'
import { ruleOf } from '../../time-limit/rule-of.ts'
import { limitChange } from '../../time-limit/shorter.ts'
import { foldWithPlaces } from './folded.ts'

/** A closed list, or the laws cited, as a set beside the guide's: what the county has more and less. */
export type ChoiceDifference = {
  readonly element: 'channels' | 'disclosureModes' | 'audiences' | 'disclosureLevels' | 'legalBases'
  readonly more: readonly string[]
  readonly less: readonly string[]
}

/** How a time limit stands beside the guide's: as 缩短时限 has it; `other` where it cannot be told. */
export type LimitDifference = 'same' | 'shorter' | 'longer' | 'other'

const lists = ['channels', 'disclosureModes', 'audiences', 'disclosureLevels'] as const

/**
 * The sets in which an item differs from the guide's row; none where it chooses the same. An empty set says nothing.
 *
 * @param laws the registry, by which one law is known however it is written
 */
export function choicesBeside(
  item: DisclosureItem,
  row: DisclosureItem,
  laws: readonly Named[] = seedLaws,
): readonly ChoiceDifference[] {
  const chosen = lists.map((element) => differenceOf(element, item[element], row[element]))
  const cited = lawsBeside(item.legalBases, row.legalBases, laws)
  return [...chosen, cited].filter(({ more, less }) => more.length + less.length > 0)
}

export function limitBeside({ disclosureTimeLimit: own }: DisclosureItem, row: DisclosureItem): LimitDifference {
  const given = row.disclosureTimeLimit
  if (!own || !given || foldWithPlaces(own.raw).text === foldWithPlaces(given.raw).text) return 'same'
  const change = limitChange(ruleOf(given), ruleOf(own))
  return change === 'unknown' ? 'other' : change
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

/** Each law once, by the law it is or by its letters where it is not known, and told by its title. */
function lawsBeside(own: readonly string[], given: readonly string[], laws: readonly Named[]): ChoiceDifference {
  const [mine, its] = [lawsIn(own, laws), lawsIn(given, laws)]
  const { element, more, less } = differenceOf('legalBases', [...mine.keys()], [...its.keys()])
  return { element, more: more.map((key) => mine.get(key) ?? key), less: less.map((key) => its.get(key) ?? key) }
}

function lawsIn(bases: readonly string[], laws: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(
    readBases(bases, laws).map(({ law, citation: { title, docNumber }, written }) => {
      const key = law?.id ?? (title === '' ? numberKey(docNumber ?? written) : titleKey(title))
      return [key, (law?.title ?? title) || (docNumber ?? written)] as const
    }),
  )
}
