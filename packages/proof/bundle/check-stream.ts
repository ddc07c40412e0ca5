import { sha256Tree, type TreeHash } from '../tree-hash.ts'
import type { Verifier } from '../verifier.ts'
import { includes } from '../verify.ts'
import { faulty } from './check-log.ts'
import { entryOf } from './event-line.ts'
import { contiguousVersions, lineCheck } from './line-check.ts'
import { type EntryProof, parseEntryProof } from './proof-files.ts'
import { provedOrders } from './proved-orders.ts'
import { isRedactedForm } from './redactions.ts'
import { readSigned } from './signed-checkpoint.ts'
import type { BundleCheck, Fault, FaultKind } from './verdict.ts'

/** The entries of one stream as they were taken away, but for their lines. */
export type StreamBundle = {
  readonly note: string
  readonly verifiers: readonly Verifier[]
  /** The text of the file `proofs`: a line for each entry. */
  readonly proofs: string
  /** The text of the file `redactions`: the orders of those entries that were redacted, with their proofs. */
  readonly redactions?: string | undefined
  readonly tree?: TreeHash | undefined
}

/**
 * Checks the entries of one stream, each with its own proof, against a signed checkpoint: that each stands in the log at its place, and that
 * they are the stream's first versions without a gap. It cannot show that the stream has no further entries: whoever took it away
 * may have left out the last ones.
 */
export function checkStream({
  note,
  verifiers,
  proofs,
  redactions = '',
  tree = sha256Tree,
}: StreamBundle): BundleCheck {
  const now = readSigned(note, verifiers)
  if ('how' in now) return faulty(now, 'stream')
  const { origin, size, root, keyIds, cosignatures, witnesses } = now
  const orders = provedOrders(redactions, { origin, size, root, tree })
  if ('how' in orders) return faulty(orders, 'stream')
  const { leafOf } = orders
  const lines = proofs.split('\n')
  if (lines[lines.length - 1] === '') lines.pop()
  const versions = contiguousVersions(true)
  const check = lineCheck(origin)
  let fault: Fault | undefined
  let count = 0
  let redacted = 0
  let stream: string | undefined
  let first = 0n
  let last = -1n

  function faultOf(line: Uint8Array | string, { index, proof }: EntryProof): FaultKind | undefined {
    if (index >= size) return 'ENTRIES_BEYOND'
    if (index <= last) return 'POSITION_DIFFERS'
    const isIn = (leafHash: Uint8Array | undefined) =>
      leafHash !== undefined && includes({ leafHash, index, size, proof, root }, tree)
    const right = check(line, index, (entry) => {
      if (isIn(tree.leafHash(entry))) return undefined
      if (!isForm(entry)) return 'PROOF_DIFFERS'
      if (!isIn(leafOf(index, entry))) return 'REDACTION_UNORDERED'
      redacted += 1
      return undefined
    })
    if (typeof right === 'string') return right
    if (right.stream !== (stream ?? right.stream)) return 'STREAM_DIFFERS'
    stream = right.stream
    if (last === -1n) first = index
    last = index
    return versions.follows(stream, right.version) ? undefined : 'VERSION_DIFFERS'
  }

  return {
    kind: 'stream',
    expected: BigInt(lines.length),
    line(line) {
      const proof = parseEntryProof(lines[count] ?? '')
      count += 1
      if (fault) return
      if (count > lines.length) fault = { at: null, how: 'ENTRIES_BEYOND' }
      else if (!proof) fault = { at: last + 1n, how: 'PROOF_UNREADABLE' }
      else {
        const how = faultOf(line, proof)
        if (how) fault = { at: proof.index, how }
      }
    },
    verdict() {
      fault ??= missing(lines, count)
      if (fault || stream === undefined)
        return { verified: false, fault: fault ?? { at: null, how: 'ENTRIES_MISSING' } }
      const read = { entries: BigInt(count), from: first, streams: 1, stream, redacted }
      return { verified: true, kind: 'stream', origin, size, ...read, keyIds, cosignatures, witnesses }
    },
  }
}

function isForm(bytes: Uint8Array): boolean {
  const entry = entryOf(bytes)?.entry
  return entry !== undefined && isRedactedForm(entry)
}

function missing(lines: readonly string[], count: number): Fault | undefined {
  if (count >= lines.length) return undefined
  return { at: parseEntryProof(lines[count] ?? '')?.index ?? null, how: 'ENTRIES_MISSING' }
}
