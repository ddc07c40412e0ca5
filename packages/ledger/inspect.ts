import { Client } from 'pg'

/** Something that would make a guarantee of the ledger untrue on this server or for this login. */
export type Finding = {
  readonly code:
    | 'SERVER_TOO_OLD'
    | 'FSYNC_OFF'
    | 'FULL_PAGE_WRITES_OFF'
    | 'SYNCHRONOUS_COMMIT_OFF'
    | 'ENCODING_NOT_UTF8'
    | 'LC_CTYPE_BLIND'
    | 'ROLE_IS_SUPERUSER'
    | 'ROLE_BYPASSES_ROW_SECURITY'
    | 'ROLE_OWNS_LEDGER'
    | 'ROLE_MAY_WRITE_LEDGER'
    | 'ROLE_MAY_NOT_APPEND'
    | 'LEDGER_MISSING'
    | 'LEDGER_UNGUARDED'
  /** For the log and for `doctor`: "fsync is off". */
  readonly detail: string
}

type Check = Finding & { readonly broken: string }

/** Each is broken when its SQL condition holds. Every role the login can become counts as the login. */
const serverChecks: readonly Check[] = [
  {
    code: 'SERVER_TOO_OLD',
    detail: 'PostgreSQL 15 or newer is needed',
    broken: `current_setting('server_version_num')::int < 150000`,
  },
  { code: 'FSYNC_OFF', detail: 'fsync is off', broken: `current_setting('fsync') = 'off'` },
  {
    code: 'FULL_PAGE_WRITES_OFF',
    detail: 'full_page_writes is off',
    broken: `current_setting('full_page_writes') = 'off'`,
  },
  {
    code: 'SYNCHRONOUS_COMMIT_OFF',
    detail: 'synchronous_commit is off for this login',
    broken: `current_setting('synchronous_commit') = 'off'`,
  },
  {
    code: 'ENCODING_NOT_UTF8',
    detail: 'the database is not encoded in UTF8',
    broken: `current_setting('server_encoding') <> 'UTF8'`,
  },
  {
    code: 'LC_CTYPE_BLIND',
    detail: 'LC_CTYPE is C: searching does not see Chinese; make the cluster with initdb --lc-ctype=C.UTF-8',
    broken: `(select datctype in ('C', 'POSIX') from pg_database where datname = current_database())`,
  },
  {
    code: 'ROLE_IS_SUPERUSER',
    detail: 'the login is, or can become, a superuser',
    broken: `exists (select from pg_roles where rolsuper and pg_has_role(session_user, oid, 'member'))`,
  },
  {
    code: 'ROLE_BYPASSES_ROW_SECURITY',
    detail: 'the login bypasses row-level security',
    broken: `exists (select from pg_roles where rolbypassrls and pg_has_role(session_user, oid, 'member'))`,
  },
]

const ledgerChecks: readonly Check[] = [
  {
    code: 'ROLE_OWNS_LEDGER',
    detail: 'the login owns the database, schema ledger, or something in it',
    broken: `exists (
      select from (
        select datdba as owner from pg_database where datname = current_database()
        union select nspowner from pg_namespace where nspname = 'ledger'
        union select relowner from pg_class where relnamespace = 'ledger'::regnamespace
        union select proowner from pg_proc where pronamespace = 'ledger'::regnamespace
      ) owners where pg_has_role(session_user, owner, 'member'))`,
  },
  {
    code: 'ROLE_MAY_WRITE_LEDGER',
    detail: 'the login may change schema ledger otherwise than by ledger.append',
    broken: `exists (
      select from pg_roles r where pg_has_role(session_user, r.oid, 'member') and (
        has_schema_privilege(r.oid, 'ledger', 'create') or exists (
          select from pg_class c where relnamespace = 'ledger'::regnamespace and relkind in ('r', 'p', 'v') and
            has_table_privilege(r.oid, c.oid, 'insert, update, delete, truncate, references, trigger'))))`,
  },
  {
    code: 'ROLE_MAY_NOT_APPEND',
    detail: 'the login is no member of mingce_append, or that role may not call ledger.append',
    broken: `not exists (
      select from pg_roles r, pg_proc p where r.rolname = 'mingce_append' and pg_has_role(session_user, r.oid, 'member')
        and p.proname = 'append' and p.pronamespace = 'ledger'::regnamespace
        and has_function_privilege(r.oid, p.oid, 'execute'))`,
  },
  {
    code: 'LEDGER_UNGUARDED',
    detail:
      'a trigger that keeps entries, tiles, checkpoints or cosignatures from being changed, or the row-level security, is off',
    broken: `(
      select count(*) from pg_trigger t join pg_class c on c.oid = t.tgrelid
       where c.relnamespace = 'ledger'::regnamespace and t.tgenabled = 'A' and (c.relname, t.tgname) in (
        ('event', 'only_grows'), ('event', 'only_as_ordered'), ('tile', 'only_grows'), ('tile', 'grows_to_the_right'), ('checkpoint', 'only_grows'),
        ('cosignature', 'only_grows'), ('verifier_key', 'only_grows'))
      ) < 7 or not exists (
        select from pg_class where relnamespace = 'ledger'::regnamespace and relname = 'event' and relrowsecurity)`,
  },
]

const missing: Check = {
  code: 'LEDGER_MISSING',
  detail: 'there is no ledger in this database: run the migrations',
  broken: `not exists (select from pg_class where relnamespace = to_regnamespace('ledger') and relname = 'event')`,
}

/**
 * What start-up refuses and `doctor` reports.
 *
 * @param url as the apps connect
 * @returns nothing when the server, the ledger and the login are sound
 * @throws when the server does not answer
 */
export async function inspectServer(url: string): Promise<readonly Finding[]> {
  const client = new Client({
    connectionString: url,
    application_name: 'mingce inspect',
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => {})
  await client.connect()
  try {
    const server = await brokenOf(client, [...serverChecks, missing])
    if (server.some(({ code }) => code === 'LEDGER_MISSING')) return server
    return [...server, ...(await brokenOf(client, ledgerChecks))]
  } finally {
    await client.end()
  }
}

async function brokenOf(client: Client, checks: readonly Check[]): Promise<readonly Finding[]> {
  const columns = checks.map(({ code, broken }) => `(${broken}) as "${code}"`)
  const { rows } = await client.query<Record<string, boolean>>(`select ${columns.join(', ')}`)
  return checks.filter(({ code }) => rows[0]?.[code]).map(({ code, detail }) => ({ code, detail }))
}
