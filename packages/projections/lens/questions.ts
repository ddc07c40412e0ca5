import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { type Sameness, sameItem, withoutGuesses } from '@mingce/domain/lens/same-item'
import { type Tally, tallyOf, type UsualReason, usualReasons } from '@mingce/domain/lens/tally'
import { type Asking, type AsOf, held, within } from '../asking.ts'
import type { Held } from '../definition.ts'
import { type PeerText, peersWithin } from './peers.ts'
import type { RulingRow } from './rulings.ts'
import { type IdentifiedByRow, identified, type LensSubject, rowBeside, sameNames } from './same-names.ts'

/** A ruling with the text it was on, and how sure it is that the item is the same. */
export type LensRuling = Held<RulingRow> & {
  readonly sameness: Sameness
  readonly name: string
  readonly text: DisclosureItem
}

export type Lens = {
  /** Newest first, those on the county's own item among them. */
  readonly rulings: readonly LensRuling[]
  /** Over the other counties, each by the last ruling on it. */
  readonly tally: Tally
  readonly reasons: readonly UsualReason[]
  /** The other counties within reach that have the item. */
  readonly peers: readonly PeerText[]
}

/**
 * How the same item of the guide was ruled on within the asker's reach, and how the counties there have it. A city is told nothing of
 * what another city ruled: such rows are that city's, and the wall shows them to nobody else below the province.
 *
 * @returns undefined where the asker may not read the item
 */
export async function lensOf(
  tx: Asking,
  office: Office,
  subject: LensSubject,
  asOf: AsOf = {},
): Promise<Lens | undefined> {
  const item = await identified(tx, subject, asOf)
  if (!item) return undefined
  const names = await sameNames(tx, office, { ...asOf, item })
  const [rulings, peers] = await Promise.all([
    rulingsOn(tx, office, { ...asOf, item, names }),
    peersWithin(tx, office, { ...asOf, item, names, except: subject.division }),
  ])
  return {
    rulings,
    tally: tallyOf(rulings.filter(({ county }) => county !== subject.division).map(told)),
    reasons: usualReasons(rulings.map(told)),
    peers,
  }
}

/** The rulings alone, without the texts: what lists them over a whole province needs no more. */
export async function rulingsOf(
  tx: Asking,
  office: Office,
  subject: LensSubject,
  asOf: AsOf = {},
): Promise<readonly Omit<LensRuling, 'text'>[] | undefined> {
  const item = await identified(tx, subject, asOf)
  if (!item) return undefined
  const names = await sameNames(tx, office, { ...asOf, item })
  const rulings = await rulingsOn(tx, office, { ...asOf, item, names })
  return rulings.map(({ text: _, ...ruling }) => ruling)
}

function told({ county, decision, reason, ruledAt }: LensRuling) {
  return { county, decision, reason, at: ruledAt.toISOString() }
}

type Asked = AsOf & { readonly item: IdentifiedByRow; readonly names: readonly string[] }

async function rulingsOn(tx: Asking, office: Office, asked: Asked): Promise<readonly LensRuling[]> {
  const { item } = asked
  const rows = await tx
    .selectFrom(alike(tx, office, asked).as('alike'))
    .innerJoin('ruling', (join) =>
      join.onRef('ruling.stream', '=', 'alike.stream').onRef('ruling.key', '=', 'alike.key').on(held('ruling', asked)),
    )
    .innerJoin('catalogText as text', (join) =>
      join.onRef('text.stream', '=', 'ruling.catalog').onRef('text.key', '=', 'ruling.digest').on(held('text', asked)),
    )
    .leftJoin('itemOrigin as origin', (join) =>
      join
        .onRef('origin.stream', '=', 'ruling.catalog')
        .onRef('origin.key', '=', 'ruling.part')
        .on(held('origin', asked)),
    )
    .selectAll('ruling')
    .select(['text.category', 'text.name', 'text.content', 'origin.guideRow'])
    .orderBy('ruling.ruledAt', 'desc')
    .orderBy('ruling.stream')
    .orderBy('ruling.key')
    .execute()
  const found = rows.flatMap(({ category, name, content, guideRow, ...ruling }): readonly LensRuling[] => {
    const { subcategories } = content
    const sameness = sameItem(item, { category, name, subcategories, guideRow: rowBeside(item, guideRow) })
    return sameness ? [{ ...ruling, sameness, name, text: content }] : []
  })
  return withoutGuesses(found)
}

/** Which rulings are on a text of one of the names, or on an item from the same row of the guide. */
function alike(tx: Asking, office: Office, asked: Asked) {
  const { item, names } = asked
  const byName = tx
    .selectFrom('catalogText as text')
    .innerJoin('ruling', (join) =>
      join.onRef('ruling.catalog', '=', 'text.stream').onRef('ruling.digest', '=', 'text.key'),
    )
    .select(['ruling.stream', 'ruling.key'])
    .where('text.name', 'in', [item.name, ...names])
    .where(held('text', asked))
    .where(held('ruling', asked))
    .where(within('ruling', office))
  if (item.rowIds.length === 0) return byName.distinct()
  const byGuideRow = tx
    .selectFrom('itemOrigin as origin')
    .innerJoin('ruling', (join) =>
      join.onRef('ruling.catalog', '=', 'origin.stream').onRef('ruling.part', '=', 'origin.key'),
    )
    .select(['ruling.stream', 'ruling.key'])
    .where('origin.guideRow', 'in', item.rowIds)
    .where(held('origin', asked))
    .where(held('ruling', asked))
    .where(within('ruling', office))
  return byName.union(byGuideRow)
}
