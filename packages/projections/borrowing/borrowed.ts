import type { Office } from '@mingce/domain/authority/jurisdiction'
import { newsOfSource, type SourceNews } from '@mingce/domain/borrowing/source-news'
import type { Borrowing } from '@mingce/domain/borrowing/takings'
import { type Asking, held, within } from '../asking.ts'
import type { ReuseRow } from '../catalog/borrowings.ts'
import type { Held } from '../definition.ts'

/** What an item has from another county. */
export type Attribution = Pick<Borrowing, 'county' | 'source' | 'elements' | 'versions'> & { readonly item: string }

/** And what became of the source since; null where there is nothing to look at. */
export type OwnAttribution = Attribution & { readonly news: SourceNews | null }

/** What the items of a county's own draft have from others, and where a source moved. */
export async function ownBorrowings(tx: Asking, county: string): Promise<readonly OwnAttribution[]> {
  const rows = await tx
    .selectFrom('borrowing')
    .selectAll()
    .where('stream', '=', `catalog/${county}`)
    .where(held('borrowing', {}))
    .orderBy('key')
    .execute()
  if (rows.length === 0) return []
  const counties = [...new Set(rows.map((row) => row.county))]
  const [items, errata] = await Promise.all([
    tx
      .selectFrom('registerItem')
      .select(['division', 'item', 'version', 'digest', 'content'])
      .where('division', 'in', counties)
      .where(
        'item',
        'in',
        rows.map(({ source }) => source),
      )
      .where(held('registerItem', {}))
      .execute(),
    tx
      .selectFrom('registerPublication')
      .select(['division', 'version', 'item', 'reason', 'onDate'])
      .where('division', 'in', counties)
      .where('what', '=', 'corrected')
      .where(held('registerPublication', {}))
      .orderBy('onDate')
      .execute(),
  ])
  return rows.map(({ item, county, source, elements, versions, takenAt, kept, taken }) => {
    const found = items.find((each) => each.division === county && each.item === source)
    const now = found && { version: found.version, digest: found.digest, content: found.content }
    const corrected = errata.flatMap(({ reason, onDate, ...each }) => {
      const isIts = each.division === county && each.version === now?.version && [null, source].includes(each.item)
      return isIts ? [{ reason: reason ?? '', onDate }] : []
    })
    const news = newsOfSource({ elements, takenAt, kept, taken }, { now, errata: corrected })
    return { item, county, source, elements, versions, news: news ?? null }
  })
}

/** What the items of a filed catalog have from others; nothing once a later filing went up. */
export async function filedBorrowingsOf(
  tx: Asking,
  { division, submission }: { readonly division: string; readonly submission: string },
): Promise<readonly Attribution[]> {
  const rows = await tx
    .selectFrom('filedBorrowing')
    .selectAll()
    .where('stream', '=', `catalog/${division}`)
    .where('submission', '=', submission)
    .where(held('filedBorrowing', {}))
    .orderBy('key')
    .execute()
  return rows.map(({ item, county, source, elements, versions }) => ({ item, county, source, elements, versions }))
}

export type Reused = Pick<Held<ReuseRow>, 'division' | 'source' | 'sourceVersion' | 'by' | 'name' | 'elements'>

/** Who has which published text of the counties within reach in a published catalog of their own, by county and item. */
export function reuseWithin(tx: Asking, office: Office): Promise<readonly Reused[]> {
  return tx
    .selectFrom('reuse')
    .select(['division', 'source', 'sourceVersion', 'by', 'name', 'elements'])
    .where(held('reuse', {}))
    .where(within('reuse', office))
    .orderBy('division')
    .orderBy('source')
    .orderBy('by')
    .execute()
}
