import type { Office } from '@mingce/domain/authority/jurisdiction'
import { packageStream } from '@mingce/domain/streams'
import { type Asking, type AsOf, held, within } from '../asking.ts'
import type { Held } from '../definition.ts'
import { trailOf } from '../trail/questions.ts'
import type { CityDraftRow, CityPartRow } from './city-part.ts'
import { feedbackOf, type NamedFeedback } from './feedback.ts'
import type { InnerDateRow, PackageFilingRow, PackageRow, PackageSigningRow } from './rows.ts'

export type PackageDetail = {
  readonly head: Held<PackageRow>
  readonly innerDates: readonly Held<InnerDateRow>[]
  readonly filings: readonly Held<PackageFilingRow>[]
  /** The city's own to know; none for anybody else. */
  readonly signings: readonly Held<PackageSigningRow>[]
  readonly feedback: readonly NamedFeedback[]
  /** 市（州）本级: what the city owes itself and has up there. */
  readonly cityParts: readonly Held<CityPartRow>[]
}

/** A city's joint package in a round, as far as the asker may see it; undefined before anything was recorded of it. */
export async function packageOf(
  tx: Asking,
  { round, city, at }: { readonly round: string; readonly city: string } & AsOf,
): Promise<PackageDetail | undefined> {
  const stream = packageStream(round, city)
  const heads = tx.selectFrom('package').selectAll().where('stream', '=', stream)
  const ofStream = tx.selectFrom('packageFiling').selectAll().where('stream', '=', stream)
  const signed = tx.selectFrom('packageSigning').selectAll().where('stream', '=', stream)
  const ofCity = tx.selectFrom('cityPart').selectAll().where('stream', '=', stream)
  const [head, innerDates, filings, signings, feedback, cityParts] = await Promise.all([
    heads.where(held('package', { at })).executeTakeFirst(),
    innerDatesOf(tx, { round, city, at }),
    ofStream.where(held('packageFiling', { at })).orderBy('kind').execute(),
    signed.where(held('packageSigning', { at })).orderBy('kind').execute(),
    feedbackOf(tx, stream, { at }),
    ofCity.where(held('cityPart', { at })).orderBy('kind').execute(),
  ])
  return head && { head, innerDates, filings, signings, feedback, cityParts }
}

/** Who signed a package upward (统一上报), of each deliverable the last time. */
export type PackageSignature = {
  readonly kind: string | null
  readonly by: string
  readonly onBehalfOf: string | null
  readonly at: Date
}

export async function signaturesOf(
  tx: Asking,
  { round, city, at }: { readonly round: string; readonly city: string } & AsOf,
): Promise<readonly PackageSignature[]> {
  const acts = await trailOf(tx, { at, stream: packageStream(round, city), type: 'PackageSubmitted' })
  const last = acts.filter(({ kind }, index) => acts.findIndex((each) => each.kind === kind) === index)
  return last.map(({ kind, account, onBehalfOf, recordedAt }) => ({ kind, by: account, onBehalfOf, at: recordedAt }))
}

/** What the city writes itself in a round, as its own offices see it. */
export function cityDraftsOf(
  tx: Asking,
  { round, city, at }: { readonly round: string; readonly city: string } & AsOf,
): Promise<readonly Held<CityDraftRow>[]> {
  const drafts = tx.selectFrom('cityDraft').selectAll().where('stream', '=', packageStream(round, city))
  return drafts.where(held('cityDraft', { at })).orderBy('kind').execute()
}

/** A joint filing with how much of what the province wrote on it waits for the city's answer. */
export type ListedFiling = Held<PackageFilingRow> & { readonly unanswered: number }

/** The joint filings of a round within reach, by city and deliverable. */
export async function packagesOf(
  tx: Asking,
  office: Office,
  { round, at }: { readonly round: string } & AsOf,
): Promise<readonly ListedFiling[]> {
  const unanswered = tx
    .selectFrom('packageFeedback')
    .select(({ fn }) => ['stream', 'kind', fn.countAll<bigint>().as('count')])
    .where('round', '=', round)
    .where('answer', 'is', null)
    .where(held('packageFeedback', { at }))
    .groupBy(['stream', 'kind'])
  const filings = tx
    .selectFrom('packageFiling')
    .selectAll()
    .where('round', '=', round)
    .where(held('packageFiling', { at }))
    .where(within('packageFiling', office))
    .orderBy('division')
    .orderBy('kind')
  const [counts, rows] = await Promise.all([unanswered.execute(), filings.execute()])
  const waiting = new Map(counts.map(({ stream, kind, count }) => [`${stream} ${kind}`, Number(count)]))
  return rows.map((row) => ({ ...row, unanswered: waiting.get(`${row.stream} ${row.kind}`) ?? 0 }))
}

/** The dates a city set for its counties; empty before it passed the notice on. */
export function innerDatesOf(
  tx: Asking,
  { round, city, at }: { readonly round: string; readonly city: string } & AsOf,
): Promise<readonly Held<InnerDateRow>[]> {
  const dates = tx.selectFrom('packageInnerDate').selectAll().where('stream', '=', packageStream(round, city))
  return dates.where(held('packageInnerDate', { at })).orderBy('date').execute()
}

/** The dates that each city set for its counties in a round. */
export function innerDatesIn(tx: Asking, round: string, asOf: AsOf = {}): Promise<readonly Held<InnerDateRow>[]> {
  const dates = tx.selectFrom('packageInnerDate').selectAll().where('round', '=', round)
  return dates.where(held('packageInnerDate', asOf)).orderBy('division').orderBy('date').execute()
}
