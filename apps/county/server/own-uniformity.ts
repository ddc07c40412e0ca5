import type { Desk } from '@mingce/api/desk'
import type { Officer } from '@mingce/api/procedure'
import { catalogUniformity, itemUniformity } from '@mingce/api/uniformity/answers'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { asOffice } from '@mingce/projections/asking'
import { localNoteOn } from '@mingce/projections/catalog/local-notes'
import { draftTexts } from '@mingce/projections/lens/uniformity'

type Asked = Pick<Officer, 'actor'> & { readonly desk: Pick<Desk, 'read'> }

/** 本地化程度 of the county's own draft, and of each of its items. */
export async function ownUniformity(ctx: Asked) {
  return catalogUniformity(ctx, await ownTexts(ctx))
}

/**
 * One item of the own draft in full, at what is being written where it is sent.
 *
 * @returns null where the draft has no such item
 */
export async function ownItemUniformity(
  ctx: Asked,
  { item, content }: { readonly item: string; readonly content?: DisclosureItem | undefined },
) {
  const own = (await ownTexts(ctx)).find((each) => each.item === item)
  if (!own) return null
  const found = await itemUniformity(ctx, { ...own, ...(content && { text: content }) })
  const note = await asOffice(ctx.desk.read, ctx.actor, (tx) => localNoteOn(tx, ctx.actor.authority, item))
  return { ...found, note: note ?? null }
}

function ownTexts({ desk, actor }: Asked) {
  return asOffice(desk.read, actor, (tx) => draftTexts(tx, actor.authority))
}
