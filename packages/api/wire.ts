import type { JsonValue } from '@mingce/ledger/entry'

/** A value as it travels: instants as ISO text, positions as numbers. */
export type Wire<T> = T extends Date
  ? string
  : T extends bigint
    ? number
    : T extends JsonValue | undefined
      ? T
      : T extends (...args: never) => unknown
        ? never
        : T extends object
          ? { [Key in keyof T]: Wire<T[Key]> }
          : T

/**
 * Makes an answer fit for JSON: `2021-09-10T01:00:00.000Z` for an instant, 48213 for the position 48213n.
 *
 * @throws {RangeError} for a position beyond 2^53, which JSON cannot hold
 */
export function toWire<T>(value: T): Wire<T> {
  return onWire(value) as Wire<T>
}

function onWire(value: unknown): unknown {
  if (typeof value === 'bigint') return safe(value)
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(onWire)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, onWire(each)]))
}

function safe(position: bigint): number {
  const number = Number(position)
  if (!Number.isSafeInteger(number)) throw new RangeError(`the position ${position} does not fit into JSON`)
  return number
}
