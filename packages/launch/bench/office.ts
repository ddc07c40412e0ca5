import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { identityMigrations } from '@mingce/identity/migrations'
import { freshDatabaseOn } from '@mingce/ledger/fresh-database'
import { ledgerMigrations } from '@mingce/ledger/migrations'
import { noticesMigrations } from '@mingce/notices/migrations'
import { loadDemo } from '../demo/load.ts'
import { type App, openApp } from '../fault/app.ts'
import { chanceOf } from '../fault/chance.ts'
import { bundleServers } from '../servers.ts'
import { readSources } from '../sources.ts'
import { temporaryFolder } from '../temporary-postgres.ts'
import { type Answered, type Office, type Request, requestsOf, settle } from './office-requests.ts'

const perSecond = 300
const forMs = 20_000
const warmMs = 5_000

/**
 * A deadline day of the whole province on one machine: county, city and province app over the demo, their database and the sender, who
 * asks so many times a second however long the answers take. Nine requests of ten read, as people do; the tenth is a draft, a revision, a
 * comment or an opinion on an item.
 *
 * @returns how long the answers took from when they were due, and how many were no answer, by what was asked; and what each app took of the
 *   processors for it, which tells more of us and less of the machine's other guests
 */
export async function run(): Promise<{ readonly measures: Record<string, number>; readonly table: string }> {
  const serverUrl = process.env.MINGCE_BENCH_POSTGRES
  if (!serverUrl) throw new Error('MINGCE_BENCH_POSTGRES names no server')
  await bundleServers(readSources())
  const folder = temporaryFolder('office')
  const tables = await freshDatabaseOn(serverUrl, [...ledgerMigrations, ...identityMigrations, ...noticesMigrations])
  const { events } = await loadDemo({ appUrl: tables.appUrl, startedAt: new Date(), production: false })
  const settings = { folder, databaseUrl: tables.appUrl, keyFile: join(folder, 'log-key') }
  const apps = await Promise.all(['county-1', 'city-1', 'province-1'].map((name) => openApp(name, settings)))
  try {
    const [county = '', city = '', province = ''] = apps.map(({ address }) => address)
    const office = await settle({ county, city, province })
    await load(office, warmMs)
    const before = apps.map((app) => app.processorSeconds())
    const took = await load(office, forMs)
    return report(took, { events, spent: spentBy(apps, before) })
  } finally {
    await Promise.all(apps.map((app) => app.stop()))
    await tables.drop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Took = { readonly what: Request['what']; readonly ms: number; readonly answered: Answered }

/** Sends at the pace that was asked for, and waits for the last answer. */
async function load(office: Office, ms: number): Promise<readonly Took[]> {
  const next = requestsOf(office, chanceOf(1))
  const began = performance.now()
  const under: Promise<Took>[] = []
  for (let sent = 0; sent < (ms * perSecond) / 1_000; sent += 1) {
    const dueAt = began + (sent * 1_000) / perSecond
    const early = dueAt - performance.now()
    if (early > 1) await new Promise((goOn) => setTimeout(goOn, early))
    under.push(measured(next(), dueAt))
  }
  return Promise.all(under)
}

async function measured({ what, send }: Request, dueAt: number): Promise<Took> {
  const answered = await send()
  return { what, ms: performance.now() - dueAt, answered }
}

type Spent = readonly { readonly app: string; readonly seconds: number }[]

function spentBy(apps: readonly App[], before: readonly number[]): Spent {
  return apps.map((app, nth) => ({
    app: app.name.replace(/-\d+$/, ''),
    seconds: Math.round((app.processorSeconds() - (before[nth] ?? 0)) * 10) / 10,
  }))
}

function report(took: readonly Took[], { events, spent }: { readonly events: number; readonly spent: Spent }) {
  const all = summary(took)
  const lines = [...Map.groupBy(took, ({ what }) => what)].map(([what, own]) => line(what, summary(own)))
  const table = [
    `${perSecond} requests a second for ${forMs / 1_000} s over the demo's ${events.toLocaleString('en')} events`,
    ...lines.toSorted(),
    line('all', all),
    `processor seconds: ${spent.map(({ app, seconds }) => `${app} ${seconds.toFixed(1)}`).join(', ')}`,
  ].join('\n')
  const { median, p99, refused, failed } = all
  return {
    measures: {
      ...{ office_median_ms: median, office_p99_ms: p99, office_refused: refused, office_failed: failed },
      ...Object.fromEntries(spent.map(({ app, seconds }) => [`office_${app}_processor_s`, seconds])),
    },
    table,
  }
}

function summary(took: readonly Took[]) {
  const sorted = took.map(({ ms }) => ms).toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)
  const count = (how: Answered) => took.filter(({ answered }) => answered === how).length
  return { count: took.length, median: at(0.5), p99: at(0.99), refused: count('refused'), failed: count('failed') }
}

function line(what: string, { count, median, p99, refused, failed }: ReturnType<typeof summary>): string {
  const times = `median ${String(median).padStart(4)} ms, p99 ${String(p99).padStart(5)} ms`
  return `${what.padEnd(24)}${String(count).padStart(6)}   ${times}, refused ${refused}, failed ${failed}`
}
