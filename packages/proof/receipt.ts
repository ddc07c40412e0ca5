import { isBytes } from '@noble/hashes/utils.js'
import { fromBase64, toBase64 } from './base64.ts'
import { type Checkpoint, readCheckpoint } from './checkpoint.ts'
import { leafHash, verifyInclusion } from './merkle.ts'
import { openNote } from './note.ts'
import { splitNote } from './note-form.ts'
import { parseUint64 } from './uint64.ts'
import type { Verifier } from './verifier.ts'

/** What shows offline that an entry stands in the log: its place, the way up to the root, the root with its signatures. */
export type Receipt = {
  /** Counted from 0. */
  readonly index: bigint
  /** The hashes beside the way up, the leaf's sibling first. */
  readonly proof: readonly Uint8Array[]
  /** The checkpoint with its signatures, as the log gave it. */
  readonly checkpoint: string
  /** Whatever the sender adds. Nothing vouches for it. */
  readonly extra?: Uint8Array
}

const header = 'c2sp.org/tlog-proof@v1'
const longestReceipt = 2_000_000
const longestProof = 64

/**
 * The text of a receipt, to be kept as `*.tlog-proof`:
 *
 *     c2sp.org/tlog-proof@v1
 *     index 73894
 *     gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
 *
 *     mingce.example/log
 *     …
 *
 * Source: https://c2sp.org/tlog-proof
 */
export function formatReceipt({ index, proof, checkpoint, extra }: Receipt): string {
  const lines = [header, ...(extra ? [`extra ${toBase64(extra)}`] : []), `index ${index}`, ...proof.map(toBase64)]
  return `${lines.join('\n')}\n\n${checkpoint}`
}

/**
 * Reads a receipt; whether it is true is `verifyReceipt`'s matter.
 *
 * @throws {RangeError} when it is malformed, longer than 2,000,000 characters or its proof longer than 64 hashes
 */
export function parseReceipt(text: string): Receipt {
  const receipt = readReceipt(text)
  if (!receipt) throw new RangeError('not a receipt (c2sp.org/tlog-proof@v1)')
  return receipt
}

/**
 * Whether the entry, its bytes exactly as the log holds them, stands in the log at the receipt's index: the log itself, a verifier
 * named as the checkpoint's origin, signed the checkpoint, and the proof leads from the entry to its root. Cosignatures must
 * be right as far as their keys are among the verifiers; how many are enough is for `cosignaturesOf` and the reader.
 *
 * @returns false for whatever is malformed or untrue, never an exception
 */
export function verifyReceipt(receipt: Receipt | string, entry: Uint8Array, verifiers: readonly Verifier[]): boolean {
  const read = typeof receipt === 'string' ? readReceipt(receipt) : receipt
  if (!read || !isBytes(entry)) return false
  const checkpoint = signedByItsLog(read.checkpoint, verifiers)
  if (!checkpoint) return false
  const { size, root } = checkpoint
  return verifyInclusion({ leafHash: leafHash(entry), index: read.index, size, proof: read.proof, root })
}

function readReceipt(text: string): Receipt | undefined {
  if (typeof text !== 'string' || text.length > longestReceipt) return undefined
  const end = text.indexOf('\n\n')
  const [first, ...lines] = text.slice(0, Math.max(end, 0)).split('\n', longestProof + 4)
  const extra = lines[0]?.startsWith('extra ') ? fromBase64(lines[0].slice(6)) : undefined
  const [indexLine = '', ...hashLines] = extra ? lines.slice(1) : lines
  const index = indexLine.startsWith('index ') ? parseUint64(indexLine.slice(6)) : undefined
  const proof = hashLines.map(fromBase64).filter((hash): hash is Uint8Array => hash?.length === 32)
  if (first !== header || index === undefined || proof.length !== hashLines.length) return undefined
  const checkpoint = text.slice(end + 2)
  const note = proof.length <= longestProof && splitNote(checkpoint)
  if (!note || !readCheckpoint(note.text)) return undefined
  return { index, proof, checkpoint, ...(extra && { extra }) }
}

/** The checkpoint, when the log it names as its origin has signed it and no known signature under it is wrong. */
function signedByItsLog(note: string, verifiers: readonly Verifier[]): Checkpoint | undefined {
  const opened = openNote(note, verifiers)
  const checkpoint = opened && readCheckpoint(opened.text)
  return opened?.by.some(({ name, kind }) => kind === 'ed25519' && name === checkpoint?.origin) ? checkpoint : undefined
}
