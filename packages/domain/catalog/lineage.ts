import type { Fact } from '../fact.ts'
import type { Named } from '../guide/match.ts'
import type { CatalogEvent } from './events.ts'
import type { Catalog, DraftItem } from './evolve.ts'

type Known = { readonly item: string; readonly names: Named }

/** One act by which an item came to be what it is, with the names as they were then. */
export type Descent = { readonly reason: string; readonly by: string; readonly at: string } & (
  | { readonly as: 'renamed'; readonly from: Named; readonly to: Named }
  | { readonly as: 'merged'; readonly from: readonly Known[] }
  /** Of an item that was made of another's text. */
  | { readonly as: 'split'; readonly from: Known }
  /** Of an item from which others were split. */
  | { readonly as: 'divided'; readonly into: readonly string[] }
)

type Of<Type extends CatalogEvent['type']> = Fact<CatalogEvent & { readonly type: Type }>

/**
 * How a standing item came to be what it is, oldest first. What was merged into it and was brought back since, or split from it and
 * is gone, is told no more.
 */
export function lineageOf({ items }: Catalog, { item, lineage }: DraftItem): readonly Descent[] {
  return lineage.flatMap((descent, index): readonly Descent[] => {
    if (descent.as === 'merged') {
      const again = lineage.slice(index + 1).flatMap((later) => (later.as === 'merged' ? later.from : []))
      const from = descent.from.filter(
        (each) => items.get(each.item)?.retired?.successor === item && !again.some((later) => later.item === each.item),
      )
      return from.length > 0 ? [{ ...descent, from }] : []
    }
    if (descent.as !== 'divided') return [descent]
    const into = descent.into.filter((each) => items.get(each)?.retired === null)
    return into.length > 0 ? [{ ...descent, into }] : []
  })
}

/** The items whose substance an item took over, and when: those merged into it, and the one it was split from. */
export function sourcesOf(catalog: Catalog, item: string): readonly { readonly item: string; readonly at: string }[] {
  const draft = catalog.items.get(item)
  if (!draft) return []
  return lineageOf(catalog, draft).flatMap((descent) => {
    const from = descent.as === 'merged' ? descent.from : descent.as === 'split' ? [descent.from] : []
    return from.map(({ item: source }) => ({ item: source, at: descent.at }))
  })
}

/** The item under its new name, `revised` already to the text that has it. */
export function renamed(before: DraftItem, revised: DraftItem, fact: Of<'ItemRenamed'>): DraftItem {
  const [from, to] = [namesOf(before.content), namesOf(revised.content)]
  return descended(revised, { as: 'renamed', from, to, ...saidIn(fact) })
}

/** Whoever wrote what was merged wrote in what came of it, and so did whoever merged. */
export function itemsMerged(catalog: Catalog, fact: Of<'ItemsMerged'>): Catalog {
  const { items, into, intoNew, reason } = fact.event
  const merged = items.map((item) => itemIn(catalog, item))
  const target = itemIn(catalog, into)
  const draft = new Map(catalog.items)
  for (const each of merged) draft.set(each.item, { ...each, retired: { reason, successor: into } })
  const from = merged.map(({ item, content }) => ({ item, names: namesOf(content) }))
  const editors = [...target.editors, ...merged.flatMap((each) => each.editors), fact.by.account]
  draft.set(into, descended({ ...target, editors: once(editors) }, { as: 'merged', from, ...saidIn(fact) }))
  const first = [...catalog.items.keys()].find((item) => items.includes(item))
  return { ...catalog, items: intoNew && first !== undefined ? placed(draft, [into], first) : draft }
}

/** Whoever wrote what was split wrote in each of its parts. */
export function itemSplit(catalog: Catalog, fact: Of<'ItemSplit'>): Catalog {
  const { item, into } = fact.event
  const split = itemIn(catalog, item)
  const draft = new Map(catalog.items)
  const from = { item, names: namesOf(split.content) }
  for (const each of into) {
    const part = itemIn(catalog, each)
    const editors = once([...split.editors, ...part.editors])
    draft.set(each, descended({ ...part, editors }, { as: 'split', from, ...saidIn(fact) }))
  }
  const editors = once([...split.editors, fact.by.account])
  draft.set(item, descended({ ...split, editors }, { as: 'divided', into, ...saidIn(fact) }))
  return { ...catalog, items: placed(draft, into, item) }
}

export function namesOf({ category, subcategories, name }: Named): Named {
  return { category, subcategories, name }
}

function descended(draft: DraftItem, descent: Descent): DraftItem {
  return { ...draft, lineage: [...draft.lineage, descent] }
}

function saidIn({ event, by, at }: Of<'ItemRenamed' | 'ItemsMerged' | 'ItemSplit'>) {
  return { reason: event.reason, by: by.account, at }
}

function once(accounts: readonly string[]): readonly string[] {
  return [...new Set(accounts)]
}

/** These items right behind another one, in this order. */
function placed(items: Catalog['items'], moved: readonly string[], behind: string): Catalog['items'] {
  const others = [...items.keys()].filter((item) => !moved.includes(item))
  const at = others.indexOf(behind) + 1
  const order = [...others.slice(0, at), ...moved, ...others.slice(at)]
  return new Map(order.flatMap((item) => items.get(item) ?? []).map((each) => [each.item, each]))
}

function itemIn({ items }: Catalog, item: string): DraftItem {
  const found = items.get(item)
  if (!found) throw new Error(`ledger is broken: item ${item} was reshaped before it was drafted`)
  return found
}
