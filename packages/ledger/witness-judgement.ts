import { type Checkpoint, readCheckpoint } from '@mingce/proof/checkpoint'
import { nodesOf } from '@mingce/proof/node'
import { verifyNote } from '@mingce/proof/note'
import { nodesOfConsistency, proveConsistency, rootAt } from '@mingce/proof/prove'
import { nodeReader, type Tile, tilesOf } from '@mingce/proof/tiles'
import type { TreeHash } from '@mingce/proof/tree-hash'
import type { Verifier } from '@mingce/proof/verifier'
import { continues } from '@mingce/proof/verify'

/** What a log shows that cannot be the log that was seen. */
export type Inconsistency =
  /** Its checkpoint bears no signature of the log's keys, or a wrong one. */
  | 'NOT_SIGNED'
  /** It bears another log's name. */
  | 'OTHER_LOG'
  /** It is smaller than what was seen, or nothing. */
  | 'ROLLED_BACK'
  /** Of the same size, it has another root. */
  | 'OTHER_TREE'
  /** Its tiles do not come to its root, or not from the root that was seen. */
  | 'NOT_PROVEN'
  /** What was seen cannot be told any more. */
  | 'MEMORY_LOST'

/** A checkpoint as a log shows it. */
export type Offered = {
  /** Undefined when it is none. */
  readonly checkpoint: Checkpoint | undefined
  /** Its note with the log's own signatures alone; undefined when none of the log's keys signed it, or a signature is wrong. */
  readonly signed: string | undefined
}

/** Takes a note of others apart. The key of another name than the log's own vouches for nothing. */
export function openOffered(note: string, logKeys: readonly Verifier[]): Offered {
  const text = note.slice(0, note.lastIndexOf('\n\n') + 1)
  const checkpoint = readCheckpoint(text)
  const own = logKeys.filter(({ kind, name }) => kind === 'ed25519' && name === checkpoint?.origin)
  if (!verifyNote(note, own)) return { checkpoint, signed: undefined }
  const lines = note.slice(text.length + 1, -1).split('\n')
  const isOwn = (line: string) => verifyNote(`${text}\n${line}\n`, own) !== undefined
  const signatures = lines.length === 1 ? lines : [...new Set(lines)].filter(isOwn).slice(0, own.length)
  return { checkpoint, signed: `${text}\n${signatures.join('\n')}\n` }
}

/**
 * What can be said of a checkpoint before any proof, by what was seen before.
 *
 * @returns `nothing`: there is none, and none was seen; `seen`: it is the same; `grown`: it is a larger tree, or the first,
 *   and remains to be proved
 */
export function judge(
  seen: Checkpoint | undefined,
  offered: Offered | undefined,
): 'nothing' | 'seen' | 'grown' | Exclude<Inconsistency, 'NOT_PROVEN' | 'MEMORY_LOST'> {
  if (!offered) return seen ? 'ROLLED_BACK' : 'nothing'
  const { checkpoint, signed } = offered
  if (seen && checkpoint && checkpoint.origin !== seen.origin) return 'OTHER_LOG'
  if (!checkpoint || signed === undefined) return 'NOT_SIGNED'
  if (!seen || checkpoint.size > seen.size) return 'grown'
  if (checkpoint.size < seen.size) return 'ROLLED_BACK'
  return Buffer.from(checkpoint.root).equals(seen.root) ? 'seen' : 'OTHER_TREE'
}

/** The tiles that a proof from what was seen to what is offered is made of; from nothing, that the tiles come to its root. */
export function tilesToProve(seen: Checkpoint | undefined, { size }: Checkpoint): readonly Tile[] {
  return tilesOf(isSomething(seen) ? nodesOfConsistency({ size1: seen.size, size2: size }) : nodesOf(0n, size), size)
}

/**
 * Whether the tree that is offered begins with the one that was seen. The tiles are believed because what they come to is
 * compared with both roots.
 */
export function isProven(
  seen: Checkpoint | undefined,
  { size, root }: Checkpoint,
  { readTile, tree }: { readonly readTile: (tile: Tile) => Uint8Array; readonly tree: TreeHash },
): boolean {
  const read = nodeReader(readTile, size, tree)
  if (!isSomething(seen)) return Buffer.from(rootAt(size, read, tree)).equals(root)
  const sizes = { size1: seen.size, size2: size }
  return continues({ ...sizes, root1: seen.root, root2: root, proof: proveConsistency(sizes, read, tree) }, tree)
}

/** Every tree begins with nothing, so that nothing is proved from it. */
function isSomething(seen: Checkpoint | undefined): seen is Checkpoint {
  return seen !== undefined && seen.size > 0n
}
