import type { Named } from '../guide/match.ts'
import { type Catalog, type DraftItem, lastSettled, standingItems } from './evolve.ts'
import { type Descent, lineageOf, namesOf } from './lineage.ts'

/** An item as the city knew it: its text by digest, and the names it had. */
export type KnownItem = { readonly item: string; readonly digest: string; readonly names: Named }

/** What a filing tells the city of how an item came to be: only of what the city had seen before, under the names it saw. */
export type ToldDescent = { readonly reason: string; readonly at: string } & (
  | { readonly as: 'renamed'; readonly from: Named; readonly to: Named }
  | { readonly as: 'merged'; readonly from: readonly KnownItem[] }
  | { readonly as: 'split'; readonly from: KnownItem }
  | { readonly as: 'divided'; readonly into: readonly { readonly item: string; readonly names: Named }[] }
)

/**
 * What is told of each standing item when the catalog is filed: what was done since the version settled last. Several renamings
 * are one, from the name the city knows to the present one.
 *
 * @param known the text by which the city knows an item: as settled last, or as filed first since
 * @returns nothing for an item of which there is nothing to tell
 */
export function toldLineage(
  catalog: Catalog,
  known: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly ToldDescent[]> {
  const since = lastSettled(catalog)?.settledAt ?? ''
  return new Map(
    standingItems(catalog).flatMap((draft) => {
      const recent = lineageOf(catalog, draft).filter(({ at }) => at > since)
      const about = { draft, catalog, known }
      const told = [...renaming(recent, about), ...recent.flatMap((descent) => toldOf(descent, about))]
      return told.length > 0 ? [[draft.item, told] as const] : []
    }),
  )
}

type About = { readonly draft: DraftItem; readonly catalog: Catalog; readonly known: ReadonlyMap<string, string> }

function renaming(recent: readonly Descent[], about: About): readonly ToldDescent[] {
  const steps = recent.filter(({ as }) => as === 'renamed')
  const before = knownItem(about.draft.item, about)
  const to = namesOf(about.draft.content)
  const last = steps.at(-1)
  if (!last || !before || JSON.stringify(before.names) === JSON.stringify(to)) return []
  return [{ as: 'renamed', from: before.names, to, reason: steps.map(({ reason }) => reason).join('；'), at: last.at }]
}

function toldOf(descent: Descent, about: About): readonly ToldDescent[] {
  const said = { reason: descent.reason, at: descent.at }
  switch (descent.as) {
    case 'renamed':
      return []
    case 'merged': {
      const from = descent.from.flatMap(({ item }) => knownItem(item, about) ?? [])
      return from.length > 0 ? [{ as: 'merged', from, ...said }] : []
    }
    case 'split': {
      const from = knownItem(descent.from.item, about)
      return from ? [{ as: 'split', from, ...said }] : []
    }
    case 'divided': {
      const into = descent.into.flatMap((item) => partOf(item, about) ?? [])
      return about.known.has(about.draft.item) ? [{ as: 'divided', into, ...said }] : []
    }
  }
}

function partOf(item: string, { catalog }: About) {
  const part = catalog.items.get(item)
  return part && { item, names: namesOf(part.content) }
}

function knownItem(item: string, { catalog, known }: About): KnownItem | undefined {
  const digest = known.get(item)
  const content = digest === undefined ? undefined : catalog.texts.get(digest)
  return digest !== undefined && content ? { item, digest, names: namesOf(content) } : undefined
}
