import type { DivisionCode } from '@mingce/domain/authority/division'
import type { Kysely } from 'kysely'
import type { IdentitySchema } from './schema.ts'

/** Whose preference, and which: `{ authority: '510113', name: 'columns.3f9a01bc' }`. */
export type PreferenceName = { readonly authority: DivisionCode; readonly name: string }

export type Preference = { readonly value: unknown; readonly setAt: Date }

/** What a body asked to be remembered under a name; undefined where it asked for nothing. */
export async function preferenceOf(
  db: Kysely<IdentitySchema>,
  { authority, name }: PreferenceName,
): Promise<Preference | undefined> {
  const row = await db
    .selectFrom('identity.preference')
    .select(['value', 'set_at'])
    .where('authority', '=', authority)
    .where('name', '=', name)
    .executeTakeFirst()
  return row && { value: row.value, setAt: row.set_at }
}

/**
 * Remembers a value in the place of the one before. It is a convenience beside the log: no domain fact may stand here.
 *
 * @param value any JSON of at most 100,000 characters
 */
export async function setPreference(
  db: Kysely<IdentitySchema>,
  { authority, name }: PreferenceName,
  { value, setAt }: Preference,
): Promise<void> {
  const row = { value: JSON.stringify(value), set_at: setAt }
  await db
    .insertInto('identity.preference')
    .values({ authority, name, ...row })
    .onConflict((conflict) => conflict.columns(['authority', 'name']).doUpdateSet(row))
    .execute()
}

/** Forgets it; what was never remembered is forgotten already. */
export async function forgetPreference(db: Kysely<IdentitySchema>, { authority, name }: PreferenceName): Promise<void> {
  await db.deleteFrom('identity.preference').where('authority', '=', authority).where('name', '=', name).execute()
}
