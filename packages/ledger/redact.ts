import { hash } from 'node:crypto'
import { type QueryExecutorProvider, sql } from 'kysely'

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
