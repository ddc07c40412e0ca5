import { isFormatOnly, type Piece, textChanges, withoutFormat } from './text-changes.ts'

/** One entry of a compared list. `changed` is an entry that was rewritten; its `pieces` say where. */
export type Entry =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
  | { readonly kind: 'changed'; readonly pieces: readonly Piece[]; readonly formatOnly: boolean }

const leastLikeness = 0.4
const mostPairs = 2_500

/**
 * Compares two lists entry by entry, in the order of the newer one; what went follows the entry it stood behind. An added
 * entry that is like a removed one is shown as that one rewritten.
 */
export function listChanges(before: readonly string[], after: readonly string[]): readonly Entry[] {
  const gone = before.filter((each) => !after.includes(each))
  const partners = partnersOf(
    after.filter((each) => !before.includes(each)),
    gone,
  )
  const rewritten = new Set(partners.values())
  const left = gone.filter((each) => !rewritten.has(each))
  const entries = after.flatMap((text): readonly Entry[] => {
    const partner = partners.get(text)
    const here = partner === undefined ? plain(text, before) : rewrittenEntry(partner, text)
    return [here, ...removedBehind(partner ?? text, before, left)]
  })
  return [...removedBehind(undefined, before, left), ...entries]
}

function plain(text: string, before: readonly string[]): Entry {
  return { kind: before.includes(text) ? 'same' : 'added', text }
}

function rewrittenEntry(before: string, after: string): Entry {
  return { kind: 'changed', pieces: textChanges(before, after), formatOnly: isFormatOnly(before, after) }
}

/** The removed entries that stood right behind `anchor` in the older list; at its head for undefined. */
function removedBehind(
  anchor: string | undefined,
  before: readonly string[],
  left: readonly string[],
): readonly Entry[] {
  const start = anchor === undefined ? 0 : before.indexOf(anchor) + 1
  if (anchor !== undefined && start === 0) return []
  const behind = before.slice(start)
  const end = behind.findIndex((each) => !left.includes(each))
  return behind.slice(0, end < 0 ? undefined : end).map((text): Entry => ({ kind: 'removed', text }))
}

/** Which removed entry each added one goes back to: the likest first, each used once. */
function partnersOf(added: readonly string[], gone: readonly string[]): ReadonlyMap<string, string> {
  const partners = new Map<string, string>()
  if (added.length * gone.length > mostPairs) return partners
  const pairs = added
    .flatMap((after) => gone.map((before) => ({ before, after, score: likeness(before, after) })))
    .filter(({ score }) => score >= leastLikeness)
    .sort((a, b) => b.score - a.score)
  const used = new Set<string>()
  for (const { before, after } of pairs) {
    if (partners.has(after) || used.has(before)) continue
    partners.set(after, before)
    used.add(before)
  }
  return partners
}

/** Shared pairs of neighbouring characters over all pairs, from 0 to 1. Source: Dice 1945. */
function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(withoutFormat(a)), pairsOf(withoutFormat(b))]
  const shared = [...left].filter((pair) => right.has(pair)).length
  return left.size + right.size === 0 ? 1 : (2 * shared) / (left.size + right.size)
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set([...text].map((character, at, all) => character + (all[at + 1] ?? '')))
}
