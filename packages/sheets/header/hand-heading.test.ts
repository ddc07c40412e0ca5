import { expect, test } from 'vitest'
import { workbookOf } from '../fixtures/workbook.ts'
import { readGrids } from '../items/read-grids.ts'
import { sourceOf } from '../read-catalog.ts'
import { UnreadableSheetError } from '../unreadable-sheet.ts'
import type { ColumnChoices } from './column-use.ts'
import type { HandHeading } from './hand-heading.ts'

// A county's own list, in whose headings nothing is known: a person points at them and says what the columns are.

const rows = [
  ['泸县招生事务一览'],
  ['甲栏', '乙栏', '说些什么', '凭什么'],
  ['招生管理', '招生范围', '各校学区', '《义务教育法》'],
  ['招生管理', '招生计划', '各校人数', '《义务教育法》'],
]
const source = async (lines: string[][] = rows) => sourceOf(await workbookOf(lines), 'workbook')
const heading = { table: 0, first: 2, last: 2 }

test('a file without a known heading is refused with a glance at its rows', async () => {
  const error = await source()
    .then(readGrids)
    .catch((caught: unknown) => caught)
  if (!(error instanceof UnreadableSheetError)) throw error
  expect(error.code).toBe('NO_HEADER')
  expect(error.about('一览.xlsx').glance).toMatchObject([{ rows: expect.arrayContaining([rows[1]]) }])
})

test('with the heading pointed at every row is read, each column under its own name, to be mapped', async () => {
  const first = readGrids(await source(), {}, heading)
  expect(first).toMatchObject({ title: '泸县招生事务一览', items: [{ row: 3 }, { row: 4 }] })
  expect(first.columns.map(({ header, use }) => [header, use])).toEqual([
    ['甲栏', 'extra'],
    ['乙栏', 'extra'],
    ['说些什么', 'extra'],
    ['凭什么', 'extra'],
  ])
  const uses = ['levels', 'levels', 'contentElements', 'legalBases'] as const
  const choices: ColumnChoices = Object.fromEntries(
    first.columns.map(({ key }, at) => [key, uses[at] ?? ('none' as const)]),
  )
  const [, plan] = readGrids(await source(), choices, heading).items
  expect(plan).toMatchObject({ category: '招生管理', name: '招生计划', contentElements: ['各校人数'] })
})

test('a table without any heading begins with its first item', async () => {
  const bare = rows.slice(2)
  const { items, columns } = readGrids(await source(bare), {}, { table: 0, first: 1, last: 0 })
  expect(items.map(({ row }) => row)).toEqual([1, 2])
  expect(columns.map(({ header, col }) => [header, col])).toEqual([0, 1, 2, 3].map((col) => ['', col]))
})

test('the same heading is known again in the next file, wherever it stands', async () => {
  const kinds = async (lines: string[][]) => {
    const error = await source(lines)
      .then(readGrids)
      .catch((caught: UnreadableSheetError) => caught)
    return error instanceof UnreadableSheetError ? (error.glance?.[0]?.kinds ?? []) : []
  }
  const [one, other] = await Promise.all([kinds(rows), kinds([['2022年'], ['填报：教育局'], ...rows.slice(1)])])
  expect(other?.[2]).toBe(one?.[1])
})

test('rows that the table does not have are no heading', async () => {
  const beyond: readonly HandHeading[] = [
    { table: 0, first: 9, last: 9 },
    { table: 0, first: 0, last: 0 },
    { table: 3, first: 2, last: 2 },
    { table: 0, first: 2, last: 8 },
  ]
  for (const each of beyond) {
    const read = source().then((found) => readGrids(found, {}, each))
    await expect(read).rejects.toMatchObject({ code: 'NO_HEADER' })
  }
})
