import type { PresentRow } from '../guide/present-rows.ts'
import { contradictionsOf, type GivenOpinion } from './contradiction.ts'
import { type Identified, sameItem, withoutGuesses } from './same-item.ts'

/** An opinion that was given on a county's item, and the row of the guide that the county took the item from. */
export type RuledItem = GivenOpinion & { readonly guideRow: string | null }

/** The opinions given so far on what is the same item, each county's. */
export type EarlierRulings = (item: Identified) => readonly RuledItem[]

/**
 * Many items bear few names: each is looked for once. Where nobody ever objected nothing can be contradicted.
 *
 * @param present where the guide has several versions, what each row of any of them is called now
 */
export function earlierRulings(given: readonly RuledItem[], present: PresentRow = (row) => row): EarlierRulings {
  const objects = given.some(({ decision }) => decision !== 'approve')
  const objected = objects ? given.map((each) => ({ ...each, guideRow: present(each.guideRow) })) : []
  const known = new Map<string, readonly RuledItem[]>()
  return (item) => {
    const { category, subcategories, name } = item
    const guideRow = present(item.guideRow)
    const key = JSON.stringify([category, subcategories, name, guideRow])
    const found = known.get(key) ?? onSame({ ...item, guideRow }, objected)
    known.set(key, found)
    return found
  }
}

function onSame(item: Identified, given: readonly RuledItem[]): readonly RuledItem[] {
  const found = given.flatMap((ruling) => {
    const { category, subcategories, name } = ruling.text
    const sameness = sameItem(item, { category, subcategories, name, guideRow: ruling.guideRow })
    return sameness ? [{ ruling, county: ruling.county, sameness }] : []
  })
  return withoutGuesses(found).map(({ ruling }) => ruling)
}

/** An approval as it would be given: of which text, in which filing, by which account on the reviewer's post. */
export type Approving = Pick<GivenOpinion, 'county' | 'text' | 'stream' | 'account'> & Pick<RuledItem, 'guideRow'>

/** Whether passing a text contradicts what the reviewer's post said of nearly the same text in another filing. */
export function contradictsEarlier({ guideRow, ...said }: Approving, earlier: EarlierRulings): boolean {
  const { category, subcategories, name } = said.text
  const given = earlier({ category, subcategories, name, guideRow })
  const giving = { stream: said.stream, account: said.account, post: 'reviewer' }
  return contradictionsOf({ ...said, decision: 'approve', elements: [] }, given, giving).length > 0
}
