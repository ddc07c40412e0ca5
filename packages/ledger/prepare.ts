import { entryWriter, sealEntry } from './entry.ts'
import type { Append, NewEvent } from './request.ts'

/** An event as it will stand, but for its position. */
export type PreparedEvent = {
  readonly stream: string
  readonly version: number
  readonly type: string
  readonly schemaVersion: number
  readonly bytes: Buffer
  /** Hex. */
  readonly leaf: string
}

export type Prepared = {
  readonly account: string
  readonly key: string
  readonly digest: string
  readonly recordedAt: Date
  readonly streams: readonly { readonly stream: string; readonly expectedVersion: number; readonly writes: boolean }[]
  readonly events: readonly PreparedEvent[]
  /** Of all entries together. */
  readonly bytes: number
}

/** One word of the ledger's own: shown in logs, indexed, so neither empty nor long nor with control characters. */
const word = /^[^\p{Cc}\p{Cs}]{1,200}$/u

/**
 * Writes and hashes the entries, so that nothing is left to do while the ledger is locked, and refuses what could fail
 * there.
 *
 * @throws {RangeError} {TypeError}
 */
export function prepare({ key, digest, meta, recordedAt, streams }: Append): Prepared {
  for (const word of [key, digest, meta.account]) requireWord(word)
  if (Number.isNaN(recordedAt.getTime())) throw new RangeError('recordedAt is no instant')
  requireDistinct(streams)

  const write = entryWriter({ commandKey: key, meta, recordedAt })
  const events: PreparedEvent[] = []
  for (const { stream, expectedVersion, events: decided } of streams) {
    requireWord(stream)
    requireCount(expectedVersion)
    let version = expectedVersion
    for (const event of decided) {
      version += 1
      events.push(prepareEvent(write, stream, version, event))
    }
  }
  const claims = streams.map(({ stream, expectedVersion, events }) => ({
    stream,
    expectedVersion,
    writes: events.length > 0,
  }))
  const bytes = events.reduce((sum, event) => sum + event.bytes.length, 0)
  return { account: meta.account, key, digest, recordedAt, streams: claims, events, bytes }
}

function prepareEvent(
  write: ReturnType<typeof entryWriter>,
  stream: string,
  version: number,
  { type, schemaVersion, payload }: NewEvent,
): PreparedEvent {
  requireWord(type)
  if (requireCount(schemaVersion) < 1 || schemaVersion > 32_767)
    throw new RangeError(`no schema version: ${schemaVersion}`)
  const { bytes, leaf } = sealEntry(write({ stream, version, type, schemaVersion, payload }))
  return { stream, version, type, schemaVersion, bytes, leaf }
}

function requireDistinct(streams: Append['streams']): void {
  if (streams.length === 0) throw new RangeError('a request names at least one stream')
  if (streams.length > 1 && new Set(streams.map(({ stream }) => stream)).size < streams.length)
    throw new RangeError('a request names each stream once')
}

function requireWord(text: string): string {
  if (!word.test(text)) throw new RangeError(`not 1 to 200 printable characters: ${JSON.stringify(text)}`)
  return text
}

function requireCount(count: number): number {
  if (!Number.isInteger(count) || count < 0 || count > 2_000_000_000) throw new RangeError(`no version: ${count}`)
  return count
}
