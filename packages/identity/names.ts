import { type Kysely, sql } from 'kysely'
import type { IdentitySchema } from './schema.ts'

/** Gives an account another name on the screen; null erases it, and what the account did stays done by its id. */
export async function setDisplayName(
  db: Kysely<IdentitySchema>,
  id: string,
  displayName: string | null,
): Promise<void> {
  const found = await db
    .updateTable('identity.account')
    .set({ display_name: displayName })
    .where('id', '=', id)
    .executeTakeFirst()
  if (found.numUpdatedRows !== 1n) throw new Error(`there is no account ${id}`)
}

/** What the accounts are called on the screen, by id; without those that are unknown or whose name was erased. */
export async function namesOf(
  db: Kysely<IdentitySchema>,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('identity.account')
    .select(['id', 'display_name'])
    .where('id', '=', sql<string>`any(${[...accounts]}::text[])`)
    .execute()
  return new Map(rows.flatMap(({ id, display_name }) => (display_name === null ? [] : [[id, display_name]])))
}
