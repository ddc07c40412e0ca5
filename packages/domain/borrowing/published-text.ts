import type { Catalog } from '../catalog/evolve.ts'
import type { DisclosureItem } from '../catalog/item.ts'
import { lastPublished } from '../catalog/publication.ts'

export type PublishedText = { readonly version: number; readonly digest: string; readonly content: DisclosureItem }

type Sought = { readonly source: string; readonly version: number }

/**
 * An item in a version that was published and not withdrawn, the last one or one before it.
 *
 * @returns undefined where no such version is public, `no_such_item` where the item is not in it
 */
export function publishedText(
  catalog: Catalog,
  { source, version }: Sought,
): PublishedText | 'no_such_item' | undefined {
  const isPublic = catalog.published.some((each) => each.version === version && each.endedOn === null)
  return isPublic ? (textIn(catalog, source, version) ?? 'no_such_item') : undefined
}

/** An item in the publication that stands; undefined where none stands, or the item is not in it. */
export function publishedNow(catalog: Catalog, source: string): PublishedText | undefined {
  const version = lastPublished(catalog)?.version
  return version === undefined ? undefined : textIn(catalog, source, version)
}

function textIn(catalog: Catalog, source: string, version: number): PublishedText | undefined {
  const settled = catalog.settled.find((each) => each.version === version)
  const digest = settled?.items.find(({ item }) => item === source)?.digest
  const content = digest === undefined ? undefined : catalog.texts.get(digest)
  return digest !== undefined && content ? { version, digest, content } : undefined
}
