import { hash } from 'node:crypto'
import { type QueryExecutorProvider, sql } from 'kysely'
import { parseEntry } from './entry.ts'
import type { Recorded } from './read.ts'

/** A redaction that an auditor applied, as its event says; and whether the entry still stands as it was. */
export type AppliedRedaction = {
  readonly position: bigint
  /** The order's stream: "redaction/4812". */
  readonly stream: string
  /** SHA-256 of the redacted form's bytes, in hex. */
  readonly digest: string
  /** The entry as it stands now. */
  readonly entry: string
  readonly carriedOut: boolean
}

/** Every order, answer and redaction there ever was, in the order of the ledger. */
export async function redactionEvents(db: QueryExecutorProvider): Promise<readonly Recorded[]> {
  const { rows } = await sql<{ position: bigint; entry: string }>`/* ledger.orders */
    select position, entry from ledger.event where stream >= 'redaction/' and stream < 'redaction0'
     order by position`.execute(db)
  return rows.map(({ position, entry }) => ({ ...parseEntry(entry), position }))
}

/** An entry's canonical text, its leaf in hex, and whether a checkpoint covers it; undefined where nothing stands. */
export async function placedEntry(
  db: QueryExecutorProvider,
  position: bigint,
): Promise<{ readonly entry: string; readonly leaf: string; readonly sealed: boolean } | undefined> {
  const { rows } = await sql<{ entry: string; leaf: string; sealed: boolean }>`/* ledger.placed */
    select entry, encode(leaf, 'hex') as leaf,
           position < coalesce((select max(size) from ledger.checkpoint), 0) as sealed
      from ledger.event where position = ${position}`.execute(db)
  return rows[0]
}

/** The redactions that were applied, in the order of the entries they are about. */
export async function appliedRedactions(db: QueryExecutorProvider): Promise<readonly AppliedRedaction[]> {
  const { rows } = await sql<Omit<AppliedRedaction, 'carriedOut'>>`/* ledger.redactions */
    select e.position, applied.stream, applied.entry::json #>> '{payload,digest}' as digest, e.entry
      from ledger.event applied join ledger.event e on e.position = (applied.entry::json #>> '{payload,position}')::bigint
     where applied.stream >= 'redaction/' and applied.stream < 'redaction0' and applied.type = 'RedactionApplied'
     order by e.position`.execute(db)
  return rows.map((row) => ({ ...row, carriedOut: hash('sha256', row.entry, 'hex') === row.digest }))
}

/**
 * Puts an entry's redacted form in its place. The ledger itself lets nothing else through than the text whose digest a
 * `RedactionApplied` holds.
 *
 * @param db connections in the role `append`
 * @param redacted the canonical text
 * @returns false when it stands there already
 * @throws when no event says so
 */
export async function putRedacted(db: QueryExecutorProvider, position: bigint, redacted: string): Promise<boolean> {
  const { rows } = await sql<{ put: boolean }>`select ledger.redact(${position}, ${redacted}) as put`.execute(db)
  return rows[0]?.put ?? false
}
