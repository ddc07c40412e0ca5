import { setImmediate as everyoneElse } from 'node:timers/promises'
import type { Pool, PoolClient } from 'pg'
import { type Answer, sendBatch } from './batch.ts'
import { largestEntry } from './entry.ts'
import { takeBatch, type Waiting } from './gather.ts'
import { type Prepared, prepare } from './prepare.ts'
import type { Append, Appended } from './request.ts'

export type { JsonObject, Meta } from './entry.ts'
export type { Append, Appended, NewEvent } from './request.ts'

export type Appender = {
  /**
   * Records a request at the end of the ledger, durably, in one commit with whatever else is waiting.
   *
   * @returns the positions of its events; of its first receipt when the key was recorded before with the same digest
   * @throws {StreamMovedError} when a stream is not at its expected version
   * @throws {KeyReusedError} when the key was recorded with another digest
   * @throws {EntryTooLargeError} when an event's entry is longer than 65,535 bytes
   * @throws the database's error when the round trip failed; the outcome is then unknown, and the same request with the
   *   same key settles it
   */
  append(request: Append): Promise<Appended>
  /** Records what is waiting and takes nothing more. */
  close(): Promise<void>
}

export type AppenderOptions = {
  /** Called after each batch that recorded something, with the ledger's last position. */
  readonly onRecorded?: (head: bigint) => void
}

/** Another writer reached the stream first. Read it again and decide again. */
export class StreamMovedError extends Error {
  override readonly name = 'StreamMovedError'
  readonly stream: string
  readonly actualVersion: number

  constructor(stream: string, actualVersion: number) {
    super(`stream ${stream} is at version ${actualVersion}, not at the expected one`)
    this.stream = stream
    this.actualVersion = actualVersion
  }
}

/** The account used this key before, for something else. */
export class KeyReusedError extends Error {
  override readonly name = 'KeyReusedError'
  readonly account: string
  readonly key: string

  constructor(account: string, key: string) {
    super(`account ${account} used the key ${key} before, for another command`)
    this.account = account
    this.key = key
  }
}

/** The bytes of one entry would not fit a tile. Longer text belongs in content-addressed storage, its digest in the event. */
export class EntryTooLargeError extends Error {
  override readonly name = 'EntryTooLargeError'
  readonly bytes: number

  constructor(stream: string, type: string, bytes: number) {
    super(`${type} for stream ${stream} is ${bytes} bytes long, at most ${largestEntry} fit`)
    this.bytes = bytes
  }
}

/**
 * Gathers requests and records them in batches: one in flight, the next takes whatever has gathered. One a process;
 * any number of processes append safely to one ledger.
 *
 * @param pool connections in the role `append`; one is used
 */
export function createAppender(pool: Pool, options: AppenderOptions = {}): Appender {
  const waiting: Waiting[] = []
  let sending: Promise<void> | undefined
  let closed = false

  async function sendAll(): Promise<void> {
    let client: PoolClient | undefined
    while (waiting.length > 0) {
      client = await sendOne(client)
      await everyoneElse() // so that those just answered come along
    }
    client?.release()
    sending = undefined
  }

  /** @returns the connection, as long as it is good for another batch */
  async function sendOne(kept: PoolClient | undefined): Promise<PoolClient | undefined> {
    let client = kept
    let batch: readonly Waiting[] = []
    try {
      client ??= await pool.connect()
      batch = takeBatch(waiting)
      const { answers, head } = await sendBatch(client, batch)
      for (const [index, each] of batch.entries()) settle(each, answers[index])
      if (head !== undefined) queueMicrotask(() => options.onRecorded?.(head))
      return client
    } catch (error) {
      client?.release(true)
      for (const each of batch.length > 0 ? batch : waiting.splice(0)) each.reject(error)
      return undefined
    }
  }

  return {
    async append(request) {
      if (closed) throw new Error('the appender is closed')
      const prepared = prepare(request)
      requireFit(prepared)
      return new Promise((resolve, reject) => {
        waiting.push({ ...prepared, resolve, reject })
        sending ??= sendAll()
      })
    },
    async close() {
      closed = true
      await sending
    },
  }
}

function requireFit({ events }: Prepared): void {
  for (const { stream, type, bytes } of events)
    if (bytes.length > largestEntry) throw new EntryTooLargeError(stream, type, bytes.length)
}

function settle(request: Waiting, answer: Answer | undefined): void {
  if (answer && 'positions' in answer) request.resolve(answer)
  else request.reject(errorOf(request, answer))
}

function errorOf({ account, key }: Waiting, answer: Exclude<Answer, Appended> | undefined): Error {
  switch (answer?.outcome) {
    case 'moved':
      return new StreamMovedError(answer.stream, answer.version)
    case 'key_reused':
      return new KeyReusedError(account, key)
    case undefined:
      return new Error('the ledger gave no answer')
  }
}
