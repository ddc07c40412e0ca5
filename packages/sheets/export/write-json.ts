import { type CatalogExport, titleOf } from './catalog-export.ts'
import { dictionary } from './dictionary.ts'

/** A county's catalog as data: its items in order, each with its id, and a dictionary of their elements. UTF-8. */
export function writeCatalogJson(catalog: CatalogExport): Uint8Array {
  const { division, place, position, items } = catalog
  const document = {
    title: titleOf(catalog),
    division: { code: division, name: place },
    position,
    dictionary,
    items: items.map(({ item, content }, index) => ({ item, ordinal: index + 1, ...content })),
  }
  return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`)
}
