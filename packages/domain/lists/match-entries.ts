import { normaliseName } from '../guide/match.ts'
import type { ListEntry } from './entry.ts'
import type { KnownEntry } from './evolve.ts'

/** One row of a list's file; `entry` names it should it be new. */
export type ListRow = { readonly entry: string; readonly digest: string; readonly content: ListEntry }

type Text = Pick<ListRow, 'digest' | 'content'>
type Normal = (text: string) => string
type Key = (of: Text, normal: Normal) => string

/** From what says most to what says least; '' says nothing. */
const keys: readonly Key[] = [
  ({ content: { code, name } }, normal) => (code === null ? '' : `${normal(code)} ${normal(name)}`),
  ({ content: { code } }, normal) => normal(code ?? ''),
  ({ content: { kind, name } }, normal) => `${normal(kind ?? '')} ${normal(name)}`,
  ({ content: { name } }, normal) => normal(name),
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
  const normal = normalisedOnce()
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
      if (free.size === 0) break
      const theirs = Map.groupBy(free, (entry) => key(entry, normal))
      const ours = Map.groupBy(open(), (row) => (rows[row] ? key(rows[row], normal) : ''))
      for (const [value, [row, ...others]] of ours) {
        const same = theirs.get(value)
        if (value !== '' && row !== undefined && others.length === 0 && same?.length === 1) give(row, same[0])
      }
    }
  }
  return matched
}

/** Each text once: kinds and bodies repeat, and every row is looked at by several keys. */
function normalisedOnce(): Normal {
  const known = new Map<string, string>()
  return (text) => {
    const normal = known.get(text) ?? normaliseName(text)
    known.set(text, normal)
    return normal
  }
}
