import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Kysely } from 'kysely'
import { createAppender } from '../append.ts'
import { connect } from '../connect.ts'
import type { FreshDatabase } from '../fresh-database.ts'
import type { Sealer, SealerOptions } from '../seal.ts'
import { sealInThread } from '../seal-in-thread.ts'
import { openTree } from '../sealed-tree.ts'
import { writeSigningKeys } from '../signing-key.ts'
import { command } from './commands.ts'

const benchSigner = { name: 'mingce.example/bench', secretKey: randomBytes(32) }

/** The sealer as the apps run it: in a thread of its own. */
export function sealing(url: string, options?: SealerOptions): Sealer {
  const keyFile = join(mkdtempSync(join(tmpdir(), 'mingce-bench-')), 'log-key')
  writeSigningKeys(keyFile, [benchSigner])
  const sealer = sealInThread({ url, keyFile }, options)
  return {
    ...sealer,
    async close() {
      await sealer.close()
      rmSync(dirname(keyFile), { recursive: true })
    },
  }
}

/** Entries a second that one sealer seals, of a ledger that was recorded before. */
export async function measureSealRate(db: Kysely<unknown>): Promise<number> {
  const start = performance.now()
  const tree = await openTree(db, benchSigner)
  for (let before = -1n; tree.size > before; ) {
    before = tree.size
    await tree.sealNext(db, 20_000)
  }
  return (Number(tree.size) * 1_000) / (performance.now() - start)
}

export type Lag = { readonly median: number; readonly p99: number; readonly events: number }

/** Milliseconds from the answer to a writer until a signed checkpoint covers its event, sixteen writers at it. */
export async function measureLag({ appUrl }: FreshDatabase, ms: number): Promise<Lag> {
  const pool = connect(appUrl, 'append', { max: 2 })
  const answered: { readonly position: bigint; readonly at: number }[] = []
  const checkpoints: { readonly size: bigint; readonly at: number }[] = []
  const onSealed = (size: bigint) => checkpoints.push({ size, at: performance.now() })
  const sealer = sealing(appUrl, { onSealed })
  const appender = createAppender(pool, { onRecorded: sealer.wake })

  const end = performance.now() + ms
  const write = async (writer: number): Promise<void> => {
    for (let version = 0; performance.now() < end; version += 1) {
      const { positions } = await appender.append(command(`catalog/lag-${writer}`, version, 1))
      answered.push({ position: positions[0] ?? 0n, at: performance.now() })
    }
  }
  await Promise.all(Array.from({ length: 16 }, (_, writer) => write(writer)))
  const everything = BigInt(answered.length)
  while ((checkpoints.at(-1)?.size ?? 0n) < everything) await new Promise((settle) => setTimeout(settle, 20))
  await sealer.close()
  await appender.close()
  await pool.end()
  return lagOf(answered, checkpoints)
}

function lagOf(
  answered: readonly { readonly position: bigint; readonly at: number }[],
  checkpoints: readonly { readonly size: bigint; readonly at: number }[],
): Lag {
  const lags = answered.map(({ position, at }) => {
    const covering = checkpoints.find(({ size }) => size > position)
    return Math.max(0, (covering?.at ?? Number.POSITIVE_INFINITY) - at)
  })
  const sorted = lags.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)
  return { median: at(0.5), p99: at(0.99), events: lags.length }
}
