import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { parseSubmissionStream } from '@mingce/domain/streams'
import { type Asking, held } from '../asking.ts'
import { textsOf, versionsOf } from '../catalog/versions.ts'
import { trailOf } from '../trail/questions.ts'
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
  readonly texts: Readonly<Record<string, DisclosureItem>>
}

type PartTexts = Readonly<Record<string, FiledBefore>>

const mostTurns = 50

/** @returns nothing but empty lists where there is no such filing, or none that the asker may see */
export async function filingVersionsOf(tx: Asking, stream: string): Promise<FilingVersions> {
  const filings = await trailOf(tx, { stream, type: 'SubmittedToCity', limit: mostTurns })
  const filed: FilingVersions['filed'][number][] = []
  for (const { heldFrom, recordedAt, detail } of filings)
    filed.push({ turn: Number(detail.turn), at: recordedAt, parts: await partsAt(tx, stream, heldFrom) })
  const { division, kind } = parseSubmissionStream(stream)
  if (kind !== 'disclosure_catalog') return { filed, settled: [], texts: {} }
  const versions = await versionsOf(tx, division)
  const settled = versions.map(({ version, settledAt, items }) => {
    const digests = Object.fromEntries(items.map(({ item, digest }) => [item, digest]))
    return { version, at: settledAt, digests }
  })
  const digests = [
    ...filed.flatMap(({ parts }) => Object.values(parts).map(({ digest }) => digest)),
    ...settled.flatMap(({ digests }) => Object.values(digests)),
  ]
  const texts = await textsOf(tx, division, [...new Set(digests)])
  return { filed, settled, texts: Object.fromEntries(texts.map(({ digest, content }) => [digest, content])) }
}

async function partsAt(tx: Asking, stream: string, at: bigint): Promise<PartTexts> {
  const rows = await tx
    .selectFrom('filingPart')
    .select(['part', 'digest', 'heading', 'text'])
    .where('stream', '=', stream)
    .where('view', '=', 'filed')
    .where(held('filingPart', { at }))
    .execute()
  return Object.fromEntries(rows.map(({ part, ...text }) => [part, text]))
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
