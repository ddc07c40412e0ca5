import { type FreshDatabase, freshDatabaseOn } from '../fresh-database.ts'
import { ledgerMigrations } from '../migrations.ts'
import { compareAppends } from './appends.ts'
import { compareReads } from './reads.ts'
import type { Paired, Ratio } from './rounds.ts'
import { type Lag, measureLag } from './seals.ts'

export type Bench = { readonly measures: Record<string, number>; readonly table: string }

/**
 * The ledger, sealing on, against the plain driver, on one server, in one run.
 *
 * Needs `MINGCE_BENCH_POSTGRES`, a superuser's URL; makes databases of its own there and drops them.
 *
 * @returns ratios to the plain driver: of events a second, and for `stream_1000` of the time taken; entries sealed a
 *   second; milliseconds until a checkpoint covers an event
 */
export async function run(): Promise<Bench> {
  const serverUrl = process.env.MINGCE_BENCH_POSTGRES
  if (!serverUrl) throw new Error('MINGCE_BENCH_POSTGRES names no server')
  const on = async <Result>(measure: (database: FreshDatabase) => Promise<Result>): Promise<Result> => {
    const database = await freshDatabaseOn(serverUrl, ledgerMigrations)
    try {
      return await measure(database)
    } finally {
      await database.drop()
    }
  }
  const appends = await on(compareAppends)
  const { sealRate, ...reads } = await on(compareReads)
  const lag = await on((database) => measureLag(database, 10_000))
  const { measures, table } = report({ ...appends, ...reads })
  return { measures: { ...measures, ...sealing(sealRate, lag) }, table: `${table}\n${sealingLines(sealRate, lag)}` }
}

function sealing(sealRate: number, { median, p99 }: Lag): Record<string, number> {
  return { seal_rate: Math.round(sealRate), checkpoint_lag_median_ms: median, checkpoint_lag_p99_ms: p99 }
}

function sealingLines(sealRate: number, { median, p99, events }: Lag): string {
  return [
    `sealed at           ${Math.round(sealRate).toLocaleString('en')} events/s`,
    `checkpoint lag      median ${median} ms, p99 ${p99} ms, of ${events.toLocaleString('en')} events by 16 writers`,
  ].join('\n')
}

function report(results: Record<string, Paired>): Bench {
  const measures: Record<string, number> = {}
  const lines = ['measure             by            events/s   ratio  quartiles']
  for (const [measure, { rates, ratios }] of Object.entries(results)) {
    for (const [name, ratio] of ratios) {
      const shown = measure === 'stream_1000' ? inverse(ratio) : ratio
      if (name === 'ledger') measures[measure] = round(shown.median)
      lines.push(line(measure, name, rates.get(name) ?? 0, shown))
    }
  }
  return { measures, table: lines.join('\n') }
}

function line(measure: string, name: string, rate: number, { median, low, high }: Ratio): string {
  const label = measure === 'stream_1000' ? 'stream_1000 (time)' : measure
  const perSecond = Math.round(rate).toLocaleString('en').padStart(10)
  const spread = `${low.toFixed(2)}–${high.toFixed(2)}`
  return `${label.padEnd(20)}${name.padEnd(12)}${perSecond}${median.toFixed(2).padStart(8)}  ${spread}`
}

/** Of a ratio of rates, the ratio of times. */
function inverse({ median, low, high }: Ratio): Ratio {
  return { median: 1 / median, low: 1 / high, high: 1 / low }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
