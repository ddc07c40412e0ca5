import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { presentRow } from '@mingce/domain/guide/present-rows'
import { firstKept } from '@mingce/domain/improvement/first-within'
import { againstGuide } from '@mingce/domain/improvement/held-items'
import { type Direction, directions, itemImprovement } from '@mingce/domain/improvement/item-improvement'
import { type Asking, held, within } from '../asking.ts'
import { reuseWithin } from '../borrowing/borrowed.ts'
import { guideChainOf, guideRowsOf, guidesOf } from '../guide/guide.ts'
import { improvementsOf } from '../lens/improvements.ts'

/** A published item that goes beyond the guide, was the first to promise so little time, or is borrowed already. */
export type Candidate = {
  readonly county: string
  readonly item: string
  readonly version: number
  readonly digest: string
  readonly text: DisclosureItem
  /** What it gained in each direction in which it is better than its row of the guide. */
  readonly gained: readonly { readonly direction: Direction; readonly what: readonly string[] }[]
  /** The working days its county was the first within reach to promise, where this text keeps them; else null. */
  readonly firstWithin: number | null
  /** The counties that have something of it, with its source, in a published catalog of their own. */
  readonly reusedBy: readonly string[]
}

const mostCandidates = 300

/**
 * What might be worth commending among the published items within reach, the plainest first: who was first, then in how many directions it
 * is better and in none worse, then who borrowed it. At most 300.
 */
export async function candidatesWithin(tx: Asking, office: Office): Promise<readonly Candidate[]> {
  const [published, heldAgainst, { firsts }, reused] = await Promise.all([
    publishedWithin(tx, office),
    guideOf(tx, office),
    improvementsOf(tx, office),
    reuseWithin(tx, office),
  ])
  const firstOf = firstKept(firsts)
  const byItem = Map.groupBy(reused, ({ division, source }) => `${division}/${source}`)
  const found = published.flatMap(({ division: county, item, version, digest, content }): readonly Candidate[] => {
    const gained = heldAgainst(county, item, content)
    const firstWithin = firstOf({ county, ...content })
    const reusedBy = [...new Set((byItem.get(`${county}/${item}`) ?? []).map(({ by }) => by))]
    if (gained.length === 0 && firstWithin === null && reusedBy.length === 0) return []
    return [{ county, item, version, digest, text: content, gained, firstWithin, reusedBy }]
  })
  return found.toSorted(plainestFirst).slice(0, mostCandidates)
}

function plainestFirst(one: Candidate, other: Candidate): number {
  return (
    Number(other.firstWithin !== null) - Number(one.firstWithin !== null) ||
    other.gained.length - one.gained.length ||
    other.reusedBy.length - one.reusedBy.length ||
    (one.county < other.county ? -1 : 1)
  )
}

function publishedWithin(tx: Asking, office: Office) {
  return tx
    .selectFrom('registerItem')
    .select(['division', 'item', 'version', 'digest', 'content'])
    .where(held('registerItem', {}))
    .where(within('registerItem', office))
    .orderBy('division')
    .orderBy('ordinal')
    .execute()
}

/** What a text gained against its row of the guide; nothing where it is worse in some direction, or has no row. */
async function guideOf(tx: Asking, office: Office) {
  const [head, present, origins] = await Promise.all([
    guidesOf(tx).then((guides) => guides.at(-1)),
    guideChainOf(tx).then(presentRow),
    tx
      .selectFrom('itemOrigin')
      .select(['division', 'key', 'guideRow'])
      .where(held('itemOrigin', {}))
      .where(within('itemOrigin', office))
      .execute(),
  ])
  const rows = head ? await guideRowsOf(tx, head.guide) : []
  const rowOf = new Map(origins.map(({ division, key, guideRow }) => [`${division}/${key}`, guideRow]))
  return (county: string, item: string, content: DisclosureItem): Candidate['gained'] => {
    const guideRow = present(rowOf.get(`${county}/${item}`) ?? null)
    const [pair] = againstGuide([{ content, guideRow }], rows)
    if (!pair?.base) return []
    const measured = itemImprovement(pair.base, pair.now)
    const isWorse = directions.some((each) => measured[each].step === 'worse' || measured[each].step === 'mixed')
    if (isWorse) return []
    return directions.flatMap((direction) =>
      measured[direction].step === 'better' ? [{ direction, what: measured[direction].gained }] : [],
    )
  }
}
