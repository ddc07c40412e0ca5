import { type Kysely, sql } from 'kysely'

const readers = sql.raw('mingce_append, mingce_project, mingce_read, mingce_public')

/**
 * What vouches for the checkpoints: the log's public key and its witnesses', as each stated its own, and the witnesses'
 * lines under the checkpoints. Everyone may read both.
 */
export async function cosignature(db: Kysely<unknown>): Promise<void> {
  await sql`create table ledger.verifier_key (
    key text collate "C" primary key check (octet_length(key) between 1 and 500 and key !~ '[[:cntrl:]]'),
    holder text not null check (holder in ('log', 'county', 'city', 'province', 'audit')),
    stated_at timestamptz not null default clock_timestamp()
  )`.execute(db)
  await sql`create table ledger.cosignature (
    size bigint,
    witness text collate "C" references ledger.verifier_key,
    line text collate "C" not null check (octet_length(line) <= 700 and line ~ '^— [^ \n]+ [A-Za-z0-9+/]+=*\n$'),
    primary key (size, witness)
  )`.execute(db)
  for (const table of ['verifier_key', 'cosignature']) await guard(db, table)
  await createStateLogKey(db)
  await createCosign(db)
  await sql`grant select on ledger.verifier_key, ledger.cosignature to ${readers}`.execute(db)
}

async function guard(db: Kysely<unknown>, table: string): Promise<void> {
  await sql`create trigger only_grows before update or delete or truncate on ledger.${sql.ref(table)}
    for each statement execute function ledger.refuse_change()`.execute(db)
  await sql`alter table ledger.${sql.ref(table)} enable always trigger only_grows`.execute(db)
}

/** `ledger.state_log_key(key)`: whoever seals says by which key. */
async function createStateLogKey(db: Kysely<unknown>): Promise<void> {
  await sql`create function ledger.state_log_key(key text) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
      insert into ledger.verifier_key (key, holder) values (key, 'log') on conflict do nothing
    $$`.execute(db)
  await sql`revoke all on function ledger.state_log_key from public`.execute(db)
  await sql`grant execute on function ledger.state_log_key to mingce_append`.execute(db)
}

/**
 * The one door: `ledger.cosign(size, level, witness, line)` puts a witness's line under a checkpoint, once. The commit waits
 * for no disk, so that appends do not wait for it either: the witness keeps its line and brings it again should it be lost.
 */
async function createCosign(db: Kysely<unknown>): Promise<void> {
  await sql`create function ledger.cosign(size bigint, level text, witness text, line text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    perform set_config('synchronous_commit', 'off', true);
    if level = 'log' or not exists (select from ledger.checkpoint c where c.size = cosign.size) then
      raise exception 'a cosignature of % under a checkpoint of % is refused', level, size using errcode = 'check_violation';
    end if;
    insert into ledger.verifier_key (key, holder) values (witness, level) on conflict do nothing;
    insert into ledger.cosignature values (size, witness, line) on conflict do nothing;
  end $$`.execute(db)
  await sql`revoke all on function ledger.cosign from public`.execute(db)
  await sql`grant execute on function ledger.cosign to mingce_append`.execute(db)
}
