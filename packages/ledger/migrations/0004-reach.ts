import { type Kysely, sql } from 'kysely'

/**
 * How far an authority sees, as the beginning of a division code: '510000' → '51', '510100' → '5101', '510113' → itself,
 * anything else → null, so that a policy built on it shows nothing. Written apart from the app's own rule on purpose.
 */
export async function reach(db: Kysely<unknown>): Promise<void> {
  await sql`create function ledger.reach(authority text) returns text language sql immutable parallel safe as $$
    select case
      when authority !~ '^[1-9][0-9]{5}$' then null
      when authority like '__0000' then left(authority, 2)
      when authority like '____00' then left(authority, 4)
      when authority like '__00__' then null
      else authority
    end
  $$`.execute(db)
}
