import type { Desk } from '@mingce/api/desk'
import { digestOf } from '@mingce/api/digest'
import type { Actor } from '@mingce/domain/authority/actor'
import { nameOf } from '@mingce/domain/authority/division'
import { dayOf } from '@mingce/domain/day'
import { asOffice } from '@mingce/projections/asking'
import { fieldsFilledIn } from '@mingce/projections/board/round'
import { settledTexts } from '@mingce/projections/catalog/settled'
import { versionsOf } from '@mingce/projections/catalog/versions'
import type { Publication } from '@mingce/sheets/publication/publication-pack'

/**
 * A settled version (审定稿) of the actor's own county, with every text as the city settled it; never the draft.
 *
 * @returns undefined where no such version stands
 */
export function settledCatalog(
  { read }: Pick<Desk, 'read'>,
  { authority, ...actor }: Actor,
  version: number,
): Promise<Publication | undefined> {
  return asOffice(read, { ...actor, authority }, async (tx) => {
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
    }
  })
}
