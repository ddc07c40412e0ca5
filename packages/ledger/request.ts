import type { JsonObject, Meta } from './entry.ts'

/** What a decider decided, before anyone knows its place. */
export type NewEvent = {
  /** "SubmittedToCity" */
  readonly type: string
  /** The version of the payload's shape, from 1. */
  readonly schemaVersion: number
  readonly payload: JsonObject
}

/** One command's events, all or nothing. */
export type Append = {
  /** The command's idempotency key, unique within `meta.account`. */
  readonly key: string
  /** Digest of the canonical command and its target, never of its events. */
  readonly digest: string
  readonly meta: Meta
  readonly recordedAt: Date
  /** Every stream the decision wrote or relied on; one without events is a guard: "still at this version". */
  readonly streams: readonly {
    readonly stream: string
    /** The stream's current version; 0 when there is no such stream. */
    readonly expectedVersion: number
    readonly events: readonly NewEvent[]
  }[]
}

export type Appended = {
  /** `already_recorded`: an earlier try got through, this one changed nothing. */
  readonly outcome: 'recorded' | 'already_recorded'
  /** Where the command's events stand in the ledger, in order. */
  readonly positions: readonly bigint[]
}
