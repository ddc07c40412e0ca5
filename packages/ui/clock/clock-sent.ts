import type { Deadline } from '@mingce/domain/deadline/deadline'
import type { Correction, Extension, Recomputed } from '@mingce/domain/submission/clock/clock'

/** What moved a filing's dates, as `clock.open` answers. */
export type ClockSent = {
  readonly stoppedOn: string | null
  readonly reviewBy: Deadline | null
  readonly fileBy: Deadline | null
  readonly corrections: readonly Correction[]
  readonly extensions: readonly Extension[]
  readonly recomputed: readonly Recomputed[]
  /** Ids of the extensions that wait for an answer. */
  readonly asked: readonly string[]
}

export type Names = Readonly<Record<string, string>>
