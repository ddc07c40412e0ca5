import { advertisementsIn } from '@mingce/domain/check/advertisement'
import { type ListEntry, longest } from '@mingce/domain/lists/entry'
import { suspicionsIn } from '../cells/suspicion.ts'
import { continuesAbove, type Grid, ownText, textDown } from '../grid/grid.ts'
import { type HeaderRows, repeatsHeading } from '../header/find-header.ts'
import type { ListColumn, ListField } from './columns.ts'
import type { ReadEntry } from './reading.ts'

/** One remark on one row; the same on several rows becomes one. */
export type RowRemark = { readonly row: number; readonly message: string }

type Read = { readonly entries: readonly ReadEntry[]; readonly remarks: readonly RowRemark[] }
type Rows = { readonly grid: Grid; readonly header: HeaderRows; readonly columns: readonly ListColumn[] }
type Texts = { readonly [Field in ListField]: string }
type Found = { readonly row: number; texts: Texts }

const footWord = /^[(（【]?(?:注|备注|说明|附注|填表|填报|制表|审核人|负责人|联系人|联系电话)[:：）)】]?/u
const fields: readonly ListField[] = ['code', 'name', 'kind', 'body', 'basis', 'audience']

/**
 * The entries under a heading. A cell merged downwards belongs to every row it spans; rows under one merged name are one entry, their
 * bases together. What is no entry (a note, a line between sections) is told.
 */
export function readEntries(rows: Rows): Read {
  const { grid, header } = rows
  const found: Found[] = []
  const remarks: RowRemark[] = []
  let section = ''
  for (let row = header.last + 1; row < grid.rows.length; row += 1) {
    const filled = filledIn(grid, row)
    if (filled.length === 0 || repeatsHeading(grid, row, header)) continue
    const [first = ''] = filled
    const texts = textsAt(rows, row)
    const above = found.at(-1)
    if (footWord.test(first) && filled.length <= 2)
      remarks.push({ row, message: `这一行像说明，没有导入：“${first.slice(0, 40)}”` })
    else if (above && goesOn(rows, row)) above.texts = together(above.texts, texts)
    else if (filled.length === 1) {
      section = /^[一二三四五六七八九十]+[、.．]|^[(（][一二三四五六七八九十]+[)）]/u.test(first)
        ? sectionName(first)
        : section
      remarks.push({ row, message: `这一行像小标题，没有作为事项导入：“${first.slice(0, 40)}”` })
    } else if (texts.name === '') remarks.push({ row, message: '没有事项名称，没有导入' })
    else found.push({ row, texts: { ...texts, kind: texts.kind || section } })
  }
  return { entries: found.map((each) => entryOf(grid.sheet, each)), remarks: [...remarks, ...found.flatMap(remarksOn)] }
}

function filledIn(grid: Grid, row: number): readonly string[] {
  return Array.from({ length: grid.width }, (_, col) => ownText(grid, row, col)).filter((text) => text !== '')
}

function textsAt({ grid, columns }: Rows, row: number): Texts {
  const of = (field: ListField) => {
    const cells = columns.filter((column) => column.field === field).map(({ col }) => textDown(grid, row, col))
    return [...new Set(cells.filter((text) => text !== ''))].join('：')
  }
  return {
    code: of('code'),
    name: of('name'),
    kind: of('kind'),
    body: of('body'),
    basis: of('basis'),
    audience: of('audience'),
  }
}

/** Whether the innermost name that stands here began in a row above. */
function goesOn({ grid, columns }: Rows, row: number): boolean {
  const innermost = columns.findLast(({ field, col }) => field === 'name' && textDown(grid, row, col) !== '')
  const code = columns.find(({ field }) => field === 'code')
  const isOwnCode = code !== undefined && ownText(grid, row, code.col) !== ''
  return innermost !== undefined && continuesAbove(grid, row, innermost.col) && !isOwnCode
}

function together(above: Texts, below: Texts): Texts {
  const isSaid = below.basis === '' || above.basis.includes(below.basis)
  return isSaid ? above : { ...above, basis: `${above.basis}\n${below.basis}`.trim() }
}

function sectionName(text: string): string {
  return text.replace(/^(?:[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十]+[)）])\s*/u, '')
}

function entryOf(sheet: string, { row, texts }: Found): ReadEntry {
  const cut = (field: ListField) => texts[field].slice(0, longest[field]).toWellFormed().trim()
  const orNull = (field: ListField) => cut(field) || null
  const content: ListEntry = {
    ...{ code: orNull('code'), name: cut('name'), kind: orNull('kind') },
    ...{ body: orNull('body'), basis: orNull('basis'), audience: orNull('audience') },
  }
  return { sheet, row: row + 1, content }
}

function remarksOn({ row, texts }: Found): readonly RowRemark[] {
  const tooLong = fields.filter((field) => texts[field].length > longest[field])
  return [
    ...(texts.code === '' ? [{ row, message: '没有编码，今后按名称识别' }] : []),
    ...fields.flatMap((field) =>
      doubtsOf(texts[field]).map((doubt) => ({ row, message: `${fieldNames[field]}：${doubt}` })),
    ),
    ...tooLong.map((field) => ({
      row,
      message: `${fieldNames[field]}超过 ${longest[field]} 字，只保留前面部分，全文见原件`,
    })),
  ]
}

/** What says that a text is not as its author wrote it. */
function doubtsOf(text: string): readonly string[] {
  const advertised = advertisementsIn('contentElements', { text })
  const isPaired = text.split('《').length === text.split('》').length
  return [
    ...(isPaired ? [] : ['书名号“《”“》”不成对，已原样保留']),
    ...(advertised.length > 0 ? [`夹有疑似广告的内容（“${advertised.join('、')}”），已原样保留，请核对原文`] : []),
    ...suspicionsIn(text),
  ]
}

/** What the screens call each field. */
export const fieldNames: Readonly<Record<ListField, string>> = {
  ...{ code: '编码', name: '名称', kind: '类型', body: '实施主体', basis: '依据', audience: '服务对象' },
}
