import type { Catalog } from './evolve.ts'

/** The items in their new order, the retired behind them. */
export function reordered({ items }: Catalog, order: readonly string[]): Catalog['items'] {
  const inOrder = order.flatMap((item) => items.get(item) ?? [])
  const known = new Set(order)
  const others = [...items.values()].filter(({ item }) => !known.has(item))
  return new Map([...inOrder, ...others].map((each) => [each.item, each]))
}
