import { GrowingMap } from '@mingce/domain/growing-map'

/** A state as JSON shows it: maps as objects in their order, sets as lists, instants as text, positions as numbers. */
export function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Map || value instanceof GrowingMap)
    return Object.fromEntries([...value].map(([key, each]) => [String(key), plain(each)]))
  if (value instanceof Set) return [...value].map(plain)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]))
}
