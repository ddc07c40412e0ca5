import { continuesAbove, type Grid, mergeAt, ownText, textDown } from '../grid/grid.ts'
import { type HeaderRows, repeatsHeading } from '../header/find-header.ts'
import type { Column, Layout } from '../header/layout.ts'
import type { Doubt } from '../reading.ts'

/** The rows of one item, 0-based, first row first; usually one. */
export type ItemRows = readonly number[]

const footWord = /^[(（【]?(注|备注|说明|附注|填表|填报|制表|审核人|审签|单位负责人|负责人|联系人|联系电话|填报日期)/

/**
 * Which rows are items. A row belongs to the item above when its item cell is merged with it and only contents and
 * bases differ, or when it holds contents or bases alone. Notes, section headings and repeated headings are no items;
 * what they say is a doubt, so that nothing is lost unseen.
 */
export function itemRows(grid: Grid, header: HeaderRows, layout: Layout): { items: ItemRows[]; doubts: Doubt[] } {
  const items: number[][] = []
  const doubts: Doubt[] = []
  for (let row = header.last + 1; row < grid.rows.length; row += 1) {
    const filled = layout.columns.filter(({ col }) => ownText(grid, row, col) !== '')
    if (filled.length === 0 || repeatsHeading(grid, row, header)) continue
    const above = items.at(-1)
    const remark = remarkIn(grid, row, filled)
    if (remark !== undefined) {
      const text = remark.length > 40 ? `${remark.slice(0, 40)}…` : remark
      doubts.push({ row: row + 1, element: null, message: `这一行像说明或小标题，没有作为事项导入：“${text}”` })
    } else if (above && isMergedInto(grid, layout, above[0] ?? row, row)) {
      above.push(row)
      doubts.push({
        row: row + 1,
        element: 'levels',
        message: '与上一行同属一个合并的事项，内容和依据已并入上一行的事项',
      })
    } else if (above && holdsTextOnly(grid, layout, row, filled)) {
      above.push(row)
      doubts.push({
        row: row + 1,
        element: 'contentElements',
        message: '这一行没有事项名称，内容和依据已并入上一个事项',
      })
    } else items.push([row])
  }
  return { items, doubts }
}

/** A row that says one thing across the table, or begins like a note. */
function remarkIn(grid: Grid, row: number, filled: readonly Column[]): string | undefined {
  const first = filled[0]
  if (!first) return undefined
  const text = ownText(grid, row, first.col)
  const merge = mergeAt(grid, row, first.col)
  const wide = merge !== undefined && merge.endCol - merge.startCol + 1 >= Math.max(3, grid.width / 2)
  const alone = filled.length === 1
  const besides = grid.rows[row]?.some((_, col) => col !== first.col && textDown(grid, row, col) !== '') ?? false
  if (alone && !besides && (wide || text.length > 60 || (first.role.element === 'ordinal' && text.length > 6)))
    return text
  if (!footWord.test(text) || filled.length > 4) return undefined
  const foot = first.role.element === 'ordinal' || first.role.element === 'levels' || wide
  return foot && !besides ? filled.map(({ col }) => ownText(grid, row, col)).join(' ') : undefined
}

function isMergedInto(grid: Grid, layout: Layout, first: number, row: number): boolean {
  const innermost = layout.columns.findLast(
    ({ role, col }) => role.element === 'levels' && textDown(grid, row, col) !== '',
  )
  if (!innermost || !continuesAbove(grid, row, innermost.col)) return false
  if (mergeAt(grid, row, innermost.col) !== mergeAt(grid, first, innermost.col)) return false
  const levels = layout.columns.filter(({ role }) => role.element === 'levels')
  const deeper = levels.slice(levels.indexOf(innermost) + 1)
  if (deeper.some(({ col }) => !mergeAt(grid, row, col))) return false
  return layout.columns.every(
    ({ col, role }) => mayDiffer(role.element) || textDown(grid, row, col) === textDown(grid, first, col),
  )
}

function mayDiffer(element: Column['role']['element']): boolean {
  return element === 'contentElements' || element === 'legalBases' || element === 'ordinal'
}

function holdsTextOnly(grid: Grid, layout: Layout, row: number, filled: readonly Column[]): boolean {
  const named = layout.columns.some(({ role, col }) => role.element === 'levels' && textDown(grid, row, col) !== '')
  return !named && filled.every(({ role }) => role.element === 'contentElements' || role.element === 'legalBases')
}
