import type { ItemLink } from '@mingce/domain/catalog/publication-events'
import { addressIn } from './address.ts'

/**
 * The pages of single items, as they were typed: a line each, the item's number in the catalog and the address, `3 https://…`.
 *
 * @param items the version's, in order
 * @returns the links, and the first line that says neither; empty lines are passed over
 */
export function readLinks(
  text: string,
  items: readonly { readonly item: string }[],
): { readonly links: readonly ItemLink[]; readonly unread: string | undefined } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const read = lines.map((line) => linkOf(line, items))
  const links = [...new Map(read.flatMap((link) => (link ? [[link.item, link] as const] : []))).values()]
  return { links, unread: lines.find((_, at) => !read[at]) }
}

function linkOf(line: string, items: readonly { readonly item: string }[]): ItemLink | undefined {
  const [, ordinal = '', written = ''] = /^([\d０-９]{1,3})[\s.．、,，:：]+(\S+)$/.exec(line) ?? []
  const item = items[Number(ordinal.normalize('NFKC')) - 1]?.item
  const url = addressIn(written)
  return item && url && url.length <= 200 ? { item, url } : undefined
}
