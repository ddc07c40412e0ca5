import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CannotStartError } from '../cannot-start.ts'
import { root } from '../settings.ts'
import { startTemporaryPostgres } from '../temporary-postgres.ts'

/** What a file in a package's `bench` folder gives: figures by name, and a table for people. */
export type Bench = {
  run(): Promise<{ readonly measures: Readonly<Record<string, number>>; readonly table: string }>
}

/** `npm run bench -- ledger [--json]`: measures on a PostgreSQL of its own, or on that of `MINGCE_BENCH_POSTGRES`. */
export async function benchCommand(args: readonly string[]): Promise<void> {
  const [name] = args.filter((arg) => !arg.startsWith('--'))
  const file = benches().get(name ?? '')
  if (!file) {
    const known = [...benches().keys()].join(', ')
    throw new CannotStartError(
      `用法：npm run bench -- 名称 [--json]，可用：${known}`,
      `give the name of a bench: ${known}`,
    )
  }
  await withPostgres(async () => {
    const { run } = (await import(pathToFileURL(file).href)) as Bench
    const { measures, table } = await run()
    process.stdout.write(`${table}\n`)
    if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ measures })}\n`)
  })
}

/** Each bench by its name: the files that can `run`, not those that hold their parts. */
function benches(): Map<string, string> {
  const files = globSync('packages/*/bench/*.ts', { cwd: root }).map((file) => join(root, file))
  const runnable = files.filter((file) => readFileSync(file, 'utf8').includes('export async function run('))
  return new Map(runnable.map((file) => [basename(file, '.ts'), file]))
}

async function withPostgres(work: () => Promise<void>): Promise<void> {
  if (process.env.MINGCE_BENCH_POSTGRES) return work()
  const server = await startTemporaryPostgres('bench')
  process.env.MINGCE_BENCH_POSTGRES = server.url
  try {
    await work()
  } finally {
    await server.stop()
  }
}
