import type { Desk } from '@mingce/api/desk'
import { digestOf } from '@mingce/api/digest'
import { nameOf } from '@mingce/domain/authority/division'
import type { Office } from '@mingce/domain/authority/jurisdiction'
import { dayOf } from '@mingce/domain/day'
import { asOffice } from '@mingce/projections/asking'
import { fieldsFilledIn } from '@mingce/projections/board/round'
import { settledTexts } from '@mingce/projections/catalog/settled'
import { versionsOf } from '@mingce/projections/catalog/versions'
import type { Publication } from '@mingce/sheets/publication/publication-pack'

/** With the address at which it stands now; null where it is not published. */
export type SettledCatalog = Publication & { readonly publishedAt: string | null }

/**
 * A settled version (审定稿) of the actor's own county, with every text as the city settled it; never the draft.
 *
 * @returns undefined where no such version stands
 */
export function settledCatalog(
  { read }: Pick<Desk, 'read'>,
  { authority, level }: Office,
  version: number,
): Promise<SettledCatalog | undefined> {
  return asOffice(read, { level, authority }, async (tx) => {
    const settled = (await versionsOf(tx, authority)).find((each) => each.version === version)
    if (!settled) return undefined
    const items = await settledTexts(tx, settled)
    const fields = await fieldsFilledIn(
      tx,
      settled.submission,
      items.map(({ content }) => content),
    )
    const position = Number(settled.heldFrom)
    return {
      catalog: { division: authority, place: nameOf(authority), position, items, fields },
      version,
      settledOn: dayOf(settled.settledAt.toISOString()),
      textDigest: digestOf(settled.items),
      publishedAt: settled.url,
    }
  })
}
