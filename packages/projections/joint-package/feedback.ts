import type { DivisionCode } from '@mingce/domain/authority/division'
import { cityOf } from '@mingce/domain/authority/division'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { packageStream, parseSubmissionStream, submissionStream } from '@mingce/domain/streams'
import { sql } from 'kysely'
import { type Asking, type AsOf, held } from '../asking.ts'
import type { Held } from '../definition.ts'
import type { Span } from '../trail/happened.ts'
import { isOnEarlierText, standingTexts } from './earlier-text.ts'
import { filedParts, filingRead } from './feedback-filing.ts'
import type { PackageFeedbackRow } from './rows.ts'

/** What the province wrote, with the name of the item it is about, as it was called in the text that was read, or the heading of the section. */
export type NamedFeedback = Held<PackageFeedbackRow> & {
  readonly itemName: string | null
  /** 针对此前报送的文字: another text stands there now. */
  readonly isOnEarlierText: boolean
  /** The stream of the county's filing that it is on; null of what is on none. */
  readonly filing: string | null
}

/** All that the province wrote on a package, in the order in which it was sent. */
export async function feedbackOf(tx: Asking, stream: string, asOf: AsOf = {}): Promise<readonly NamedFeedback[]> {
  const feedback = await tx
    .selectFrom('packageFeedback as feedback')
    .leftJoin('catalogText as text', (join) =>
      join
        .on('text.stream', '=', sql<string>`'catalog/' || ${sql.ref('feedback.about')}`)
        .onRef('text.key', '=', 'feedback.digest')
        .on(held('text', asOf)),
    )
    .selectAll('feedback')
    .select('text.name as itemName')
    .where('feedback.stream', '=', stream)
    .where(held('feedback', asOf))
    .orderBy('feedback.sentAt')
    .orderBy('feedback.key')
    .execute()
  const named = feedback.map((each) => ({ ...each, itemName: each.itemName ?? each.heading }))
  const nameless = named.filter(({ part, itemName }) => part !== null && itemName === null)
  const headings = nameless.length > 0 ? await headingsIn(tx, stream, asOf) : []
  const standing = await standingTexts(tx, stream, { feedback, asOf })
  return named.map((each) => ({
    ...each,
    itemName: each.itemName ?? headingOf(each, headings),
    isOnEarlierText: isOnEarlierText(each, standing),
    filing: filingRead(each, standing.filed) ?? null,
  }))
}

type Heading = {
  readonly stream: string
  readonly part: string
  readonly digest: string
  readonly heading: string | null
}

/** The headings of all that travelled with a package, as they were filed; asked by stream, which no join over the database's wall would be. */
async function headingsIn(tx: Asking, joint: string, asOf: AsOf): Promise<readonly Heading[]> {
  const members = await tx
    .selectFrom('packageMember')
    .select('submission')
    .where('stream', '=', joint)
    .where(held('packageMember', asOf))
    .execute()
  if (members.length === 0) return []
  return tx
    .selectFrom('filingPart')
    .select(['stream', 'part', 'digest', 'heading'])
    .where('stream', 'in', [...new Set(members.map(({ submission }) => submission))])
    .where('view', '=', 'filed')
    .where('heading', 'is not', null)
    .where(held('filingPart', asOf))
    .execute()
}

/** Of the text that was read where it still stands, else of the same section as the county filed it last. */
function headingOf({ about, kind, part, digest }: PackageFeedbackRow, headings: readonly Heading[]): string | null {
  const ofSection = headings
    .filter((each) => each.part === part)
    .map((each) => ({ ...each, filing: parseSubmissionStream(each.stream) }))
    .filter(({ filing }) => filing.division === about && filing.kind === kind)
    .toSorted((one, other) => other.filing.n - one.filing.n)
  return (ofSection.find((each) => each.digest === digest) ?? ofSection[0])?.heading ?? null
}

/** What the province wrote on a filing of a county's, with what the city answered; `[]` where it wrote nothing. */
export async function feedbackOn(
  tx: Asking,
  of: { readonly round: string; readonly county: DivisionCode; readonly kind: DeliverableKind; readonly n: number },
): Promise<readonly NamedFeedback[]> {
  const all = await feedbackOf(tx, packageStream(of.round, cityOf(of.county)))
  const onCounty = all.filter(({ about, kind }) => about === of.county && kind === of.kind)
  const filed = await filedParts(tx, onCounty)
  const stream = submissionStream({ ...of, division: of.county })
  return onCounty.filter((each) => filingRead(each, filed) === stream)
}

/** What was written on something of a county's, and the filing that it is on. */
export type FeedbackTold = PackageFeedbackRow & { readonly heldFrom: bigint; readonly filing: string | undefined }

/** Every time that the province wrote on something of a county's or the city answered it, the newest first. */
export async function feedbackTo(
  tx: Asking,
  county: DivisionCode,
  { after, before, limit }: Span,
): Promise<readonly FeedbackTold[]> {
  let rows = tx.selectFrom('packageFeedback').selectAll().where('division', '=', county)
  if (after !== undefined) rows = rows.where('heldFrom', '>=', after)
  if (before !== undefined) rows = rows.where('heldFrom', '<', before)
  const told = await rows.orderBy('heldFrom', 'desc').limit(limit).execute()
  const filed = await filedParts(tx, told)
  return told.map((each) => ({ ...each, filing: filingRead(each, filed) }))
}
