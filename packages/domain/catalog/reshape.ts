import { type Named, normaliseName } from '../guide/match.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import type { CatalogRefusal } from './decide.ts'
import type { CatalogEvent, ItemOrigin } from './events.ts'
import { type Catalog, standingItems } from './evolve.ts'
import type { DisclosureItem } from './item.ts'
import { noRoom } from './room.ts'
import { isSameCell, wholeElements } from './three-way.ts'

type Text = { readonly content: DisclosureItem; readonly digest: string }
type NewItem = Text & { readonly item: string }

/**
 * 更名、合并、拆分: acts on what an item is, each with its reason, beside the plain revision of what it says. `seen` is the digest of
 * the text that stood on the screen, null for an item that is new.
 */
export type ReshapeCommand =
  | ({ readonly do: 'renameItem'; readonly item: string; readonly reason: string; readonly seen: string } & Text)
  | {
      readonly do: 'mergeItems'
      readonly items: readonly { readonly item: string; readonly seen: string }[]
      readonly into: NewItem & { readonly seen: string | null }
      readonly reason: string
    }
  | {
      readonly do: 'splitItem'
      readonly item: string
      readonly seen: string
      /** The part that keeps the item's identity. */
      readonly kept: Text
      readonly parts: readonly NewItem[]
      readonly reason: string
    }

type Command<Do extends ReshapeCommand['do']> = ReshapeCommand & { readonly do: Do }
type No = Refusal<CatalogRefusal> | undefined
type Outcome = readonly CatalogEvent[] | Refusal<CatalogRefusal>

const ofTheCounty: ItemOrigin = { kind: 'local', ref: null }

/** Another name, and nothing else: the item stays itself, in its place. */
export function renameItem(command: Command<'renameItem'>, catalog: Catalog): Outcome {
  const { item, content, digest, reason, seen } = command
  const refusal = firstRefusal<CatalogRefusal>(
    () => notAsSeen(catalog, item, seen),
    () => notARename(catalog.items.get(item)?.content, content, item),
    () => nameTaken(catalog, [content], [item]),
  )
  return refusal ?? [{ type: 'ItemRenamed', item, content, digest, reason }]
}

/** Several items become one, which stands already or is new; they leave the catalog, and it takes their place. */
export function mergeItems({ items, into, reason }: Command<'mergeItems'>, catalog: Catalog): Outcome {
  const merged = items.map(({ item }) => item)
  const standing = into.seen === null ? undefined : catalog.items.get(into.item)
  const refusal = firstRefusal<CatalogRefusal>(
    () => repeated([...merged, into.item]),
    () => (items.length + (into.seen === null ? 0 : 1) < 2 ? refuse('TOO_FEW_TO_MERGE', merged) : undefined),
    () =>
      firstRefusal(
        ...items.map(
          ({ item, seen }) =>
            () =>
              notAsSeen(catalog, item, seen),
        ),
      ),
    () => (into.seen === null ? notNew(catalog, [into]) : notAsSeen(catalog, into.item, into.seen)),
    () =>
      standing && isSameName(standing.content, into.content)
        ? undefined
        : nameTaken(catalog, [into.content], [...merged, into.item]),
  )
  if (refusal) return refusal
  const { item, content, digest } = into
  const events: CatalogEvent[] = []
  if (!standing) events.push({ type: 'ItemDrafted', item, content, digest, origin: ofTheCounty })
  events.push({ type: 'ItemsMerged', items: merged, into: item, intoNew: !standing, reason })
  if (standing && standing.digest !== digest) events.push({ type: 'ItemRevised', item, content, digest })
  return events
}

/** One item becomes several. The first part keeps its identity, and with it the remarks, the files and the history; the others are new. */
export function splitItem(command: Command<'splitItem'>, catalog: Catalog): Outcome {
  const { item, seen, kept, parts, reason } = command
  const contents = [kept.content, ...parts.map(({ content }) => content)]
  const refusal = firstRefusal<CatalogRefusal>(
    () => notAsSeen(catalog, item, seen),
    () => (parts.length === 0 ? refuse('TOO_FEW_PARTS', [item]) : undefined),
    () => repeated(parts.map((each) => each.item)),
    () => notNew(catalog, parts),
    () => noRoom(catalog, parts.length),
    () => nameTaken(catalog, contents, [item]),
  )
  if (refusal) return refusal
  const { content, digest } = kept
  return [
    ...parts.map((each) => ({ type: 'ItemDrafted', ...textOf(each), origin: ofTheCounty }) as const),
    { type: 'ItemSplit', item, into: parts.map((each) => each.item), reason },
    ...(digest === seen ? [] : [{ type: 'ItemRevised', item, content, digest } as const]),
  ]
}

function textOf({ item, content, digest }: NewItem): NewItem {
  return { item, content, digest }
}

function notAsSeen(catalog: Catalog, item: string, seen: string): No {
  const draft = catalog.items.get(item)
  if (!draft) return refuse('NO_SUCH_ITEM', [item])
  if (draft.retired) return refuse('ITEM_ALREADY_RETIRED', [item])
  return draft.digest === seen ? undefined : refuse('STALE_TEXT', [item])
}

function notARename(before: DisclosureItem | undefined, after: DisclosureItem, item: string): No {
  if (!before || JSON.stringify(namesOf(before)) === JSON.stringify(namesOf(after)))
    return refuse('NOTHING_CHANGED', [item])
  const extras = [before, after].flatMap(({ extra }) => Object.keys(extra)).map((name) => `extra.${name}` as const)
  const others = [...wholeElements.filter((element) => element !== 'category' && element !== 'name'), ...extras]
  return others.every((element) => isSameCell(before, after, element)) ? undefined : refuse('NOT_A_RENAME', [item])
}

function namesOf({ category, subcategories, name }: Named): Named {
  return { category, subcategories, name }
}

function repeated(items: readonly string[]): No {
  const twice = items.filter((item, index) => items.indexOf(item) !== index)
  return twice.length > 0 ? refuse('SAME_ITEM_TWICE', twice) : undefined
}

function notNew(catalog: Catalog, items: readonly NewItem[]): No {
  const known = items.map(({ item }) => item).filter((item) => catalog.items.has(item))
  return known.length > 0 ? refuse('ITEM_EXISTS', known) : undefined
}

/** Two items of one name cannot be told apart: not among what is named now, nor with any other that stands. */
function nameTaken(catalog: Catalog, named: readonly Named[], except: readonly string[]): No {
  const others = standingItems(catalog).filter(({ item }) => !except.includes(item))
  const taken = others.find(({ content }) => named.some((each) => isSameName(each, content)))
  if (taken) return refuse('SAME_NAME_TWICE', [taken.item])
  const isTwice = named.some((each, index) => named.findIndex((other) => isSameName(each, other)) !== index)
  return isTwice ? refuse('SAME_NAME_TWICE') : undefined
}

function isSameName(one: Named, other: Named): boolean {
  return pathOf(one) === pathOf(other)
}

function pathOf({ category, subcategories, name }: Named): string {
  return [category, ...subcategories, name].map(normaliseName).join('\n')
}
