import { existsSync, readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { connect, kyselyOn } from '@mingce/ledger/connect'
import type { Caller } from '../caller.ts'
import { CannotStartError } from '../cannot-start.ts'
import { fromCaller, logKeyFile, readSettings } from '../settings.ts'
import { withDatabase } from '../with-database.ts'
import { type Part, writeBundle } from './write-bundle.ts'

/**
 * `mingce export --to DIR [--stream S | --from P]`: the log as far as it is sealed, its end from a position on, or one of its
 * streams, to be taken away and checked without us.
 */
export async function exportCommand(args: readonly string[], { env, say }: Caller): Promise<void> {
  const { to, stream, from } = read(args)
  if (!to || (stream !== undefined && from !== undefined)) throw usage()
  const part = partOf(stream, from)
  const folder = fromCaller(to, env)
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new CannotStartError(`${folder} 不是空文件夹，请另选`, `${folder} is not empty, choose another`)
  const settings = readSettings(env)
  const keyFile = logKeyFile(settings, env)
  await withDatabase(settings, async ({ appUrl }) => {
    const ledger = kyselyOn<unknown>(connect(appUrl, 'append', { max: 2 }))
    try {
      const entries = await writeBundle(ledger, part, { folder, keyFile })
      say(`已导出 ${entries} 条记录到 ${folder} / exported`)
    } finally {
      await ledger.destroy()
    }
  })
}

function read(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ args: [...args], options: { to: text, stream: text, from: text } }).values
  } catch {
    throw usage()
  }
}

function partOf(stream: string | undefined, from: string | undefined): Part {
  if (stream !== undefined) return { kind: 'stream', stream }
  if (from === undefined) return { kind: 'log' }
  if (!/^(0|[1-9]\d{0,18})$/.test(from))
    throw new CannotStartError(
      `--from 应为位置（从 0 起的整数），现为“${from}”`,
      `--from is a position, 0 or more: "${from}"`,
    )
  return BigInt(from) === 0n ? { kind: 'log' } : { kind: 'end', from: BigInt(from) }
}

function usage(): CannotStartError {
  return new CannotStartError(
    '用法：mingce export --to 空文件夹 [--stream 事件流 | --from 位置]',
    'usage: mingce export --to DIR [--stream S | --from P]',
  )
}
