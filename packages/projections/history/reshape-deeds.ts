import type { CatalogCommand } from '@mingce/domain/catalog/decide'
import type { DraftItem } from '@mingce/domain/catalog/evolve'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { digestOf, type Random } from './random.ts'

/** 更名、合并、拆分 of standing items; of fewer than two the others are refused. */
export function reshapeCommand(random: Random, standing: readonly DraftItem[]): CatalogCommand {
  const one = random.of(standing)
  const other = random.of(standing)
  const name = `事项${random.count(1_000)}`
  const named = textOf({ ...one.content, name })
  const reason = '内容重复'
  if (random.chance(0.4)) return { do: 'renameItem', item: one.item, ...named, reason, seen: one.digest }
  if (random.chance(0.4)) {
    const part = { item: random.id(), ...textOf({ ...one.content, name: `${name}之二` }) }
    return { do: 'splitItem', item: one.item, seen: one.digest, kept: named, parts: [part], reason }
  }
  const items = [{ item: other.item, seen: other.digest }]
  if (random.chance(0.5))
    return { do: 'mergeItems', items, into: { item: one.item, ...named, seen: one.digest }, reason }
  const both = [...items, { item: one.item, seen: one.digest }]
  return { do: 'mergeItems', items: both, into: { item: random.id(), ...named, seen: null }, reason }
}

function textOf(content: DisclosureItem) {
  return { content, digest: digestOf(content) }
}
