/**
 * Where in a catalog something stands: an item and its element, e.g. `"<id> legalBases"` or `"<id> extra.五公开"`. A refusal
 * names it so, since an id alone does not say what is missing of it.
 */
export function elementPlace(item: string, element: string): string {
  return `${item} ${element}`
}

/** @returns undefined where the text names something whole: an item, a county, a day */
export function placeNamed(about: string): { readonly item: string; readonly element: string } | undefined {
  const [, item, element] = /^([0-9a-f-]{36}) (.+)$/s.exec(about) ?? []
  return item && element ? { item, element } : undefined
}
