import type { DisclosureItem } from '@mingce/domain/catalog/item'
import {
  type MergedItem,
  type MergeElement,
  mergeThreeWays,
  type ThreeWayMerge,
} from '@mingce/domain/catalog/three-way'
import type { CatalogItemRow } from '@mingce/projections/catalog/draft'
import { elementText } from '@mingce/sheets/export/element-text'
import { type Doubt, type Element, elementNames, type ReadItem } from '@mingce/sheets/reading'
import { toDisclosureItem } from '@mingce/sheets/to-item'

/** The rows of a file that comes home, each with the item it is and what the merge made of it; what is to be asked. */
export type BroughtBack = {
  readonly rows: readonly { readonly read: ReadItem; readonly item: string | null; readonly content: DisclosureItem }[]
  readonly doubts: readonly Doubt[]
}

type DraftItem = Pick<CatalogItemRow, 'item' | 'content' | 'retired'>

/**
 * The county's own export, edited offline, merged cell by cell with what happened to its draft meanwhile. At a conflict
 * the draft's cell stays and both texts are told; an item that was retired meanwhile is told and does not come back.
 *
 * @param exported the items that were in the file when it left
 */
export function broughtBack(
  items: readonly ReadItem[],
  exported: readonly string[],
  draft: readonly DraftItem[],
): BroughtBack {
  const known = new Set(draft.map(({ item }) => item))
  const seen = new Set<string>()
  const file = items.map((read) => {
    const own = read.exported?.item ?? null
    const item = own !== null && known.has(own) && !seen.has(own) ? own : null
    if (item !== null) seen.add(item)
    return { read, item, content: toDisclosureItem(read) }
  })
  const base = file.flatMap(({ read, item }) => (item && read.exported ? [{ item, content: read.exported.base }] : []))
  const sides = draft.map(({ item, content, retired }) => ({ item, content, retired: retired !== null }))
  const merge = mergeThreeWays({ base, exported, file, draft: sides })
  const merged = new Map(merge.items.map((each) => [each.item, each]))
  const gone = new Set(merge.retiredMeanwhile.map(({ item }) => item))
  const rows = file
    .filter(({ item }) => item === null || !gone.has(item))
    .map((row) => ({ ...row, content: (row.item && merged.get(row.item)?.content) || row.content }))
  return {
    rows,
    doubts: [...summary(merge), ...file.flatMap(({ read, item }) => rowDoubts(read, item, { merged, gone }))],
  }
}

/** How many cells went together, once the draft has moved. */
function summary({ items, conflicts, mergedAlone }: ThreeWayMerge): Doubt[] {
  const moved = items.some(({ cells }) =>
    cells.some(({ outcome }) => outcome === 'from_draft' || outcome === 'conflict'),
  )
  if (!moved) return []
  return [
    {
      row: 1,
      element: null,
      message: `导出之后草稿有过改动，已逐格合并：${conflicts} 处冲突，${mergedAlone} 处自动合并`,
    },
  ]
}

type Merged = { readonly merged: ReadonlyMap<string, MergedItem>; readonly gone: ReadonlySet<string> }

function rowDoubts({ row, name }: ReadItem, item: string | null, { merged, gone }: Merged): Doubt[] {
  if (item === null) return []
  if (gone.has(item)) return [{ row, element: 'levels', message: `“${name ?? ''}”在导出之后已取消，没有导入` }]
  const each = merged.get(item)
  const conflicts = each?.cells.filter(({ outcome }) => outcome === 'conflict') ?? []
  return conflicts.map(({ element }) => ({ row, element: elementOf(element), message: conflictIn(element, each) }))
}

function conflictIn(element: MergeElement, merged: MergedItem | undefined): string {
  const said = (side: DisclosureItem | undefined) => (side && elementText(side, element).slice(0, 60)) || '空'
  const name = element.startsWith('extra.') ? element.slice('extra.'.length) : elementNames[elementOf(element)]
  return `“${name}”在文件和系统中都改过：文件中是“${said(merged?.file)}”，系统中是“${said(merged?.draft)}”，暂按系统中的保留`
}

function elementOf(element: MergeElement): Element {
  if (element === 'category' || element === 'name') return 'levels'
  return element.startsWith('extra.') ? 'extra' : (element as Element)
}
