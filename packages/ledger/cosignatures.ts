import { formatVerifierKey, verifierOf } from '@mingce/proof/note'
import type { Signer } from '@mingce/proof/verifier'
import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely'

/** Whose processes are witnesses. */
export const witnessLevels = ['county', 'city', 'province', 'audit'] as const
export type WitnessLevel = (typeof witnessLevels)[number]

/** A signed note with the witnesses' lines under it. */
export type CosignedCheckpoint = { readonly size: bigint; readonly note: string }

/** A checkpoint is witnessed when witnesses of so many levels have cosigned it. */
const levelsOfWitnessed = 3

/** A note has a hundred signatures at most, the log's own among them. */
const mostLines = 60

/** Says, once and for all, by which key the log is sealed. */
export async function stateLogKey(db: QueryExecutorProvider, signer: Signer): Promise<void> {
  await sql`select ledger.state_log_key(${formatVerifierKey(verifierOf(signer, 'ed25519'))})`.execute(db)
}

export type Published = {
  readonly size: bigint
  readonly level: WitnessLevel
  /** "mingce.example/log/county+3f1c2a9b+BGVj…" */
  readonly witness: string
  /** "— mingce.example/log/county PxwqmwAA…\n" */
  readonly line: string
}

/** Puts a witness's line under a checkpoint; a second time nothing happens. */
export async function publishCosignature(db: QueryExecutorProvider, published: Published): Promise<void> {
  const { size, level, witness, line } = published
  await sql`/* ledger.cosign */ select ledger.cosign(${size}, ${level}, ${witness}, ${line})`.execute(db)
}

/** The public keys as they are handed about, the log's own first, then the witnesses', each in the order they were stated. */
export async function verifierKeys(db: QueryExecutorProvider): Promise<readonly string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from ledger.verifier_key order by holder <> 'log', stated_at, key`.execute(db)
  return rows.map(({ key }) => key)
}

/** The last checkpoint, with as many cosignatures as it has so far; undefined when nothing is sealed yet. */
export function lastCosigned(db: QueryExecutorProvider): Promise<CosignedCheckpoint | undefined> {
  return cosignedAt(db, sql`(select max(size) from ledger.checkpoint)`)
}

/** The last witnessed checkpoint: cosigned by witnesses of at least three levels; undefined when there is none yet. */
export function lastWitnessed(db: QueryExecutorProvider): Promise<CosignedCheckpoint | undefined> {
  return cosignedAt(
    db,
    sql`(select c.size from ledger.cosignature c join ledger.verifier_key k on k.key = c.witness
          group by c.size having count(distinct k.holder) >= ${levelsOfWitnessed} order by c.size desc limit 1)`,
  )
}

async function cosignedAt(
  db: QueryExecutorProvider,
  size: RawBuilder<unknown>,
): Promise<CosignedCheckpoint | undefined> {
  const { rows } = await sql<CosignedCheckpoint>`
    select size, note || coalesce((
      select string_agg(line, '' order by witness) from (
        select witness, line from ledger.cosignature l where l.size = c.size order by witness limit ${mostLines}
      ) lines), '') as note
      from ledger.checkpoint c where size = ${size}`.execute(db)
  return rows[0]
}
