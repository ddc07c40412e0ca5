import { type Kysely, sql } from 'kysely'

/** Which text of a part an account looked at last, and what it put aside for later: a convenience of the reader, no fact of the matter. */
export async function readingMarks(db: Kysely<unknown>): Promise<void> {
  await sql`create table identity.reading_mark (
    account text collate "C" not null references identity.account,
    matter text collate "C" not null check (length(matter) <= 200),
    part text collate "C" not null check (length(part) <= 100),
    digest text collate "C",
    turn integer,
    seen_at timestamptz,
    later_since timestamptz,
    primary key (account, matter, part),
    check ((digest is null) = (seen_at is null) and (digest is null) = (turn is null)),
    check (seen_at is not null or later_since is not null)
  )`.execute(db)
  await sql`grant select, insert, update, delete on identity.reading_mark to mingce_identity`.execute(db)
}
