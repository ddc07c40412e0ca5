import { sealEntry } from '@mingce/ledger/entry'
import { openTree } from '@mingce/ledger/sealed-tree'
import { canonicalize } from '@mingce/proof/canonical'
import { formatCheckpoint } from '@mingce/proof/checkpoint'
import type { Signer } from '@mingce/proof/verifier'
import { type Kysely, sql } from 'kysely'

/** Where a superuser who knows the log's own key sets to work. */
export type Place = {
  readonly db: Kysely<unknown>
  readonly at: bigint
  readonly size: bigint
  readonly signer: Signer
}

export type Kind = {
  readonly tamper: (place: Place) => Promise<void>
  /** What the auditor has at home: the checkpoint of half the log, or the last one. */
  readonly against: 'half' | 'last'
  /** Where the verifier must say it is: so many places behind. Else it is told from the tree, which has no place. */
  readonly seenAfter?: 0n | 1n
}

type Entry = {
  readonly [key: string]: unknown
  readonly meta: object
  readonly payload: object
  readonly recordedAt: string
}

/** Ways to change what the ledger says, each in a database whose guards are off. */
export const kinds: Readonly<Record<string, Kind>> = {
  payload_edited: atItsPlace(editing((entry) => ({ ...entry, payload: { ...entry.payload, forged: true } }))),
  actor_edited: atItsPlace(editing((entry) => ({ ...entry, meta: { ...entry.meta, account: 'acc-510400-99' } }))),
  time_edited: atItsPlace(editing(earlier)),
  deleted: atItsPlace(deleteEvent),
  duplicated: { against: 'half', seenAfter: 1n, tamper: (place) => insertBefore(place, (entry) => entry) },
  back_dated_insert: atItsPlace((place) => insertBefore(place, earlier)),
  reordered: atItsPlace(swapWithNext),
  root_swapped: { against: 'half', tamper: swapRoot },
  signed_by_another_key: { against: 'half', tamper: (place) => sealAnew(place, strangerAs(place.signer)) },
  tail_cut: { against: 'last', tamper: cutTail },
  checkpoint_rolled_back: { against: 'last', tamper: rollBack },
  two_views: { against: 'last', tamper: showAnotherView },
  database_rewritten: { against: 'last', tamper: rewrite },
}

function atItsPlace(tamper: Kind['tamper']): Kind {
  return { tamper, against: 'half', seenAfter: 0n }
}

function earlier(entry: Entry): Entry {
  return { ...entry, recordedAt: '2021-09-09T01:00:00.000Z' }
}

function strangerAs({ name }: Signer): Signer {
  return { name, secretKey: new Uint8Array(32).fill(9) }
}

/** The log ends earlier, and is sealed as if it never had gone on. */
async function cutTail(place: Place): Promise<void> {
  const { db, at } = place
  await run(db, sql`delete from ledger.event where position >= greatest(${at}::bigint, 1)`)
  await sealAnew(place, place.signer)
}

/** Nothing is changed, but the last checkpoints are gone: one from before stands as the last. */
async function rollBack({ db, at }: Place): Promise<void> {
  await run(
    db,
    sql`delete from ledger.checkpoint where size > (select min(size) from ledger.checkpoint)
    and (size > ${at} or size = (select max(size) from ledger.checkpoint))`,
  )
}

/** Of the same size and signed by the log's own key, for someone who is to see something else. */
async function showAnotherView(place: Place): Promise<void> {
  await kinds.payload_edited?.tamper(place)
  await sealAnew(place, place.signer)
}

/** Shorter by one and longer by two, everything hashed and signed again by the log's own key. */
async function rewrite(place: Place): Promise<void> {
  await deleteEvent(place)
  await copyTo(place.db, place.size - 1n, place.size)
  await sealAnew(place, place.signer)
}

/** Takes the guards away for the rest of the transaction, as the superuser may. */
export async function disarm(db: Kysely<unknown>): Promise<void> {
  await run(db, sql`set local role none`)
  for (const table of ['event', 'tile', 'checkpoint'])
    await run(db, sql`alter table ${sql.table(`ledger.${table}`)} disable trigger all`)
}

function editing(change: (entry: Entry) => Entry): Kind['tamper'] {
  return async ({ db, at }) => writeEntry(db, at, change(await entryAt(db, at)))
}

async function entryAt(db: Kysely<unknown>, at: bigint): Promise<Entry> {
  const { rows } = await sql<{ entry: string }>`select entry from ledger.event where position = ${at}`.execute(db)
  return JSON.parse(rows[0]?.entry ?? '')
}

/** Canonical, and with the right hash beside it: nothing in the row betrays it. */
async function writeEntry(db: Kysely<unknown>, at: bigint, entry: Entry): Promise<void> {
  const text = canonicalize(entry)
  const { leaf } = sealEntry(text)
  await run(db, sql`update ledger.event set entry = ${text}, leaf = decode(${leaf}, 'hex') where position = ${at}`)
}

/** And another at the end, so that the log is no shorter. */
async function deleteEvent({ db, at, size }: Place): Promise<void> {
  await run(db, sql`delete from ledger.event where position = ${at}`)
  await moveFrom(db, at + 1n, -1n)
  await copyTo(db, size - 2n, size - 1n)
}

async function swapWithNext({ db, at }: Place): Promise<void> {
  const [one, other] = [await entryAt(db, at), await entryAt(db, at + 1n)]
  await writeEntry(db, at, other)
  await writeEntry(db, at + 1n, one)
}

async function insertBefore({ db, at }: Place, change: (entry: Entry) => Entry): Promise<void> {
  await moveFrom(db, at, 1n)
  await copyTo(db, at + 1n, at)
  await writeEntry(db, at, change(await entryAt(db, at)))
}

async function copyTo(db: Kysely<unknown>, from: bigint, to: bigint): Promise<void> {
  await run(
    db,
    sql`insert into ledger.event (position, stream, version, type, schema_version, recorded_at, entry, leaf)
    select ${to}, stream, version + 1000000, type, schema_version, recorded_at, entry, leaf from ledger.event where position = ${from}`,
  )
}

/** Those from a position on, by one place; over the negative numbers, since no two may stand in one place even for a moment. */
async function moveFrom(db: Kysely<unknown>, from: bigint, by: 1n | -1n): Promise<void> {
  await run(db, sql`alter table ledger.event drop constraint if exists event_position_check`)
  await run(db, sql`update ledger.event set position = -1 - position where position >= ${from}`)
  await run(db, sql`update ledger.event set position = -1 - position + ${by}::bigint where position < 0`)
}

/** The same signatures under another root. */
async function swapRoot({ db, at }: Place): Promise<void> {
  const { rows } = await sql<{ note: string }>`select note from ledger.checkpoint order by size desc limit 1`.execute(
    db,
  )
  const note = rows[0]?.note ?? ''
  const [origin = '', size = ''] = note.split('\n')
  const root = Buffer.from(sealEntry(String(at)).leaf, 'hex')
  const text = formatCheckpoint({ origin, size: BigInt(size), root })
  await run(
    db,
    sql`update ledger.checkpoint set note = ${text + note.slice(note.indexOf('\n\n') + 1)} where size = ${BigInt(size)}`,
  )
}

/** Tiles and checkpoint anew, over whatever stands in the ledger now. */
async function sealAnew({ db }: Place, signer: Signer): Promise<void> {
  await run(db, sql`delete from ledger.tile`)
  await run(db, sql`delete from ledger.checkpoint`)
  const tree = await openTree(db, signer)
  await tree.sealNext(db, 1_000_000)
}

async function run(db: Kysely<unknown>, statement: ReturnType<typeof sql>): Promise<void> {
  await statement.execute(db)
}
