import { isDeepStrictEqual } from 'node:util'
import type { Standing } from '../definition.ts'

/** A row to be written: it holds from a position, and until one if it was replaced before it was written. */
export type Opened = {
  readonly row: Standing
  readonly stream: string
  readonly heldFrom: bigint
  heldUntil: bigint | null
  written: boolean
}

/** Takes back what was noted at a position: its event failed half-way. */
export function takeBack(changes: Changes, position: bigint): void {
  for (const [table, { opened, closed }] of changes) {
    for (const each of opened) if (each.heldUntil === position) each.heldUntil = null
    changes.set(table, {
      opened: opened.filter(({ heldFrom }) => heldFrom !== position),
      closed: closed.filter(({ heldUntil }) => heldUntil !== position),
    })
  }
}

export type Closed = { readonly stream: string; readonly key: string; readonly heldUntil: bigint }

/** What one page of events does to one table. */
export type TableChanges = { readonly opened: Opened[]; readonly closed: Closed[] }

/** By table. */
export type Changes = Map<string, TableChanges>

/** The rows of a stream in one table that hold now; `opened` is null for one that was written before this process knew it. */
export type Holding = Map<string, { row: Standing; readonly opened: Opened | null }>

/**
 * Notes the difference between what held and what holds after an event: a row that changed is closed and opened anew,
 * one that went is closed, one that is the same is left alone.
 *
 * @throws when two rows have one key
 */
export function noteChanges(
  holding: Holding,
  rows: readonly Standing[],
  { stream, position, into }: { readonly stream: string; readonly position: bigint; readonly into: TableChanges },
): void {
  const keys = new Set<string>()
  for (const row of rows) {
    keys.add(row.key)
    const before = holding.get(row.key)
    if (before && isSame(before.row, row)) {
      before.row = row
      continue
    }
    if (before) close(before.opened, { stream, key: row.key, heldUntil: position }, into)
    const opened = { row, stream, heldFrom: position, heldUntil: null, written: false }
    into.opened.push(opened)
    holding.set(row.key, { row, opened })
  }
  if (keys.size < rows.length) throw new Error(`two rows of ${stream} have the same key`)
  if (keys.size === holding.size) return
  for (const [key, { opened }] of holding) {
    if (keys.has(key)) continue
    close(opened, { stream, key, heldUntil: position }, into)
    holding.delete(key)
  }
}

function close(opened: Opened | null, closed: Closed, into: TableChanges): void {
  if (opened && !opened.written) opened.heldUntil = closed.heldUntil
  else into.closed.push(closed)
}

function isSame(a: Standing, b: Standing): boolean {
  if (a === b) return true
  const [before, after] = [a, b] as unknown as readonly [Record<string, unknown>, Record<string, unknown>]
  for (const column in after) if (!isSameValue(before[column], after[column])) return false
  return true
}

function isSameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  return a === b || isDeepStrictEqual(a, b)
}

/** The rows are in the database now: what replaces them must close them there. */
export function markWritten(changes: Changes): void {
  for (const { opened } of changes.values()) for (const each of opened) each.written = true
}
