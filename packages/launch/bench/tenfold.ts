import { rmSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { identityMigrations } from '@mingce/identity/migrations'
import { connect } from '@mingce/ledger/connect'
import { freshDatabaseOn } from '@mingce/ledger/fresh-database'
import { ledgerMigrations } from '@mingce/ledger/migrations'
import { noticesMigrations } from '@mingce/notices/migrations'
import { createFollower } from '@mingce/projections/follow'
import { makeTenfold } from '@mingce/projections/history/tenfold'
import { projectionNames } from '@mingce/projections/projections'
import { demoPassword } from '../demo/accounts.ts'
import { loadDemo } from '../demo/load.ts'
import { openApp } from '../fault/app.ts'
import { signIn } from '../fault/clerks.ts'
import { bundleServers } from '../servers.ts'
import { readSources } from '../sources.ts'
import { temporaryFolder } from '../temporary-postgres.ts'
import { asked, type Seat } from './office-requests.ts'

const city = '510100'

/**
 * Ten times the demo, one question after the other over HTTP: the workbench of a desk with 2,500 filings, what a review desk asks when it
 * opens, and 同类 of an item, for a city and for the province.
 */
export async function run(): Promise<{ readonly measures: Record<string, number>; readonly table: string }> {
  const serverUrl = process.env.MINGCE_BENCH_POSTGRES
  if (!serverUrl) throw new Error('MINGCE_BENCH_POSTGRES names no server')
  await bundleServers(readSources())
  const folder = temporaryFolder('tenfold')
  const tables = await freshDatabaseOn(serverUrl, [...ledgerMigrations, ...identityMigrations, ...noticesMigrations])
  await loadDemo({ appUrl: tables.appUrl, startedAt: new Date(), production: false })
  const { events } = await makeTenfold(tables.appUrl, city)
  await follow(tables.appUrl, events)
  const settings = { folder, databaseUrl: tables.appUrl, keyFile: join(folder, 'log-key') }
  const apps = await Promise.all(['city-1', 'province-1'].map((name) => openApp(name, settings)))
  try {
    const [reviewer, province] = await Promise.all(
      apps.map(async ({ address }, index) => {
        const login = index === 0 ? `${city}-sh` : '510000-sh'
        return { address, ...(await signIn(address, login, login, demoPassword)) }
      }),
    )
    if (!reviewer || !province) throw new Error('nobody sits at a desk')
    return report(events, [...(await deskOf(reviewer)), ...(await lensesOf(province))])
  } finally {
    await Promise.all(apps.map((app) => app.stop()))
    await tables.drop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function follow(appUrl: string, events: number): Promise<void> {
  const project = connect(appUrl, 'project')
  const follower = createFollower({ project })
  await follower.catchUp(projectionNames, BigInt(events - 1), 600_000)
  await follower.close()
  await project.end()
}

type Measured = { readonly what: string; readonly ms: readonly number[] }
type Item = { readonly division: string; readonly part: string; readonly digest: string }

async function deskOf(seat: Seat): Promise<readonly Measured[]> {
  const { todo } = await asked<{ readonly todo: readonly { readonly stream: string }[] }>(seat, 'workbench')
  const filings = todo
    .filter(({ stream }) => stream.includes('/disclosure_catalog/'))
    .map(({ stream }) => named(stream))
  const [first] = filings
  if (!first) throw new Error('no catalog waits')
  const { parts } = await asked<{ readonly parts: readonly Omit<Item, 'division'>[] }>(seat, 'filing.open', {
    filing: first,
  })
  const items = parts.map(({ part, digest }) => ({ division: first.division, part, digest }))
  const every = filings.slice(0, 20).map((filing) => ({ filing }))
  const measured = [await measure(seat, 'workbench', Array(20).fill(undefined))]
  for (const each of ['open', 'versions', 'marks', 'outlook'])
    measured.push(await measure(seat, `filing.${each}`, every))
  return [...measured, await measure(seat, 'lens.item', items)]
}

async function lensesOf(seat: Seat): Promise<readonly Measured[]> {
  const names = await asked<readonly { readonly category: string; readonly name: string }[]>(seat, 'item.names')
  const items: Item[] = []
  for (const { category, name } of names.slice(0, 40)) {
    const across = await asked<readonly (Omit<Item, 'part'> & { readonly item: string })[]>(seat, 'item.across', {
      category,
      name,
    })
    for (const { division, item, digest } of across.slice(0, 1)) items.push({ division, part: item, digest })
  }
  return [await measure(seat, 'lens.item', items)]
}

function named(stream: string) {
  const [, round = '', division = '', kind = '', n = ''] = stream.split('/')
  return { round, division, kind, n: Number(n) }
}

async function measure(seat: Seat, procedure: string, inputs: readonly (object | undefined)[]): Promise<Measured> {
  const ms: number[] = []
  for (const input of inputs) {
    const began = performance.now()
    await asked(seat, procedure, input)
    ms.push(performance.now() - began)
  }
  return { what: `${seat.account.slice(0, 6) === city ? 'city' : 'province'} ${procedure}`, ms }
}

function report(events: number, measured: readonly Measured[]) {
  const measures: Record<string, number> = {}
  const lines = measured.map(({ what, ms }) => {
    const sorted = ms.toSorted((a, b) => a - b)
    const [median, longest] = [sorted[sorted.length >> 1] ?? 0, sorted.at(-1) ?? 0].map(Math.round)
    measures[what.replaceAll(/[ .]/g, '_')] = median ?? 0
    return `${what.padEnd(24)} median ${String(median).padStart(5)} ms, at most ${String(longest).padStart(5)} ms of ${ms.length}`
  })
  const load = (loadavg()[0] ?? 0).toFixed(1)
  return { measures, table: [`${events.toLocaleString('en')} events, load ${load}`, ...lines].join('\n') }
}
