import type { Actor } from '../authority/actor.ts'
import { parseDivision } from '../authority/division.ts'
import { by, idOf } from '../catalog/given.ts'
import { fold } from '../fact.ts'
import { earlierRulings, type RuledItem } from '../lens/earlier-rulings.ts'
import { isRefusal } from '../refusal.ts'
import { submissionStream } from '../streams.ts'
import type { Filing } from '../submission/given.ts'
import { type BatchCommand, type BatchContext, decideBatch } from './decide.ts'
import { type Batch, evolveBatch, unprepared } from './evolve.ts'
import type { FilingInBatch } from './flags.ts'

// What the tests of a batch are told in: which filings there are, what was done so far, what is asked now.

export const seed = '00112233445566778899aabbccddeeff'
export const batchId = idOf(5001)
export const filter = {
  ...{ extent: 'city' as const, counties: [], kind: null },
  ...{ category: null, search: null, takenOut: 0 },
}

export const streamOf = (filing: Filing) => submissionStream(filing.id)

/** All of what was filed, chosen at the text that the city has. */
export function prepareAll(...filings: readonly Filing[]): BatchCommand {
  const chosen = filings.map((each) => ({ submission: streamOf(each), parts: each.submission.parts }))
  return { do: 'prepareBatch', filter, guide: null, seed, chosen }
}

/** What follows when `actor` asks for this now, the filings standing as they are given. */
export function when(
  actor: Actor,
  command: BatchCommand,
  { batch = unprepared, filings = [], guide, rulings }: Given = {},
): ReturnType<typeof decideBatch> {
  const known = filings.map((each) => {
    const context = { ...each.around, actor }
    const earlier = rulings && { rulings: earlierRulings(rulings), account: actor.account }
    return [streamOf(each), { facts: each, round: context.round, guide, context, earlier }] as const
  })
  const at = '2021-09-14T01:00:00.000Z'
  const city = parseDivision('510100')
  return decideBatch(command, batch, {
    actor,
    city,
    batch: batchId,
    at,
    filings: new Map(known),
  } satisfies BatchContext)
}

export type Given = {
  readonly batch?: Batch
  readonly filings?: readonly Filing[]
  readonly guide?: FilingInBatch['guide']
  readonly rulings?: readonly RuledItem[]
}

/** The batch after `actor` did all this. */
export function after(actor: Actor, commands: readonly BatchCommand[], given: Given = {}): Batch {
  return commands.reduce((batch, command) => {
    const decision = when(actor, command, { ...given, batch })
    if (isRefusal(decision))
      throw new Error(`${actor.account} may not ${command.do}: ${decision.refused} ${decision.about}`)
    return fold(
      evolveBatch,
      batch,
      decision.batch.map((event) => by(actor, event)),
    )
  }, given.batch ?? unprepared)
}

/** The sample opened, item by item. */
export function openAll(batch: Batch): readonly BatchCommand[] {
  return batch.sample.map((key) => {
    const [submission = '', part = ''] = key.split(' ')
    return { do: 'openSample', submission, part }
  })
}
