import type { Catalog } from '../catalog/evolve.ts'
import type { DisclosureItem } from '../catalog/item.ts'
import { sourcesOf } from '../catalog/lineage.ts'
import { type WholeElement, wholeElements } from '../catalog/three-way.ts'
import type { Fact } from '../fact.ts'
import type { BorrowingEvent, PublishedSource } from './events.ts'
import { isRecognised } from './recognised.ts'

/** What was recorded of borrowing, in order. `text` is the digest of the county's own text at that time, which says word for word what was taken. */
export type Taking = { readonly event: BorrowingEvent; readonly text: string; readonly at: string }

/** What an item still has from another county's published item: the version it was taken from last, and the elements in which it is recognised. */
export type Borrowing = PublishedSource & {
  readonly elements: readonly WholeElement[]
  readonly takenAt: string
  /** The digest of the own text in which it was taken last. */
  readonly taken: string
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
 * beyond recognition or the attribution is dropped; what is merged or split takes along what is still recognised in it.
 *
 * @param until as it was known at that instant; left out, as it is known now
 */
export function borrowingsIn(catalog: Catalog, { item, content }: Asked, until?: string): readonly Borrowing[] {
  if (catalog.takings.length === 0) return []
  const found = new Map<string, Found>()
  for (const taking of takingsOf(catalog, item, until)) follow(found, taking, item)
  return [...found.values()].flatMap(({ texts, ...said }) => {
    const elements = wholeElements.filter((element) => {
      const taken = catalog.texts.get(texts.get(element) ?? '')
      return taken !== undefined && isRecognised(taken, content, element)
    })
    return elements.length > 0 ? [{ ...said, elements }] : []
  })
}

/** What the draft of an item has from other counties. */
export function borrowingsOf(catalog: Catalog, item: string): readonly Borrowing[] {
  const draft = catalog.items.get(item)
  return draft ? borrowingsIn(catalog, draft) : []
}

/** Of each element the own text in which it was taken. */
type Found = Omit<Borrowing, 'elements'> & { readonly texts: ReadonlyMap<WholeElement, string> }

function takingsOf(catalog: Catalog, item: string, until: string | undefined): readonly Taking[] {
  const inherited = new Map(sourcesOf(catalog, item).map((source) => [source.item, source.at]))
  return catalog.takings.filter(({ event, at }) => {
    if (until !== undefined && at > until) return false
    const upTo = inherited.get(event.item)
    return event.item === item || (upTo !== undefined && at <= upTo)
  })
}

function follow(found: Map<string, Found>, { event, text, at }: Taking, item: string): void {
  const key = `${event.county}/${event.source}`
  const before = found.get(key)
  switch (event.type) {
    case 'ItemBorrowed': {
      const { county, source, version, digest, elements } = event
      for (const [other, { texts, ...said }] of found)
        found.set(other, { ...said, texts: new Map([...texts].filter(([each]) => !elements.includes(each))) })
      const texts = new Map([...(found.get(key)?.texts ?? []), ...elements.map((each) => [each, text] as const)])
      found.set(key, { county, source, version, digest, takenAt: at, taken: text, kept: null, texts })
      return
    }
    case 'BorrowingKept':
      if (before && event.item === item) found.set(key, { ...before, kept: { digest: event.now?.digest ?? null, at } })
      return
    case 'BorrowingDropped':
      found.delete(key)
      return
  }
}
