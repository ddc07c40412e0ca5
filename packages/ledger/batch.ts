import { type ClientBase, DatabaseError, type QueryConfig } from 'pg'
import { CompositeArray } from './composite-array.ts'
import type { Prepared } from './prepare.ts'
import type { Appended } from './request.ts'

/** What became of one request. */
export type Answer =
  | Appended
  | { readonly outcome: 'moved'; readonly stream: string; readonly version: number }
  | { readonly outcome: 'key_reused' }

/** As `ledger.append` gives it. */
type Refused =
  | { readonly outcome: 'already_recorded'; readonly first: string; readonly events: number }
  | { readonly outcome: 'moved'; readonly stream: string; readonly version: number }
  | { readonly outcome: 'key_reused' }

/** A server that neither answers nor closes is given up; the outcome is then unknown, and the key settles it. */
const statement = (door: string) => ({ name: door, text: `select ${door}($1, $2) as answer`, query_timeout: 40_000 })
const append = statement('ledger.append')
const appendFree = statement('ledger.append_free')

export type Answers = {
  /** One for each request, in order. */
  readonly answers: readonly Answer[]
  /** The ledger's last position; undefined when nothing was recorded. */
  readonly head: bigint | undefined
}

/**
 * Records a batch in one round trip; in two when a key among them was recorded before, which the index finds out. Of a
 * request without events no index would.
 */
export async function sendBatch(client: ClientBase, batch: readonly Prepared[]): Promise<Answers> {
  const values = [draftsOf(batch), guardsOf(batch)]
  const door = batch.every(({ events }) => events.length > 0) ? append : appendFree
  try {
    return answersOf(batch, await ask(client, { ...door, values }))
  } catch (error) {
    if (!isKnownKey(error)) throw error
    return answersOf(batch, await ask(client, { ...appendFree, values }))
  }
}

async function ask(client: ClientBase, query: QueryConfig): Promise<string> {
  const { rows } = await client.query<{ answer: string }>(query)
  return rows[0]?.answer ?? ''
}

function isKnownKey(error: unknown): boolean {
  return error instanceof DatabaseError && error.constraint === 'event_command'
}

function answersOf(batch: readonly Prepared[], answer: string): Answers {
  if (!answer.startsWith('{')) return inOrder(batch, BigInt(answer), {})
  const { first, refused } = JSON.parse(answer)
  return inOrder(batch, BigInt(first), refused)
}

function inOrder(batch: readonly Prepared[], first: bigint, refused: Readonly<Record<number, Refused>>): Answers {
  let next = first
  const answers = batch.map(({ events }, index): Answer => {
    const refusal = refused[index + 1]
    if (refusal) return answerOf(refusal)
    const positions = positionsFrom(next, events.length)
    next += BigInt(positions.length)
    return { outcome: 'recorded', positions }
  })
  return { answers, head: next > first ? next - 1n : undefined }
}

function answerOf(refused: Refused): Answer {
  if (refused.outcome !== 'already_recorded') return refused
  return { outcome: 'already_recorded', positions: positionsFrom(BigInt(refused.first), refused.events) }
}

function positionsFrom(first: bigint, count: number): readonly bigint[] {
  return Array.from({ length: count }, (_, index) => first + BigInt(index))
}

/** The batch as `ledger.draft[]`; a request's number is its place from 1, and its first event carries its receipt. */
function draftsOf(batch: readonly Prepared[]): Buffer {
  const drafts = new CompositeArray(12, roomForDrafts(batch))
  batch.forEach(({ account, key, digest, recordedAt, events }, index) => {
    events.forEach(({ stream, version, type, schemaVersion, bytes, leaf }, place) => {
      drafts
        .beginRow()
        .int4(index + 1)
        .text(stream)
        .int4(version)
      if (place === 0) drafts.text(account).text(key).text(digest).int4(events.length)
      else drafts.null('text').null('text').null('text').null('int4')
      drafts.text(type).int2(schemaVersion).timestamptz(recordedAt).textOfBytes(bytes).byteaOfHex(leaf).endRow()
    })
  })
  return drafts.finish()
}

const bytesPerUnit = 3
const fixedBytesPerDraft = 8 * 13 + 4 + 4 + 4 + 2 + 8 + 32
const fixedBytesPerGuard = 8 * 7 + 4 + 4

function roomForDrafts(batch: readonly Prepared[]): number {
  let room = 0
  for (const { account, key, digest, events } of batch) {
    room += (account.length + key.length + digest.length) * bytesPerUnit
    for (const { stream, type, bytes } of events)
      room += fixedBytesPerDraft + (stream.length + type.length) * bytesPerUnit + bytes.length
  }
  return room
}

/** Every stream named in the batch as `ledger.guard[]`; a request's first carries its key. */
function guardsOf(batch: readonly Prepared[]): Buffer {
  const guards = new CompositeArray(6, roomForGuards(batch))
  batch.forEach(({ account, key, digest, streams }, index) => {
    streams.forEach(({ stream, expectedVersion }, place) => {
      guards
        .beginRow()
        .int4(index + 1)
        .text(stream)
        .int4(expectedVersion)
      if (place === 0) guards.text(account).text(key).text(digest).endRow()
      else guards.null('text').null('text').null('text').endRow()
    })
  })
  return guards.finish()
}

function roomForGuards(batch: readonly Prepared[]): number {
  let room = 0
  for (const { account, key, digest, streams } of batch) {
    room += (account.length + key.length + digest.length) * bytesPerUnit
    for (const { stream } of streams) room += fixedBytesPerGuard + stream.length * bytesPerUnit
  }
  return room
}
