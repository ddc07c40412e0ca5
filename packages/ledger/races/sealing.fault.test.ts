import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseCheckpoint } from '@mingce/proof/checkpoint'
import { compactRange } from '@mingce/proof/compact-range'
import { verifierOf, verifyNote } from '@mingce/proof/note'
import { expect, test } from 'vitest'
import { createAppender } from '../append.ts'
import { assertSound } from '../assert-sound.ts'
import { connect, kyselyOn } from '../connect.ts'
import { freshDatabase } from '../fresh-database.ts'
import { signingKey } from '../signing-key.ts'
import { qingbaijiang, writing } from '../test-requests.ts'
import { lastCheckpoint, readTile, tree } from '../tiles.ts'

const kills = Number(process.env.MINGCE_FAULT_KILLS ?? 6)
const seed = Number(process.env.MINGCE_SEED ?? Date.now() % 1_000_000)

/** The next of a row of numbers from 0 to 1 that the seed tells. */
function chance(state: { value: number }): number {
  state.value = (state.value * 1_103_515_245 + 12_345) % 2_147_483_648
  return state.value / 2_147_483_648
}

test(`two sealers killed ${kills} times while entries come in: every checkpoint is of one growing tree, and the last covers everything (seed ${seed})`, async () => {
  const database = await freshDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'mingce-sealing-'))
  const keyFile = join(folder, 'log-key')
  const verifiers = [verifierOf(signingKey(keyFile), 'ed25519')]
  const pool = connect(database.appUrl, 'append')
  const db = kyselyOn<unknown>(pool)
  const appender = createAppender(pool)
  const start = () =>
    spawn(process.execPath, [fileURLToPath(new URL('sealing.ts', import.meta.url)), database.appUrl, keyFile], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  const sealers: ChildProcess[] = [start(), start()]

  let recorded = 0
  let busy = true
  const writer = (async () => {
    for (; busy; recorded += 1) await appender.append(writing(qingbaijiang, recorded))
  })()
  const random = { value: seed }
  for (let kill = 0; kill < kills; kill += 1) {
    await sleep(200 + chance(random) * 900)
    const which = chance(random) < 0.5 ? 0 : 1
    const victim = sealers[which] as ChildProcess
    const gone = once(victim, 'exit')
    victim.kill('SIGKILL')
    await gone
    sealers[which] = start()
  }
  busy = false
  await writer
  while (((await lastCheckpoint(db))?.size ?? 0n) < BigInt(recorded)) await sleep(50)
  for (const sealer of sealers) sealer.kill('SIGKILL')

  const { rows } = await pool.query<{ leaf: Buffer }>('select leaf from ledger.event order by position')
  const notes = (await pool.query<{ note: string }>('select note from ledger.checkpoint order by size')).rows
  const range = compactRange({ tree })
  for (const { note } of notes) {
    const checkpoint = parseCheckpoint(verifyNote(note, verifiers)?.text ?? '')
    while (range.size < checkpoint.size) range.append(rows[Number(range.size)]?.leaf ?? Buffer.alloc(0))
    expect(Buffer.from(checkpoint.root)).toEqual(Buffer.from(range.root()))
  }
  expect(range.size).toBe(BigInt(recorded))
  const width = Math.min(recorded, 256)
  expect(await readTile(db, { level: 0, index: 0n, width })).toEqual(
    Buffer.concat(rows.slice(0, width).map((row) => row.leaf)),
  )

  await appender.close()
  await db.destroy()
  await assertSound(database.ownerUrl)
  await database.drop()
  rmSync(folder, { recursive: true })
})
