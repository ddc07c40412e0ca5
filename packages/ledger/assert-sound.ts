import { Client } from 'pg'

/** What was redacted by order: the hash of its text stands in the event that says so. */
const asOrdered = String.raw`exists (select from ledger.event applied
  where applied.stream = 'redaction/' || e.position and applied.type = 'RedactionApplied' and applied.position > e.position
    and applied.leaf = sha256('\x00'::bytea || convert_to(applied.entry, 'UTF8'))
    and applied.entry::json #>> '{payload,leaf}' = encode(e.leaf, 'hex')
    and applied.entry::json #>> '{payload,digest}' = encode(sha256(convert_to(e.entry, 'UTF8')), 'hex'))`

/** What a sound ledger has none of, each as a query for the offending positions or streams. */
const faults: Readonly<Record<string, string>> = {
  'positions with a hole before them':
    'select position from (select position, row_number() over (order by position) - 1 as dense from ledger.event) e where position <> dense',
  'events out of their stream’s order':
    'select position from (select position, version, row_number() over (partition by stream order by position) as due from ledger.event) e where version <> due',
  'leaves that are not the hash of their entry': String.raw`select position from ledger.event e
    where leaf <> sha256('\x00'::bytea || convert_to(entry, 'UTF8')) and not ${asOrdered}`,
  'rows that say otherwise than their entry': `select position from ledger.event, cast(entry as jsonb) as e
    where (stream, version::text, type, schema_version::text, recorded_at) is distinct from
      (e ->> 'stream', e ->> 'version', e ->> 'type', e ->> 'schemaVersion', (e ->> 'recordedAt')::timestamptz)
      or account <> e -> 'meta' ->> 'account' or command_key <> e ->> 'commandKey'`,
  'receipts that do not cover their command’s events': `
    select command.first as position from (
      select entry::jsonb -> 'meta' ->> 'account' as account, entry::jsonb ->> 'commandKey' as key,
             min(position) as first, max(position) as last, count(*) as events from ledger.event
       where entry::jsonb ->> 'commandKey' <> '' group by 1, 2
    ) command left join ledger.event head
      on head.position = command.first and head.command_key = command.key and head.account = command.account
    where (head.command_events is distinct from command.events or last - first + 1 <> command.events)
      and not exists (select from ledger.event e where e.position between command.first - 1 and last + 1 and ${asOrdered})`,
}

/**
 * After each test on a database: positions dense from 0, stream versions contiguous from 1, leaves and columns true to
 * their entries, one receipt a command.
 *
 * @param ownerUrl the owner sees every row
 * @throws when the ledger is not sound, naming the fault and where
 */
export async function assertSound(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    for (const [fault, query] of Object.entries(faults)) {
      const { rows } = await client.query<{ position: string }>(`${query} limit 10`)
      if (rows.length > 0) throw new Error(`${fault}: ${rows.map(({ position }) => position).join(', ')}`)
    }
  } finally {
    await client.end()
  }
}
