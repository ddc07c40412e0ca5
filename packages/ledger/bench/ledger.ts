import { freshDatabaseOn } from '../fresh-database.ts'
import { ledgerMigrations } from '../migrations.ts'
import { compareAppends } from './appends.ts'
import { compareReads } from './reads.ts'
import type { Paired, Ratio } from './rounds.ts'

export type Bench = { readonly measures: Record<string, number>; readonly table: string }

/**
 * The ledger against the plain driver, on one server, in one run.
 *
 * Needs `MINGCE_BENCH_POSTGRES`, a superuser's URL; makes databases of its own there and drops them.
 *
 * @returns ratios to the plain driver: of events a second, and for `stream_1000` of the time taken
 */
export async function run(): Promise<Bench> {
  const serverUrl = process.env.MINGCE_BENCH_POSTGRES
  if (!serverUrl) throw new Error('MINGCE_BENCH_POSTGRES names no server')
  const results: Record<string, Paired> = {}
  for (const compare of [compareAppends, compareReads]) {
    const database = await freshDatabaseOn(serverUrl, ledgerMigrations)
    try {
      Object.assign(results, await compare(database))
    } finally {
      await database.drop()
    }
  }
  return report(results)
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
