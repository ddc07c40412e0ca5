import type { DisclosureItem } from '../catalog/item.ts'
import { normaliseName } from '../guide/match.ts'
import { bare } from '../script/bare.ts'
import { fold } from '../script/fold.ts'
import { checkItem } from './check-item.ts'
import type { CheckContext, Finding } from './finding.ts'
import { pageFindings } from './pages.ts'

/** An item of a catalog by its id, as it stands. */
export type StandingItem = { readonly item: string; readonly content: DisclosureItem }

/** What the checks find in a whole catalog, by item: in each by itself, and what only all of them together show. */
export function checkCatalog(
  items: readonly StandingItem[],
  context: CheckContext,
): ReadonlyMap<string, readonly Finding[]> {
  const together = [...foundTogether(items), ...pageFindings(context.pages ?? [])]
  return new Map(
    items.map(({ item, content }) => [
      item,
      [...checkItem(content, context), ...together.flatMap((each) => (each.item === item ? [each.finding] : []))],
    ]),
  )
}

/** The same of one item while it is written, among the others of its catalog as they stand. */
export function checkAmong(
  written: DisclosureItem,
  others: readonly DisclosureItem[],
  context: CheckContext,
): readonly Finding[] {
  const items = [written, ...others].map((content, at) => ({ item: `${at}`, content }))
  const together = foundTogether(items).flatMap(({ item, finding }) => (item === '0' ? [finding] : []))
  return [...checkItem(written, context), ...together]
}

function foundTogether(items: readonly StandingItem[]): readonly FoundOn[] {
  return [...duplicates(items), ...sameContents(items)]
}

type FoundOn = { readonly item: string; readonly finding: Finding }

/** 重复事项: two items of one path. */
function duplicates(items: readonly StandingItem[]): readonly FoundOn[] {
  const pathOf = ({ content: { category, subcategories, name } }: StandingItem) =>
    name.trim() === '' ? '' : [category, ...subcategories, name].map(normaliseName).join('\n')
  return alike(items, pathOf).flatMap((group) =>
    group.map(({ item, content }) => ({
      item,
      finding: {
        check: 'duplicate_item',
        severity: 'must',
        source: 'practice',
        element: 'name',
        quoted: [content.name],
      },
    })),
  )
}

/** Two items under different names whose content is word for word the same; told with the other's name. */
function sameContents(items: readonly StandingItem[]): readonly FoundOn[] {
  const contentOf = ({ content }: StandingItem) => bare(fold(content.contentElements.join('')))
  return alike(items, contentOf).flatMap((group) =>
    group.flatMap(({ item, content }) => {
      const others = group.filter((each) => normaliseName(each.content.name) !== normaliseName(content.name))
      const quoted = [...new Set(others.map((each) => each.content.name))]
      const finding = {
        check: 'same_content',
        severity: 'advice',
        source: 'practice',
        element: 'contentElements',
      } as const
      return quoted.length > 0 ? [{ item, finding: { ...finding, quoted } }] : []
    }),
  )
}

function alike(
  items: readonly StandingItem[],
  keyOf: (item: StandingItem) => string,
): readonly (readonly StandingItem[])[] {
  const groups = Map.groupBy(items, keyOf)
  groups.delete('')
  return [...groups.values()].filter(({ length }) => length > 1)
}
