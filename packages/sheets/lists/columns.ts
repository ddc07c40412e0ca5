import type { ListEntry } from '@mingce/domain/lists/entry'
import { fold } from '@mingce/domain/script/fold'
import { continuesAbove, type Grid, textSpread } from '../grid/grid.ts'
import type { HeaderRows } from '../header/find-header.ts'

export type ListField = keyof ListEntry

/** One column of a list as it was understood; null feeds nothing. */
export type ListColumn = { readonly col: number; readonly header: string; readonly field: ListField | null }

const searched = 40
const deepest = 3

/** How the lists of counties head each field, folded; the first that fits. */
const headings: readonly (readonly [ListField, RegExp])[] = [
  ['code', /(?:编码|编号|代码)$/u],
  ['kind', /^(?:(?:职权|权力|权责|行政权力|事项|服务)?(?:类型|类别|种类))$/u],
  ['audience', /^(?:服务|办理|适用|面向|受理)对象|^(?:行政)?相对人|^申请人$/u],
  ['basis', /依据/u],
  [
    'name',
    /(?:事项|职权|权力|权责|项目|服务|主项|子项|大项|小项|办理项)名称$|^名称$|^(?:公共服务|权责|权力|职权|服务)事项$|^(?:主项|子项)$/u,
  ],
  ['body', /(?:主体|机关|机构|科室|股室|部门|单位)$/u],
]
const others = /^(?:序号|备注|责任事项|追责情形.*|层级|行使层级|实施层级|监督电话|办理时限|收费.*)$/u

function fieldNamed(heading: string): ListField | undefined {
  const folded = fold(heading).replace(/[()（）\p{P}]/gu, '')
  return folded.length > 20 ? undefined : headings.find(([, shape]) => shape.test(folded))?.[0]
}

/** The first row that names entries and one more field, and the rows of finer headings under it. */
export function findListHeader(grid: Grid): HeaderRows | undefined {
  const first = grid.rows.slice(0, searched).findIndex((_, row) => {
    const fields = new Set(texts(grid, row).map(fieldNamed))
    fields.delete(undefined)
    return fields.size >= 2 && fields.has('name')
  })
  if (first < 0) return undefined
  let last = first
  while (last + 1 < Math.min(first + deepest, grid.rows.length) && isSubheading(grid, last + 1)) last += 1
  return { first, last }
}

/** What each column feeds: named by its finest heading that is known. Of a field that is no name the first column counts. */
export function listColumns(grid: Grid, header: HeaderRows): readonly ListColumn[] {
  const taken = new Set<ListField>()
  return Array.from({ length: grid.width }, (_, col): ListColumn => {
    const lines = rowsOf(header).map((row) => textSpread(grid, row, col))
    const own = [...new Set(lines.filter((text) => text !== ''))]
    const found = own
      .toReversed()
      .map(fieldNamed)
      .find((each) => each !== undefined)
    const field = found === undefined || (found !== 'name' && taken.has(found)) ? null : found
    if (field) taken.add(field)
    return { col, header: own.join('/'), field }
  })
}

/** A row below is a heading too where a heading reaches into it, or all it says are headings. */
function isSubheading(grid: Grid, row: number): boolean {
  const cols = Array.from({ length: grid.width }, (_, col) => col)
  if (cols.some((col) => continuesAbove(grid, row, col))) return true
  const own = cols.map((col) => textSpread(grid, row, col)).filter((text) => text !== '')
  return own.length > 1 && own.every((text) => fieldNamed(text) !== undefined || others.test(fold(text)))
}

export function rowsOf({ first, last }: HeaderRows): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

function texts(grid: Grid, row: number): readonly string[] {
  return Array.from({ length: grid.width }, (_, col) => textSpread(grid, row, col))
}
