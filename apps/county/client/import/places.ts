import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { inOrderOf } from '@mingce/domain/in-order-of'
import { codesOf, type Element, elementWords } from '@mingce/ui/words/items'
import type { SheetUnderstood } from '../api.ts'

type ReadDoubt = Pick<SheetUnderstood['doubts'][number], 'element'>

/** The cells of an item at which a doubt is shown; none where it is about the row or the sheet. */
export function placesOf({ element }: ReadDoubt): readonly Element[] {
  if (element === null || element === 'ordinal') return []
  return element === 'levels' ? ['category', 'subcategories', 'name'] : [element]
}

/** What differs between two texts of an item, in the order of the table. */
export function changedElements(before: DisclosureItem, after: DisclosureItem): readonly Element[] {
  return codesOf(elementWords).filter((element) => asText(before[element]) !== asText(after[element]))
}

function asText(value: DisclosureItem[Element]): string {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value)
  return JSON.stringify(Object.entries(value).sort(inOrderOf(([name]) => name)))
}
