import type { CatalogCommand } from '../catalog/decide.ts'
import { type Catalog, standingItems } from '../catalog/evolve.ts'
import { completeItem, digestOf, idOf } from '../catalog/given.ts'
import { itemWorded } from './item-wordings.ts'
import type { Roll } from './roll.ts'

const mostInHistories = 12

/** Back and forth between two names; now and then on a text that was never there. */
export function anyRename(catalog: Catalog, item: string, roll: Roll): CatalogCommand {
  const n = numberOf(item)
  const draft = catalog.items.get(item)
  const before = draft?.content ?? completeItem(`事项${n}`, { disclosingBody: '教育局' })
  const isOther = before.name.endsWith('改')
  const content = { ...before, name: isOther ? `事项${n}` : `事项${n}改` }
  const digest = digestOf(`${n} ${before.contentElements[0]}${isOther ? '' : ' 改'}`)
  const seen = roll.below(8) === 7 ? digestOf('旧') : (draft?.digest ?? digestOf('旧'))
  return { do: 'renameItem', item, content, digest, reason: '规范名称', seen }
}

/** Two or three become one: the last of them, reworded or not, or a new one. */
export function anyMerger(catalog: Catalog, roll: Roll): CatalogCommand {
  const standing = standingItems(catalog)
  const at = roll.below(standing.length)
  const some = [...standing.slice(at), ...standing.slice(0, at)].slice(0, 2 + roll.below(2))
  const isNew = roll.below(2) === 0 && catalog.items.size < mostInHistories
  const kept = isNew ? undefined : some.at(-1)
  const item = kept?.item ?? idOf(catalog.items.size + 1)
  const { content, digest } = kept && roll.below(2) === 0 ? kept : itemWorded(numberOf(item), '合')
  const items = some.filter((each) => each !== kept).map((each) => ({ item: each.item, seen: each.digest }))
  return { do: 'mergeItems', items, into: { item, content, digest, seen: kept?.digest ?? null }, reason: '内容重复' }
}

/** The item keeps a part, one or two others are new; where there are many already, none is, and it is refused. */
export function anySplit(catalog: Catalog, item: string, roll: Roll): CatalogCommand {
  const { size } = catalog.items
  const count = size + 1 < mostInHistories ? 1 + roll.below(2) : 0
  const parts = Array.from({ length: count }, (_, index) => itemWorded(size + 1 + index, '分'))
  const { content, digest } = itemWorded(numberOf(item), '分')
  const seen = catalog.items.get(item)?.digest ?? digest
  return { do: 'splitItem', item, seen, kept: { content, digest }, parts, reason: '分别公开' }
}

function numberOf(item: string): number {
  return Number(item.slice(-12))
}
