import { setTimeout as sleep } from 'node:timers/promises'
import { assertSound } from '@mingce/ledger/assert-sound'
import { connect, kyselyOn } from '@mingce/ledger/connect'
import { signingKey } from '@mingce/ledger/signing-key'
import { lastCheckpoint, tree } from '@mingce/ledger/tiles'
import { projectionNames } from '@mingce/projections/projections'
import { rebuild } from '@mingce/projections/rebuild'
import { parseCheckpoint } from '@mingce/proof/checkpoint'
import { compactRange } from '@mingce/proof/compact-range'
import { verifierOf, verifyNote } from '@mingce/proof/note'
import type { Pool } from 'pg'
import { untilReady } from './app.ts'
import type { Acknowledged } from './clerks.ts'
import type { House } from './house.ts'

/** What a house must be found to be after every fault. */
type Finding =
  | 'ACKNOWLEDGED_LOST' // R1, R2
  | 'RECORDED_TWICE' // R4
  | 'NEVER_SENT' // R4, the other way
  | 'PROJECTION_DIFFERS' // R8
  | 'NOT_SEALED'
  | 'TREE_DIFFERS'

/**
 * Looks everything over, once all apps are ready again and the clerks have their answers: each acknowledged command stands in the
 * ledger where it was said to, once; positions are dense and versions contiguous; every projection is what a rebuild makes;
 * every checkpoint ever signed is of one growing tree, and the last covers the last event.
 *
 * @throws with the first thing that is not as it must be, and where
 */
export async function examine(house: House, acknowledged: readonly Acknowledged[]): Promise<void> {
  for (const { address } of house.apps) await untilReady(address)
  const ledger = connect(house.tables.appUrl, 'append', { max: 2 })
  const project = connect(house.tables.appUrl, 'project', { max: 3 })
  try {
    await everyReceiptHolds(ledger, acknowledged)
    await assertSound(house.tables.ownerUrl)
    await everyProjectionHolds(project)
    await everyCheckpointHolds(ledger, `${house.folder}/log-key`)
  } finally {
    await Promise.all([ledger.end(), project.end()])
  }
}

type Recorded = { readonly key: string; readonly account: string; readonly position: bigint; readonly events: number }

async function everyReceiptHolds(ledger: Pool, acknowledged: readonly Acknowledged[]): Promise<void> {
  const { rows } = await ledger.query<Recorded>(`select entry::jsonb ->> 'commandKey' as key, account,
    min(position) as position, count(*)::int as events from ledger.event
    where type in ('ItemDrafted', 'ItemRevised') group by 1, 2`)
  const recorded = new Map(rows.map((row) => [`${row.account} ${row.key}`, row]))
  for (const { account, key, positions } of acknowledged) {
    const found = recorded.get(`${account} ${key}`)
    if (!found) return fail('ACKNOWLEDGED_LOST', `${key}, said to stand at ${positions.join(', ')}`)
    if (found.events !== positions.length || found.position !== BigInt(positions[0] ?? -1))
      fail('RECORDED_TWICE', `${key} at ${found.position} (${found.events}), said to stand at ${positions.join(', ')}`)
    recorded.delete(`${account} ${key}`)
  }
  for (const [command, { position }] of recorded) fail('NEVER_SENT', `${command} at ${position}`)
}

async function everyProjectionHolds(project: Pool): Promise<void> {
  for (const name of projectionNames) {
    const { differing } = await rebuild(project, name)
    if (differing !== 0) fail('PROJECTION_DIFFERS', `${name}: ${differing} rows`)
  }
}

const patienceMs = 30_000

async function everyCheckpointHolds(ledger: Pool, keyFile: string): Promise<void> {
  const db = kyselyOn<unknown>(ledger)
  const { rows: leaves } = await ledger.query<{ leaf: Buffer }>('select leaf from ledger.event order by position')
  await untilSealed(db, BigInt(leaves.length))
  const verifiers = [verifierOf(signingKey(keyFile), 'ed25519')]
  const { rows: notes } = await ledger.query<{ note: string }>('select note from ledger.checkpoint order by size')
  const range = compactRange({ tree })
  for (const { note } of notes) {
    const verified = verifyNote(note, verifiers)
    if (!verified) return fail('TREE_DIFFERS', `signed by a stranger: ${note}`)
    const { size, root } = parseCheckpoint(verified.text)
    while (range.size < size) range.append(leaves[Number(range.size)]?.leaf ?? Buffer.alloc(32))
    if (!Buffer.from(root).equals(Buffer.from(range.root()))) fail('TREE_DIFFERS', `the checkpoint of ${size}`)
  }
}

async function untilSealed(db: Parameters<typeof lastCheckpoint>[0], size: bigint): Promise<void> {
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += 50) {
    const last = await lastCheckpoint(db)
    if (last && last.size >= size) return
    await sleep(50)
  }
  fail('NOT_SEALED', `${size} events after ${patienceMs / 1_000} s`)
}

function fail(finding: Finding, detail: string): never {
  throw new Error(`${finding}: ${detail}`)
}
