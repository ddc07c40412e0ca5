import type { Office } from '@mingce/domain/authority/jurisdiction'
import { asOffice } from '@mingce/projections/asking'
import { filedNoteOn } from '@mingce/projections/catalog/local-notes'
import { peerTexts } from '@mingce/projections/lens/uniformity'
import type { Desk } from '../desk.ts'
import { catalogUniformity, itemUniformity } from './answers.ts'

type Asked = { readonly desk: Pick<Desk, 'read'>; readonly actor: Office }

/** A county's catalog as it settled it last, or filed it: its index and each item's. Null where it has none, or is none of the asker's. */
export async function countyUniformity(ctx: Asked, county: string) {
  const texts = await textsOf(ctx, county)
  return texts.length === 0 ? null : catalogUniformity(ctx, texts)
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
