import { inOrderOf } from '../in-order-of.ts'
import type { Catalog, DraftItem, SettledVersion } from './evolve.ts'
import type { Descent } from './lineage.ts'

/** Each account once, in the order in which it came. */
export function together(some: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...some, ...more])]
}

/**
 * The items after a settlement was recalled: whoever had written one when it was settled is its editor again, and of whatever was made of
 * it since by merging and splitting.
 */
export function withEditorsAgain(items: Catalog['items'], { editors, settledAt }: SettledVersion): Catalog['items'] {
  const again = new Map(editors)
  for (const { item, source } of madeSince(items, settledAt))
    again.set(item, together(again.get(item) ?? [], again.get(source) ?? []))
  const draft = new Map(items)
  for (const [item, accounts] of again) {
    const each = items.get(item)
    if (!each) throw new Error(`ledger is broken: item ${item} was settled before it was drafted`)
    draft.set(item, { ...each, editors: together(accounts, each.editors) })
  }
  return draft
}

/** Which item was made of which since then, in the order in which it was done. */
function madeSince(items: Catalog['items'], settledAt: string) {
  return [...items.values()]
    .flatMap((each) => madeOf(each).filter(({ at }) => at >= settledAt))
    .toSorted(inOrderOf(({ at }) => at))
}

function madeOf({ item, lineage }: DraftItem) {
  return lineage.flatMap((descent) => sourcesIn(descent).map((source) => ({ item, source, at: descent.at })))
}

function sourcesIn(descent: Descent): readonly string[] {
  if (descent.as === 'merged') return descent.from.map(({ item }) => item)
  return descent.as === 'split' ? [descent.from.item] : []
}
