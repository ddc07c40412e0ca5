import type { Edit, Edits } from './edits.ts'

// Words that are not recorded yet lie in this browser, one entry an item, until the county has them: they survive a
// reload, a crash and a lost connection. Another account does not see them on its screen.

const prefixOf = (account: string) => `mingce.grid.${account}.`

/** What this account left unrecorded in this browser. */
export function readKept(account: string): Edits {
  try {
    const prefix = prefixOf(account)
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix))
    const edits = keys.flatMap((key) => editIn(localStorage.getItem(key)))
    return new Map(edits.toSorted((a, b) => a.at - b.at).map(({ edit }) => [edit.item, edit]))
  } catch {
    return new Map()
  }
}

/** Writes what changed from one state to the next. @returns false where the browser keeps nothing (full, or forbidden) */
export function keep(account: string, before: Edits, now: Edits): boolean {
  try {
    let at = Date.now()
    for (const [item, edit] of now) {
      if (before.get(item) === edit) continue
      localStorage.setItem(prefixOf(account) + item, JSON.stringify({ at, edit }))
      at += 1
    }
    for (const item of before.keys()) if (!now.has(item)) localStorage.removeItem(prefixOf(account) + item)
    return true
  } catch {
    return false
  }
}

type Kept = { readonly at: number; readonly edit: Edit }

function editIn(text: string | null): readonly Kept[] {
  if (text === null) return []
  const kept = JSON.parse(text) as Kept
  return kept.edit?.content ? [kept] : []
}

/** The cell that is open, letter by letter. */
export type TypedCell = { readonly item: string; readonly column: string; readonly text: string }

const typingOf = (account: string) => `mingce.grid-cell.${account}`

export function keepTyping(account: string, cell: TypedCell | null): void {
  try {
    if (cell === null) localStorage.removeItem(typingOf(account))
    else localStorage.setItem(typingOf(account), JSON.stringify(cell))
  } catch {
    // What is typed still stands in the cell.
  }
}

/** The cell that was open when the page went away. */
export function readTyping(account: string): TypedCell | undefined {
  try {
    return JSON.parse(localStorage.getItem(typingOf(account)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}
