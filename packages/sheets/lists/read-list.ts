import type { ListKind } from '@mingce/domain/lists/entry'
import { fold } from '@mingce/domain/script/fold'
import type { Grid } from '../grid/grid.ts'
import type { HeaderRows } from '../header/find-header.ts'
import type { Source } from '../items/read-grids.ts'
import { UnreadableSheetError } from '../unreadable-sheet.ts'
import { findListHeader, listColumns } from './columns.ts'
import { fieldNames, type RowRemark, readEntries } from './read-entries.ts'
import type { ListDoubt, ListReading, ReadEntry } from './reading.ts'

/**
 * A 权责清单 or 公共服务事项清单 in the tables of a file, whatever its format: every table that names entries and one more field.
 *
 * @throws {UnreadableSheetError} NO_LIST_HEADER or NO_ITEMS
 */
export function readList({ grids }: Source): ListReading {
  const read = grids.map(({ grid, title }) => ({ name: grid.sheet, ...readGrid(grid, title) }))
  const lists = read.filter(({ columns }) => columns.length > 0)
  const [first] = lists
  if (!first) throw new UnreadableSheetError('NO_LIST_HEADER')
  const entries = lists.flatMap((each) => each.entries)
  if (entries.length === 0) throw new UnreadableSheetError('NO_ITEMS')
  const passedOver = read
    .filter(({ columns, isBlank }) => columns.length === 0 && !isBlank)
    .map(({ name }) => ({ rows: [], message: `“${name}”没有清单表头，没有导入` }))
  const own = lists.flatMap(({ name, doubts }) =>
    lists.length > 1 ? doubts.map((each) => ({ ...each, message: `〔${name}〕${each.message}` })) : doubts,
  )
  const { title, columns } = first
  return { title, columns, entries, list: kindOf(lists), doubts: [...passedOver, ...own, ...codesTwice(entries)] }
}

function readGrid(grid: Grid, caption: string | null) {
  const header = findListHeader(grid)
  const isBlank = grid.rows.every((cells) => cells.every((text) => text === ''))
  if (!header) return { columns: [], entries: [], doubts: [], title: caption, isBlank }
  const columns = listColumns(grid, header)
  const { entries, remarks } = readEntries({ grid, header, columns })
  const missing = (['code', 'body', 'basis'] as const).filter((field) => columns.every((each) => each.field !== field))
  const doubts = [
    ...missing.map((field) => ({ rows: [], message: `表头没有认出${fieldNames[field]}一列` })),
    ...gathered((field) => missing.includes(field))(remarks),
  ]
  return { columns, entries, doubts, title: titleAbove(grid, header) ?? caption, isBlank }
}

/** The same remark on several rows as one. Of a list without codes it is not said row by row. */
function gathered(lacks: (field: 'code') => boolean) {
  return (remarks: readonly RowRemark[]): readonly ListDoubt[] =>
    [...Map.groupBy(remarks, ({ message }) => message)]
      .filter(([message]) => !(lacks('code') && message.startsWith('没有编码')))
      .map(([message, all]) => ({ rows: all.map(({ row }) => row + 1), message }))
}

function titleAbove(grid: Grid, { first }: HeaderRows): string | null {
  const above = grid.rows
    .slice(0, first)
    .flat()
    .filter((text) => text !== '')
  return above[0]?.slice(0, 120) ?? null
}

function kindOf(lists: readonly Pick<ListReading, 'title' | 'columns'>[]): ListKind | null {
  const said = fold(
    lists.flatMap(({ title, columns }) => [title ?? '', ...columns.map(({ header }) => header)]).join(' '),
  )
  if (/公共服务|服务对象|服务事项/u.test(said)) return 'service'
  return /权责|权力|职权|责任事项/u.test(said) ? 'power' : null
}

function codesTwice(entries: readonly ReadEntry[]): readonly ListDoubt[] {
  const byCode = Map.groupBy(entries, ({ content }) => content.code)
  return [...byCode].flatMap(([code, all]) =>
    code === null || all.length < 2
      ? []
      : [{ rows: all.map(({ row }) => row), message: `编码“${code}”出现 ${all.length} 次` }],
  )
}
