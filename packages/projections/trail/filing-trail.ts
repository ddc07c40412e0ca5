import { inOrderOf } from '@mingce/domain/in-order-of'
import { catalogStream, parseSubmissionStream } from '@mingce/domain/streams'
import type { Asking } from '../asking.ts'
import { versionsOf } from '../catalog/versions.ts'
import type { Held } from '../definition.ts'
import { feedbackOn } from '../joint-package/feedback.ts'
import type { MemberTrailRow } from '../joint-package/member-trail.ts'
import { type TrailEntry, trailAt, trailOf } from './questions.ts'

/** A line of a filing's 流转记录; `hasReceipt`: the asker reads the event itself, and not only what is told of it. */
export type FilingTrailEntry = Omit<TrailEntry, 'version' | 'synthetic' | 'account' | 'post'> & {
  readonly version?: number
  /** Null, as the post: the asker is told whose act it was, and not by whom. */
  readonly account: string | null
  readonly post: string | null
  readonly hasReceipt: boolean
}

/**
 * 流转记录 of a filing, oldest first: its own events, the publication of what was settled by it, and its way with the joint package. Each
 * office reads as much of it as it may.
 */
export async function filingTrailOf(tx: Asking, stream: string): Promise<readonly FilingTrailEntry[]> {
  const [own, published, joint] = await Promise.all([
    trailOf(tx, { stream, limit: 1000 }),
    publicationsOf(tx, stream),
    withPackage(tx, stream),
  ])
  if (own.length === 0) return []
  const recorded = [...own, ...published].map((entry) => ({ ...entry, hasReceipt: true }))
  return [...recorded, ...joint].toSorted(inOrderOf(({ heldFrom }) => heldFrom))
}

async function publicationsOf(tx: Asking, submission: string): Promise<readonly TrailEntry[]> {
  const { division } = parseSubmissionStream(submission)
  const versions = await versionsOf(tx, division)
  const settled = new Set(versions.filter((each) => each.submission === submission).map((each) => each.version))
  if (settled.size === 0) return []
  const entries = await Promise.all(
    ofPublication.map((type) => trailOf(tx, { stream: catalogStream(division), type, limit: 1000 })),
  )
  return entries.flat().filter(({ detail }) => settled.has(Number(detail.version)))
}

const ofPublication = ['CatalogPublished', 'ErratumIssued', 'PublicationWithdrawn']

/** What is told of the filing alone, in the place of what was recorded of the whole package. */
async function withPackage(tx: Asking, submission: string): Promise<readonly FilingTrailEntry[]> {
  const lines = await linesOn(tx, submission)
  const positions = [...new Set(lines.map(({ heldFrom }) => heldFrom))]
  const recorded = new Map((await trailAt(tx, positions)).map((entry) => [entry.heldFrom, entry]))
  return lines.map((line) => {
    const entry = recorded.get(line.heldFrom)
    const { account = null, post = null, onBehalfOf = null } = entry ?? {}
    const detail = { ...entry?.detail, ...line.detail }
    return { ...line, account, post, onBehalfOf, detail, hasReceipt: entry !== undefined }
  })
}

async function linesOn(tx: Asking, submission: string): Promise<readonly Held<MemberTrailRow>[]> {
  const { round, division, kind, n } = parseSubmissionStream(submission)
  const lines = await tx
    .selectFrom('memberTrail')
    .selectAll()
    .where('division', '=', division)
    .where('round', '=', round)
    .where('kind', '=', kind)
    .where('heldUntil', 'is', null)
    .execute()
  const isOfFeedback = lines.some((each) => each.submission === null)
  const onFiling = isOfFeedback ? await feedbackOn(tx, { round, county: division, kind, n }) : []
  const written = new Set(onFiling.map(({ feedback }) => feedback))
  return lines.filter((each) =>
    each.submission === null ? written.has(String(each.detail.feedback)) : each.submission === submission,
  )
}
