import type { CountedItem } from '@mingce/domain/document/facts'
import type { GuideChain } from '@mingce/domain/guide/chain'
import { presentRow } from '@mingce/domain/guide/present-rows'
import type { CatalogItemRow } from '@mingce/projections/catalog/draft'

/** What stands in the draft, each with its row in the version of the guide that stands; a row that is gone is the county's own item. */
export function countedItems(
  draft: readonly Pick<CatalogItemRow, keyof CountedItem | 'retired'>[],
  chain: GuideChain,
): readonly CountedItem[] {
  const [present, rows] = [presentRow(chain), chain.at(-1)?.rows]
  return draft
    .filter(({ retired }) => retired === null)
    .map(({ item, digest, content, guideRow }) => {
      const row = present(guideRow)
      return { item, digest, content, guideRow: row !== null && rows?.has(row) ? row : null }
    })
}
