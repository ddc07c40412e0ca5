import type { CatalogRefusal } from '../catalog/decide.ts'
import type { CatalogEvent } from '../catalog/events.ts'
import type { Catalog } from '../catalog/evolve.ts'
import type { DisclosureItem } from '../catalog/item.ts'
import { noRoom } from '../catalog/room.ts'
import { isBlankCell, isSameCell, type WholeElement } from '../catalog/three-way.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import type { PublishedSource } from './events.ts'
import { publishedNow, publishedText } from './published-text.ts'
import { borrowingsOf } from './takings.ts'

type Text = { readonly item: string; readonly content: DisclosureItem; readonly digest: string }
type Taken = Text & { readonly from: PublishedSource; readonly elements: readonly WholeElement[] }
type OfSource = { readonly item: string; readonly county: string; readonly source: string }

export type BorrowingCommand =
  /** As an item of one's own that did not stand before. */
  | ({ readonly do: 'borrowItem' } & Taken)
  /** Elements of a standing item; with the text it has already, what was copied before is attributed now. */
  | ({ readonly do: 'borrowText'; readonly seen: string } & Taken)
  | ({ readonly do: 'keepBorrowing'; readonly now: Now } & OfSource)
  | ({ readonly do: 'dropBorrowing'; readonly reason: string } & OfSource)

/** What the source's published catalog says on the screen; null for nothing. */
type Now = { readonly version: number; readonly digest: string } | null

export type BorrowingRefusal =
  | 'BORROWED_FROM_ONESELF'
  | 'SOURCE_NOT_PUBLISHED'
  | 'NO_SUCH_SOURCE_ITEM'
  | 'NOT_SOURCE_TEXT'
  | 'NO_SUCH_BORROWING'
  | 'SOURCE_MOVED'

type No = Refusal<CatalogRefusal> | undefined
type Outcome = readonly CatalogEvent[] | Refusal<CatalogRefusal>

/** Whose catalog a borrowing rests on. */
export function sourceCounty(command: { readonly do: string }): string | undefined {
  const { from, county } = command as Partial<Taken & OfSource>
  switch (command.do) {
    case 'borrowItem':
    case 'borrowText':
      return from?.county
    case 'keepBorrowing':
      return county
    default:
      return undefined
  }
}

export type Around = {
  /** The county whose catalog it is. */
  readonly division: string
  /** The catalog of the county that is borrowed from. */
  readonly source?: Catalog | undefined
}

/**
 * 借鉴: another county's published text is taken with attribution, word for word; what follows from there on is ordinary revision.
 *
 * @param command of a county about its own draft that is not locked
 */
export function decideBorrowing(command: BorrowingCommand, catalog: Catalog, around: Around): Outcome {
  switch (command.do) {
    case 'borrowItem':
      return borrowItem(command, catalog, around)
    case 'borrowText':
      return borrowText(command, catalog, around)
    case 'keepBorrowing': {
      const { do: _, ...said } = command
      return noBorrowing(command, catalog) ?? sourceMoved(command, around) ?? [{ type: 'BorrowingKept', ...said }]
    }
    case 'dropBorrowing': {
      const { do: _, ...said } = command
      return noBorrowing(command, catalog) ?? [{ type: 'BorrowingDropped', ...said }]
    }
  }
}

type Command<Do extends BorrowingCommand['do']> = BorrowingCommand & { readonly do: Do }

function borrowItem(command: Command<'borrowItem'>, catalog: Catalog, around: Around): Outcome {
  const { item, content, digest, from } = command
  const refusal = firstRefusal<CatalogRefusal>(
    () => (catalog.items.has(item) ? refuse('ITEM_EXISTS', [item]) : undefined),
    () => noRoom(catalog, 1),
    () => notTaken(command, around),
  )
  const origin = { kind: 'borrowed', ref: `${from.county}/${from.version}/${from.source}` } as const
  return refusal ?? [{ type: 'ItemDrafted', item, content, digest, origin }, taken(command)]
}

function borrowText(command: Command<'borrowText'>, catalog: Catalog, around: Around): Outcome {
  const { item, content, digest, seen } = command
  const draft = catalog.items.get(item)
  if (!draft) return refuse('NO_SUCH_ITEM', [item])
  const refusal = firstRefusal<CatalogRefusal>(
    () => (draft.retired ? refuse('ITEM_ALREADY_RETIRED', [item]) : undefined),
    () => (draft.digest === seen ? undefined : refuse('STALE_TEXT', [item])),
    () => notTaken(command, around),
    () => (digest === seen && isAttributed(command, catalog) ? refuse('NOTHING_CHANGED', [item]) : undefined),
  )
  if (refusal) return refusal
  const revised = { type: 'ItemRevised', item, content, digest } as const
  return digest === seen ? [taken(command)] : [revised, taken(command)]
}

function taken({ item, from, elements }: Taken): CatalogEvent {
  return { type: 'ItemBorrowed', item, ...from, elements: [...elements] }
}

/** Words that are another county's are held against that county's own stream, not against whoever sends them. */
function notTaken({ content, from, elements }: Taken, { division, source }: Around): No {
  if (from.county === division) return refuse('BORROWED_FROM_ONESELF')
  const published = source && publishedText(source, from)
  if (!published) return refuse('SOURCE_NOT_PUBLISHED', [from.county])
  if (published === 'no_such_item') return refuse('NO_SUCH_SOURCE_ITEM', [from.source])
  const says = published.content
  if (published.digest !== from.digest) return refuse('NOT_SOURCE_TEXT', [...elements])
  const others = elements.filter((each) => isBlankCell(says, each) || !isSameCell(says, content, each))
  return others.length > 0 ? refuse('NOT_SOURCE_TEXT', others) : undefined
}

function isAttributed({ item, from, elements }: Taken, catalog: Catalog): boolean {
  const { county, source, version } = from
  return borrowingsOf(catalog, item).some(
    (each) =>
      each.county === county &&
      each.source === source &&
      each.versions.some((of) => of.version === version && elements.every((element) => of.elements.includes(element))),
  )
}

function noBorrowing({ item, county, source }: OfSource, catalog: Catalog): No {
  if (!catalog.items.has(item)) return refuse('NO_SUCH_ITEM', [item])
  const has = borrowingsOf(catalog, item).some((each) => each.county === county && each.source === source)
  return has ? undefined : refuse('NO_SUCH_BORROWING', [item])
}

function sourceMoved({ source: item, now, county }: Command<'keepBorrowing'>, { source }: Around): No {
  const published = source && publishedNow(source, item)
  const isSeen = published ? now?.version === published.version && now.digest === published.digest : now === null
  return isSeen ? undefined : refuse('SOURCE_MOVED', [county])
}
