import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import { type ListKind, largestList, largestPart, mostEntries } from './entry.ts'
import type { ListsEvent } from './events.ts'
import { type KnownEntry, type Lists, lastVersionOf } from './evolve.ts'
import { keptEntries } from './kept-entries.ts'
import { type ListRow, matchEntries } from './match-entries.ts'

export type ImportList = {
  readonly do: 'importList'
  readonly list: ListKind
  readonly fileName: string
  readonly fileDigest: string
  /** The day the list is of. */
  readonly on: string
  /** What the reader of the file was in doubt of; that part of it stays in the file is counted beside. */
  readonly doubts: number
  /** All that the file has. Null where the file the sender looked at is not at hand any more, or could not be read again. */
  readonly rows: readonly ListRow[] | null
}

export type ImportListRefusal =
  | 'LIST_FILE_GONE'
  | 'LIST_EMPTY'
  | 'LIST_TOO_LONG'
  | 'LIST_TOO_LARGE'
  | 'LIST_IN_FUTURE'
  | 'LIST_OLDER_THAN_LAST'
  | 'LIST_ENTRY_TWICE'

/** What an import of these rows would change: each row with the entry it is, and the entries that are left out. */
export type ListDifference = {
  readonly added: readonly ListRow[]
  readonly changed: readonly ListRow[]
  readonly unchanged: readonly KnownEntry[]
  readonly gone: readonly KnownEntry[]
}

/** Rows that are known keep the name of their entry, so that what was mapped to it stays mapped. */
export function differenceOf(rows: readonly ListRow[], lists: Pick<Lists, 'entries'>, list: ListKind): ListDifference {
  const known = [...lists.entries.values()].filter((each) => each.list === list)
  const matched = matchEntries(rows, known)
  const kept = new Set(matched)
  const pairs = rows.map((row, at) => ({ row, was: matched[at] }))
  return {
    added: pairs.flatMap(({ row, was }) =>
      !was || was.goneIn !== null ? [{ ...row, entry: was?.entry ?? row.entry }] : [],
    ),
    changed: pairs.flatMap(({ row, was }) =>
      was && was.goneIn === null && was.digest !== row.digest ? [{ ...row, entry: was.entry }] : [],
    ),
    unchanged: pairs.flatMap(({ row, was }) => (was && was.goneIn === null && was.digest === row.digest ? [was] : [])),
    gone: known.filter((each) => each.goneIn === null && !kept.has(each)),
  }
}

/** One file, one version of a list; what it says as before is not recorded again. */
export function importList(
  { list, fileName, fileDigest, on, doubts: read, rows: all }: ImportList,
  lists: Lists,
  today: string,
): readonly ListsEvent[] | Refusal<ImportListRefusal> {
  if (all === null) return refuse('LIST_FILE_GONE')
  const { kept: rows, left } = keptEntries(all, lists)
  const doubts = left > 0 ? read + 1 : read
  const last = lastVersionOf(lists, list)
  const refusal = firstRefusal<ImportListRefusal>(
    () => (rows.length > 0 ? undefined : refuse('LIST_EMPTY')),
    () => (rows.length <= mostEntries ? undefined : refuse('LIST_TOO_LONG')),
    () => (rows.reduce((sum, row) => sum + sizeOf(row), 0) <= largestList ? undefined : refuse('LIST_TOO_LARGE')),
    () => (on <= today ? undefined : refuse('LIST_IN_FUTURE', [today])),
    () => (last && on < last.on ? refuse('LIST_OLDER_THAN_LAST', [last.on]) : undefined),
    () => namedTwice(rows, lists),
  )
  if (refusal) return refusal
  const { added, changed, gone, unchanged } = differenceOf(rows, lists, list)
  const counts = { added: added.length, changed: changed.length, gone: gone.length, unchanged: unchanged.length }
  const of = { list, version: (last?.version ?? 0) + 1 }
  return [
    { type: 'ListImported', ...of, fileName, fileDigest, on, doubts, ...counts },
    ...inParts([...added, ...changed]).map((entries) => ({ type: 'ListEntriesRecorded' as const, ...of, entries })),
    ...inParts(gone.map(({ entry }) => entry)).map((entries) => ({
      ...{ type: 'ListEntriesDropped' as const, ...of, entries },
    })),
  ]
}

/** A name for a new entry names nothing else. */
function namedTwice(rows: readonly ListRow[], { entries }: Lists): Refusal<ImportListRefusal> | undefined {
  const names = rows.map(({ entry }) => entry)
  const isFree = new Set(names).size === names.length && names.every((entry) => !entries.has(entry))
  return isFree ? undefined : refuse('LIST_ENTRY_TWICE')
}

/** As few parts as fit into an event each. */
function inParts<Part>(all: readonly Part[]): Part[][] {
  const parts: Part[][] = []
  let size = 0
  for (const each of all) {
    const own = sizeOf(each)
    if (parts.length === 0 || size + own > largestPart) {
      parts.push([])
      size = 0
    }
    parts.at(-1)?.push(each)
    size += own
  }
  return parts
}

const encoder = new TextEncoder()
const sizeOf = (value: unknown) => encoder.encode(JSON.stringify(value)).length + 1
