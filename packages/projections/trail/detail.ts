import type { JsonObject, JsonValue } from '@mingce/ledger/entry'

/** Texts that have a table of their own, or are too long for a line. */
const leftOut: ReadonlySet<string> = new Set(['content', 'letter', 'change', 'item'])
const longestText = 2_000
const longestList = 40

/**
 * What an event says, fit for a line: opinions, reasons, decisions and numbers as they are; a whole item as its names, a
 * long list as its length, a deadline as its due date.
 */
export function detailOf(payload: JsonObject): JsonObject {
  const entries = Object.entries(payload).map(([name, value]) => [name, shortened(name, value)] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as JsonObject
}

function shortened(name: string, value: JsonValue): JsonValue | undefined {
  if (isList(value))
    return value.length > longestList || name === 'parts' || name === 'carried' ? { count: value.length } : value
  if (typeof value === 'string') return value.length > longestText ? `${value.slice(0, longestText)}…` : value
  if (typeof value !== 'object' || value === null) return value
  if ('dueDate' in value && 'explanation' in value) return { dueDate: value.dueDate ?? null }
  if (!leftOut.has(name)) return value
  return 'name' in value ? { category: value.category ?? null, name: value.name ?? null } : undefined
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}
