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

/** A cell that was changed in the file and in the draft: what it said when it was exported, and what each side says now. */
export type Conflict = {
  readonly element: MergeElement
  /** "公开主体": what the screen calls it. */
  readonly label: string
  readonly base: string
  readonly draft: string
  readonly file: string
}

/** The two sides of a row in which something conflicts; until someone decides, the row holds the draft's cells. */
export type RowConflicts = {
  readonly draft: DisclosureItem
  readonly file: DisclosureItem
  readonly cells: readonly Conflict[]
}

export type BroughtBackRow = {
  readonly read: ReadItem
  readonly item: string | null
  readonly content: DisclosureItem
  readonly conflicts: RowConflicts | null
}

/** The rows of a file that comes home, each with the item it is and what the merge made of it; what is to be asked. */
export type BroughtBack = {
  readonly rows: readonly BroughtBackRow[]
  readonly doubts: readonly Doubt[]
  /** How many cells went together and how many did not; null where the draft did not move since the export. */
  readonly merge: { readonly conflicts: number; readonly mergedAlone: number } | null
}

type DraftItem = Pick<CatalogItemRow, 'item' | 'content' | 'retired'>

/**
 * The county's own export, edited offline, merged cell by cell with what happened to its draft meanwhile. At a conflict
 * the draft's cell stays until someone decides; an item that was retired meanwhile is told and does not come back.
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
    .map((row): BroughtBackRow => {
      const together = row.item === null ? undefined : merged.get(row.item)
      return { ...row, content: together?.content ?? row.content, conflicts: together ? conflictsOf(together) : null }
    })
  return { rows, doubts: file.flatMap(({ read, item }) => goneDoubts(read, item, gone)), merge: summary(merge) }
}

function summary({ items, conflicts, mergedAlone }: ThreeWayMerge): BroughtBack['merge'] {
  const moved = items.some(({ cells }) =>
    cells.some(({ outcome }) => outcome === 'from_draft' || outcome === 'conflict'),
  )
  return moved ? { conflicts, mergedAlone } : null
}

function conflictsOf({ base, draft, file, cells }: MergedItem): RowConflicts | null {
  const said = (side: DisclosureItem | undefined, element: MergeElement) => (side ? elementText(side, element) : '')
  const conflicts = cells
    .filter(({ outcome }) => outcome === 'conflict')
    .map(({ element }) => ({
      element,
      label: labelOf(element),
      base: said(base, element),
      draft: said(draft, element),
      file: said(file, element),
    }))
  return conflicts.length > 0 ? { draft, file, cells: conflicts } : null
}

function labelOf(element: MergeElement): string {
  if (element === 'category') return '一级事项'
  if (element === 'name') return '事项名称'
  return element.startsWith('extra.') ? element.slice('extra.'.length) : elementNames[element as Element]
}

function goneDoubts({ row, name }: ReadItem, item: string | null, gone: ReadonlySet<string>): Doubt[] {
  if (item === null || !gone.has(item)) return []
  return [{ row, element: 'levels', message: `“${name ?? ''}”在导出之后已取消，没有导入` }]
}
