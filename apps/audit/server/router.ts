import { openEvidence } from '@mingce/api/evidence'
import { asOf, atPosition, division } from '@mingce/api/inputs'
import { lineOf } from '@mingce/api/movements'
import { actorsIn, withNames } from '@mingce/api/names'
import { router } from '@mingce/api/procedure'
import { openReceipt, receiptInput } from '@mingce/api/receipts'
import { orderNumbersIn } from '@mingce/api/redaction'
import { sessionRouter } from '@mingce/api/session-router'
import { levelOf } from '@mingce/domain/authority/division'
import { roundId } from '@mingce/domain/identifiers'
import { readStream } from '@mingce/ledger/read'
import { asOffice } from '@mingce/projections/asking'
import { boardOf } from '@mingce/projections/board/board'
import { roundsOf } from '@mingce/projections/board/round'
import { queueOf } from '@mingce/projections/queue/questions'
import { stillOwed } from '@mingce/projections/queue/still-owed'
import { trailOf } from '@mingce/projections/trail/questions'
import { z } from 'zod'
import { couldAct } from './could-act.ts'
import { auditor } from './officer.ts'
import { plain } from './plain.ts'
import { redactionsRouter } from './redactions.ts'
import { replay } from './replay.ts'

const search = z.object({
  stream: z.string().min(1).max(200).optional(),
  division: division.optional(),
  round: roundId.optional(),
  account: z.string().min(1).max(100).optional(),
  type: z.string().min(1).max(60).optional(),
  search: z.string().trim().min(1).max(100).optional(),
  before: z.int().nonnegative().optional(),
  limit: z.int().min(1).max(500).optional(),
})

export const auditRouter = router({
  session: sessionRouter,
  live: auditor.subscription(({ ctx, signal }) => lineOf(ctx, signal)),
  receipt: auditor.input(receiptInput).query(({ ctx, input }) => openReceipt(ctx, input)),
  redactions: redactionsRouter,
  rounds: auditor.query(({ ctx }) => ctx.ask((tx) => roundsOf(tx))),

  /** The trail of everything, newest first, with the filter on the screen. */
  trail: auditor.input(search).query(async ({ ctx, input: { before, ...filter } }) => {
    const asked = { ...filter, ...(before !== undefined && { before: BigInt(before) }) }
    const entries = await ctx.ask((tx) => trailOf(tx, asked))
    const accounts = actorsIn(entries)
    return withNames(ctx.desk, { entries, redacted: await orderNumbersIn(ctx.desk.ledger) }, accounts)
  }),

  /** A stream, step by step: each event as it stands in the ledger, and the state after it. */
  replay: auditor.input(z.object({ stream: z.string().min(1).max(200) })).query(async ({ ctx, input: { stream } }) => {
    const past = await asOffice(ctx.desk.read, ctx.actor, (tx) => readStream(tx, stream))
    const steps = replay(stream, past).map(({ recorded, state }) => ({
      position: Number(recorded.position),
      version: recorded.version,
      type: recorded.type,
      recordedAt: recorded.recordedAt.toISOString(),
      meta: recorded.meta,
      payload: JSON.stringify(recorded.payload),
      state: JSON.stringify(plain(state)),
    }))
    const accounts = actorsIn(steps.map((each) => each.meta))
    return withNames(ctx.desk, { steps, redacted: await orderNumbersIn(ctx.desk.ledger) }, accounts)
  }),

  /** Any desk's queue as it stood at any position, and the rounds of then by which its dates are read: what that office saw. */
  queueAt: auditor.input(asOf.extend({ office: division })).query(({ ctx, input: { office, ...moment } }) =>
    ctx.ask(async (tx) => {
      const at = atPosition(moment)
      const queued = await queueOf(tx, { authority: office, level: levelOf(office) }, { ...at, limit: 1000 })
      return { rows: await stillOwed(tx, queued, at), rounds: await roundsOf(tx, at) }
    }),
  ),
  /** The files of a county's catalog, the removed too, as of any position. */
  evidence: auditor
    .input(asOf.extend({ division }))
    .query(({ ctx, input: { division, ...moment } }) => openEvidence(ctx, division, atPosition(moment))),
  /** Who of a bureau could have acted from which post at any position. */
  couldActAt: auditor
    .input(asOf.extend({ office: division }))
    .query(({ ctx, input: { office, ...moment } }) => couldAct(ctx, office, atPosition(moment).at)),
  boardAt: auditor
    .input(asOf.extend({ round: roundId }))
    .query(({ ctx, input: { round, ...moment } }) =>
      ctx.ask(async (tx) => (await boardOf(tx, ctx.actor, { round, ...atPosition(moment) })) ?? null),
    ),
})

export type AuditRouter = typeof auditRouter
