import { freshDatabaseOn } from '../fresh-database.ts'
import { ledgerMigrations } from '../migrations.ts'
import { compareAppends } from './appends.ts'
import { compareReads } from './reads.ts'
import type { Paired } from './rounds.ts'

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
  const lines = ['measure            raw events/s  ledger events/s  ratio  quartiles']
  for (const [measure, { rates, ratios }] of Object.entries(results)) {
    const ratio = ratios.get('ledger')
    if (!ratio) continue
    const time = measure === 'stream_1000'
    const shown = time ? [1 / ratio.median, 1 / ratio.high, 1 / ratio.low] : [ratio.median, ratio.low, ratio.high]
    const [median = 0, low = 0, high = 0] = shown.map((value) => Math.round(value * 100) / 100)
    measures[measure] = median
    lines.push(
      [
        `${measure}${time ? ' (time)' : ''}`.padEnd(18),
        Math.round(rates.get('raw') ?? 0)
          .toLocaleString('en')
          .padStart(13),
        Math.round(rates.get('ledger') ?? 0)
          .toLocaleString('en')
          .padStart(16),
        median.toFixed(2).padStart(6),
        `  ${low.toFixed(2)}–${high.toFixed(2)}`,
      ].join(''),
    )
  }
  return { measures, table: lines.join('\n') }
}
