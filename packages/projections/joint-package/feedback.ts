import type { DivisionCode } from '@mingce/domain/authority/division'
import { cityOf, parseDivision } from '@mingce/domain/authority/division'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { packageStream, submissionStream } from '@mingce/domain/streams'
import { sql } from 'kysely'
import { type Asking, type AsOf, held } from '../asking.ts'
import type { Held } from '../definition.ts'
import type { Span } from '../trail/happened.ts'
import type { PackageFeedbackRow } from './rows.ts'

/** What the province wrote, with the name of the item it is about, as it was called in the text that was read, or the heading of the section. */
export type NamedFeedback = Held<PackageFeedbackRow> & { readonly itemName: string | null }

/** All that the province wrote on a package, in the order in which it was sent. */
export async function feedbackOf(tx: Asking, stream: string, asOf: AsOf = {}): Promise<readonly NamedFeedback[]> {
  const feedback = await tx
    .selectFrom('packageFeedback as feedback')
    .leftJoin('catalogText as text', (join) =>
      join
        .on('text.stream', '=', sql<string>`'catalog/' || ${sql.ref('feedback.county')}`)
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
  const headings = await headingsOf(
    tx,
    feedback.filter(({ part, itemName }) => part !== null && itemName === null),
    asOf,
  )
  return feedback.map((each) => ({ ...each, itemName: each.itemName ?? headings.get(sectionKey(each)) ?? null }))
}

type OfSection = Pick<PackageFeedbackRow, 'round' | 'county' | 'kind' | 'part'>

/** The headings of sections as they were filed; asked by stream, which no join over the database's wall would be. */
async function headingsOf(
  tx: Asking,
  of: readonly OfSection[],
  asOf: AsOf,
): Promise<ReadonlyMap<string, string | null>> {
  if (of.length === 0) return new Map()
  const sections = await tx
    .selectFrom('filingPart')
    .select(['stream', 'part', 'heading'])
    .where('stream', 'in', [...new Set(of.map(firstFilingOf))])
    .where('view', '=', 'filed')
    .where(held('filingPart', asOf))
    .execute()
  return new Map(sections.map(({ stream, part, heading }) => [`${stream} ${part}`, heading]))
}

function sectionKey(of: OfSection): string {
  return `${firstFilingOf(of)} ${of.part}`
}

/** Sections are of a county's first filing of the deliverable: adjustments are of catalogs. */
function firstFilingOf({ round, county, kind }: OfSection): string {
  return county === null ? '' : submissionStream({ round, division: parseDivision(county), kind, n: 1 })
}

/** What the province wrote on a deliverable of a county's, with what the city answered; `[]` where it wrote nothing. */
export async function feedbackOn(
  tx: Asking,
  of: { readonly round: string; readonly county: DivisionCode; readonly kind: DeliverableKind },
): Promise<readonly NamedFeedback[]> {
  const all = await feedbackOf(tx, packageStream(of.round, cityOf(of.county)))
  return all.filter(({ county, kind }) => county === of.county && kind === of.kind)
}

/** Every time that the province wrote on something of a county's or the city answered it, the newest first. */
export async function feedbackTo(
  tx: Asking,
  county: DivisionCode,
  { after, before, limit }: Span,
): Promise<readonly (PackageFeedbackRow & { readonly heldFrom: bigint })[]> {
  let rows = tx.selectFrom('packageFeedback').selectAll().where('division', '=', county)
  if (after !== undefined) rows = rows.where('heldFrom', '>=', after)
  if (before !== undefined) rows = rows.where('heldFrom', '<', before)
  return rows.orderBy('heldFrom', 'desc').limit(limit).execute()
}
