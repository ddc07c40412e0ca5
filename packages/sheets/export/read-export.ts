import { type Grid, textDown } from '../grid/grid.ts'
import { someOf } from '../header/column-drafts.ts'
import { columnKey } from '../header/column-use.ts'
import { gathered, type Note } from '../items/doubts.ts'
import type { Doubt, Element, ReadColumn, ReadItem, SheetReading } from '../reading.ts'
import { itemDraftOf } from '../to-item.ts'
import { cellAt, type FoundColumn, type FoundExport, findExport, type TableRow } from './find-export.ts'
import { unguarded } from './formula-guard.ts'
import { type IdentifiedRow, isHiddenHeading } from './identity.ts'
import { type RowCells, readExportRow } from './read-export-row.ts'
import { rightRows } from './right-rows.ts'

/**
 * Reads a table that this system wrote: by what its hidden part says, not by guess. Cells that a person changed are
 * read from the table, whatever is as it was comes back to the letter.
 *
 * @returns undefined where the table is no export, or its hidden part is gone
 */
export function readExport(grid: Grid): SheetReading | undefined {
  const found = findExport(grid)
  if (!found) return undefined
  const doubts: Doubt[] = []
  const rows = tableRows(grid, found, doubts)
  const identities = rightRows(rows, found.identities, doubts)
  const seen = new Set<string>()
  let above: RowCells = new Map()
  const items = rows.flatMap(({ row, cells }): ReadItem[] => {
    const note: Note = (element, messages) => {
      for (const message of messages) doubts.push({ row: row + 1, element, message })
    }
    const was = identities.get(row)
    const own = was ? cells : withLevelsOf(above, cells, note)
    above = own
    if (!was && !own.get('name')) {
      note(null, [`这一行没有事项名称，没有导入：“${[...cells.values()].join(' ').trim().slice(0, 40)}”`])
      return []
    }
    const isCopy = was !== undefined && seen.has(was.item)
    if (was) seen.add(was.item)
    if (isCopy) note('levels', ['这一行是从另一行复制的，按新增事项读取'])
    const item = itemOf(grid, { row, cells: own, was, isCopy }, found.columns, note)
    for (const { element, message } of itemDraftOf(item).cuts) note(element, [message])
    return [item]
  })
  doubts.push(...fileDoubts(found, seen))
  const { manifest } = found
  const exported = manifest && { division: manifest.division, position: manifest.position, items: manifest.items }
  return {
    title: titleIn(grid, found),
    columns: found.columns.map((column) => readColumn(grid, found, column)),
    items,
    doubts: gathered(doubts),
    ...(exported ? { exported } : {}),
  }
}

/** The rows under the heading that hold anything, each with its cells by key; a cell that was merged into another is left out and told. */
function tableRows(grid: Grid, { head, columns, identities, manifest }: FoundExport, doubts: Doubt[]): TableRow[] {
  const rows: TableRow[] = []
  for (let row = head + 1; row < grid.rows.length; row += 1) {
    const cells = new Map<string, string>()
    for (const { col, key, heading } of columns) {
      const { text, isCovered } = cellAt(grid, row, col)
      if (isCovered)
        doubts.push({
          row: row + 1,
          element: elementOf(key),
          message: `“${heading}”被合并到别的单元格，沿用导出时的内容`,
        })
      else cells.set(key ?? `added.${col}`, manifest?.guarded ? unguarded(text) : text)
    }
    if (identities.has(row) || [...cells.values()].some((text) => text !== '')) rows.push({ row, cells })
  }
  return rows
}

/** A row that a person added under others takes the levels it leaves blank from the row above. */
function withLevelsOf(above: RowCells, cells: RowCells, note: Note): RowCells {
  const category = above.get('category') ?? ''
  if (cells.get('category') || !cells.get('name') || category === '') return cells
  note('levels', [`上级事项为空，沿用上面的“${category}”`])
  return new Map(cells).set('category', category)
}

type RowOfItem = TableRow & { readonly was: IdentifiedRow | undefined; readonly isCopy: boolean }

function itemOf(
  grid: Grid,
  { row, cells, was, isCopy }: RowOfItem,
  columns: readonly FoundColumn[],
  note: Note,
): ReadItem {
  const { fields, kept } = readExportRow(cells, was, note)
  const added = columns.flatMap(({ col, key, heading }) => {
    const text = key === null ? (cells.get(`added.${col}`) ?? '') : ''
    return text === '' ? [] : [[heading === '' ? `第${col + 1}列` : heading, text] as const]
  })
  const { category, subcategories, name, audienceNote: _, ...rest } = fields
  return {
    ...rest,
    sheet: grid.sheet,
    row: row + 1,
    ordinal: cells.get('ordinal') || null,
    levels: [category, ...subcategories, name].filter((text) => text !== ''),
    category: category === '' ? name : category,
    name,
    extra: { ...rest.extra, ...Object.fromEntries(added) },
    ...(was ? { exported: { item: isCopy ? null : was.item, base: was.content, kept } } : {}),
  }
}

function fileDoubts({ columns, identities, manifest }: FoundExport, seen: ReadonlySet<string>): Doubt[] {
  const present = new Set(columns.map(({ key }) => key))
  const gone = new Set(
    [...identities.values()].flatMap(({ cells }) => Object.keys(cells)).filter((key) => !present.has(key)),
  )
  const missing = manifest?.items.filter((item) => !seen.has(item)).length ?? 0
  const doubts: Doubt[] = []
  if (gone.size > 0)
    doubts.push({ row: 1, element: null, message: `导出时的 ${gone.size} 列已不在文件中，沿用导出时的内容` })
  if (missing > 0)
    doubts.push({
      row: 1,
      element: 'levels',
      message: `导出时的 ${missing} 项已不在文件中，不会因此删除；需要取消的请在系统中取消`,
    })
  return doubts
}

function titleIn(grid: Grid, { head }: FoundExport): string | null {
  const texts = grid.rows
    .slice(0, head + 1)
    .flat()
    .filter((text) => text !== '' && !isHiddenHeading(text))
  return texts.find((text) => /目录|指引|清单|标准/.test(text)) ?? null
}

function readColumn(grid: Grid, { head }: FoundExport, { col, key, heading }: FoundColumn): ReadColumn {
  const element = key === null ? 'extra' : elementOf(key)
  const cells = Array.from({ length: grid.rows.length - head - 1 }, (_, at) => textDown(grid, head + 1 + at, col))
  return {
    key: columnKey(heading, col),
    col,
    header: heading,
    element,
    use: element ?? 'none',
    samples: someOf(cells.filter((text) => text !== '')),
  }
}

function elementOf(key: string | null): Element | null {
  const [field = ''] = (key ?? '').split('.')
  if (field === 'audienceNote') return 'audiences'
  if (field === 'category' || field === 'subcategories' || field === 'name') return 'levels'
  return field === '' || field === 'added' ? null : (field as Element)
}
