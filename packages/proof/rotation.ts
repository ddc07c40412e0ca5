import { canonicalize } from './canonical.ts'
import { formatVerifierKey, parseVerifierKey } from './note.ts'
import { parseReceipt, verifyReceipt } from './receipt.ts'
import type { Verifier } from './verifier.ts'

/** From the entry at `position` on the log is signed by `to`, and by `from` too until the instant `overlapUntil`. */
export type Rotation = {
  readonly position: bigint
  readonly from: Verifier
  readonly to: Verifier
  readonly overlapUntil: Date
}

/** Where the log's own keys are announced. */
export const logKeyStream = 'log/keys'

const mostRotations = 200
const longestRotations = 4_000_000

/**
 * What an entry says of the log's key.
 *
 * @param entry the canonical text
 * @returns undefined for every other entry, and for one that is malformed
 */
export function readRotation(position: bigint, entry: string): Rotation | undefined {
  try {
    const { stream, type, payload } = JSON.parse(entry)
    if (stream !== logKeyStream || type !== 'LogKeyRotated' || canonicalize(JSON.parse(entry)) !== entry)
      return undefined
    const [from, to] = [parseVerifierKey(payload.from), parseVerifierKey(payload.to)]
    const overlapUntil = new Date(payload.overlapUntil)
    const fits = from.kind === 'ed25519' && to.kind === 'ed25519' && from.name === to.name
    return fits && !Number.isNaN(overlapUntil.getTime()) ? { position, from, to, overlapUntil } : undefined
  } catch {
    return undefined
  }
}

/**
 * The keys to trust for whoever trusted these: a receipt shows that the log, under a key that is trusted already, announced
 * the next one.
 *
 * @param receipts self-contained receipts of such entries, in any order; what proves nothing is left out
 * @returns the verifiers, and behind them each key that follows from them
 */
export function withRotations(verifiers: readonly Verifier[], receipts: readonly string[]): readonly Verifier[] {
  const trusted = [...verifiers]
  const left = new Set(receipts.slice(0, mostRotations))
  for (let learnt = true; learnt; ) {
    learnt = false
    for (const receipt of left) {
      const next = announced(receipt, trusted)
      if (!next) continue
      left.delete(receipt)
      learnt = true
      if (!trusted.some((known) => isSameKey(known, next))) trusted.push(next)
    }
  }
  return trusted
}

/** The file `rotations` of what was taken away, and what a log publishes at `/log/rotations`: the receipts as a JSON array. */
export function formatRotations(receipts: readonly string[]): string {
  return `${JSON.stringify(receipts)}\n`
}

/** @returns undefined when the text is no such array */
export function parseRotations(text: string): readonly string[] | undefined {
  try {
    const receipts: unknown = text.length > longestRotations ? undefined : JSON.parse(text)
    return Array.isArray(receipts) && receipts.every((each) => typeof each === 'string') ? receipts : undefined
  } catch {
    return undefined
  }
}

function announced(text: string, trusted: readonly Verifier[]): Verifier | undefined {
  try {
    const { index, extra } = parseReceipt(text)
    const rotation = extra && readRotation(index, new TextDecoder('utf-8', { fatal: true }).decode(extra))
    const signer = rotation && trusted.find((known) => isSameKey(known, rotation.from))
    return signer && verifyReceipt(text, extra, [signer]) ? rotation.to : undefined
  } catch {
    return undefined
  }
}

function isSameKey(one: Verifier, other: Verifier): boolean {
  return formatVerifierKey(one) === formatVerifierKey(other)
}
