import { utf8ToBytes } from '@noble/hashes/utils.js'

/** What the envelope and the checks need of an entry; it holds more. */
export type LineEntry = {
  readonly stream: string
  readonly version: number
  readonly type: string
  readonly recordedAt: string
}

/** One line of `events.ndjson`, taken apart. */
export type EventLine = {
  /** All that stands before the entry, character for character. */
  readonly envelope: string
  /** The entry as it stands in the line, and its bytes, which lie in the line's own memory where they can. */
  readonly text: string
  readonly bytes: Uint8Array
  readonly entry: LineEntry
}

const dataKey = ',"data":'
const dataKeyBytes = utf8ToBytes(dataKey)
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * A CloudEvent in one line, its data the entry's canonical text, last and unchanged:
 * `{"specversion":"1.0","id":"48213","source":"mingce.example/log",…,"data":{"commandKey":…}}`.
 *
 * @param origin the log's name
 * @param position the index of the entry's leaf
 * @param entry the entry's canonical text
 *
 * Source: CloudEvents 1.0, JSON event format.
 */
export function formatEventLine(origin: string, position: bigint, entry: string): string {
  return `${envelopeOf(origin, position, JSON.parse(entry))}${dataKey}${entry}}`
}

/** All of the line that stands before the entry, in the one way it is written. */
export function envelopeOf(origin: string, position: bigint, { type, stream, recordedAt }: LineEntry): string {
  const quoted = JSON.stringify
  return `{"specversion":"1.0","id":"${position}","source":${quoted(origin)},"type":${quoted(type)},"subject":${quoted(stream)},"time":${quoted(recordedAt)},"datacontenttype":"application/json"`
}

/** @returns undefined when the line is no such event; whether its envelope is right is `envelopeOf`'s matter */
export function readEventLine(line: Uint8Array): EventLine | undefined {
  const decoded = textOf(line)
  const end = decoded?.indexOf(dataKey) ?? -1
  if (decoded === undefined || end === -1 || !decoded.endsWith('}')) return undefined
  const text = decoded.slice(end + dataKey.length, -1)
  const entry = parsed(text)
  if (!isEntry(entry)) return undefined
  return { envelope: decoded.slice(0, end), text, bytes: bytesAfter(line, end) ?? utf8ToBytes(text), entry }
}

/** An entry from its bytes alone; undefined when they are none. */
export function entryOf(bytes: Uint8Array): { readonly text: string; readonly entry: LineEntry } | undefined {
  const text = textOf(bytes)
  const entry = text === undefined ? undefined : parsed(text)
  return text !== undefined && isEntry(entry) ? { text, entry } : undefined
}

/** The position that an envelope names; undefined when it is none. */
export function positionIn(envelope: string): bigint | undefined {
  const event = parsed(`${envelope}}`)
  const id = isObject(event) ? event.id : undefined
  return typeof id === 'string' && /^(0|[1-9]\d{0,18})$/.test(id) ? BigInt(id) : undefined
}

/** The line's own bytes of the entry, where each character before it is one byte. */
function bytesAfter(line: Uint8Array, end: number): Uint8Array | undefined {
  for (let at = 0; at < dataKeyBytes.length; at += 1) if (line[end + at] !== dataKeyBytes[at]) return undefined
  return line.subarray(end + dataKeyBytes.length, line.length - 1)
}

function textOf(line: Uint8Array): string | undefined {
  try {
    return utf8.decode(line)
  } catch {
    return undefined
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isEntry(value: unknown): value is LineEntry {
  if (!isObject(value)) return false
  const { stream, version, type, recordedAt } = value
  return (
    typeof stream === 'string' &&
    typeof version === 'number' &&
    typeof type === 'string' &&
    typeof recordedAt === 'string'
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
