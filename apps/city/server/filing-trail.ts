import type { Desk } from '@mingce/api/desk'
import { actorsIn, withNames } from '@mingce/api/names'
import type { Officer } from '@mingce/api/procedure'
import { inOrderOf } from '@mingce/domain/in-order-of'
import { catalogStream, packageStream, parseSubmissionStream } from '@mingce/domain/streams'
import type { Asking } from '@mingce/projections/asking'
import { versionsOf } from '@mingce/projections/catalog/versions'
import { reportedOf } from '@mingce/projections/joint-package/questions'
import { trailOf } from '@mingce/projections/trail/questions'

/** A filing's events, oldest first, with its publication and its way to the province among them, and who is named in them. */
export async function filingTrail(ctx: Pick<Officer, 'actor' | 'ask'> & { readonly desk: Desk }, stream: string) {
  const entries = await ctx.ask(async (tx) => {
    const [own, published, reported] = await Promise.all([
      trailOf(tx, { stream, limit: 1000 }),
      publicationsOf(tx, stream),
      reportsOf(tx, stream, ctx.actor.authority),
    ])
    if (own.length === 0) return []
    return [...own, ...published, ...reported].toSorted(inOrderOf(({ heldFrom }) => heldFrom))
  })
  const accounts = actorsIn(entries)
  return withNames(ctx.desk, { entries }, accounts)
}

async function publicationsOf(tx: Asking, submission: string) {
  const { division } = parseSubmissionStream(submission)
  const versions = await versionsOf(tx, division)
  const settled = new Set(versions.filter((each) => each.submission === submission).map((each) => each.version))
  if (settled.size === 0) return []
  const entries = await Promise.all(
    ofPublication.map((type) => trailOf(tx, { stream: catalogStream(division), type, limit: 1000 })),
  )
  return entries.flat().filter(({ detail }) => settled.has(Number(detail.version)))
}

/** What the city and the province did with the deliverable, if this filing travels with it. */
async function reportsOf(tx: Asking, submission: string, city: string) {
  const { round, division, kind } = parseSubmissionStream(submission)
  const members = await reportedOf(tx, { round, division })
  if (!members.some((each) => each.submission === submission)) return []
  const entries = await trailOf(tx, { stream: packageStream(round, city), limit: 1000 })
  return entries.filter((each) => each.kind === kind && reporting.has(each.type))
}

const reporting: ReadonlySet<string> = new Set([
  'PackageSubmitted',
  'AddendumSubmitted',
  'PackageWithdrawn',
  'ReceiptConfirmed',
])

const ofPublication = ['CatalogPublished', 'ErratumIssued', 'PublicationWithdrawn']
