import { parseDivision } from '@mingce/domain/authority/division'
import { type Office, reaches } from '@mingce/domain/authority/jurisdiction'
import { asOffice } from '@mingce/projections/asking'
import { filedNoteOn } from '@mingce/projections/catalog/local-notes'
import { filedTexts, type TextName } from '@mingce/projections/lens/uniformity'
import type { Desk } from '../desk.ts'
import { catalogUniformity, itemUniformity } from './answers.ts'

type Asked = { readonly desk: Pick<Desk, 'read'>; readonly actor: Office }

/** The index of what a county filed, at the texts that lie on the desk. Of texts beyond the asker's reach nothing is told. */
export async function filedUniformity(
  ctx: Asked,
  { division, parts }: { readonly division: string; readonly parts: readonly TextName[] },
) {
  return catalogUniformity(ctx, await textsWithin(ctx, division, parts))
}

/** One item of it in full; null where the asker may not read the text. */
export async function filedItemUniformity(
  ctx: Asked,
  { division, part, digest }: { readonly division: string } & TextName,
) {
  const [item] = await textsWithin(ctx, division, [{ part, digest }])
  if (!item) return null
  const found = await itemUniformity(ctx, item)
  const note = await asOffice(ctx.desk.read, ctx.actor, (tx) => filedNoteOn(tx, division, part))
  return { ...found, note: note?.digest === digest ? note : null }
}

async function textsWithin({ desk, actor }: Asked, county: string, named: readonly TextName[]) {
  if (!reaches(actor, parseDivision(county))) return []
  return asOffice(desk.read, actor, (tx) => filedTexts(tx, county, named))
}
