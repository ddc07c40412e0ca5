import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatCheckpoint } from '@mingce/proof/checkpoint'
import { signNote } from '@mingce/proof/note'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { signingKey } from './signing-key.ts'
import { type Kept, witnessMemory } from './witness-memory.ts'

const log = { name: 'mingce.example/log', secretKey: randomBytes(32) }
const noteOf = (size: number) =>
  signNote(formatCheckpoint({ origin: log.name, size: BigInt(size), root: randomBytes(32) }), log)

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingce-memory-'))
  signingKey(join(folder, 'key'), `${log.name}/county`)
})
afterEach(() => rmSync(folder, { recursive: true }))

test('of many that would keep in place of the same checkpoint one does, and the others are told', async () => {
  const memory = witnessMemory(folder)
  await memory.keep(noteOf(1), undefined)
  const before = memory.seen()
  const tries = Array.from({ length: 20 }, (_, at) => witnessMemory(folder).keep(noteOf(at + 2), before))
  expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1)
  expect(memory.seen()?.checkpoint.size).toBeGreaterThan(1n)
})

test('who comes late with what was seen before others kept more changes nothing', async () => {
  const memory = witnessMemory(folder)
  await memory.keep(noteOf(1), undefined)
  const early = memory.seen()
  await memory.keep(noteOf(5), early)
  expect(await memory.keep(noteOf(3), early)).toBe(false)
  expect(await memory.keep(noteOf(3), undefined)).toBe(false)
  expect(memory.seen()?.checkpoint.size).toBe(5n)
})

test('whoever was killed with the lock in hand holds nobody up for ever, and leaves nothing half-written in its place', async () => {
  const memory = witnessMemory(folder)
  await memory.keep(noteOf(1), undefined)
  const lock = join(folder, 'lock')
  writeFileSync(lock, '1')
  utimesSync(lock, new Date(0), new Date(0))
  writeFileSync(join(folder, 'seen-checkpoint.1'), 'mingce.exam')
  expect(await memory.keep(noteOf(2), memory.seen() as Kept)).toBe(true)
  expect(memory.seen()?.checkpoint.size).toBe(2n)
  expect(readdirSync(folder)).not.toContain('lock')
})
