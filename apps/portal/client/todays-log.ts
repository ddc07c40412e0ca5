import { parseCheckpoint } from '@mingce/proof/checkpoint'
import { cosignaturesOf } from '@mingce/proof/cosignature'
import { parseKeys } from '@mingce/proof/keys-file'
import type { Node, NodeReader } from '@mingce/proof/node'
import { verifyNote } from '@mingce/proof/note'
import { nodeReader, tilePath, tilesOf } from '@mingce/proof/tiles'
import type { Verifier } from '@mingce/proof/verifier'
import { type Checked, type Finding, refuse } from './finding.ts'
import type { Log } from './log.ts'

/** Today's checkpoint, its signature checked, and the keys by which it was. */
export type Today = Checked & {
  readonly root: Uint8Array
  readonly verifiers: readonly Verifier[]
}

/** @returns the finding that ends the matter when this site's log is not what it must be */
export async function todaysLog(log: Log): Promise<Today | Finding> {
  const [keys, note] = await Promise.all([log.keys(), log.checkpoint()])
  if (note === undefined || keys === undefined) return refuse('NOTHING_SEALED')
  const verifiers = parseKeys(keys)
  const verified = verifyNote(note, verifiers)
  const checkpoint = verified && parseCheckpoint(verified.text)
  const [own] = verifiers
  if (!checkpoint || checkpoint.origin !== own?.name || !verified?.verifiedBy.includes(own.name))
    return refuse('LOG_UNSIGNED')
  return { ...checkpoint, verifiers, cosignatures: cosignaturesOf(note, verifiers) }
}

/** Fetches what a proof in the tree of `size` will read. */
export async function readerOf(log: Log, nodes: readonly Node[], size: bigint): Promise<NodeReader> {
  const tiles = new Map<string, Uint8Array>()
  const wanted = tilesOf(nodes, size)
  await Promise.all(wanted.map(async (tile) => tiles.set(tilePath(tile), await log.tile(tile))))
  return nodeReader((tile) => tiles.get(tilePath(tile)) ?? new Uint8Array(), size)
}
