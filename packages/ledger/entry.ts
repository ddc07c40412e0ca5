import { hash } from 'node:crypto'
import { canonicalize } from '@mingce/proof/canonical'

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject
export type JsonObject = { readonly [key: string]: JsonValue }

/** Who did it and why it came about; names of people resolve outside the ledger. */
export type Meta = {
  /** Opaque account id; also the scope of the command's key. */
  readonly account: string
  /** The post the account acted in: "reviewer". */
  readonly post: string
  /** GB/T 2260 code of the authority acted for: "510100". */
  readonly authority: string
  /** The account whose absence or delegation let this one act. */
  readonly onBehalfOf?: string
  /** The command or event that brought this one about. */
  readonly causation?: string
  /** Made up, for demonstrations: never a real filing. */
  readonly synthetic?: true
}

/** One event as it is hashed, stored and served. Its position is not in it: that is its leaf's index. */
export type Entry = {
  /** "catalog/510113" */
  readonly stream: string
  /** The event's place in its stream, from 1. */
  readonly version: number
  /** "SubmittedToCity" */
  readonly type: string
  /** The version of the payload's shape, from 1. */
  readonly schemaVersion: number
  /** By the app's clock, to the millisecond; order is by position alone. */
  readonly recordedAt: Date
  readonly payload: JsonObject
  readonly meta: Meta
  readonly commandKey: string
  /** The places whose texts went by order: ["/payload/opinion"]; such an entry is no longer what its leaf is the hash of. */
  readonly redacted?: readonly string[]
}

/** C2SP tlog-tiles gives an entry's length 16 bits. */
export const largestEntry = 65_535

/** What all entries of one command share. */
export type Command = Pick<Entry, 'commandKey' | 'meta' | 'recordedAt'>

/**
 * Writes the entries of one command: RFC 8785 of `{commandKey, meta, payload, recordedAt, schemaVersion, stream, type,
 * version}`, `recordedAt` as "2021-10-14T02:00:00.000Z". What they share is written once.
 *
 * @returns the canonical text of each entry; it throws a TypeError when the payload holds what JSON cannot
 * @throws {TypeError} when meta holds what JSON cannot
 */
export function entryWriter({ commandKey, meta, recordedAt }: Command): (entry: Omit<Entry, keyof Command>) => string {
  const opening = `{"commandKey":${canonicalize(commandKey)},"meta":${canonicalize(meta)},"payload":`
  const middle = `,"recordedAt":"${recordedAt.toISOString()}","schemaVersion":`
  return ({ stream, version, type, schemaVersion, payload }) =>
    `${opening}${canonicalize(payload)}${middle}${schemaVersion},"stream":${canonicalize(stream)},"type":${canonicalize(type)},"version":${version}}`
}

/** The entry that `text` is the canonical form of. */
export function parseEntry(text: string): Entry {
  const entry = JSON.parse(text)
  entry.recordedAt = new Date(entry.recordedAt)
  return entry
}

/**
 * The bytes of an entry's text, and its leaf in hex: SHA-256 over a zero byte and the bytes, as `leafHash` of
 * `@mingce/proof/merkle`, by Node's faster hash.
 */
export function sealEntry(text: string): { readonly bytes: Buffer; readonly leaf: string } {
  const covered = Buffer.from(`\0${text}`)
  return { bytes: covered.subarray(1), leaf: hash('sha256', covered, 'hex') }
}
