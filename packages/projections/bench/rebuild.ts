import { cities, countiesOf, type DivisionCode } from '@mingce/domain/authority/division'
import { connect } from '@mingce/ledger/connect'
import { freshDatabaseOn } from '@mingce/ledger/fresh-database'
import { ledgerMigrations } from '@mingce/ledger/migrations'
import type { Pool } from 'pg'
import { createFollower } from '../follow.ts'
import { liveOn } from '../history/history.ts'
import { Random } from '../history/random.ts'
import { recordInBulk } from '../history/test-ledger.ts'
import { type Deed, World } from '../history/world.ts'
import { projectionNames } from '../projections.ts'
import { rebuild } from '../rebuild.ts'

const rounds = Number(process.env.MINGCE_BENCH_ROUNDS ?? 4)

/**
 * How fast each projection is made anew, from random histories of all counties.
 *
 * Needs `MINGCE_BENCH_POSTGRES`, a superuser's URL; makes a database of its own there and drops it.
 *
 * @returns events a second, a projection each
 */
export async function run(): Promise<{ readonly measures: Record<string, number>; readonly table: string }> {
  const serverUrl = process.env.MINGCE_BENCH_POSTGRES
  if (!serverUrl) throw new Error('MINGCE_BENCH_POSTGRES names no server')
  const database = await freshDatabaseOn(serverUrl, ledgerMigrations)
  const [append, project] = [connect(database.appUrl, 'append'), connect(database.appUrl, 'project')]
  try {
    await recordInBulk(
      append,
      cities().flatMap((city) => historyOf(countiesOf(city))),
    )
    await follow(project)
    return await measure(project)
  } finally {
    await Promise.all([append.end(), project.end()])
    await database.drop()
  }
}

/** A city's counties through several rounds, their catalogs going on from round to round. */
function historyOf(counties: readonly DivisionCode[]): readonly (readonly Deed[])[] {
  const [first, ...others] = counties
  if (!first) return []
  const deeds: Deed[] = []
  let before: World | undefined
  for (let round = 1; round <= rounds; round += 1) {
    const world: World = new World(new Random(round), `round-${round}-${first}`, [first, ...others])
    for (const [county, catalog] of before?.catalogs ?? []) world.catalogs.set(county, catalog)
    liveOn(world, 150 * counties.length)
    deeds.push(...world.deeds)
    before = world
  }
  return [deeds]
}

/** A rebuild goes as far as the live tables stand: they are brought to the head first. */
async function follow(project: Pool): Promise<void> {
  const follower = createFollower({ project })
  await follower.ready
  const { head } = await follower.health()
  await follower.catchUp(projectionNames, BigInt(head ?? -1), 600_000)
  await follower.close()
}

async function measure(project: Pool) {
  const measures: Record<string, number> = {}
  const lines = ['projection         events  seconds  events/s']
  for (const name of projectionNames) {
    const { events, seconds } = await rebuild(project, name)
    measures[`rebuild_${name.replace('-', '_')}`] = Math.round(events / seconds)
    const figures = [events.toLocaleString('en'), seconds.toFixed(1), Math.round(events / seconds).toLocaleString('en')]
    lines.push(name.padEnd(16) + figures.map((figure) => figure.padStart(9)).join(''))
  }
  return { measures, table: lines.join('\n') }
}
