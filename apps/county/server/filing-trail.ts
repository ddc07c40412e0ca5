import type { Desk } from '@mingce/api/desk'
import { actorsIn, withNames } from '@mingce/api/names'
import type { Officer } from '@mingce/api/procedure'
import { inOrderOf } from '@mingce/domain/in-order-of'
import { catalogStream } from '@mingce/domain/streams'
import type { Asking } from '@mingce/projections/asking'
import { versionsOf } from '@mingce/projections/catalog/versions'
import { trailOf } from '@mingce/projections/trail/questions'

/** A filing's events, oldest first, the publication of what was settled by it among them, and who is named in them. */
export async function filingTrail(ctx: Pick<Officer, 'actor' | 'ask'> & { readonly desk: Desk }, stream: string) {
  const entries = await ctx.ask(async (tx) => {
    const [own, published] = await Promise.all([
      trailOf(tx, { stream, limit: 1000 }),
      publicationsOf(tx, ctx.actor.authority, stream),
    ])
    return [...own, ...published].toSorted(inOrderOf(({ heldFrom }) => heldFrom))
  })
  const accounts = actorsIn(entries)
  return withNames(ctx.desk, { entries }, accounts)
}

async function publicationsOf(tx: Asking, division: string, submission: string) {
  const versions = await versionsOf(tx, division)
  const settled = new Set(versions.filter((each) => each.submission === submission).map((each) => each.version))
  if (settled.size === 0) return []
  const entries = await Promise.all(
    ofPublication.map((type) => trailOf(tx, { stream: catalogStream(division), type, limit: 1000 })),
  )
  return entries.flat().filter(({ detail }) => settled.has(Number(detail.version)))
}

const ofPublication = ['CatalogPublished', 'ErratumIssued', 'PublicationWithdrawn']
