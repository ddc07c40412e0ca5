import { entryText, leafOf } from './entry.ts'
import type { Append, NewEvent } from './request.ts'

/** An event as it will stand, but for its position. */
export type PreparedEvent = {
  readonly stream: string
  readonly version: number
  readonly type: string
  readonly schemaVersion: number
  readonly bytes: Buffer
  readonly leaf: Buffer
}

export type Prepared = {
  readonly account: string
  readonly key: string
  readonly digest: string
  readonly recordedAt: Date
  readonly streams: readonly { readonly stream: string; readonly expectedVersion: number; readonly writes: boolean }[]
  readonly events: readonly PreparedEvent[]
}

/** One word of the ledger's own: shown in logs, indexed, so neither empty nor long nor with control characters. */
const word = /^[^\p{Cc}\p{Cs}]{1,200}$/u

/**
 * Makes and hashes the entries, so that nothing is left to do while the ledger is locked, and refuses what could fail
 * there.
 *
 * @throws {RangeError} {TypeError}
 */
export function prepare(request: Append): Prepared {
  const { key, digest, meta, recordedAt, streams } = request
  for (const text of [key, digest, meta.account]) requireWord(text)
  if (Number.isNaN(recordedAt.getTime())) throw new RangeError('recordedAt is no instant')
  if (new Set(streams.map(({ stream }) => stream)).size < streams.length)
    throw new RangeError('a request names each stream once')

  return {
    account: meta.account,
    key,
    digest,
    recordedAt,
    streams: streams.map(({ stream, expectedVersion, events }) => ({
      stream: requireWord(stream),
      expectedVersion: requireCount(expectedVersion),
      writes: events.length > 0,
    })),
    events: streams.flatMap(({ stream, expectedVersion, events }) =>
      events.map((event, index) => prepareEvent(request, event, stream, expectedVersion + 1 + index)),
    ),
  }
}

function prepareEvent(request: Append, event: NewEvent, stream: string, version: number): PreparedEvent {
  const { type, schemaVersion, payload } = event
  const { key: commandKey, meta, recordedAt } = request
  requireWord(type)
  if (requireCount(schemaVersion) < 1 || schemaVersion > 32_767)
    throw new RangeError(`no schema version: ${schemaVersion}`)
  const entry = entryText({ stream, version, type, schemaVersion, recordedAt, payload, meta, commandKey })
  const bytes = Buffer.from(entry)
  return { stream, version, type, schemaVersion, bytes, leaf: leafOf(bytes) }
}

function requireWord(text: string): string {
  if (!word.test(text)) throw new RangeError(`not 1 to 200 printable characters: ${JSON.stringify(text)}`)
  return text
}

function requireCount(count: number): number {
  if (!Number.isInteger(count) || count < 0 || count > 2_000_000_000) throw new RangeError(`no version: ${count}`)
  return count
}
