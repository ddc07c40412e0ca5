import { setTimeout as sleep } from 'node:timers/promises'
import { formatVerifierKey, parseVerifierKey, verifierOf } from '@mingce/proof/note'
import { type Kysely, sql } from 'kysely'
import { publishCosignature, verifierKeys, type WitnessLevel } from './cosignatures.ts'
import { rotationReceipts } from './rotations.ts'
import { readTile } from './tiles.ts'
import { type Look, look, type SeenLog, type Sighting } from './witness.ts'
import { type WitnessMemory, witnessMemory } from './witness-memory.ts'

export type Witness = {
  /** What was seen of an inconsistent log; once there, it stays. */
  readonly sighting: Sighting | undefined
  /** Ends after the look under way. */
  close(): Promise<void>
}

export type WitnessOptions = {
  readonly level: WitnessLevel
  /** Where it keeps what it saw: "/var/lib/mingce/witness/county". */
  readonly folder: string
  /** Told, once, when the log is not consistent with what was seen: from then on nothing of it may be shown. */
  readonly onInconsistent: (sighting: Sighting) => void
  /** Told what kept it from looking; it looks again all the same. */
  readonly onFailed?: (error: unknown) => void
}

const everyMs = 1_000
/** Checkpoints appear a moment after the time they bear. */
const graceMs = 60

/**
 * Looks whether the log in this database continues all that was seen of it, before this answers, and from then on once a
 * second; keeps what it saw out of the database's reach and cosigns it. Any number of processes may share a folder.
 *
 * @param db connections in the role `append`
 */
export async function startWitness(db: Kysely<unknown>, options: WitnessOptions): Promise<Witness> {
  const { folder, level, onInconsistent, onFailed } = options
  const memory = witnessMemory(folder)
  const nameUnder = (origin: string) => `${origin}/${level}`
  const stopped = new AbortController()
  let sighting: Sighting | undefined
  const heed = (seen: Look) => {
    if (seen.outcome !== 'inconsistent') return
    sighting = seen.sighting
    onInconsistent(sighting)
  }
  heed(await look(memory, logIn(db, lastOf(db)), { nameUnder, cosigns: false }))

  async function lookOn(): Promise<void> {
    while (!stopped.signal.aborted && !sighting) {
      await untilNextLook(stopped.signal)
      await lookAndPublish(db, { memory, level, nameUnder }).then(heed, onFailed)
    }
  }
  const looking = lookOn()
  return {
    get sighting() {
      return sighting
    },
    async close() {
      stopped.abort()
      await looking
    },
  }
}

type Own = {
  readonly memory: WitnessMemory
  readonly level: WitnessLevel
  readonly nameUnder: (origin: string) => string
}

/** What was kept and never arrived, or was lost since, is published again. */
async function lookAndPublish(db: Kysely<unknown>, { memory, level, nameUnder }: Own): Promise<Look> {
  const seen = await look(memory, logIn(db, dueIn(db)), { nameUnder, cosigns: true })
  if (seen.outcome !== 'seen' && seen.outcome !== 'cosigned') return seen
  const witness = formatVerifierKey(verifierOf(seen.signer, 'cosignature'))
  await publishCosignature(db, { size: seen.kept.checkpoint.size, level, witness, line: seen.line })
  return seen
}

function logIn(db: Kysely<unknown>, offer: SeenLog['offer']): SeenLog {
  return {
    offer,
    readTile: (tile) => readTile(db, tile),
    rotations: () => rotationReceipts(db),
    logKeys: async () => (await verifierKeys(db)).map(parseVerifierKey).filter(({ kind }) => kind === 'ed25519'),
  }
}

const lastOf = (db: Kysely<unknown>) => async () => {
  const { rows } = await sql<{ note: string }>`select note from ledger.checkpoint order by size desc limit 1`.execute(
    db,
  )
  return rows[0]?.note
}

/**
 * The last of the second that is over, so that all witnesses cosign the same though several are made each second. A clock
 * that was set back holds nothing up.
 */
const dueIn = (db: Kysely<unknown>) => async (seenSize: bigint) => {
  const { rows } = await sql<{ size: bigint; note: string; due: boolean }>`/* ledger.due */
    (select size, note, true as due from ledger.checkpoint
      where size > ${seenSize} and (sealed_at < date_trunc('second', clock_timestamp()) or sealed_at > clock_timestamp())
      order by size desc limit 1)
    union all (select size, note, false from ledger.checkpoint order by size desc limit 1)`.execute(db)
  const offered = rows.find(({ due }) => due) ?? rows[0]
  return offered && !offered.due && offered.size > seenSize ? 'not yet' : offered?.note
}

async function untilNextLook(signal: AbortSignal): Promise<void> {
  const waitMs = everyMs - ((Date.now() - graceMs) % everyMs)
  await sleep(waitMs, undefined, { signal }).catch(() => {})
}
