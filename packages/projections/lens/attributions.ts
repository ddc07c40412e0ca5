import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { withFileCells } from '@mingce/domain/catalog/three-way'
import { inOrderOf } from '@mingce/domain/in-order-of'
import type { Attribution, LensItem } from '@mingce/domain/lens/uniformity/item'
import { type Asking, held } from '../asking.ts'

/** What of `LensItem` says from whom an item's words are. */
export type Attributed = Pick<LensItem, 'attributions'>

/** From whom the words of a county's draft are, by item; where several gave something, whoever gave the content first. */
export async function draftAttributions(tx: Asking, county: string): Promise<ReadonlyMap<string, Attributed>> {
  const rows = await tx
    .selectFrom('borrowing')
    .select(['key', 'item', 'county', 'source', 'elements', 'taken'])
    .where('stream', '=', `catalog/${county}`)
    .where(held('borrowing', {}))
    .execute()
  return byItem(contentFirst(rows), ({ item, county: division, source: itemCode, elements, taken }) => ({
    key: item,
    attribution: {
      division,
      itemCode,
      taken: withFileCells({ content: withoutWords(taken), file: taken }, new Set(elements)),
    },
  }))
}

/** The same of what counties filed last, as far as the asker may read it, by county and item: `510113 …`. */
export async function filedAttributions(tx: Asking, county?: string): Promise<ReadonlyMap<string, Attributed>> {
  const all = tx.selectFrom('filedBorrowing').selectAll().where(held('filedBorrowing', {}))
  const rows = await (county === undefined ? all : all.where('stream', '=', `catalog/${county}`)).execute()
  return byItem(contentFirst(rows), ({ division, item, county, source }) => ({
    key: `${division} ${item}`,
    attribution: { division: county, itemCode: source },
  }))
}

/** Who published what they took of the items of counties within reach, by county and item: `510113 …`. */
export async function borrowersOf(tx: Asking, county?: string): Promise<ReadonlyMap<string, Pick<LensItem, 'lentTo'>>> {
  const all = tx.selectFrom('reuse').select(['division', 'source', 'by', 'item']).where(held('reuse', {}))
  const rows = await (county === undefined ? all : all.where('division', '=', county)).execute()
  const lent = Map.groupBy(rows, ({ division, source }) => `${division} ${source}`)
  return new Map(
    [...lent].map(([item, those]) => [item, { lentTo: those.map(({ by, item: of }) => ({ division: by, item: of })) }]),
  )
}

function contentFirst<Row extends { readonly key: string; readonly elements: readonly string[] }>(
  rows: readonly Row[],
) {
  return rows.toSorted(
    inOrderOf(
      ({ elements }) => Number(!elements.includes('contentElements')),
      ({ key }) => key,
    ),
  )
}

function byItem<Row>(
  rows: readonly Row[],
  told: (row: Row) => { readonly key: string; readonly attribution: Attribution },
): ReadonlyMap<string, Attributed> {
  const items = Map.groupBy(rows.map(told), ({ key }) => key)
  return new Map([...items].map(([item, of]) => [item, { attributions: of.map(({ attribution }) => attribution) }]))
}

function withoutWords(item: DisclosureItem): DisclosureItem {
  return { ...item, contentElements: [], otherChannelText: null, audienceNote: null, extra: {} }
}
