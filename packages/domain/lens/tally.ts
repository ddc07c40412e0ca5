import { normaliseName } from '../guide/match.ts'
import { latestFirst } from '../in-order-of.ts'
import type { ItemDecision } from '../submission/events.ts'

type Ruled = { readonly county: string; readonly decision: ItemDecision; readonly at: string }

/** How many counties were ruled on how: each counts once, by the last ruling on it. */
export type Tally = Readonly<Record<ItemDecision, number>>

export function tallyOf(rulings: readonly Ruled[]): Tally {
  const last = new Map<string, Ruled>()
  for (const ruling of rulings) {
    const before = last.get(ruling.county)
    if (!before || before.at < ruling.at) last.set(ruling.county, ruling)
  }
  const tally = { approve: 0, approve_with_change: 0, return: 0, reject: 0 }
  for (const { decision } of last.values()) tally[decision] += 1
  return tally
}

type Reasoned = Ruled & { readonly reason: string | null }

export type UsualReason = { readonly text: string; readonly count: number }

/** At most as many as are read at a glance. */
const mostReasons = 5

/**
 * The reasons given against a text, the most frequent first, of those as frequent the one given last. What differs in spaces, widths
 * and punctuation alone is one reason, in the words of the last.
 */
export function usualReasons(rulings: readonly Reasoned[]): readonly UsualReason[] {
  const newestFirst = rulings.toSorted(latestFirst(({ at }) => at))
  const byWords = new Map<string, UsualReason>()
  for (const { decision, reason } of newestFirst) {
    const text = reason?.trim() ?? ''
    if (decision === 'approve' || text === '') continue
    const known = byWords.get(normaliseName(text))
    byWords.set(normaliseName(text), { text: known?.text ?? text, count: (known?.count ?? 0) + 1 })
  }
  return [...byWords.values()].toSorted((a, b) => b.count - a.count).slice(0, mostReasons)
}
