import { sealEntry } from '@mingce/ledger/entry'
import { lastCheckpoint } from '@mingce/ledger/tiles'
import type { Asking } from '@mingce/projections/asking'
import { publicationOf } from '@mingce/projections/publication/publication'

/** Where a publication stands in the ledger, and where anyone's browser checks it. */
export type PublicRecord = { readonly position: bigint; readonly verifyPath: string }

/** Of the publication that put a version of a county's catalog in force; undefined while it is not told or not sealed. */
export async function publicRecordOf(
  tx: Asking,
  published: { readonly division: string; readonly version: number },
): Promise<PublicRecord | undefined> {
  const [publication, checkpoint] = await Promise.all([publicationOf(tx, published), lastCheckpoint(tx)])
  if (!publication || publication.heldFrom >= (checkpoint?.size ?? 0n)) return undefined
  const { heldFrom: position, entry } = publication
  const leaf = Buffer.from(sealEntry(entry).leaf, 'hex').toString('base64url')
  return { position, verifyPath: `/verify/${position}?d=${leaf}` }
}
