type Mapped = { readonly item: string }
type Declared = { readonly side: 'item' | 'entry'; readonly subject: string }

/**
 * What city and province are told of all that a county says of its lists: what is said of items that it filed and, once it filed any, of its
 * entries. A draft, and what is worked out beside it, is the county's own.
 */
export function toldAbove<Mapping extends Mapped, Denial extends Declared>(
  { mappings, declared }: { readonly mappings: readonly Mapping[]; readonly declared: readonly Denial[] },
  filed: readonly { readonly item: string }[],
): { readonly mappings: readonly Mapping[]; readonly declared: readonly Denial[] } {
  if (filed.length === 0) return { mappings: [], declared: [] }
  const isFiled = new Set(filed.map(({ item }) => item))
  return {
    mappings: mappings.filter(({ item }) => isFiled.has(item)),
    declared: declared.filter(({ side, subject }) => side === 'entry' || isFiled.has(subject)),
  }
}
