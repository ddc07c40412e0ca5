import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { parseSubmissionStream } from '@mingce/domain/streams'
import type { Asking, AsOf } from '../asking.ts'
import { textsOf, versionsOf } from '../catalog/versions.ts'
import { type FilingDetail, filingOf } from './questions.ts'

/** A filing with every text one compares it by: as filed, and as settled last. Texts by digest. */
export type FilingSheet = FilingDetail & {
  readonly texts: Readonly<Record<string, DisclosureItem>>
  /** The version settled before this filing, by item; null before the first. */
  readonly settledBefore: { readonly version: number; readonly digests: Readonly<Record<string, string>> } | null
}

/** A filing as it lies on the desk; undefined when there is none that the asker may see. */
export async function filingSheetOf(tx: Asking, stream: string, asOf: AsOf = {}): Promise<FilingSheet | undefined> {
  const detail = await filingOf(tx, stream, asOf)
  if (!detail) return undefined
  const { division, kind } = parseSubmissionStream(stream)
  if (kind !== 'disclosure_catalog') return { ...detail, texts: {}, settledBefore: null }
  const versions = await versionsOf(tx, division, asOf)
  const before = versions.find((each) => each.submission !== stream)
  const digests = new Set([
    ...detail.parts.map((each) => each.digest),
    ...(before?.items.map((each) => each.digest) ?? []),
  ])
  const texts = await textsOf(tx, division, [...digests], asOf)
  return {
    ...detail,
    texts: Object.fromEntries(texts.map(({ digest, content }) => [digest, content])),
    settledBefore: before
      ? { version: before.version, digests: Object.fromEntries(before.items.map(({ item, digest }) => [item, digest])) }
      : null,
  }
}
