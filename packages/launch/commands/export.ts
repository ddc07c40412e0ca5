import { createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { connect, kyselyOn } from '@mingce/ledger/connect'
import { readEntryTexts } from '@mingce/ledger/read'
import { signingKey } from '@mingce/ledger/signing-key'
import { lastCheckpoint, readTile } from '@mingce/ledger/tiles'
import { formatEventLine } from '@mingce/proof/event-line'
import { formatVerifierKey, verifierOf } from '@mingce/proof/note'
import { tileWidth } from '@mingce/proof/tiles'
import type { Kysely } from 'kysely'
import { CannotStartError } from '../cannot-start.ts'
import { fromCaller, logKeyFile, readSettings } from '../settings.ts'
import { withDatabase } from '../with-database.ts'
import { say } from '../words.ts'
import { bundleReadme } from './bundle-readme.ts'

/** `mingce export --to DIR`: the whole log as far as it is sealed, to be taken away and checked without us. */
export async function exportCommand([flag, to]: readonly string[]): Promise<void> {
  if (flag !== '--to' || !to)
    throw new CannotStartError('用法：mingce export --to 空文件夹', 'usage: mingce export --to DIR')
  const folder = fromCaller(to)
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new CannotStartError(`${folder} 不是空文件夹，请另选`, `${folder} is not empty, choose another`)
  const settings = readSettings(process.env)
  const key = logKeyFile(settings)
  await withDatabase(settings, async ({ appUrl }) => {
    const ledger = kyselyOn<unknown>(connect(appUrl, 'append', { max: 2 }))
    try {
      await writeBundle(ledger, folder, key)
    } finally {
      await ledger.destroy()
    }
  })
}

async function writeBundle(ledger: Kysely<unknown>, folder: string, key: string): Promise<void> {
  const last = await lastCheckpoint(ledger)
  if (!last || !existsSync(key))
    throw new CannotStartError(
      '记录尚未封存，请先启动一次（npm start）再导出',
      'nothing is sealed yet: run npm start once, then export',
    )
  const verifier = verifierOf(signingKey(key), 'ed25519')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'checkpoint'), last.note)
  writeFileSync(join(folder, 'keys'), `${formatVerifierKey(verifier)}\n`)
  writeFileSync(join(folder, 'README.txt'), bundleReadme)
  await pipeline(leavesOf(ledger, last.size), createWriteStream(join(folder, 'leaves')))
  await pipeline(linesOf(ledger, verifier.name, last.size), createWriteStream(join(folder, 'events.ndjson')))
  say(`已导出 ${last.size} 条记录到 ${folder} / exported`)
}

async function* leavesOf(ledger: Kysely<unknown>, size: bigint): AsyncGenerator<Buffer> {
  for (let index = 0n; index * 256n < size; index += 1n) {
    const tile = await readTile(ledger, { level: 0, index, width: tileWidth(0, index, size) })
    if (!tile) throw new Error(`ledger is broken: tile ${index} is not sealed`)
    yield tile
  }
}

async function* linesOf(ledger: Kysely<unknown>, origin: string, size: bigint): AsyncGenerator<string> {
  for (let at = 0n; at < size; ) {
    const page = await readEntryTexts(ledger, { after: at - 1n, until: size - 1n, limit: 1_000 })
    if (page.length === 0) throw new Error(`ledger is broken: it ends before ${size}`)
    const first = at
    at += BigInt(page.length)
    yield page.map((entry, index) => `${formatEventLine(origin, first + BigInt(index), entry)}\n`).join('')
  }
}
