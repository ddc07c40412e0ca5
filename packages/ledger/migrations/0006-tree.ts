import { type Kysely, sql } from 'kysely'

const readers = sql.raw('mingce_append, mingce_project, mingce_read, mingce_public')

/**
 * The tree over the leaves, as far as it is sealed. A tile holds up to 256 hashes of 32 bytes and grows to the right until
 * it is full; a checkpoint is the signed note that names a size and its root. Everyone may read both.
 */
export async function tree(db: Kysely<unknown>): Promise<void> {
  await sql`create table ledger.tile (
    level smallint check (level between 0 and 7),
    index bigint check (index >= 0),
    hashes bytea not null check (octet_length(hashes) % 32 = 0 and octet_length(hashes) between 32 and 8192),
    primary key (level, index)
  )`.execute(db)
  await sql`alter table ledger.tile alter column hashes set storage external`.execute(db)
  await sql`create table ledger.checkpoint (
    size bigint primary key check (size > 0),
    note text collate "C" not null,
    sealed_at timestamptz not null default clock_timestamp()
  )`.execute(db)
  await guard(db)
  await createSeal(db)
  await sql`grant select on ledger.tile, ledger.checkpoint to ${readers}`.execute(db)
  await sql`grant usage on schema ledger to mingce_public`.execute(db)
}

async function guard(db: Kysely<unknown>): Promise<void> {
  await sql`create trigger only_grows before update or delete or truncate on ledger.checkpoint
    for each statement execute function ledger.refuse_change()`.execute(db)
  await sql`create trigger only_grows before delete or truncate on ledger.tile
    for each statement execute function ledger.refuse_change()`.execute(db)
  await sql`create trigger grows_to_the_right before update on ledger.tile for each row
    when (new.level <> old.level or new.index <> old.index
      or substring(new.hashes for octet_length(old.hashes)) <> old.hashes)
    execute function ledger.refuse_change()`.execute(db)
  for (const [table, trigger] of [
    ['checkpoint', 'only_grows'],
    ['tile', 'only_grows'],
    ['tile', 'grows_to_the_right'],
  ])
    await sql`alter table ledger.${sql.ref(table ?? '')} enable always trigger ${sql.ref(trigger ?? '')}`.execute(db)
}

/**
 * The one door: `ledger.seal(since, levels, indices, growths, size, note)` adds hashes to the right of tiles and a checkpoint after the one
 * of size `since` (0: the first), in one commit.
 *
 * @returns false, and nothing is sealed, when another checkpoint came first
 */
async function createSeal(db: Kysely<unknown>): Promise<void> {
  await sql`create function ledger.seal(since bigint, levels smallint[], indices bigint[], growths bytea[], size bigint, note text)
    returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    recorded bigint;
  begin
    perform pg_advisory_xact_lock(1361583231);
    if since <> coalesce((select max(c.size) from ledger.checkpoint c), 0) then return false; end if;

    select coalesce(max(position) + 1, 0) into recorded from ledger.event;
    if size <= since or size > recorded then
      raise exception 'a checkpoint of % after % over % entries is refused', size, since, recorded
        using errcode = 'check_violation';
    end if;
    insert into ledger.tile as t select * from unnest(levels, indices, growths)
      on conflict (level, index) do update set hashes = t.hashes || excluded.hashes;
    insert into ledger.checkpoint values (size, note);
    return true;
  end $$`.execute(db)
  await sql`revoke all on function ledger.seal from public`.execute(db)
  await sql`grant execute on function ledger.seal to mingce_append`.execute(db)
}
