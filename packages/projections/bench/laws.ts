import { sichuan } from '@mingce/domain/cast'
import type { LawEvent } from '@mingce/domain/law/events'
import { registerSeedLaws } from '@mingce/domain/law/seed'
import { lawStream } from '@mingce/domain/streams'
import { connect, kyselyOn } from '@mingce/ledger/connect'
import { freshDatabaseOn } from '@mingce/ledger/fresh-database'
import { ledgerMigrations } from '@mingce/ledger/migrations'
import { headOf } from '@mingce/ledger/read'
import { asOffice } from '../asking.ts'
import { createFollower } from '../follow.ts'
import { recordInBulk } from '../history/test-ledger.ts'
import type { Deed } from '../history/world.ts'
import { registryOf } from '../law/law.ts'
import { sweepOf } from '../law/sweep.ts'
import { usageOf } from '../law/usage.ts'
import { projectionNames } from '../projections.ts'
import type { ProjectionSchema } from '../schema.ts'
import { wholeProvince } from './whole-province.ts'

const items = 60
const longestMs = 900_000
const times = 5
const changed = 'gir_2019'
const { roundManager } = sichuan

/**
 * From a recorded change of the law that nearly every item cites to the list of the items it asks to be reworded, with a proposal for
 * each, over 183 counties × 60 items.
 *
 * Needs `MINGCE_BENCH_POSTGRES`, a superuser's URL; makes a database of its own there and drops it.
 */
export async function run(): Promise<{ readonly measures: Record<string, number>; readonly table: string }> {
  const serverUrl = process.env.MINGCE_BENCH_POSTGRES
  if (!serverUrl) throw new Error('MINGCE_BENCH_POSTGRES names no server')
  const database = await freshDatabaseOn(serverUrl, ledgerMigrations)
  const [append, project] = [connect(database.appUrl, 'append'), connect(database.appUrl, 'project')]
  const read = connect(database.appUrl, 'read', { max: 2 })
  const follower = createFollower({ project })
  try {
    const [rulings = [], ...histories] = wholeProvince(1, items)
    await recordInBulk(append, [[...rulings, ...registered((id) => id !== changed)]])
    await recordInBulk(append, histories)
    const head = async () => (await headOf(kyselyOn(append))) ?? 0n
    await follower.catchUp(projectionNames, await head(), longestMs)
    await project.query('analyze')
    const ask = <Answer>(question: (tx: Parameters<Parameters<typeof asOffice<Answer>>[2]>[0]) => Promise<Answer>) =>
      asOffice(kyselyOn<ProjectionSchema>(read), roundManager, question)
    const sweep = () => ask((tx) => sweepOf(tx, roundManager, { law: changed, change: 1, today: '2021-10-14' }))

    const began = performance.now()
    await recordInBulk(append, [[...registered((id) => id === changed), amended()]])
    await follower.catchUp(['law'], await head(), longestMs)
    const found = (await sweep())?.items ?? []
    const first = Math.round(performance.now() - began)
    const swept = await repeated(sweep)
    const used = await repeated(() => ask(async (tx) => usageOf(tx, roundManager, await registryOf(tx))))

    const counties = new Set(found.map(({ division }) => division)).size
    const table = [
      `${(await head()) + 1n} events; ${found.length} items of ${counties} counties cite the law that changed`,
      `recorded, carried, listed       ${first} ms`,
      `listed again, median of ${times}       ${swept} ms`,
      `how often each law is cited     ${used} ms`,
    ].join('\n')
    return { measures: { first_ms: first, sweep_ms: swept, usage_ms: used, items: found.length, counties }, table }
  } finally {
    await follower.close()
    await Promise.all([append.end(), project.end(), read.end()])
    await database.drop()
  }
}

/** By an account of its own: the load's deeds are counted from one in each bulk. */
const clerk = { ...roundManager, account: 'acc-510000-99' }

function registered(chosen: (id: string) => boolean): readonly Deed[] {
  return registerSeedLaws
    .filter(({ id }) => chosen(id))
    .map(({ id, command: { entry } }) => deed(id, { type: 'LawRegistered', ...entry }))
}

function amended(): Deed {
  const version = { change: 1, inForceFrom: '2021-10-01', amendedBy: '决定', docNumber: null, year: 2021 }
  return deed(changed, { type: 'LawAmended', ...version, source: '试验', doubt: null })
}

function deed(id: string, event: LawEvent): Deed {
  const actor = id === changed ? clerk : roundManager
  return { actor, at: new Date('2021-09-10T02:00:00.000Z'), streams: new Map([[lawStream(id), [event]]]) }
}

async function repeated(question: () => Promise<unknown>): Promise<number> {
  const took: number[] = []
  for (let time = 0; time < times; time += 1) {
    const began = performance.now()
    await question()
    took.push(Math.round(performance.now() - began))
  }
  return took.toSorted((a, b) => a - b)[times >> 1] ?? 0
}
