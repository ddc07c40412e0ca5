import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { ToldDescent } from '@mingce/domain/catalog/told-lineage'
import { parseSubmissionStream } from '@mingce/domain/streams'
import type { Asking, AsOf } from '../asking.ts'
import { filedLineageOf } from '../catalog/filed-lineage.ts'
import { guideRowsOf } from '../catalog/origins.ts'
import { textsOf, versionsOf } from '../catalog/versions.ts'
import { trailOf } from '../trail/questions.ts'
import { type FilingDetail, filingOf } from './questions.ts'
import type { FilingPartRow } from './rows.ts'
import { type ToldMove, toldMoveOf } from './told-move.ts'

/** A filing with every text one compares it by: as filed, as filed the turn before, as commented on, and as settled last. Texts by digest. */
export type FilingSheet = FilingDetail & {
  readonly texts: Readonly<Record<string, DisclosureItem>>
  /** The version settled before this filing, by item; null before the first. */
  readonly settledBefore: { readonly version: number; readonly digests: Readonly<Record<string, string>> } | null
  /** How its items came to be what they are since the version settled last: renamed, merged, split; by part. */
  readonly lineage: Readonly<Record<string, readonly ToldDescent[]>>
  /** The row of the guide that an item follows, under the id it had then; by part. */
  readonly guideRows: Readonly<Record<string, string>>
  /** What the city took up last before the county filed again, by part; null where it took up nothing before. */
  readonly filedBefore: { readonly turn: number; readonly parts: Readonly<Record<string, FiledBefore>> } | null
  /** By whom, when and why it was taken back or called in, where that is how it stands. */
  readonly moved: ToldMove | null
}

/** `heading` and `text` of a plan or summary; null for an item of a catalog. */
export type FiledBefore = Pick<FilingPartRow, 'digest' | 'heading' | 'text'>

/** A filing as it lies on the desk; undefined when there is none that the asker may see. */
export async function filingSheetOf(tx: Asking, stream: string, asOf: AsOf = {}): Promise<FilingSheet | undefined> {
  const { division, kind } = parseSubmissionStream(stream)
  const isCatalog = kind === 'disclosure_catalog'
  const [detail, filedBefore, settledBefore, told, guideRows] = await Promise.all([
    filingOf(tx, stream, asOf),
    filedBeforeOf(tx, stream, asOf),
    isCatalog ? settledBeforeOf(tx, stream, asOf) : null,
    isCatalog ? filedLineageOf(tx, { division, submission: stream }, asOf) : [],
    isCatalog ? guideRowsOf(tx, division, asOf) : {},
  ])
  if (!detail) return undefined
  const moved = await toldMoveOf(tx, detail.head, asOf)
  if (!isCatalog) return { ...detail, texts: {}, settledBefore: null, lineage: {}, guideRows, filedBefore, moved }
  const digests = [
    ...detail.parts.map((each) => each.digest),
    ...detail.comments.map((each) => each.digest),
    ...Object.values(settledBefore?.digests ?? {}),
    ...Object.values(filedBefore?.parts ?? {}).map((each) => each.digest),
    ...told.flatMap(({ lineage }) => lineage.flatMap(sourceTexts)),
  ]
  const texts = await textsOf(tx, division, [...new Set(digests)], asOf)
  return {
    ...detail,
    texts: Object.fromEntries(texts.map(({ digest, content }) => [digest, content])),
    settledBefore,
    lineage: Object.fromEntries(told.map(({ item, lineage }) => [item, lineage])),
    guideRows,
    filedBefore,
    moved,
  }
}

function sourceTexts(descent: ToldDescent): readonly string[] {
  if (descent.as === 'merged') return descent.from.map(({ digest }) => digest)
  return descent.as === 'split' ? [descent.from.digest] : []
}

async function settledBeforeOf(tx: Asking, stream: string, asOf: AsOf): Promise<FilingSheet['settledBefore']> {
  const versions = await versionsOf(tx, parseSubmissionStream(stream).division, asOf)
  const own = versions.find((each) => each.submission === stream)?.version ?? Number.POSITIVE_INFINITY
  const before = versions.find((each) => each.version < own)
  if (!before) return null
  return {
    version: before.version,
    digests: Object.fromEntries(before.items.map(({ item, digest }) => [item, digest])),
  }
}

/** The filing as it lay there when the turn ended that the city took up last before this one: it never examined what was withdrawn since. */
async function filedBeforeOf(tx: Asking, stream: string, asOf: AsOf): Promise<FilingSheet['filedBefore']> {
  const filings = await trailOf(tx, { ...asOf, stream, type: 'SubmittedToCity' })
  const [last] = filings
  if (!last || filings.length === 1) return null
  const [taken] = await trailOf(tx, { stream, type: 'AcceptedForReview', before: last.heldFrom, limit: 1 })
  const next = taken && filings.findLast(({ heldFrom }) => heldFrom > taken.heldFrom)
  if (!next) return null
  const before = await filingOf(tx, stream, { at: next.heldFrom - 1n, view: 'filed' })
  if (!before) return null
  const parts = before.parts.map(({ part, digest, heading, text }) => [part, { digest, heading, text }] as const)
  return { turn: before.head.turn, parts: Object.fromEntries(parts) }
}
