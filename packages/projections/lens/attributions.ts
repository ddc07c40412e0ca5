import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { withFileCells } from '@mingce/domain/catalog/three-way'
import type { LensItem } from '@mingce/domain/lens/uniformity/item'
import { type Asking, held } from '../asking.ts'

/** What of `LensItem` says from whom an item's words are. */
export type Attributed = Pick<LensItem, 'attributedTo' | 'taken'>

/** From whom the words of a county's draft are, by item; where several gave something, whoever gave the content. */
export async function draftAttributions(tx: Asking, county: string): Promise<ReadonlyMap<string, Attributed>> {
  const rows = await tx
    .selectFrom('borrowing')
    .select(['item', 'county', 'source', 'digest', 'elements', 'taken'])
    .where('stream', '=', `catalog/${county}`)
    .where(held('borrowing', {}))
    .execute()
  return new Map(
    contentLast(rows).map(({ item, county: division, source: itemCode, digest, elements, taken }) => [
      item,
      {
        attributedTo: { division, itemCode, digest },
        taken: withFileCells({ content: withoutWords(taken), file: taken }, new Set(elements)),
      },
    ]),
  )
}

/** The same of what counties filed last, as far as the asker may read it, by county and item: `510113 …`. */
export async function filedAttributions(tx: Asking, county?: string): Promise<ReadonlyMap<string, Attributed>> {
  const all = tx.selectFrom('filedBorrowing').selectAll().where(held('filedBorrowing', {}))
  const rows = await (county === undefined ? all : all.where('stream', '=', `catalog/${county}`)).execute()
  return new Map(
    contentLast(rows).map(({ division, item, county, source, digest }) => [
      `${division} ${item}`,
      { attributedTo: { division: county, itemCode: source, digest } },
    ]),
  )
}

/** Who published what they took of the items of counties within reach, by county and item: `510113 …`. */
export async function borrowersOf(tx: Asking, county?: string): Promise<ReadonlyMap<string, Pick<LensItem, 'lentTo'>>> {
  const all = tx.selectFrom('reuse').select(['division', 'source', 'by', 'item']).where(held('reuse', {}))
  const rows = await (county === undefined ? all : all.where('division', '=', county)).execute()
  const byItem = Map.groupBy(rows, ({ division, source }) => `${division} ${source}`)
  return new Map(
    [...byItem].map(([item, those]) => [
      item,
      { lentTo: those.map(({ by, item: of }) => ({ division: by, item: of })) },
    ]),
  )
}

/** The last of one key is the one a map keeps. */
function contentLast<Row extends { readonly elements: readonly string[] }>(rows: readonly Row[]): readonly Row[] {
  const hasContent = ({ elements }: Row) => Number(elements.includes('contentElements'))
  return rows.toSorted((one, other) => hasContent(one) - hasContent(other))
}

function withoutWords(item: DisclosureItem): DisclosureItem {
  return { ...item, contentElements: [], otherChannelText: null, audienceNote: null, extra: {} }
}
