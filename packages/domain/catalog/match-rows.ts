import { inOrderOf } from '../in-order-of.ts'
import type { DraftItem } from './evolve.ts'
import type { DisclosureItem } from './item.ts'

/** What a row can be: an item that stands in the draft. */
export type Standing = Pick<DraftItem, 'item' | 'digest' | 'content'>

/**
 * Which standing item each row of a spreadsheet is, so that a second import keeps identity and approvals.
 *
 * First by the same text, then by the same category and name, then by a name that occurs once on both sides, then by
 * all but the name, where that occurs once on both sides and says more than nothing: an item that was renamed; never by
 * number. An item is given to one row at most.
 *
 * @param digests the rows' digests, in the order of `rows`
 * @returns for each row the item's id, or undefined for a row that is new
 */
export function matchRows(
  rows: readonly DisclosureItem[],
  digests: readonly string[],
  standing: readonly Standing[],
): readonly (string | undefined)[] {
  const matched: (string | undefined)[] = rows.map(() => undefined)
  const contents = standing.map((draft) => draft.content)
  const free = new Map(standing.map((draft) => [draft.item, draft]))
  const texts = rows.map(allButName)
  const others = contents.map(allButName)
  const passes: readonly ((row: number, draft: Standing) => boolean)[] = [
    (row, draft) => digests[row] === draft.digest,
    (row, draft) => pathOf(rows[row]) === pathOf(draft.content),
    (row, { content: { name } }) => rows[row]?.name === name && occursOnce(rows, name) && occursOnce(contents, name),
    (row, { content }) => {
      const text = texts[row]
      return text !== undefined && isOnlyOne(texts, text) && isOnlyOne(others, text) && allButName(content) === text
    },
  ]
  for (const same of passes) {
    for (const row of rows.keys()) {
      if (matched[row]) continue
      const found = [...free.values()].find((draft) => same(row, draft))
      if (!found) continue
      matched[row] = found.item
      free.delete(found.item)
    }
  }
  return matched
}

function pathOf(item: DisclosureItem | undefined): string | undefined {
  return item && [item.category, ...item.subcategories, item.name].join('\n')
}

function occursOnce(rows: readonly DisclosureItem[], name: string): boolean {
  return rows.filter((row) => row.name === name).length === 1
}

/** What an item says apart from its name; undefined where that names no content, and so could be any item's. */
function allButName({ name: _, extra, ...rest }: DisclosureItem): string | undefined {
  if (rest.contentElements.length === 0) return undefined
  const fields = Object.entries({ ...rest, ...extra }).sort(inOrderOf(([name]) => name))
  return JSON.stringify(fields)
}

function isOnlyOne(texts: readonly (string | undefined)[], text: string): boolean {
  return texts.filter((each) => each === text).length === 1
}
