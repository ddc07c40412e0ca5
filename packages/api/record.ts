import { actFor, postsOf, systemItself } from '@mingce/domain/authority/acting'
import type { Actor } from '@mingce/domain/authority/actor'
import type { DivisionCode } from '@mingce/domain/authority/division'
import { evolveAuthority, unstaffed } from '@mingce/domain/authority/evolve'
import { dayOf } from '@mingce/domain/day'
import { isRefusal, type Refusal, refuse } from '@mingce/domain/refusal'
import { authorityStream } from '@mingce/domain/streams'
import { type Appender, createAppender, KeyReusedError, StreamMovedError } from '@mingce/ledger/append'
import type { Meta } from '@mingce/ledger/entry'
import { receiptOf } from '@mingce/ledger/read'
import type { ProjectionName } from '@mingce/projections/follow'
import type { Pool } from 'pg'
import type { Desk } from './desk.ts'
import { digestOf } from './digest.ts'
import { stateOf } from './folding.ts'
import { type Decision, type Matter, type Past, toNewEvent } from './matter.ts'

export type Recording<Target, Command extends { readonly do: string }, Code extends string> = {
  readonly matter: Matter<Target, Command, Code>
  readonly target: Target
  readonly command: Command
  /** Chosen by the sender, one a command: a retry with the same key gets the first receipt again. */
  readonly key: string
  readonly account: string
  /** The bureau whose posts say in which post the account acts. */
  readonly authority: DivisionCode
  /** The system records it by itself, from no post: only where the matter lets it. */
  readonly alone?: true
  /** The projections the sender's screen reads: answered once they stand at the last recorded event. */
  readonly awaits?: readonly ProjectionName[]
}

/** The end of the ledger, as this process writes to it. Nothing but `record` uses it. */
export type Recorder = Appender

/** Opens the one way into the ledger; `onRecorded` is told each time something was added. One a process. */
export function openRecorder(append: Pool, onRecorded: () => void): Recorder {
  return createAppender(append, { onRecorded })
}

/** What was recorded. `shown` is false when a projection is still catching up: "recorded, the list is catching up". */
export type Receipt = { readonly positions: readonly number[]; readonly shown: boolean }

/** Why nothing was recorded, beyond what deciders refuse. */
export type RecordRefusal = 'NOT_APPOINTED' | 'KEY_REUSED' | 'LOOK_AGAIN'

const attempts = 5

/**
 * Carries out one command: the one path that changes anything.
 *
 * Looks the key up, reads the streams the decision relies on, decides as the account's own post or, where that is the wrong one, as
 * one it stands in for today (代办), appends with every stream guarded, the bureau's own among them, and waits for what the sender's
 * screen reads. When someone else was first it reads and decides again, up to five times.
 *
 * @returns the receipt; or the refusal, in which case nothing changed and the key is free
 */
export async function record<Target, Command extends { readonly do: string }, Code extends string>(
  desk: Desk,
  recording: Recording<Target, Command, Code>,
): Promise<Receipt | Refusal<Code | RecordRefusal>> {
  const { matter, target, command, account, key } = recording
  const digest = digestOf({ matter: matter.name, stream: matter.stream(target), command })
  const [before, first] = await Promise.all([receiptOf(desk.ledger, account, key), readFor(desk, recording)])
  if (before) return before.digest === digest ? answer(desk, recording, before.positions) : refuse('KEY_REUSED')

  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      const read = attempt === 1 ? first : await readFor(desk, recording)
      const positions = await decideAndAppend(desk, recording, { digest, ...read })
      return isRefusal<Code | RecordRefusal>(positions) ? positions : await answer(desk, recording, positions)
    } catch (error) {
      if (error instanceof KeyReusedError) return refuse('KEY_REUSED')
      if (!(error instanceof StreamMovedError)) throw error
    }
  }
  return refuse('LOOK_AGAIN')
}

async function decideAndAppend<Target, Command extends { readonly do: string }, Code extends string>(
  desk: Desk,
  recording: Recording<Target, Command, Code>,
  { digest, ...read }: ReadFor & { readonly digest: string },
): Promise<readonly bigint[] | Refusal<Code | RecordRefusal>> {
  const acted = recording.alone ? actedAlone(recording, read) : actedFrom(recording, read)
  if (isRefusal<RecordRefusal>(acted)) return acted
  const { actor, outcome: decision } = acted
  if (isRefusal<Code>(decision)) return decision
  const { positions } = await desk.recorder.append({
    key: recording.key,
    digest,
    meta: metaOf(actor, desk),
    recordedAt: read.now,
    streams: guarded(read.past, decision),
  })
  return positions
}

/** Decided from the account's own post, or from one it stands in for. */
function actedFrom<Target, Command extends { readonly do: string }, Code extends string>(
  { matter, target, command, account, authority }: Recording<Target, Command, Code>,
  { now, today, past }: ReadFor,
) {
  const post = authorityStream(authority)
  const [own, ...others] = postsOf(stateOf(past, post, evolveAuthority, unstaffed(authority)), account, today)
  if (!own) return refuse<RecordRefusal>('NOT_APPOINTED')
  return actFor<Decision, Code>([own, ...others], (as) =>
    matter.decide(target, command, past, { actor: as, now, today }),
  )
}

function actedAlone<Target, Command extends { readonly do: string }, Code extends string>(
  { matter, target, command, authority }: Recording<Target, Command, Code>,
  { now, today, past }: ReadFor,
) {
  if (!matter.decideAlone) throw new Error(`the system records nothing by itself of ${matter.name}`)
  const actor = { account: systemItself, role: systemItself, authority }
  return { actor, outcome: matter.decideAlone(target, command, past, { now, today }) }
}

type Acting = Pick<Actor, 'account' | 'authority' | 'onBehalfOf'> & { readonly role: string }

function metaOf({ account, role, authority, onBehalfOf }: Acting, { synthetic }: Desk): Meta {
  return {
    ...{ account, post: role, authority },
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    ...(synthetic && { synthetic: true }),
  }
}

/** What a decision relies on, as it stood when it was asked for. */
type ReadFor = { readonly now: Date; readonly today: string; readonly past: Past }

async function readFor<Target, Command extends { readonly do: string }, Code extends string>(
  desk: Desk,
  { matter, target, command, authority }: Recording<Target, Command, Code>,
): Promise<ReadFor> {
  const now = desk.clock()
  const today = dayOf(now.toISOString())
  const past = await readAll(desk, [authorityStream(authority)], (known) => matter.reads(target, command, known, today))
  return { now, today, past }
}

/** Reads what is named, asks again with what was read, until nothing new is named. */
async function readAll(desk: Desk, first: readonly string[], more: (past: Past) => readonly string[]): Promise<Past> {
  const past = new Map()
  for (let wanted = [...first, ...more(past)]; wanted.length > 0; ) {
    for (const [stream, recorded] of await desk.streams.read(wanted)) past.set(stream, recorded)
    wanted = more(past).filter((stream) => !past.has(stream))
  }
  return past
}

/** Every stream that was read is in the request, those without new events as guards. */
function guarded(past: Past, decision: Decision) {
  const unread = [...decision.keys()].find((stream) => !past.has(stream))
  if (unread) throw new Error(`${unread} was written without having been read`)
  return [...past].map(([stream, recorded]) => ({
    stream,
    expectedVersion: recorded.length,
    events: (decision.get(stream) ?? []).map(toNewEvent),
  }))
}

async function answer(
  desk: Desk,
  { awaits = [] }: { readonly awaits?: readonly ProjectionName[] },
  positions: readonly bigint[],
): Promise<Receipt> {
  const last = positions.at(-1)
  const caught = last === undefined || awaits.length === 0 ? 'caught_up' : await desk.follower.catchUp(awaits, last)
  return { positions: positions.map(Number), shown: caught === 'caught_up' }
}
