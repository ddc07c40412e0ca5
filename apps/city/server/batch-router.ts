import { randomBytes } from 'node:crypto'
import { key, seen } from '@mingce/api/inputs'
import { batchAgainst, batchMatter } from '@mingce/api/matters/batch'
import { router } from '@mingce/api/procedure'
import { batchFilter, mostSettled } from '@mingce/domain/batch/events'
import { digest, id, words } from '@mingce/domain/identifiers'
import { z } from 'zod'
import { againstNow, batchesOf, batchNow, candidatesOf, guideNow, openBatch } from './batch-answer.ts'
import { officer } from './officer.ts'
import { runBatch } from './run-batch.ts'
import { settleableOf } from './settlement-answer.ts'

const submission = z.string().regex(/^submission\/[0-9a-z-]{1,60}\/[0-9]{6}\/[a-z_]{1,40}\/[1-9][0-9]{0,2}$/)
const part = z.object({ part: id, digest })
const named = z.object({ batch: id, submission, part: id, key })

/** 批量提出审核意见 and 批量审定: what may be passed together over the city's filings, the sample that is opened first, and the run. */
export const batchRouter = router({
  candidates: officer.query(({ ctx }) => candidatesOf(ctx)),
  list: officer.query(({ ctx }) => batchesOf(ctx)),
  open: officer.input(z.object({ batch: id })).query(({ ctx, input }) => openBatch(ctx, input.batch)),
  /** The seed is the server's, so that nobody picks the sample; a retry finds the batch that is there already. */
  prepare: officer
    .input(
      z.object({
        batch: id,
        filter: batchFilter,
        chosen: z
          .array(z.object({ submission, parts: z.array(part).min(1).max(220) }))
          .min(1)
          .max(200),
        key,
      }),
    )
    .mutation(async ({ ctx, input: { batch, key, ...asked } }) => {
      if ((await batchNow(ctx, batch)).by === ctx.actor.account) return { batch }
      const command = {
        do: 'prepareBatch',
        ...asked,
        guide: await guideNow(ctx),
        seed: randomBytes(16).toString('hex'),
      } as const
      await ctx.record({
        matter: batchAgainst(await againstNow(ctx)),
        target: { city: ctx.actor.authority, batch },
        command,
        key,
        awaits: ['trail'],
      })
      return { batch }
    }),
  /** Of each filing under review, what stands against its 审定 by whoever asks. */
  settleable: officer.query(({ ctx }) => settleableOf(ctx)),
  prepareSettlement: officer
    .input(
      z.object({
        ...{ batch: id, filter: batchFilter, opinion: words, key },
        filings: z.array(z.object({ submission, seen })).min(1).max(mostSettled),
      }),
    )
    .mutation(async ({ ctx, input: { batch, key, ...asked } }) => {
      if ((await batchNow(ctx, batch)).by === ctx.actor.account) return { batch }
      const command = { do: 'prepareSettlement', ...asked, seed: randomBytes(16).toString('hex') } as const
      const target = { city: ctx.actor.authority, batch }
      await ctx.record({ matter: batchMatter, target, command, key, awaits: ['trail'] })
      return { batch }
    }),
  openSample: officer.input(named).mutation(({ ctx, input: { batch, key, ...item } }) => {
    const target = { city: ctx.actor.authority, batch }
    return ctx.record({ matter: batchMatter, target, command: { do: 'openSample', ...item }, key })
  }),
  setAside: officer
    .input(named.extend({ reason: words.nullable() }))
    .mutation(({ ctx, input: { batch, key, ...item } }) => {
      const target = { city: ctx.actor.authority, batch }
      return ctx.record({ matter: batchMatter, target, command: { do: 'setAside', ...item }, key })
    }),
  /** Starts, goes on with what was left in the middle, or, with the next `attempt`, tries again what stood in conflict. */
  run: officer
    .input(z.object({ batch: id, attempt: z.int().positive().max(1000) }))
    .mutation(({ ctx, input }) => runBatch(ctx, input)),
})
