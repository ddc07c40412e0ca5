import { readEntryTexts } from '@mingce/ledger/read'
import { proveEntry } from '@mingce/ledger/receipt'
import { trailEntryAt } from '@mingce/projections/trail/questions'
import { z } from 'zod'
import type { Desk } from './desk.ts'
import { portalAddress } from './environment.ts'
import { withNames } from './names.ts'
import type { Officer } from './procedure.ts'
import { redactionOf } from './redaction.ts'

/** Which event: its position in the ledger, which is the number of its receipt (回执编号). */
export const receiptInput = z.object({ position: z.int().nonnegative() })

/** What proves an event to anyone, as its page shows it. */
export type SealedReceipt = {
  /** The entry's leaf, SHA-256 in hex. */
  readonly digest: string
  /** How many entries the checkpoint covers. */
  readonly size: number
  /** The checkpoint with its signatures. */
  readonly checkpoint: string
  /** How many signed the checkpoint beside the log itself. */
  readonly cosigned: number
  /** The whole receipt, C2SP tlog-proof@v1 with the entry in it. */
  readonly receipt: string
  /** Where anyone's browser checks it: "https://mingce.example/verify/48213?d=…". */
  readonly verifyUrl: string
}

/** By which order a text of the entry went: what stands there now is no longer what its leaf is the hash of, so no receipt is made of it. */
export type RedactedReceipt = { readonly orderNumber: string; readonly appliedAt: string }

/**
 * The receipt (回执) of an event, made when it is asked for: the log is the truth and nothing more is kept.
 *
 * @returns the event, and `sealed: null` while no signed checkpoint covers it, or once it was `redacted`; null when there is no such event or none that
 * the asker may see in their trail, which look the same
 */
export async function openReceipt(ctx: Officer & { readonly desk: Desk }, { position }: z.infer<typeof receiptInput>) {
  const entry = await ctx.ask(async (tx) => (await trailEntryAt(tx, BigInt(position))) ?? null)
  if (!entry) return null
  const redacted = await redactedReceipt(ctx.desk, position)
  const sealed = redacted ? null : await sealedReceipt(ctx.desk, BigInt(position))
  return withNames(ctx.desk, { entry, sealed, redacted }, [entry.account, entry.onBehalfOf])
}

async function redactedReceipt({ ledger }: Desk, position: number): Promise<RedactedReceipt | null> {
  const redaction = await redactionOf(ledger, position)
  if (redaction.stage !== 'applied') return null
  return { orderNumber: redaction.order.orderNumber, appliedAt: redaction.appliedAt }
}

async function sealedReceipt({ ledger }: Desk, position: bigint): Promise<SealedReceipt | null> {
  const [entry] = await readEntryTexts(ledger, { after: position - 1n, limit: 1 })
  if (entry === undefined) throw new Error(`the trail knows of ${position}, the ledger does not`)
  const proved = await proveEntry(ledger, { position, entry })
  if (!proved) return null
  const { leaf, size, checkpoint, text: receipt } = proved
  const digest = Buffer.from(leaf).toString('hex')
  const verifyUrl = `${portalAddress(process.env)}/verify/${position}?d=${Buffer.from(leaf).toString('base64url')}`
  return { digest, size: Number(size), checkpoint, cosigned: cosignersOf(checkpoint), receipt, verifyUrl }
}

/** Signature lines follow the empty line; the log's own bears its origin's name. */
function cosignersOf(checkpoint: string): number {
  const [text = '', signatures = ''] = checkpoint.split('\n\n', 2)
  const log = `— ${text.split('\n', 1)[0]} `
  return signatures.split('\n').filter((line) => line.startsWith('— ') && !line.startsWith(log)).length
}
