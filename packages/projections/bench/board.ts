import type { Actor } from '@mingce/domain/authority/actor'
import { cities } from '@mingce/domain/authority/division'
import { chengdu, sichuan } from '@mingce/domain/cast'
import { connect, kyselyOn } from '@mingce/ledger/connect'
import { freshDatabaseOn } from '@mingce/ledger/fresh-database'
import { ledgerMigrations } from '@mingce/ledger/migrations'
import { headOf } from '@mingce/ledger/read'
import { type Asking, asOffice } from '../asking.ts'
import { boardOf } from '../board/board.ts'
import { createFollower } from '../follow.ts'
import { recordInBulk } from '../history/test-ledger.ts'
import { packageOf, packagesOf } from '../joint-package/questions.ts'
import { gridOf } from '../lens/grid.ts'
import { gridColumn } from '../lens/grid-column.ts'
import { improvementsOf } from '../lens/improvements.ts'
import { candidatesWithin } from '../library/candidates.ts'
import { projectionNames } from '../projections.ts'
import type { ProjectionSchema } from '../schema.ts'
import { wholeProvince } from './whole-province.ts'

const [rounds, items, times] = [3, 60, 12]
const longestMs = 900_000

/**
 * Board, grid, one of its columns, a joint package, 五个提升 and what might be good practice over 183 counties × 60 items × 3 rounds, now and as of the middle of the ledger.
 *
 * Needs `MINGCE_BENCH_POSTGRES`, a superuser's URL; makes a database of its own there and drops it.
 *
 * @returns the median, the fastest and the longest of twelve answers each, in milliseconds
 */
export async function run(): Promise<{ readonly measures: Record<string, number>; readonly table: string }> {
  const serverUrl = process.env.MINGCE_BENCH_POSTGRES
  if (!serverUrl) throw new Error('MINGCE_BENCH_POSTGRES names no server')
  const database = await freshDatabaseOn(serverUrl, ledgerMigrations)
  const [append, project] = [connect(database.appUrl, 'append'), connect(database.appUrl, 'project')]
  const read = connect(database.appUrl, 'read', { max: 2 })
  try {
    const [rulings = [], ...histories] = wholeProvince(rounds, items)
    await recordInBulk(append, [rulings])
    await recordInBulk(append, histories)
    const head = (await headOf(kyselyOn(append))) ?? 0n
    const follower = createFollower({ project })
    await follower.catchUp(projectionNames, head, longestMs)
    await follower.close()
    await project.query('analyze')
    return await measure((office, ask) => asOffice(kyselyOn<ProjectionSchema>(read), office, ask), head)
  } finally {
    await Promise.all([append.end(), project.end(), read.end()])
    await database.drop()
  }
}

type Ask = (office: Actor, ask: (tx: Asking) => Promise<unknown>) => Promise<unknown>

async function measure(ask: Ask, head: bigint) {
  const province = sichuan.reviewer
  const round = `round-${rounds}`
  const questions: Record<string, () => Promise<unknown>> = {}
  for (const [when, at] of [
    ['now', undefined],
    ['as of the middle', head / 2n],
  ] as const) {
    questions[`board, ${when}`] = () =>
      ask(province, (tx) => boardOf(tx, province, { round: at ? 'round-1' : round, at }))
    questions[`grid, ${when}`] = () =>
      ask(province, (tx) => gridOf(tx, province, { round: at ? 'round-1' : round, at }))
    questions[`column, ${when}`] = () =>
      ask(province, (tx) => gridColumn(tx, province, { round: at ? 'round-1' : round, column: '2019-05', at }))
    questions[`five improvements, ${when}`] = () => ask(province, (tx) => improvementsOf(tx, province, { at }))
    questions[`packages, ${when}`] = () => ask(province, (tx) => packagesOf(tx, province, { round, at }))
  }
  questions['one package, now'] = () => ask(province, (tx) => packageOf(tx, { round, city: '510100' }))
  questions['good practice, now'] = () => ask(province, (tx) => candidatesWithin(tx, province))
  questions['a city’s board, now'] = () => ask(chengdu.reviewer, (tx) => boardOf(tx, chengdu.reviewer, { round }))
  const measures: Record<string, number> = {}
  const lines = [`${cities().length} cities, ${rounds} rounds of ${items} items: ${head + 1n} events`]
  for (const [name, question] of Object.entries(questions)) {
    const took = await repeated(question)
    measures[`${name.replaceAll(/[^a-z]+/g, '_')}_ms`] = took.median
    const [median, fastest, longest] = [took.median, took.fastest, took.longest].map((ms) => String(ms).padStart(5))
    lines.push(`${name.padEnd(28)} median ${median} ms, fastest ${fastest} ms, longest ${longest} ms`)
  }
  return { measures, table: lines.join('\n') }
}

async function repeated(question: () => Promise<unknown>) {
  const took: number[] = []
  for (let time = 0; time < times; time += 1) {
    const began = performance.now()
    await question()
    took.push(Math.round(performance.now() - began))
  }
  const sorted = took.toSorted((a, b) => a - b)
  return { median: sorted[times >> 1] ?? 0, fastest: sorted[0] ?? 0, longest: sorted.at(-1) ?? 0 }
}
