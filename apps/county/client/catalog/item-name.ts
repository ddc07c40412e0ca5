import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { DraftItem } from '../questions.ts'

/** "招生管理 › 学区划分" */
export function itemName({ category, subcategories, name }: DisclosureItem): string {
  return [category, ...subcategories, name].join(' › ')
}

/** Names items of the draft by their ids; undefined for an id that is none of them. */
export function namesIn(items: readonly DraftItem[]): (id: string) => string | undefined {
  const names = new Map(items.map(({ item, content }) => [item, itemName(content)]))
  return (id) => names.get(id)
}
