import { createWriteStream, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { lastCosigned, verifierKeys } from '@mingce/ledger/cosignatures'
import { rotationReceipts } from '@mingce/ledger/rotations'
import { signingKey } from '@mingce/ledger/signing-key'
import { fetchTiles, tree } from '@mingce/ledger/tiles'
import { nodesOf } from '@mingce/proof/node'
import { formatVerifierKey, verifierOf } from '@mingce/proof/note'
import { formatFrontier } from '@mingce/proof/proof-files'
import { frontierAt } from '@mingce/proof/prove'
import { formatRotations } from '@mingce/proof/rotation'
import { nodeReader, tilesOf } from '@mingce/proof/tiles'
import type { Kysely } from 'kysely'
import { CannotStartError } from '../cannot-start.ts'
import { bundleReadme, type TakenKind } from './bundle-readme.ts'
import { countAloud } from './count-aloud.ts'
import { leavesFrom, linesFrom } from './log-files.ts'
import { ordersOf, type Placed, proofsOf, provedOrderLines, streamEntries, streamLines } from './stream-files.ts'
import { verifyPage } from './verify-page.ts'

/** What of the log is taken away. */
export type Part =
  | { readonly kind: 'log' }
  | { readonly kind: 'end'; readonly from: bigint }
  | { readonly kind: 'stream'; readonly stream: string }

type Sealed = { readonly origin: string; readonly size: bigint; readonly folder: string }

/**
 * @returns how many entries were written
 * @throws {CannotStartError} when nothing is sealed, or there is no such part; then no file is written
 */
export async function writeBundle(
  ledger: Kysely<unknown>,
  part: Part,
  { folder, keyFile }: { readonly folder: string; readonly keyFile: string },
): Promise<bigint> {
  const last = await lastCosigned(ledger)
  const keys = await keysOf(ledger, keyFile)
  if (!last || keys.length === 0)
    throw new CannotStartError(
      '记录尚未封存，请先启动一次（npm start）再导出',
      'nothing is sealed yet: run npm start once, then export',
    )
  const [origin = ''] = last.note.split('\n')
  const sealed: Sealed = { origin, size: last.size, folder }
  const writeEvents = await ready(ledger, part, sealed)
  const page = await verifyPage()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'checkpoint'), last.note)
  writeFileSync(join(folder, 'keys'), keys.map((key) => `${key}\n`).join(''))
  writeFileSync(join(folder, 'verify.html'), page)
  const rotations = await rotationReceipts(ledger)
  if (rotations.length > 0) writeFileSync(join(folder, 'rotations'), formatRotations(rotations))
  const { entries, what } = await writeEvents()
  writeFileSync(join(folder, 'README.txt'), bundleReadme(part.kind, what))
  return entries
}

/** The keys as they are stated in the database; of a log that has not stated any, its own alone. */
async function keysOf(ledger: Kysely<unknown>, keyFile: string): Promise<readonly string[]> {
  const stated = await verifierKeys(ledger)
  if (stated.length > 0 || !existsSync(keyFile)) return stated
  return [formatVerifierKey(verifierOf(signingKey(keyFile), 'ed25519'))]
}

type Written = { readonly entries: bigint; readonly what: string }

/** Looks whether there is such a part, and gives what writes it. */
async function ready(ledger: Kysely<unknown>, part: Part, sealed: Sealed): Promise<() => Promise<Written>> {
  if (part.kind === 'log') return () => writeLog(ledger, 0n, sealed)
  if (part.kind === 'end') {
    if (part.from >= sealed.size)
      throw new CannotStartError(
        `位置 ${part.from} 之后没有已封存的记录，最后一条的位置是 ${sealed.size - 1n}`,
        `there is nothing sealed from position ${part.from} on, the last one is ${sealed.size - 1n}`,
      )
    return () => writeLog(ledger, part.from, sealed)
  }
  const entries = await streamEntries(ledger, part.stream, sealed.size)
  if (entries.length === 0)
    throw new CannotStartError(`没有已封存的事件流“${part.stream}”`, `no stream ${part.stream} is sealed`)
  const orders = await ordersOf(ledger, entries, sealed.size)
  return () => writeStream(ledger, part.stream, { entries, orders }, sealed)
}

async function writeLog(ledger: Kysely<unknown>, from: bigint, { origin, size, folder }: Sealed): Promise<Written> {
  const kind: TakenKind = from === 0n ? 'log' : 'end'
  if (kind === 'end') {
    const tiles = await fetchTiles(ledger, tilesOf(nodesOf(0n, from), size))
    const hashes = frontierAt(from, nodeReader(tiles, size, tree))
    writeFileSync(join(folder, 'frontier'), formatFrontier({ size: from, hashes }))
  }
  const span = { from, size }
  await pipeline(leavesFrom(ledger, span), createWriteStream(join(folder, 'leaves')))
  const counted = countAloud('已导出', size - from)
  const lines = linesFrom(ledger, origin, span, counted)
  await pipeline(lines, createWriteStream(join(folder, 'events.ndjson')))
  return { entries: size - from, what: String(kind === 'log' ? size : from) }
}

async function writeStream(
  ledger: Kysely<unknown>,
  stream: string,
  { entries, orders }: { readonly entries: readonly Placed[]; readonly orders: readonly Placed[] },
  { origin, size, folder }: Sealed,
): Promise<Written> {
  writeFileSync(join(folder, 'events.ndjson'), streamLines(origin, entries))
  const counted = countAloud('已导出', BigInt(entries.length))
  await pipeline(proofsOf(ledger, entries, size, counted), createWriteStream(join(folder, 'proofs')))
  if (orders.length > 0) writeFileSync(join(folder, 'redactions'), await provedOrderLines(ledger, origin, orders, size))
  return { entries: BigInt(entries.length), what: stream }
}
