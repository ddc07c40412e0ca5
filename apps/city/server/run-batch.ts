import type { Desk } from '@mingce/api/desk'
import { type BatchTarget, batchAgainst, type batchMatter } from '@mingce/api/matters/batch'
import type { Officer } from '@mingce/api/procedure'
import type { BatchCommand } from '@mingce/domain/batch/decide'
import { leftToTry } from '@mingce/domain/batch/evolve'
import { againstNow, batchNow } from './batch-answer.ts'

type Running = Pick<Officer, 'actor' | 'ask' | 'record'> & { readonly desk: Desk }

/**
 * Starts a batch, or takes a started one up where it was left, and passes its filings one after the other, each a command of its own
 * under a key made from the batch's: whatever was recorded before gets its first receipt and is not recorded again.
 *
 * @returns once the last filing was tried; what became of each item stands in the batch
 * @throws {RefusedError} where the batch may not be started, or its right ended in the middle; what was passed stays passed
 */
export async function runBatch(ctx: Running, { batch, attempt }: { readonly batch: string; readonly attempt: number }) {
  const matter = batchAgainst(await againstNow(ctx))
  const steps = { ctx, matter, target: { city: ctx.actor.authority, batch } }
  await carryOut(steps, { do: 'startBatch', attempt })
  const now = await batchNow(ctx, batch)
  const left = [...new Set(leftToTry(now).map(({ submission }) => submission))]
  const filings = left.filter((each) => !now.tried.has(each))
  for (const submission of filings) await carryOut(steps, { do: 'passFiling', attempt, submission })
  return { filings: filings.length }
}

type Steps = { readonly ctx: Running; readonly matter: typeof batchMatter; readonly target: BatchTarget }

/** "f3c1… start 1", "f3c1… pass 1 submission/2021-pilot/510113/disclosure_catalog/1": the same for the same step of the same batch. */
function carryOut({ ctx, matter, target }: Steps, command: BatchCommand & { do: 'startBatch' | 'passFiling' }) {
  const step = command.do === 'startBatch' ? 'start' : `pass ${command.submission}`
  const key = `${target.batch} ${command.attempt} ${step}`
  const awaits = command.do === 'startBatch' ? [] : (['filing', 'queue', 'board', 'catalog', 'trail'] as const)
  return ctx.record({ matter, target, command, key, awaits })
}
