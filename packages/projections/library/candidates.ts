import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { presentRow, standingRows } from '@mingce/domain/guide/present-rows'
import type { HeldItem } from '@mingce/domain/improvement/catalog-improvement'
import { firstKept } from '@mingce/domain/improvement/first-within'
import { againstGuide } from '@mingce/domain/improvement/held-items'
import { type Direction, directions, itemImprovement } from '@mingce/domain/improvement/item-improvement'
import { sql } from 'kysely'
import { type Asking, held, within } from '../asking.ts'
import { reuseWithin } from '../borrowing/borrowed.ts'
import { guideChainOf } from '../guide/guide.ts'
import { firstsOf } from '../lens/firsts.ts'
import { guideOrigins } from '../lens/guide-origins.ts'

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
  const [published, firsts, reused, chain, origins] = await Promise.all([
    publishedWithin(tx, office),
    firstsOf(tx, office),
    reuseWithin(tx, office),
    guideChainOf(tx),
    guideOrigins(tx, office),
  ])
  const firstOf = firstKept(firsts)
  const byItem = Map.groupBy(reused, ({ division, source }) => `${division}/${source}`)
  const present = presentRow(chain)
  const against = againstGuide(
    published.map(({ county, item, text }) => ({
      content: text,
      guideRow: present(origins.get(`${county} ${item}`) ?? null),
    })),
    standingRows(chain).map(({ row, names }) => ({ ...row, names })),
  )
  const found = published.flatMap((each, at): readonly Candidate[] => {
    const gained = gainedIn(against[at])
    const firstWithin = firstOf({ county: each.county, ...each.text })
    const reusedBy = [...new Set((byItem.get(`${each.county}/${each.item}`) ?? []).map(({ by }) => by))]
    if (gained.length === 0 && firstWithin === null && reusedBy.length === 0) return []
    return [{ ...each, gained, firstWithin, reusedBy }]
  })
  return found.toSorted(plainestFirst).slice(0, mostCandidates)
}

function plainestFirst(one: Candidate, other: Candidate): number {
  return (
    Number(other.firstWithin !== null) - Number(one.firstWithin !== null) ||
    other.gained.length - one.gained.length ||
    other.reusedBy.length - one.reusedBy.length
  )
}

type PublishedItem = Pick<Candidate, 'county' | 'item' | 'version' | 'digest' | 'text'>

async function publishedWithin(tx: Asking, office: Office): Promise<readonly PublishedItem[]> {
  type Told = readonly [item: string, version: number, digest: string, text: DisclosureItem]
  const told = sql`json_build_array(item, version, digest, content)`
  const rows = await tx
    .selectFrom('registerItem')
    .select('division')
    .select(sql<readonly Told[]>`json_agg(${told} order by ordinal)`.as('items'))
    .where(held('registerItem', {}))
    .where(within('registerItem', office))
    .groupBy('division')
    .orderBy('division')
    .execute()
  return rows.flatMap(({ division: county, items }) =>
    items.map(([item, version, digest, text]) => ({ county, item, version, digest, text })),
  )
}

/** What a text gained against its row of the guide; nothing where it is worse in some direction, or has no row. */
function gainedIn(pair: HeldItem | undefined): Candidate['gained'] {
  if (!pair?.base) return []
  const measured = itemImprovement(pair.base, pair.now)
  const isWorse = directions.some((each) => measured[each].step === 'worse' || measured[each].step === 'mixed')
  if (isWorse) return []
  return directions.flatMap((direction) =>
    measured[direction].step === 'better' ? [{ direction, what: measured[direction].gained }] : [],
  )
}
