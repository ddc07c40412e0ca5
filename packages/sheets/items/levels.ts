import { type Grid, mergeAt, textDown } from '../grid/grid.ts'
import type { Column, Layout } from '../header/layout.ts'
import type { Note } from './doubts.ts'

/** Reads the item levels row by row, outermost first; remembers them, for cells that were left blank instead of merged. */
export type LevelReader = (row: number, note: Note) => { readonly levels: string[]; readonly filledFrom: boolean }

/** The level columns, outermost first: by 一级, 二级 … where the headings say so, else from left to right. */
function levelColumns({ columns }: Layout): Column[] {
  const rank = ({ role }: Column) => (role.element === 'levels' ? (role.rank ?? 9) : 9)
  return columns.filter(({ role }) => role.element === 'levels').sort((one, other) => rank(one) - rank(other))
}

export function levelReader(grid: Grid, layout: Layout): LevelReader {
  const columns = levelColumns(layout)
  const above: string[] = columns.map(() => '')
  return (row, note) => {
    const own = columns.map(({ col }) => textDown(grid, row, col))
    const texts = own.map((text, at) => {
      if (text !== '' || at === columns.length - 1 || isCovered(grid, row, columns[at])) return text
      const beginsAbove = own.slice(0, at).every((outer, index) => outer === '' || outer === above[index])
      return beginsAbove ? (above[at] ?? '') : ''
    })
    for (const [at, text] of texts.entries()) above[at] = text
    const filled = texts.flatMap((text, at) => (text !== '' && own[at] === '' ? [text] : []))
    if (filled.length > 0) note('levels', [`上级事项为空，沿用上面的“${filled.join(' / ')}”`])
    const levels = texts.flatMap((text, at) => partsOf(text, columns[at])).filter((text) => text !== '')
    noteMissing(levels, isMissing(grid, row, texts, columns), note)
    return { levels, filledFrom: filled.length > 0 && own[0] === '' }
  }
}

function noteMissing(levels: readonly string[], innermostMissing: boolean, note: Note): void {
  const last = levels.at(-1)
  if (last === undefined) note('levels', ['没有事项名称，请补填'])
  else if (innermostMissing) note('levels', [`最末一级事项为空，暂以“${last}”作为事项名称`])
}

/** The innermost level is blank, and not because the level above is merged over it. */
function isMissing(grid: Grid, row: number, texts: readonly string[], columns: readonly Column[]): boolean {
  const innermost = columns.at(-1)
  return texts.at(-1) === '' && columns.length > 1 && !isCovered(grid, row, innermost)
}

function isCovered(grid: Grid, row: number, column: Column | undefined): boolean {
  const merge = column && mergeAt(grid, row, column.col)
  return merge !== undefined && column !== undefined && merge.startCol < column.col
}

/** 一级/二级 in one cell: `政府信息公开/依申请公开`. */
function partsOf(text: string, column: Column | undefined): string[] {
  const joined = column?.role.element === 'levels' && column.role.joined
  return joined ? text.split(/[/／>＞]/).map((part) => part.trim()) : [text]
}
