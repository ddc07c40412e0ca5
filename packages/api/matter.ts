import type { Actor } from '@mingce/domain/authority/actor'
import type { Refusal } from '@mingce/domain/refusal'
import { versionOf } from '@mingce/domain/upcast/upcast'
import type { JsonObject } from '@mingce/ledger/entry'
import type { Recorded } from '@mingce/ledger/read'

/** What each stream held when it was read; every stream that was asked for is in it, an empty one with no events. */
export type Past = ReadonlyMap<string, readonly Recorded[]>

/** An event of any aggregate on its way to the ledger. */
export type DomainEvent = { readonly type: string } & object

/** Events by stream, recorded all together or not at all. */
export type Decision = ReadonlyMap<string, readonly DomainEvent[]>

export type Moment = { readonly actor: Actor; readonly now: Date; readonly today: string }

/** One kind of thing that commands are about: which streams its decider relies on, and the decider. */
export type Matter<Target, Command extends { readonly do: string }, Code extends string> = {
  readonly name: string
  /** The stream the command is about. */
  readonly stream: (target: Target) => string
  /**
   * The streams to read, given what has been read so far: asked again until it names nothing new. Each is guarded, so
   * that a decision never rests on something that moved.
   */
  readonly reads: (target: Target, command: Command, past: Past, today: string) => readonly string[]
  readonly decide: (target: Target, command: Command, past: Past, moment: Moment) => Decision | Refusal<Code>
  /** What the system may record by itself; where this is missing, nothing. */
  readonly decideAlone?: (
    target: Target,
    command: Command,
    past: Past,
    moment: Omit<Moment, 'actor'>,
  ) => Decision | Refusal<Code>
}

/** The event as the ledger keeps it: its type beside its payload, in the present version of its shape. */
export function toNewEvent({ type, ...payload }: DomainEvent): {
  type: string
  schemaVersion: number
  payload: JsonObject
} {
  return { type, schemaVersion: versionOf(type), payload: payload as unknown as JsonObject }
}
