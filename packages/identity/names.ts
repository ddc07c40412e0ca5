import { askedTogether } from '@mingce/ledger/asked-together'
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
export function namesOf(db: Kysely<IdentitySchema>, accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ask = asking.get(db) ?? askedTogether((asked: readonly (readonly string[])[]) => namesOfAll(db, asked))
  asking.set(db, ask)
  return ask(accounts)
}

type Names = ReadonlyMap<string, string>

const asking = new WeakMap<Kysely<IdentitySchema>, (accounts: readonly string[]) => Promise<Names>>()

async function namesOfAll(
  db: Kysely<IdentitySchema>,
  asked: readonly (readonly string[])[],
): Promise<readonly Names[]> {
  const accounts = [...new Set(asked.flat())]
  const rows = await db
    .selectFrom('identity.account')
    .select(['id', 'display_name'])
    .where('id', '=', sql<string>`any(${accounts}::text[])`)
    .execute()
  const names = new Map(rows.map(({ id, display_name }) => [id, display_name]))
  return asked.map((own) => new Map(own.flatMap((id) => [[id, names.get(id)] as const]).filter(isNamed)))
}

function isNamed(named: readonly [string, string | null | undefined]): named is readonly [string, string] {
  return typeof named[1] === 'string'
}
