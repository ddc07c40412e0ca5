import { type CatalogExport, titleOf } from './catalog-export.ts'
import { dictionary, extraEntry } from './dictionary.ts'

/**
 * A county's catalog as data: its items in order, each with its id, and a dictionary of their elements. What the round asks for beyond
 * the eight stands apart as `extraElements`, in the round's order. UTF-8.
 */
export function writeCatalogJson(catalog: CatalogExport): Uint8Array {
  const { division, place, position, items, fields = [] } = catalog
  const document = {
    title: titleOf(catalog),
    division: { code: division, name: place },
    position,
    dictionary,
    ...(fields.length > 0 && { extraElements: fields.map(extraEntry) }),
    items: items.map(({ item, content }, index) => ({ item, ordinal: index + 1, ...content })),
  }
  return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`)
}
