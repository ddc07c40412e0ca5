import type { Grid } from '../grid/grid.ts'
import type { ColumnChoices } from '../header/column-use.ts'
import { glanceAt, type HandHeading } from '../header/hand-heading.ts'
import type { Doubt, ReadColumn, SheetReading } from '../reading.ts'
import { UnreadableSheetError } from '../unreadable-sheet.ts'
import { readSheet } from './read-sheet.ts'

/** The sheets or tables of a file, each with the title that stands outside its grid, and what the format left in doubt. */
export type Source = {
  readonly grids: readonly { readonly grid: Grid; readonly title: string | null }[]
  readonly doubts: readonly Doubt[]
}

/**
 * What a file says, whatever its format: every grid that has a catalog's heading, or the one in which a person pointed at it.
 *
 * @throws {UnreadableSheetError} NO_HEADER, with a glance at the tables, or NO_ITEMS
 */
export function readGrids({ grids, doubts }: Source, choices: ColumnChoices = {}, heading?: HandHeading): SheetReading {
  const readings = grids.map(({ grid, title }, at) => {
    const isMeant = heading === undefined || heading.table === at
    return { name: grid.sheet, title, reading: isMeant ? readSheet(grid, choices, heading) : undefined }
  })
  const read = readings.flatMap(({ name, title, reading }) => (reading ? [{ name, title, reading }] : []))
  if (read.length === 0) throw new UnreadableSheetError('NO_HEADER').with(grids.map(({ grid }) => glanceAt(grid)))
  const items = read.flatMap(({ reading }) => reading.items)
  if (items.length === 0) throw new UnreadableSheetError('NO_ITEMS')
  const passedOver = readings
    .filter(({ reading }) => !reading)
    .map(({ name }) => ({ row: 1, element: null, message: `工作表“${name}”没有目录表头，没有导入` }))
  const titles = read.map(({ title, reading }) => reading.title ?? title)
  const exported = read.find(({ reading }) => reading.exported)?.reading.exported
  return {
    ...(exported ? { exported } : {}),
    title: titles.find((title) => title !== null) ?? null,
    columns: columnsOf(read.map(({ reading }) => reading)),
    items,
    doubts: [
      ...passedOver,
      ...doubts,
      ...read.flatMap(({ name, reading }) => (read.length > 1 ? reading.doubts.map(inSheet(name)) : reading.doubts)),
    ],
  }
}

/** The first sheet's columns, and those of the others that it does not have. */
function columnsOf(readings: readonly SheetReading[]): ReadColumn[] {
  const [first, ...others] = readings.map(({ columns }) => columns)
  const known = new Set(first?.map(({ key }) => key))
  const more = others.flat().filter(({ key }) => !known.has(key) && known.add(key))
  return [...(first ?? []), ...more]
}

function inSheet(name: string) {
  return (doubt: Doubt): Doubt => ({ ...doubt, sheet: name, message: `〔${name}〕${doubt.message}` })
}
