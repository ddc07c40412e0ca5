import type { DisclosureItem } from '@mingce/domain/catalog/item'

/** How the content of an item is to be shared out: part 0 is the item itself, the others are new. */
export type Division = {
  /** The name of each part. */
  readonly names: readonly string[]
  /** For each element of the content the part that it goes to. */
  readonly goesTo: readonly number[]
}

export function undivided({ name, contentElements }: DisclosureItem): Division {
  return { names: [name, ''], goesTo: contentElements.map(() => 0) }
}

/** One more part, empty yet. */
export function withPart({ names, goesTo }: Division): Division {
  return { names: [...names, ''], goesTo }
}

/** Without a part; what it held goes back to the item itself. */
export function withoutPart({ names, goesTo }: Division, part: number): Division {
  return {
    names: names.filter((_, index) => index !== part),
    goesTo: goesTo.map((each) => (each === part ? 0 : each > part ? each - 1 : each)),
  }
}

/** The items it makes, in the order of the parts: what is not shared out each has as the item had it. */
export function dividedItems(item: DisclosureItem, { names, goesTo }: Division): readonly DisclosureItem[] {
  return names.map((name, part) => ({
    ...item,
    name: name.trim(),
    contentElements: item.contentElements.filter((_, index) => goesTo[index] === part),
  }))
}
