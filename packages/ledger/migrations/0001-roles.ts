import { type Kysely, sql } from 'kysely'
import { ensureRoles, joinProject } from '../roles.ts'

/** The five roles, and the two schemas: `ledger` of the owner, `projections` of `mingce_project`. */
export async function roles(db: Kysely<unknown>): Promise<void> {
  await sql.raw(ensureRoles).execute(db)
  await sql.raw(joinProject).execute(db)
  await sql`create schema ledger`.execute(db)
  await sql`create schema projections authorization mingce_project`.execute(db)
  await sql`grant usage on schema ledger to mingce_append, mingce_project, mingce_read`.execute(db)
  await sql`grant usage on schema projections to mingce_read, mingce_public`.execute(db)
}
