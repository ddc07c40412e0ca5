import { setImmediate as everyoneElse } from 'node:timers/promises'
import { type QueryExecutorProvider, sql } from 'kysely'
import { type Entry, parseEntry } from './entry.ts'

/** An entry at its place in the ledger. */
export type Recorded = Entry & {
  /** Dense, from 0; the index of the entry's leaf. */
  readonly position: bigint
}

/** Which part of the ledger: after a position already seen, up to and with another. */
export type Range = { readonly after?: bigint | undefined; readonly until?: bigint | undefined }

type Row = { readonly position: bigint; readonly entry: string }

const pageSize = 1_000
const beforeAll = -1n
const endOfTime = 2n ** 63n - 1n

/** The events of one stream after a version, in order; empty when there are none. */
export async function readStream(
  db: QueryExecutorProvider,
  stream: string,
  afterVersion = 0,
): Promise<readonly Recorded[]> {
  const { rows } = await sql<Row>`/* ledger.stream */ select position, entry from ledger.event
    where stream = ${stream} and version > ${afterVersion} order by version`.execute(db)
  return rows.map(recordedAs)
}

/** The events of several streams in one round trip; each named stream is in the map, with an empty list when it has none. */
export function readStreams(
  db: QueryExecutorProvider,
  streams: readonly string[],
): Promise<ReadonlyMap<string, readonly Recorded[]>> {
  return readStreamsSince(db, new Map(streams.map((stream) => [stream, 0])))
}

/**
 * The events of several streams after a version of each, in one round trip: `new Map([['catalog/510113', 41]])`. Each named stream is in
 * the answer, with an empty list when nothing came after.
 */
export async function readStreamsSince(
  db: QueryExecutorProvider,
  versions: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, readonly Recorded[]>> {
  const found = new Map<string, Recorded[]>([...versions.keys()].map((stream) => [stream, []]))
  const { rows } = await sql<Row>`/* ledger.streams_since */ select e.position, e.entry
    from unnest(${[...versions.keys()]}::text[], ${[...versions.values()]}::int[]) as known(stream, version)
    join ledger.event e on e.stream = known.stream and e.version > known.version
    order by e.stream, e.version`.execute(db)
  for (const row of rows) {
    const each = recordedAs(row)
    found.get(each.stream)?.push(each)
  }
  return found
}

/** One page of the ledger, in order; empty at the head. */
export async function readLedger(
  db: QueryExecutorProvider,
  range: Range & { readonly limit: number },
): Promise<readonly Recorded[]> {
  return inPlace(await readPage(db, range), range.after ?? beforeAll)
}

/** A page of the ledger as it is stored: each entry's canonical text, in order; empty at the head. */
export async function readEntryTexts(
  db: QueryExecutorProvider,
  range: Range & { readonly limit: number },
): Promise<readonly string[]> {
  return (await readPage(db, range)).map(({ entry }) => entry)
}

/** The whole ledger or a part of it, page by page; the next page is on its way while one is parsed and worked on. */
export async function* everyRecorded(
  db: QueryExecutorProvider,
  { after = beforeAll, until }: Range = {},
): AsyncGenerator<readonly Recorded[]> {
  let seen = after
  let next = readPage(db, { after, until, limit: pageSize })
  for (;;) {
    const page = await next
    if (page.length === 0) return
    const before = seen
    seen += BigInt(page.length)
    next = readPage(db, { after: seen, until, limit: pageSize })
    next.catch(() => {})
    await everyoneElse() // so that the question has left before this page is parsed
    yield inPlace(page, before)
  }
}

type PageRow = { readonly entry: string; readonly mark: bigint | null }

async function readPage(
  db: QueryExecutorProvider,
  { after = beforeAll, until = endOfTime, limit }: Range & { readonly limit: number },
): Promise<readonly PageRow[]> {
  const { rows } = await sql<PageRow>`/* ledger.page */
    select entry, case when position % 256 = 0 then position end as mark from ledger.event
     where position > ${after} and position <= ${until} order by position limit ${limit}`.execute(db)
  return rows
}

/**
 * Positions are dense, so the place in a page gives them; reading each would take a tenth longer. Every 256th is read
 * all the same, and a ledger with a hole is found out.
 */
function inPlace(page: readonly PageRow[], before: bigint): readonly Recorded[] {
  let position = before
  return page.map(({ entry, mark }) => {
    position += 1n
    if (mark !== null && mark !== position)
      throw new Error(`ledger is broken: ${mark} stands at the place of ${position}`)
    return recordedAs({ position, entry })
  })
}

/** Whether an event of a type stands from a position on and before another. */
export async function isRecorded(
  db: QueryExecutorProvider,
  type: string,
  { from, before }: { readonly from: bigint; readonly before: bigint },
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`/* ledger.is_recorded */ select exists (
    select from ledger.event where position >= ${from} and position < ${before} and type = ${type}) as found`.execute(
    db,
  )
  return rows[0]?.found ?? false
}

/** The ledger's last position; undefined when it is empty. */
export async function headOf(db: QueryExecutorProvider): Promise<bigint | undefined> {
  const { rows } = await sql<{ head: bigint | null }>`select max(position) as head from ledger.event`.execute(db)
  return rows[0]?.head ?? undefined
}

/** The receipt of a command that was recorded, to be looked up before deciding it again; undefined when it was not. */
export async function receiptOf(
  db: QueryExecutorProvider,
  account: string,
  key: string,
): Promise<{ digest: string; positions: readonly bigint[] } | undefined> {
  const { rows } = await sql<{ position: bigint; digest: string; events: number }>`/* ledger.receipt */
    select position, command_digest as digest, command_events as events from ledger.event
    where account = ${account} and command_key = ${key}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const positions = Array.from({ length: row.events }, (_, index) => row.position + BigInt(index))
  return { digest: row.digest, positions }
}

/** An entry's text at its place. */
export function recordedAs({ position, entry }: Row): Recorded {
  const recorded = parseEntry(entry) as Entry & { position: bigint }
  recorded.position = position
  return recorded
}
