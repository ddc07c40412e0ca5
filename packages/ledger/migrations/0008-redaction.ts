import { type Kysely, sql } from 'kysely'

/** What of a row says where and what it is; none of it ever changes. */
const fixed = ['position', 'stream', 'version', 'type', 'schema_version', 'recorded_at', 'leaf']

/**
 * The one change there is: an entry gives way to the text whose digest stands in a `RedactionApplied` of stream
 * `redaction/{position}`. Its leaf stays, and with it the tree; the four columns of the command go, since they tell of the
 * text. All else stays refused, to the owner too.
 */
export async function redaction(db: Kysely<unknown>): Promise<void> {
  await sql`drop trigger only_grows on ledger.event`.execute(db)
  await sql`create trigger only_grows before delete or truncate or update of ${sql.raw(fixed.join(', '))} on ledger.event
    for each statement execute function ledger.refuse_change()`.execute(db)
  await createGuard(db)
  await createDoor(db)
}

async function createGuard(db: Kysely<unknown>): Promise<void> {
  const unchanged = (row: string) => fixed.map((column) => `${row}.${column}`).join(', ')
  await sql`create function ledger.refuse_unordered() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
  begin
    if (${sql.raw(unchanged('new'))}) = (${sql.raw(unchanged('old'))})
      and num_nulls(new.account, new.command_key, new.command_digest, new.command_events) = 4
      and old.leaf = sha256('\\x00'::bytea || convert_to(old.entry, 'UTF8'))
      and exists (
        select from ledger.event applied
         where applied.stream = 'redaction/' || old.position and applied.type = 'RedactionApplied'
           and applied.position > old.position
           and applied.leaf = sha256('\\x00'::bytea || convert_to(applied.entry, 'UTF8'))
           and applied.entry::json #>> '{payload,position}' = old.position::text
           and applied.entry::json #>> '{payload,leaf}' = encode(old.leaf, 'hex')
           and applied.entry::json #>> '{payload,digest}' = encode(sha256(convert_to(new.entry, 'UTF8')), 'hex'))
    then return new; end if;
    raise exception 'the ledger only grows: % of %.% is refused', tg_op, tg_table_schema, tg_table_name
      using errcode = 'insufficient_privilege';
  end $$`.execute(db)
  await sql`revoke all on function ledger.refuse_unordered from public`.execute(db)
  await sql`create trigger only_as_ordered before update on ledger.event
    for each row execute function ledger.refuse_unordered()`.execute(db)
  await sql`alter table ledger.event enable always trigger only_grows`.execute(db)
  await sql`alter table ledger.event enable always trigger only_as_ordered`.execute(db)
}

/**
 * The one door: `ledger.redact(place, redacted)` puts the redacted form in the entry's place.
 *
 * @returns false when it stands there already
 */
async function createDoor(db: Kysely<unknown>): Promise<void> {
  await sql`create function ledger.redact(place bigint, redacted text) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    update ledger.event e set entry = redacted, account = null, command_key = null, command_digest = null, command_events = null
     where e.position = place and e.entry <> redacted;
    if found then perform pg_notify('ledger', ''); end if;
    return found;
  end $$`.execute(db)
  await sql`revoke all on function ledger.redact from public`.execute(db)
  await sql`grant execute on function ledger.redact to mingce_append`.execute(db)
}
