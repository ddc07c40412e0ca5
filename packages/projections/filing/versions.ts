import type { SettledItem } from '@mingce/domain/catalog/events'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { parseSubmissionStream } from '@mingce/domain/streams'
import { type ApprovedText, approvalAfter, type Ruling } from '@mingce/domain/submission/carried-fields'
import { type Asking, held } from '../asking.ts'
import { textsOf, versionsOf } from '../catalog/versions.ts'
import { trailOf } from '../trail/questions.ts'
import type { FilingPartRow } from './rows.ts'
import type { FiledBefore } from './sheet.ts'

/** Every text of a filing's parts that lay before the city: as each turn filed it, and as each version was settled. Texts of items by digest. */
export type FilingVersions = {
  /** Newest first. */
  readonly filed: readonly { readonly turn: number; readonly at: Date; readonly parts: PartTexts }[]
  /** Newest first; of a plan or summary none, whose settled text is that of its last turn. */
  readonly settled: readonly {
    readonly version: number
    readonly at: Date
    readonly digests: Readonly<Record<string, string>>
  }[]
  /** Which text of each part the city approved last before the turn that lies there now, and where; by part. */
  readonly approved: Readonly<Record<string, ApprovedText>>
  readonly texts: Readonly<Record<string, DisclosureItem>>
}

type PartTexts = Readonly<Record<string, FiledBefore>>

/** @returns nothing but empty lists where there is no such filing, or none that the asker may see */
export async function filingVersionsOf(tx: Asking, stream: string): Promise<FilingVersions> {
  const filings = await trailOf(tx, { stream, type: 'SubmittedToCity', limit: mostTurns })
  const filed: FilingVersions['filed'][number][] = []
  for (const { heldFrom, recordedAt, detail } of filings) {
    const rows = await partsAt(tx, stream, heldFrom)
    const parts = Object.fromEntries(rows.map(({ part, digest, heading, text }) => [part, { digest, heading, text }]))
    filed.push({ turn: Number(detail.turn), at: recordedAt, parts })
  }
  const { division, kind } = parseSubmissionStream(stream)
  const versions = kind === 'disclosure_catalog' ? await versionsOf(tx, division) : []
  const settled = versions.map(({ version, settledAt, items }) => ({
    version,
    at: settledAt,
    digests: digestsOf(items),
  }))
  const approved = await approvedIn(tx, stream, { versions, turns: filings.slice(0, -1).toReversed() })
  const digests = [
    ...filed.flatMap(({ parts }) => Object.values(parts).map(({ digest }) => digest)),
    ...settled.flatMap(({ digests }) => Object.values(digests)),
    ...Object.values(approved).map(({ digest }) => digest),
  ]
  const texts = kind === 'disclosure_catalog' ? await textsOf(tx, division, [...new Set(digests)]) : []
  return {
    ...{ filed, settled, approved },
    texts: Object.fromEntries(texts.map(({ digest, content }) => [digest, content])),
  }
}

const mostTurns = 50

function digestsOf(items: readonly SettledItem[]): Readonly<Record<string, string>> {
  return Object.fromEntries(items.map(({ item, digest }) => [item, digest]))
}

type Before = {
  /** Newest first. */
  readonly versions: Awaited<ReturnType<typeof versionsOf>>
  /** The filings by which a turn ended and the next began, oldest first. */
  readonly turns: readonly { readonly heldFrom: bigint }[]
}

async function approvedIn(
  tx: Asking,
  stream: string,
  { versions, turns }: Before,
): Promise<FilingVersions['approved']> {
  const own = versions.find(({ submission }) => submission === stream)?.version ?? Number.POSITIVE_INFINITY
  const last = versions.find(({ version }) => version < own)
  const approved = new Map<string, ApprovedText>(
    last?.items.map(({ item, digest }) => [item, { digest, from: { version: last.version } }]),
  )
  for (const { heldFrom } of turns)
    for (const row of await partsAt(tx, stream, heldFrom - 1n)) {
      const ruling = rulingOf(row)
      const stands = ruling ? approvalAfter(approved.get(row.part), ruling) : approved.get(row.part)
      if (stands) approved.set(row.part, stands)
      else approved.delete(row.part)
    }
  return Object.fromEntries(approved)
}

/** Undefined where nothing was said of the text yet, or the county is still asked. */
function rulingOf({
  digest,
  settled,
  carried,
  decision,
  decidedTurn,
  stale,
  consent,
}: FilingPartRow): Ruling | undefined {
  if (settled) {
    const from = carried ?? (decidedTurn === null ? null : { turn: decidedTurn })
    return from ? { digest, from } : undefined
  }
  return decision === null || stale || consent === 'awaited' ? undefined : { digest, from: null }
}

function partsAt(tx: Asking, stream: string, at: bigint) {
  return tx
    .selectFrom('filingPart')
    .selectAll()
    .where('stream', '=', stream)
    .where('view', '=', 'filed')
    .where(held('filingPart', { at }))
    .execute()
}

/** Whether a text of a part ever lay in a filing before the asker's eyes. */
export async function wasFiled(
  tx: Asking,
  { stream, part, digest }: { readonly stream: string; readonly part: string; readonly digest: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('filingPart')
    .select('key')
    .where('stream', '=', stream)
    .where('view', '=', 'filed')
    .where('part', '=', part)
    .where('digest', '=', digest)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
