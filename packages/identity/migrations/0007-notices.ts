import { type Kysely, sql } from 'kysely'

/** Where an account wants its mail, erased by deleting the row; and up to which position of the log it has read its notices. */
export async function notices(db: Kysely<unknown>): Promise<void> {
  await sql`create table identity.mail_address (
    account text collate "C" primary key references identity.account,
    address text not null check (length(address) between 3 and 254),
    wanted boolean not null,
    from_position bigint not null,
    set_at timestamptz not null,
    stopped_at timestamptz,
    stopped_why text check (length(stopped_why) <= 300),
    check ((stopped_at is null) = (stopped_why is null))
  )`.execute(db)
  await sql`create table identity.notice_mark (
    account text collate "C" primary key references identity.account,
    position bigint not null,
    read_at timestamptz not null
  )`.execute(db)
  await sql`grant select, insert, update, delete on identity.mail_address, identity.notice_mark to mingce_identity`.execute(
    db,
  )
}
