import type { Desk } from '@mingce/api/desk'
import type { Officer } from '@mingce/api/procedure'
import { catalogUniformity, itemUniformity } from '@mingce/api/uniformity/answers'
import { asOffice } from '@mingce/projections/asking'
import { filedNoteOn } from '@mingce/projections/catalog/local-notes'
import { peerTexts } from '@mingce/projections/lens/uniformity'

type Asked = Pick<Officer, 'actor'> & { readonly desk: Pick<Desk, 'read'> }

/** A county's catalog as it settled it last, or filed it: its index and each item's. */
export async function countyUniformity(ctx: Asked, county: string) {
  return catalogUniformity(ctx, await textsOf(ctx, county))
}

/** One of its items in full; null where it has no such item. */
export async function countyItemUniformity(
  ctx: Asked,
  { division, item }: { readonly division: string; readonly item: string },
) {
  const found = (await textsOf(ctx, division)).find((each) => each.item === item)
  if (!found) return null
  const likeness = await itemUniformity(ctx, found)
  const note = await asOffice(ctx.desk.read, ctx.actor, (tx) => filedNoteOn(tx, division, item))
  return { ...likeness, note: note ?? null }
}

function textsOf({ desk, actor }: Asked, county: string) {
  return asOffice(desk.read, actor, (tx) => peerTexts(tx, actor, county))
}
