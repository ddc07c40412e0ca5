import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { SettledItem } from '@mingce/domain/catalog/events'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { type Asking, type AsOf, held, within } from '../asking.ts'
import type { Held } from '../definition.ts'
import { type CatalogVersionRow, textsOf } from './versions.ts'

/** An item of a settled version with its text. */
export type SettledText = { readonly item: string; readonly content: DisclosureItem }

/**
 * The items of a settled version with their texts, in order.
 *
 * @throws {Error} where a text of it may not be read, or never stood in the ledger
 */
export async function settledTexts(
  tx: Asking,
  { division, items }: { readonly division: string; readonly items: readonly SettledItem[] },
  asOf: AsOf = {},
): Promise<readonly SettledText[]> {
  const digests = [...new Set(items.map(({ digest }) => digest))]
  const texts = await textsOf(tx, division, digests, asOf)
  const byDigest = new Map(texts.map(({ digest, content }) => [digest, content]))
  return items.map(({ item, digest }) => {
    const content = byDigest.get(digest)
    if (!content) throw new Error(`the text ${digest} of ${division}'s settled catalog cannot be read`)
    return { item, content }
  })
}

/** Of every county within reach that has a settled catalog: the version in force, else the one settled last; by code. */
export async function standingVersions(
  tx: Asking,
  office: Office,
  asOf: AsOf = {},
): Promise<readonly Held<CatalogVersionRow>[]> {
  const versions = await tx
    .selectFrom('catalogVersion')
    .selectAll()
    .where(held('catalogVersion', asOf))
    .where(within('catalogVersion', office))
    .orderBy('division')
    .orderBy('version', 'desc')
    .execute()
  const byCounty = Map.groupBy(versions, ({ division }) => division)
  return [...byCounty.values()].flatMap((own) => own.find(({ publishedOn }) => publishedOn !== null) ?? own[0] ?? [])
}
