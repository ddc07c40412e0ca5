import { setTimeout as sleep } from 'node:timers/promises'
import type { Desk } from '@mingce/api/desk'
import { key, seen } from '@mingce/api/inputs'
import { withNames } from '@mingce/api/names'
import { type Officer, orRefuse, router } from '@mingce/api/procedure'
import { clearRedacted, entryToRedact, redact, redactionOf, redactionsIn } from '@mingce/api/redaction'
import { words } from '@mingce/domain/identifiers'
import type { RedactionCommand } from '@mingce/domain/redaction/decide'
import { orderNumber, textPaths } from '@mingce/domain/redaction/events'
import type { Redaction } from '@mingce/domain/redaction/evolve'
import { namesFile, redactableTexts, redactedForm, textAt } from '@mingce/domain/redaction/redacted-form'
import { z } from 'zod'
import { administrator, auditor, auditorOrAdministrator } from './officer.ts'

const position = z.int().nonnegative()
const at = z.object({ position })

/**
 * Redaction by order (遮盖): an administrator orders it without seeing a word of the entry, since no filing is theirs to read; an
 * auditor sees what will go and what stays, and applies or declines. The one thing an auditor ever changes.
 */
export const redactionsRouter = router({
  /** Every redaction, the last one first, and how many projections may still hold a text that went. */
  list: auditorOrAdministrator.query(async ({ ctx: { desk } }) => {
    const redactions = (await redactionsIn(desk.ledger)).filter(isOrdered)
    const applied = redactions.filter(({ stage }) => stage === 'applied').map(({ order }) => BigInt(order.position))
    const uncleared = (await desk.follower.uncleared(applied)).map(Number)
    return withNames(desk, { redactions, uncleared }, redactions.flatMap(accountsIn))
  }),

  /** What stands at a position: which event it is, and where in it there is text that could go, by length. */
  entry: administrator.input(at).query(async ({ ctx: { desk }, input }) => {
    const found = await entryToRedact(desk.ledger, input.position)
    if (!found) return null
    const { stream, type, version, recordedAt, meta } = found.entry
    const isOfRedaction = stream.startsWith('redaction/')
    const texts = isOfRedaction || found.entry.redacted ? [] : redactableTexts(found.entry)
    const { stage, version: seen } = await redactionOf(desk.ledger, input.position)
    const shown = { stream, type, version, recordedAt, authority: meta.authority, post: meta.post }
    return {
      ...shown,
      sealed: found.sealed,
      stage,
      seen,
      texts,
      namesFile: namesFile(found.entry),
      redacted: found.entry.redacted ?? null,
    }
  }),

  /** An order as the auditor judges it: each text that will go, and the entry as it will stand. */
  waiting: auditor.input(at).query(async ({ ctx: { desk }, input }) => {
    const redaction = await redactionOf(desk.ledger, input.position)
    const found = await entryToRedact(desk.ledger, input.position)
    if (redaction.stage !== 'ordered' || !found) return null
    const { order, version } = redaction
    const going = order.paths.map((path) => ({ path, text: JSON.stringify(textAt(found.entry, path)) }))
    const { stream, type, recordedAt, meta } = found.entry
    const shown = { stream, type, version: found.entry.version, recordedAt, meta }
    const form = JSON.stringify(redactedForm(found.entry, order.paths))
    const told = { order, seen: version, entry: shown, going, form, namesFile: namesFile(found.entry) }
    return withNames(desk, told, [order.orderedBy, meta.account])
  }),

  order: administrator
    .input(at.extend({ paths: textPaths, orderNumber, reason: words, seen, key }))
    .mutation(({ ctx, input: { key, ...asked } }) =>
      carry(ctx, asked.position, { do: 'orderRedaction', ...asked }, key),
    ),

  applyOrder: auditor.input(at.extend({ seen, key })).mutation(async ({ ctx, input: { position, seen, key } }) => {
    const receipt = await carry(ctx, position, { do: 'applyRedaction', seen }, key)
    void clearUntilDone(ctx.desk)
    return receipt
  }),

  decline: auditor
    .input(at.extend({ reason: words, seen, key }))
    .mutation(({ ctx, input: { position, key, ...asked } }) =>
      carry(ctx, position, { do: 'declineRedaction', ...asked }, key),
    ),
})

async function carry(
  { desk, actor }: Officer & { readonly desk: Desk },
  position: number,
  command: RedactionCommand,
  key: string,
) {
  return orRefuse(await redact(desk, { position, command, key, by: actor }))
}

type Ordered = Exclude<Redaction, { readonly stage: 'none' }>

function isOrdered(redaction: Redaction): redaction is Ordered {
  return redaction.stage !== 'none'
}

function accountsIn(redaction: Ordered): readonly string[] {
  const { orderedBy } = redaction.order
  if (redaction.stage === 'applied') return [orderedBy, redaction.appliedBy]
  return redaction.stage === 'declined' ? [orderedBy, redaction.declinedBy] : [orderedBy]
}

const afterFailureMs = 5_000
const clearing = new WeakMap<Desk, Promise<void>>()

/** What was applied is carried out to its end, however often it fails: after each word of an auditor, and when the app starts. */
export async function clearUntilDone(desk: Desk): Promise<void> {
  const before = clearing.get(desk)
  const now = (async () => {
    await before
    for (;;)
      try {
        return await clearRedacted(desk)
      } catch (error) {
        process.stderr.write(`a redaction is not carried out yet: ${error}\n`)
        await sleep(afterFailureMs, undefined, { ref: false })
      }
  })()
  clearing.set(desk, now)
  await now
}
