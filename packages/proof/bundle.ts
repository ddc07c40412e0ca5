import { utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalize } from './canonical.ts'
import { type Checkpoint, readCheckpoint } from './checkpoint.ts'
import { compactRange } from './compact-range.ts'
import { type Envelope, readLine } from './event-line.ts'
import { verifyNote } from './note.ts'
import { sha256Tree, type TreeHash } from './tree-hash.ts'
import type { Verifier } from './verifier.ts'

/** What is wrong, and from which position on; null where the fault is not at one entry. */
export type Fault = {
  readonly at: bigint | null
  readonly how:
    | 'CHECKPOINT_UNSIGNED'
    | 'OLDER_UNSIGNED'
    | 'ROLLED_BACK'
    | 'OLDER_TREE_DIFFERS'
    | 'TREE_DIFFERS'
    | 'LINE_UNREADABLE'
    | 'POSITION_DIFFERS'
    | 'NOT_CANONICAL'
    | 'ENTRY_DIFFERS'
    | 'ENVELOPE_DIFFERS'
    | 'VERSION_DIFFERS'
    | 'ENTRIES_MISSING'
    | 'ENTRIES_BEYOND'
}

export type Verdict =
  | { readonly verified: true; readonly origin: string; readonly size: bigint; readonly streams: number }
  | { readonly verified: false; readonly fault: Fault }

/** A whole log as it was taken away, but for its lines. */
export type Bundle = {
  /** The signed checkpoint. */
  readonly note: string
  /** The keys that are trusted to sign it; they must not come from whoever is being checked. */
  readonly verifiers: readonly Verifier[]
  /** The hash of each entry in order, 32 bytes each. They say where a fault is; they are believed only if they come to the signed root. */
  readonly leaves: Uint8Array
  /** A checkpoint that was kept from earlier: the log must go on from it. */
  readonly older?: string | undefined
  readonly tree?: TreeHash | undefined
}

export type BundleCheck = {
  /** The next line of the events, from the first. */
  line(text: string): void
  /** To be asked once, after the last line. The first fault counts. */
  verdict(): Verdict
}

/**
 * Checks a whole log against its signed checkpoint: canonical bytes, leaves, tree, dense positions, contiguous versions,
 * and that an older checkpoint is its beginning. Whatever is handed in, it gives a verdict and never throws.
 */
export function checkBundle(bundle: Bundle): BundleCheck {
  const { tree = sha256Tree, leaves } = bundle
  const claim = claimOf(bundle, tree)
  const versions = new Map<string, number>()
  let fault = claim.fault
  let position = 0n

  return {
    line(text) {
      fault ??= faultOf(readLine(text), { position, leaves, versions, tree, size: claim.size, origin: claim.origin })
      position += 1n
    },
    verdict() {
      if (!fault && position < claim.size) fault = { at: position, how: 'ENTRIES_MISSING' }
      if (fault) return { verified: false, fault }
      return { verified: true, origin: claim.origin, size: claim.size, streams: versions.size }
    },
  }
}

type Claim = { readonly origin: string; readonly size: bigint; readonly fault?: Fault }

function claimOf({ note, verifiers, leaves, older }: Bundle, tree: TreeHash): Claim {
  const checkpoint = signed(note, verifiers)
  if (!checkpoint) return { origin: '', size: 0n, fault: { at: null, how: 'CHECKPOINT_UNSIGNED' } }
  const { origin, size, root } = checkpoint
  const past = older === undefined ? undefined : signed(older, verifiers)
  if (older !== undefined && past?.origin !== origin)
    return { origin, size, fault: { at: null, how: 'OLDER_UNSIGNED' } }
  if (past && past.size > size) return { origin, size, fault: { at: size, how: 'ROLLED_BACK' } }

  const roots = rootsAt(leaves, [past?.size ?? 0n, size], tree)
  if (past && !same(roots.get(past.size), past.root))
    return { origin, size, fault: { at: null, how: 'OLDER_TREE_DIFFERS' } }
  if (!same(roots.get(size), root)) return { origin, size, fault: { at: null, how: 'TREE_DIFFERS' } }
  return { origin, size }
}

function signed(note: string, verifiers: readonly Verifier[]): Checkpoint | undefined {
  const verified = verifyNote(note, verifiers)
  const checkpoint = verified && readCheckpoint(verified.text)
  // The log's own key, not just any that is trusted: a witness signs what it saw, not what is whole.
  return checkpoint && verified.verifiedBy.includes(checkpoint.origin) ? checkpoint : undefined
}

/** The roots of the trees of these sizes over the leaves; none where there are fewer leaves. */
function rootsAt(leaves: Uint8Array, sizes: readonly bigint[], tree: TreeHash): ReadonlyMap<bigint, Uint8Array> {
  const roots = new Map<bigint, Uint8Array>()
  const range = compactRange({ tree })
  if (sizes.includes(0n)) roots.set(0n, range.root())
  for (let at = 0; at + 32 <= leaves.length; at += 32) {
    range.append(leaves.subarray(at, at + 32))
    if (sizes.includes(range.size)) roots.set(range.size, range.root())
  }
  return roots
}

type Place = {
  readonly position: bigint
  readonly leaves: Uint8Array
  readonly versions: Map<string, number>
  readonly tree: TreeHash
  readonly size: bigint
  readonly origin: string
}

function faultOf(
  line: Envelope | undefined,
  { position, leaves, versions, tree, size, origin }: Place,
): Fault | undefined {
  const fault = (how: Fault['how']): Fault => ({ at: position, how })
  if (position >= size) return fault('ENTRIES_BEYOND')
  if (!line) return fault('LINE_UNREADABLE')
  if (line.position !== position) return fault('POSITION_DIFFERS')
  const at = Number(position) * 32
  if (!same(tree.leafHash(utf8ToBytes(line.text)), leaves.subarray(at, at + 32))) return fault('ENTRY_DIFFERS')
  if (!isCanonical(line)) return fault('NOT_CANONICAL')
  const { stream, version, type, recordedAt } = line.entry
  if (line.source !== origin || line.subject !== stream || line.type !== type || line.time !== recordedAt)
    return fault('ENVELOPE_DIFFERS')
  if (version !== (versions.get(stream) ?? 0) + 1) return fault('VERSION_DIFFERS')
  versions.set(stream, version)
  return undefined
}

function isCanonical({ text, entry }: Envelope): boolean {
  try {
    return canonicalize(entry) === text
  } catch {
    return false
  }
}

function same(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && one.length === other.length && one.every((byte, index) => byte === other[index])
}
