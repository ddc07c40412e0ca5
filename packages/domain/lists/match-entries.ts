import { normaliseName } from '../guide/match.ts'
import type { ListEntry } from './entry.ts'
import type { KnownEntry } from './evolve.ts'

/** One row of a list's file; `entry` names it should it be new. */
export type ListRow = { readonly entry: string; readonly digest: string; readonly content: ListEntry }

type Text = Pick<ListRow, 'digest' | 'content'>
type Key = (of: Text) => string

/** From what says most to what says least; '' says nothing. */
const keys: readonly Key[] = [
  ({ content: { code, name } }) => (code === null ? '' : `${normaliseName(code)} ${normaliseName(name)}`),
  ({ content: { code } }) => normaliseName(code ?? ''),
  ({ content: { kind, name } }) => `${normaliseName(kind ?? '')} ${normaliseName(name)}`,
  ({ content: { name } }) => normaliseName(name),
]

/**
 * Which known entry each row of a file is, so that a second import keeps what was mapped: the same text; else the same code and name;
 * else a code, a kind and name, or a name that occurs once on both sides. What stands goes before what was left out earlier, and an
 * entry is given to one row at most.
 *
 * @returns for each row the known entry, or undefined for one that is new
 */
export function matchEntries(rows: readonly Text[], known: readonly KnownEntry[]): readonly (KnownEntry | undefined)[] {
  const matched: (KnownEntry | undefined)[] = rows.map(() => undefined)
  const standing = known.filter(({ goneIn }) => goneIn === null)
  const gone = known.filter(({ goneIn }) => goneIn !== null)
  for (const pool of [standing, gone]) {
    const free = new Set(pool)
    const give = (row: number, entry: KnownEntry | undefined) => {
      if (!entry) return
      matched[row] = entry
      free.delete(entry)
    }
    const open = () => [...rows.keys()].filter((row) => matched[row] === undefined)
    const byText = Map.groupBy(free, ({ digest }) => digest)
    for (const row of open()) give(row, byText.get(rows[row]?.digest ?? '')?.shift())
    for (const key of keys) {
      const theirs = Map.groupBy(free, key)
      const ours = Map.groupBy(open(), (row) => keyOf(key, rows[row]))
      for (const [value, [row, ...others]] of ours) {
        const same = theirs.get(value)
        if (value !== '' && row !== undefined && others.length === 0 && same?.length === 1) give(row, same[0])
      }
    }
  }
  return matched
}

function keyOf(key: Key, row: Text | undefined): string {
  return row ? key(row) : ''
}
