import type { Frontier } from '../compact-range.ts'
import { sha256Tree, type TreeHash } from '../tree-hash.ts'
import type { Verifier } from '../verifier.ts'
import { contiguousVersions, lineCheck } from './line-check.ts'
import { redactions } from './redactions.ts'
import { readSigned, type SignedCheckpoint } from './signed-checkpoint.ts'
import { isSame, type StoredLeaves, storedLeaves } from './stored-leaves.ts'
import type { BundleCheck, Fault, FaultKind } from './verdict.ts'

/** A log as it was taken away, whole or from a position on, but for its lines. */
export type Bundle = {
  /** The signed checkpoint. */
  readonly note: string
  /** The keys that are trusted: the log's, and the witnesses'. They must not come from whoever is being checked. */
  readonly verifiers: readonly Verifier[]
  /** The hash of each entry in order, 32 bytes each. They say where a fault is; they are believed only if they come to the signed root. */
  readonly leaves: Uint8Array
  /** Of a log's end: the tree before its first entry. Nothing = the log is whole. */
  readonly from?: Frontier | undefined
  /** A checkpoint that was kept from earlier: the log must go on from it. */
  readonly older?: string | undefined
  readonly tree?: TreeHash | undefined
}

/**
 * Checks a log against its signed checkpoint: canonical bytes, leaves, tree, dense positions, contiguous versions,
 * and that an older checkpoint is its beginning. Whatever is handed in, it gives a verdict and never throws.
 *
 * An entry that was redacted by order is counted, and its form checked against the order; without one it is a fault.
 *
 * Of a log's end it shows that these are the log's last entries, each at its place, and nothing about those before
 * but that the tree goes on from them.
 */
export function checkBundle(bundle: Bundle): BundleCheck {
  const claim = claimOf(bundle)
  if ('how' in claim) return faulty(claim, bundle.from === undefined ? 'log' : 'end')
  const { now, past, leaves, from, tree } = claim
  const versions = contiguousVersions(from === 0n)
  const check = lineCheck(now.origin)
  const redacted = redactions()
  let entryFault: Fault | undefined
  let position = from

  function faultOf(line: Uint8Array | string, leaf: Uint8Array | undefined): FaultKind | undefined {
    if (position >= now.size) return 'ENTRIES_BEYOND'
    const right = check(line, position, (entry) =>
      leaf && (isSame(tree.leafHash(entry), leaf) || redacted.covers(position, leaf, entry))
        ? undefined
        : 'ENTRY_DIFFERS',
    )
    if (typeof right === 'string') return right
    redacted.pass(right.stream, right.bytes)
    return versions.follows(right.stream, right.version) ? undefined : 'VERSION_DIFFERS'
  }

  function firstFault(): Fault | undefined {
    const isTree = leaves.comeTo(now.root)
    if (past && !(leaves.olderRoot && isSame(leaves.olderRoot, past.root)))
      return { at: null, how: 'OLDER_TREE_DIFFERS' }
    if (!isTree) return { at: null, how: 'TREE_DIFFERS' }
    if (entryFault) return entryFault
    if (position < now.size) return { at: position, how: 'ENTRIES_MISSING' }
    const { unordered } = redacted
    return unordered === undefined ? undefined : { at: unordered, how: 'REDACTION_UNORDERED' }
  }

  return {
    kind: bundle.from === undefined ? 'log' : 'end',
    expected: now.size - from,
    line(line) {
      const leaf = leaves.next()
      if (!entryFault) {
        const how = faultOf(line, leaf)
        if (how) entryFault = { at: position, how }
      }
      position += 1n
    },
    verdict() {
      const fault = firstFault()
      if (fault) return { verified: false, fault }
      const { origin, size, keyIds, cosignatures, witnesses } = now
      const read = { entries: size - from, from, streams: versions.streams, redacted: redacted.applied }
      const kind = bundle.from === undefined ? 'log' : 'end'
      const older = past && { olderSize: past.size }
      return { verified: true, kind, origin, size, ...read, keyIds, cosignatures, witnesses, ...older }
    },
  }
}

/** A check whose verdict stands before a line is read. */
export function faulty(fault: Fault, kind: BundleCheck['kind']): BundleCheck {
  return { kind, expected: 0n, line: () => {}, verdict: () => ({ verified: false, fault }) }
}

type Claim = {
  readonly now: SignedCheckpoint
  readonly past: SignedCheckpoint | undefined
  readonly leaves: StoredLeaves
  readonly from: bigint
  readonly tree: TreeHash
}

function claimOf({ note, verifiers, older, leaves, from, tree = sha256Tree }: Bundle): Claim | Fault {
  const now = readSigned(note, verifiers)
  if ('how' in now) return now
  const past = older === undefined ? undefined : readOlder(older, now, verifiers)
  if (past && 'how' in past) return past
  const start = from ?? { size: 0n, hashes: [] }
  if (start.size > now.size) return { at: now.size, how: 'ENTRIES_MISSING' }
  // A tree without entries is the beginning of every log: it would prove nothing.
  if (past && (past.size < start.size || past.size === 0n)) return { at: null, how: 'OLDER_OUT_OF_REACH' }
  try {
    const stored = storedLeaves({ leaves, from: start, size: now.size, olderSize: past?.size, tree })
    return { now, past, leaves: stored, from: start.size, tree }
  } catch {
    return { at: null, how: 'TREE_DIFFERS' }
  }
}

function readOlder(note: string, now: SignedCheckpoint, verifiers: readonly Verifier[]): SignedCheckpoint | Fault {
  const past = readSigned(note, verifiers)
  if ('how' in past) return past.how === 'COSIGNATURE_WRONG' ? past : { at: null, how: 'OLDER_UNSIGNED' }
  if (past.origin !== now.origin) return { at: null, how: 'OLDER_UNSIGNED' }
  return past.size > now.size ? { at: now.size, how: 'ROLLED_BACK' } : past
}
