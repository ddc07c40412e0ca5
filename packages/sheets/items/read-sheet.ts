import { readExport } from '../export/read-export.ts'
import { cellName, type Grid, ownText, textDown } from '../grid/grid.ts'
import type { ColumnChoices } from '../header/column-use.ts'
import { findHeader, type HeaderRows } from '../header/find-header.ts'
import { type HandHeading, handHeader } from '../header/hand-heading.ts'
import { layoutOf } from '../header/layout.ts'
import type { Doubt, ReadItem, SheetReading } from '../reading.ts'
import { itemDraftOf } from '../to-item.ts'
import { gathered, type Note } from './doubts.ts'
import { itemRows } from './item-rows.ts'
import { levelReader } from './levels.ts'
import { readItem } from './read-item.ts'

/**
 * Reads one worksheet: its title, what its columns feed, its items and its doubts. What this system wrote itself is
 * read by what it hid there.
 *
 * @param choices what a person decided that columns are read as
 * @param heading where a person said the heading is; else the first that is known
 * @returns undefined where no heading of a catalog is found
 */
export function readSheet(grid: Grid, choices: ColumnChoices = {}, heading?: HandHeading): SheetReading | undefined {
  const exported = readExport(grid)
  if (exported) return exported
  const header = heading ? handHeader(grid, heading) : findHeader(grid)
  if (!header) return undefined
  const layout = layoutOf(grid, header, choices)
  const doubts: Doubt[] = layout.doubts.map((doubt) => ({ row: header.first + 1, ...doubt }))
  const { title, others } = aboveHeader(grid, header)
  for (const { row, text } of others)
    doubts.push({ row: row + 1, element: null, message: `表格上方的文字没有导入：“${text.slice(0, 40)}”` })

  const found = itemRows(grid, header, layout)
  const readLevels = levelReader(grid, layout)
  const numbers = layout.columns.find(({ role }) => role.element === 'ordinal')
  let ordinal: string | null = null
  const items = found.items.map((rows): ReadItem => {
    const row = rows[0] ?? 0
    const note: Note = (element, messages) => {
      for (const message of messages) doubts.push({ row: row + 1, element, message })
    }
    const { levels, filledFrom } = readLevels(row, note)
    const number = numbers ? textDown(grid, row, numbers.col) : ''
    ordinal = number !== '' ? number : filledFrom ? ordinal : null
    return readItem(grid, layout, { rows, levels, ordinal }, note)
  })
  doubts.push(...found.doubts, ...cellDoubts(grid, header), ...repeatedNames(items), ...items.flatMap(tooLong))
  return { title, columns: layout.all, items, doubts: gathered(doubts) }
}

function aboveHeader(grid: Grid, { first }: HeaderRows) {
  const texts = Array.from({ length: first }, (_, row) => ({
    row,
    text: Array.from({ length: grid.width }, (_, col) => ownText(grid, row, col))
      .filter(Boolean)
      .join(' '),
  })).filter(({ text }) => text !== '')
  const title = texts.find(({ text }) => /目录|指引|清单|标准|一览|公开/.test(text)) ?? texts[0]
  return { title: title?.text ?? null, others: texts.filter((line) => line !== title) }
}

function cellDoubts(grid: Grid, { first }: HeaderRows): Doubt[] {
  const broken = grid.broken.filter(({ row }) => row >= first)
  const hidden = grid.hiddenRows.filter((row) => row > first && grid.rows[row]?.some((text) => text !== ''))
  return [
    ...broken.map(({ row, col, found }) => ({
      row: row + 1,
      element: null,
      message: `${cellName(row, col)} 单元格是${found}，没有读入`,
    })),
    ...hidden.map((row) => ({ row: row + 1, element: null, message: '这一行在表格中是隐藏的，已一并读入' })),
  ]
}

function repeatedNames(items: readonly ReadItem[]): Doubt[] {
  const first = new Map<string, number>()
  return items.flatMap((item) => {
    const path = item.levels.join('\n')
    const row = first.get(path)
    if (path === '' || row === undefined) {
      first.set(path, item.row)
      return []
    }
    return [
      { row: item.row, element: 'levels' as const, message: `事项“${item.name?.slice(0, 40) ?? ''}”与第${row}行同名` },
    ]
  })
}

function tooLong(item: ReadItem): Doubt[] {
  return itemDraftOf(item).cuts.map((cut) => ({ row: item.row, ...cut }))
}
