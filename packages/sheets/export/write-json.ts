import { type CatalogExport, titleOf } from './catalog-export.ts'
import { dictionary, extraEntry } from './dictionary.ts'

/**
 * The same, to be edited and brought back: behind the items stands what each was when it left, so that a reading knows the items again
 * and tells what was changed in the file from what happened meanwhile.
 */
export function writeDraftJson(catalog: CatalogExport): Uint8Array {
  const { division, position, items } = catalog
  const note = '导回时据此辨认事项、比较改动，请勿修改；请只改 items 中的内容'
  return inUtf8({ ...documentOf(catalog), exported: { mingce: 1, note, division, position, items } })
}

/**
 * A county's catalog as data: its items in order, each with its id, and a dictionary of their elements. What the round asks for beyond
 * the eight stands apart as `extraElements`, in the round's order. UTF-8.
 */
export function writeCatalogJson(catalog: CatalogExport): Uint8Array {
  return inUtf8(documentOf(catalog))
}

function documentOf(catalog: CatalogExport) {
  const { division, place, position, items, fields = [] } = catalog
  return {
    title: titleOf(catalog),
    division: { code: division, name: place },
    position,
    dictionary,
    ...(fields.length > 0 && { extraElements: fields.map(extraEntry) }),
    items: items.map(({ item, content }, index) => ({ item, ordinal: index + 1, ...content })),
  }
}

function inUtf8(document: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`)
}
