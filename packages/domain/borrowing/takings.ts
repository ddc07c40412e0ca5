import type { Catalog } from '../catalog/evolve.ts'
import type { DisclosureItem } from '../catalog/item.ts'
import { sourcesOf } from '../catalog/lineage.ts'
import { type WholeElement, wholeElements, withFileCells } from '../catalog/three-way.ts'
import type { Fact } from '../fact.ts'
import type { BorrowingEvent, PublishedSource } from './events.ts'
import { isRecognised } from './recognised.ts'

/** What was recorded of borrowing, in order. `text` is the digest of the county's own text at that time, which says word for word what was taken. */
export type Taking = { readonly event: BorrowingEvent; readonly text: string; readonly at: string }

/** What of a source was taken last from one of its published versions. */
export type TakenVersion = Pick<PublishedSource, 'version' | 'digest'> & { readonly elements: readonly WholeElement[] }

/** What an item still has from another county's published item: the elements in which it is recognised, and of which version each is. */
export type Borrowing = Pick<PublishedSource, 'county' | 'source'> & {
  readonly elements: readonly WholeElement[]
  /** The oldest first. */
  readonly versions: readonly TakenVersion[]
  /** When the oldest of it was taken. */
  readonly takenAt: string
  /** These elements word for word as they were taken; the others as the item says them. */
  readonly taken: DisclosureItem
  /** 保持: what the source said when someone looked and kept the own text; null where nobody had to. */
  readonly kept: { readonly digest: string | null; readonly at: string } | null
}

export function borrowed(catalog: Catalog, { event, at }: Fact<BorrowingEvent>): Catalog {
  const text = catalog.items.get(event.item)?.digest ?? ''
  return { ...catalog, takings: [...catalog.takings, { event, text, at }] }
}

type Asked = { readonly item: string; readonly content: DisclosureItem }

/**
 * What a text of an item has from other counties. An element is the county's from which it was taken last, until it is rewritten
 * beyond recognition or the attribution is dropped; what is merged or split takes along what is still recognised in it, so that an
 * element merged of two counties' words is both counties'.
 *
 * @param until as it was known at that instant; left out, as it is known now
 */
export function borrowingsIn(catalog: Catalog, { item, content }: Asked, until?: string): readonly Borrowing[] {
  if (catalog.takings.length === 0) return []
  const { holds, kept } = takingsOf(catalog, item, until).reduce(follow(item), { holds: [], kept: new Map() })
  const recognised = holds.flatMap((hold) => {
    const taken = catalog.texts.get(hold.text)
    return taken && isRecognised(taken, content, hold.element) ? [{ ...hold, taken }] : []
  })
  return [...Map.groupBy(recognised, keyOf)].flatMap(([key, of]) => borrowingOf(of, content, kept.get(key) ?? null))
}

/** What the draft of an item has from other counties. */
export function borrowingsOf(catalog: Catalog, item: string): readonly Borrowing[] {
  const draft = catalog.items.get(item)
  return draft ? borrowingsIn(catalog, draft) : []
}

/** One element as it was taken: by which item, and in which of its texts. */
type Hold = PublishedSource & {
  readonly element: WholeElement
  readonly by: string
  readonly text: string
  readonly at: string
}
type Recognised = Hold & { readonly taken: DisclosureItem }
type Found = { readonly holds: readonly Hold[]; readonly kept: ReadonlyMap<string, Borrowing['kept']> }

function takingsOf(catalog: Catalog, item: string, until: string | undefined): readonly Taking[] {
  const inherited = new Map(sourcesOf(catalog, item).map((source) => [source.item, source.at]))
  return catalog.takings.filter(({ event, at }) => {
    if (until !== undefined && at > until) return false
    const upTo = inherited.get(event.item)
    return event.item === item || (upTo !== undefined && at <= upTo)
  })
}

/** What the item did itself is of all that it has; what one of its sources did is of what came with that one. */
function follow(item: string) {
  return ({ holds, kept }: Found, { event, text, at }: Taking): Found => {
    const isOf = ({ by }: Hold) => event.item === item || by === event.item
    const key = keyOf(event)
    switch (event.type) {
      case 'ItemBorrowed': {
        const { county, source, version, digest, elements } = event
        const taken = elements.map((element) => ({
          county,
          source,
          version,
          digest,
          element,
          by: event.item,
          text,
          at,
        }))
        const others = holds.filter((hold) => !isOf(hold) || !elements.includes(hold.element))
        const isSeen = kept.get(key)?.digest === digest
        return { holds: [...others, ...taken], kept: isSeen ? kept : new Map(kept).set(key, null) }
      }
      case 'BorrowingKept':
        if (event.item !== item) return { holds, kept }
        return { holds, kept: new Map(kept).set(key, { digest: event.now?.digest ?? null, at }) }
      case 'BorrowingDropped':
        return { holds: holds.filter((hold) => !isOf(hold) || keyOf(hold) !== key), kept }
    }
  }
}

function borrowingOf(
  holds: readonly Recognised[],
  content: DisclosureItem,
  kept: Borrowing['kept'],
): readonly Borrowing[] {
  const [first] = holds
  if (!first) return []
  const { county, source, at: takenAt } = first
  const versions = [...Map.groupBy(holds, ({ version }) => version).values()].map((of) => ({
    ...{ version: of[0]?.version ?? 0, digest: of[0]?.digest ?? '', elements: elementsIn(of) },
  }))
  const taken = holds.reduce(
    (text, hold) => withFileCells({ content: text, file: hold.taken }, new Set([hold.element])),
    content,
  )
  const inOrder = versions.toSorted((one, other) => one.version - other.version)
  return [{ county, source, elements: elementsIn(holds), versions: inOrder, takenAt, taken, kept }]
}

function elementsIn(holds: readonly Hold[]): readonly WholeElement[] {
  return wholeElements.filter((each) => holds.some(({ element }) => element === each))
}

function keyOf({ county, source }: { readonly county: string; readonly source: string }): string {
  return `${county}/${source}`
}
