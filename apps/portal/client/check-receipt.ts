import { checkReceipt } from '@mingce/proof/check-receipt'
import { parseCheckpoint } from '@mingce/proof/checkpoint'
import { verifyConsistency } from '@mingce/proof/merkle'
import { nodesOfConsistency, proveConsistency } from '@mingce/proof/prove'
import { parseReceipt } from '@mingce/proof/receipt'
import { type Fault, UnreadableError, type Verified } from '@mingce/proof/verdict'
import { type Finding, refuse, type ToldEntry } from './finding.ts'
import type { Log } from './log.ts'
import { readerOf, type Today, todaysLog } from './todays-log.ts'

/** A receipt is a few thousand characters; nothing longer is read. */
export const longestReceipt = 400_000

/**
 * Whether a receipt is true by itself and the log's key, and whether today's log goes on from the checkpoint it stands
 * under. The receipt stays in this browser.
 */
export async function checkReceiptText(text: string, log: Log): Promise<Finding> {
  if (text.length > longestReceipt) return refuse('TOO_LARGE')
  const today = await todaysLog(log)
  if ('kind' in today) return today
  try {
    const verdict = checkReceipt(text, today.verifiers)
    return verdict.verified ? await sinceThen(verdict, text, { today, log }) : faulty(verdict.fault, text, today)
  } catch (error) {
    if (error instanceof UnreadableError) return unreadable(text)
    throw error
  }
}

type Against = { readonly today: Today; readonly log: Log }

async function sinceThen(verified: Verified, text: string, { today, log }: Against): Promise<Finding> {
  const { checkpoint, extra = new Uint8Array() } = parseReceipt(text)
  const { origin, size, root: root1 } = checkpointIn(checkpoint)
  const sizes = { size1: size, size2: today.size }
  if (today.size < size) return refuse('SHORTER', { before: `${size}`, now: `${today.size}` })
  const proof = proveConsistency(sizes, await readerOf(log, nodesOfConsistency(sizes), today.size))
  if (!verifyConsistency({ ...sizes, root1, root2: today.root, proof }))
    return refuse('REWRITTEN', { before: `${size}`, now: `${today.size}` })
  const before = { origin, size, cosignatures: verified.cosignatures }
  return { kind: 'true', position: verified.from, entry: told(extra), before, now: today }
}

function told(extra: Uint8Array): ToldEntry {
  const text = new TextDecoder().decode(extra)
  const { type, stream, version, recordedAt, meta } = JSON.parse(text)
  const { post, authority, synthetic = false } = meta ?? {}
  return { type, stream, version, recordedAt, post: `${post}`, authority: `${authority}`, synthetic, text }
}

function faulty({ how, by = '' }: Fault, text: string, today: Today): Finding {
  const { origin } = checkpointIn(parseReceipt(text).checkpoint)
  if (how === 'COSIGNATURE_WRONG') return refuse('WITNESS_WRONG', { by })
  if (how === 'CHECKPOINT_UNSIGNED')
    return origin === today.origin ? refuse('UNSIGNED') : refuse('FOREIGN_LOG', { origin: origin.slice(0, 100) })
  return refuse('ALTERED')
}

/** What is no receipt, told from one that was cut off or has no entry in it. */
function unreadable(text: string): Finding {
  if (!text.startsWith('c2sp.org/tlog-proof@')) return refuse('NO_RECEIPT')
  try {
    parseReceipt(text)
    return refuse('NO_ENTRY')
  } catch {
    return refuse('CUT_OFF')
  }
}

/** Of a note that was read before, signed or not. */
function checkpointIn(note: string) {
  return parseCheckpoint(note.slice(0, note.indexOf('\n\n') + 1))
}
