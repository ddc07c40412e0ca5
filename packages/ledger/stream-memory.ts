import { type QueryExecutorProvider, sql } from 'kysely'
import { askedTogether } from './asked-together.ts'
import { type Recorded, recordedAs } from './read.ts'

/** Streams as one process has read them: what it knows of a stream it does not read again. */
export type StreamMemory = {
  /**
   * The events of several streams as they stand now, in one snapshot, and in one round trip with what others ask for meanwhile; each named stream is in the map, with an
   * empty list when it has none. The lists are never changed.
   */
  readonly read: (streams: readonly string[]) => Promise<ReadonlyMap<string, readonly Recorded[]>>
}

export type StreamMemoryOptions = {
  /** The streams asked for longest ago are forgotten when more events than this are remembered; 30,000 unless said. */
  readonly mostEvents?: number
  /** Told when `after` is a stream known as `before` and what was recorded in it since. */
  readonly onGrown?: (before: readonly Recorded[], after: readonly Recorded[]) => void
}

type Row = { readonly redacted: number; readonly position: bigint | null; readonly entry: string | null }

const nothing: readonly Recorded[] = []

/**
 * Remembers the streams it reads and asks the database for what was recorded in them since. Entries never change, but for one: a
 * redaction. Their number is read with every question, and whoever finds another one forgets everything and reads anew, so that
 * nothing is ever decided on a text that went.
 *
 * @param db connections in the role `append`
 */
export function streamMemory(db: QueryExecutorProvider, options: StreamMemoryOptions = {}): StreamMemory {
  const { mostEvents = 30_000, onGrown = () => {} } = options
  const known = new Map<string, readonly Recorded[]>()
  let events = 0
  let redacted = 0

  function forget(stream: string): void {
    events -= known.get(stream)?.length ?? 0
    known.delete(stream)
  }

  /** Whoever read less than is known by now was overtaken while it asked. */
  function keep(stream: string, list: readonly Recorded[]): void {
    if ((known.get(stream)?.length ?? 0) > list.length) return
    forget(stream)
    known.set(stream, list)
    events += list.length
    for (const oldest of known.keys()) {
      if (events <= mostEvents || oldest === stream) return
      forget(oldest)
    }
  }

  async function read(streams: readonly string[]): Promise<ReadonlyMap<string, readonly Recorded[]>> {
    const before = new Map(streams.map((stream) => [stream, known.get(stream) ?? nothing]))
    const redactedBefore = redacted
    const rows = await eventsSince(db, before)
    const redactedNow = rows[0]?.redacted ?? 0
    if (redactedNow !== redacted) {
      for (const stream of [...known.keys()]) forget(stream)
      redacted = redactedNow
    }
    if (redactedNow !== redactedBefore) return read(streams)
    const since = Map.groupBy(rows.flatMap(recordedIn), ({ stream }) => stream)
    const now = new Map([...before].map(([stream, list]) => [stream, continued(list, since.get(stream))]))
    for (const [stream, list] of now) keep(stream, list)
    return now
  }

  function continued(before: readonly Recorded[], since: readonly Recorded[] | undefined): readonly Recorded[] {
    if (!since) return before
    const after = [...before, ...since]
    onGrown(before, after)
    return after
  }

  const readTogether = askedTogether(async (asked: readonly (readonly string[])[]) => {
    const all = await read([...new Set(asked.flat())])
    return asked.map((streams) => new Map(streams.map((stream) => [stream, all.get(stream) ?? nothing])))
  })

  return { read: readTogether }
}

function recordedIn({ position, entry }: Row): readonly Recorded[] {
  return position === null || entry === null ? [] : [recordedAs({ position, entry })]
}

/** What was recorded after the events at hand, and how many entries of the whole ledger have been redacted: one row at least. */
async function eventsSince(
  db: QueryExecutorProvider,
  known: ReadonlyMap<string, readonly Recorded[]>,
): Promise<readonly Row[]> {
  const streams = [...known.keys()]
  const versions = [...known.values()].map((list) => list.length)
  const { rows } = await sql<Row>`/* ledger.since */
    select gone.redacted, e.position, e.entry
      from (select count(*)::int as redacted
              from ledger.event ordered join ledger.event e
                on e.position = case when ordered.stream ~ '^redaction/[0-9]{1,18}$' then substr(ordered.stream, 11)::bigint end
             where ordered.stream >= 'redaction/' and ordered.stream < 'redaction0'
               and ordered.version = 1 and e.leaf <> sha256('\\x00'::bytea || convert_to(e.entry, 'UTF8'))) gone
      left join (unnest(${streams}::text[], ${versions}::int[]) as known(stream, version)
                 join ledger.event e on e.stream = known.stream and e.version > known.version) on true
     order by e.stream, e.version`.execute(db)
  return rows
}
