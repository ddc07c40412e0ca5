import type { Actor } from '../authority/actor.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import type { LogKeyEvent } from './events.ts'
import type { LogKeys } from './evolve.ts'

export type LogKeyCommand = {
  readonly do: 'rotateLogKey'
  readonly from: string
  readonly to: string
  /** UTC instant until which both keys sign. */
  readonly overlapUntil: string
}

export type LogKeyRefusal =
  | 'ONLY_ADMINISTRATORS'
  | 'KEY_OF_ANOTHER_LOG'
  | 'KEY_DOES_NOT_SIGN'
  | 'KEY_USED_BEFORE'
  | 'ROTATION_UNDER_WAY'
  | 'OVERLAP_OUT_OF_RANGE'

const hourMs = 3_600_000
const shortestOverlapMs = hourMs
const longestOverlapMs = 90 * 24 * hourMs

/**
 * An administrator changes the key that signs the log. Both sign for a while, an hour to ninety days, so that whoever trusts the
 * old one learns of the new one from a checkpoint that the old one signed.
 */
export function decideLogKey(
  command: LogKeyCommand,
  { keys, overlapUntil }: LogKeys,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): readonly LogKeyEvent[] | Refusal<LogKeyRefusal> {
  const { from, to } = command
  const overlapMs = Date.parse(command.overlapUntil) - now.getTime()
  const signs = keys.at(-1) ?? from
  const refusal = firstRefusal<LogKeyRefusal>(
    () => (actor.level === 'administration' ? undefined : refuse('ONLY_ADMINISTRATORS')),
    () => (nameOf(from) === nameOf(to) ? undefined : refuse('KEY_OF_ANOTHER_LOG')),
    () => (from === signs ? undefined : refuse('KEY_DOES_NOT_SIGN')),
    () => (to !== from && !keys.includes(to) ? undefined : refuse('KEY_USED_BEFORE')),
    () => (overlapUntil && Date.parse(overlapUntil) > now.getTime() ? refuse('ROTATION_UNDER_WAY') : undefined),
    () =>
      overlapMs >= shortestOverlapMs && overlapMs <= longestOverlapMs ? undefined : refuse('OVERLAP_OUT_OF_RANGE'),
  )
  return refusal ?? [{ type: 'LogKeyRotated', from, to, overlapUntil: command.overlapUntil }]
}

/** The log's name, which every key of it bears. */
function nameOf(key: string): string {
  return key.slice(0, key.indexOf('+'))
}
