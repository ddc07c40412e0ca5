import { isCanonical } from '../canonical.ts'
import { leafHash, verifyInclusion } from '../merkle.ts'
import { parseReceipt, type Receipt } from '../receipt.ts'
import type { Verifier } from '../verifier.ts'
import { entryOf } from './event-line.ts'
import { readSigned } from './signed-checkpoint.ts'
import { UnreadableError, type Verdict } from './verdict.ts'

/**
 * Checks a receipt that holds its entry's bytes in its `extra` line, and so verifies alone: the log signed the checkpoint,
 * and the proof leads from these bytes, at that place, to its root.
 *
 * @throws {UnreadableError} when it is no receipt, or one without its entry
 */
export function checkReceipt(text: string, verifiers: readonly Verifier[]): Verdict {
  const { index, proof, checkpoint, extra } = read(text)
  const now = readSigned(checkpoint, verifiers)
  if ('how' in now) return { verified: false, fault: now }
  const { origin, size, root, keyIds, cosignatures, witnesses } = now
  if (!verifyInclusion({ leafHash: leafHash(extra), index, size, proof, root }))
    return { verified: false, fault: { at: index, how: 'PROOF_DIFFERS' } }
  const entry = entryOf(extra)
  if (!entry || !isCanonical(entry.text, entry.entry))
    return { verified: false, fault: { at: index, how: 'NOT_CANONICAL' } }
  const one = { redacted: 0, entries: 1n, from: index, streams: 1, stream: entry.entry.stream, entry: entry.entry }
  return { verified: true, kind: 'receipt', origin, size, ...one, keyIds, cosignatures, witnesses }
}

function read(text: string): Receipt & { readonly extra: Uint8Array } {
  const receipt = parsed(text)
  if (!receipt) throw new UnreadableError('这不是回执文件，或内容不完整', 'not a receipt (c2sp.org/tlog-proof@v1)')
  if (!receipt.extra)
    throw new UnreadableError(
      '回执里没有记录原文（extra 行），不能单独核验',
      'the receipt does not hold its entry (extra): it does not verify alone',
    )
  return { ...receipt, extra: receipt.extra }
}

function parsed(text: string): Receipt | undefined {
  try {
    return parseReceipt(text)
  } catch {
    return undefined
  }
}
