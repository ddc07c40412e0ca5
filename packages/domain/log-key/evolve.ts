import type { Fact } from '../fact.ts'
import type { LogKeyEvent } from './events.ts'

/** The keys that ever signed the log, as far as their change was announced; the last one signs now. */
export type LogKeys = { readonly keys: readonly string[]; readonly overlapUntil: string | null }

export const firstLogKey: LogKeys = { keys: [], overlapUntil: null }

export function evolveLogKeys({ keys }: LogKeys, { event: { from, to, overlapUntil } }: Fact<LogKeyEvent>): LogKeys {
  return { keys: keys.length === 0 ? [from, to] : [...keys, to], overlapUntil }
}
