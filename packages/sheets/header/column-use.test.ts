import { columnUses } from '@mingce/domain/catalog/column-use'
import { expect, test } from 'vitest'
import { workbookOf } from '../fixtures/workbook.ts'
import { readCatalog } from '../read-catalog.ts'
import { roleOfUse, useOf } from './column-use.ts'

const headings = ['事项名称', '公开内容', '公开依据', '备注', '面向群众', '主管科室']
const rows = [headings, ['学区划分', '●范围', '《义务教育法》', '教育局', '√', '基教科']]

async function reading(choices = {}) {
  return readCatalog(await workbookOf(rows), 'workbook', choices)
}

/** The key of a column, as its reading tells it. */
async function keyOf(header: string): Promise<string> {
  return (await reading()).columns.find((column) => column.header === header)?.key ?? ''
}

test('every use is a role, and every role tells its use', () => {
  for (const use of columnUses) {
    const role = roleOfUse(use)
    expect(role === undefined ? 'none' : useOf(role)).toBe(use)
  }
})

test('each column tells what it holds: three values at most, each once', async () => {
  const [first] = (await reading()).columns
  expect(first).toMatchObject({ col: 0, header: '事项名称', element: 'levels', use: 'levels', samples: ['学区划分'] })
})

test('a column is read as a person chose, to tick too; one that is left out is in no item', async () => {
  const chosen = {
    [await keyOf('备注')]: 'disclosingBody',
    [await keyOf('面向群众')]: 'audiences.whole_society',
    [await keyOf('主管科室')]: 'none',
  }
  const before = await reading()
  expect(before.items[0]).toMatchObject({
    disclosingBody: null,
    audiences: [],
    extra: { 备注: '教育局', 主管科室: '基教科' },
  })
  const { items, columns } = await reading(chosen)
  expect(items[0]).toMatchObject({ disclosingBody: '教育局', audiences: ['whole_society'], extra: {} })
  expect(columns.map(({ use }) => use)).toEqual([
    'levels',
    'contentElements',
    'legalBases',
    'disclosingBody',
    'audiences.whole_society',
    'none',
  ])
})

test('what is chosen for one column is no longer guessed for another', async () => {
  const { items } = await reading({ [await keyOf('备注')]: 'legalBases' })
  expect(items[0]).toMatchObject({ legalBases: ['教育局'], extra: { 公开依据: '《义务教育法》' } })
})

test('a column that is made a level stands where it stands in the table', async () => {
  const { items } = await reading({ [await keyOf('主管科室')]: 'levels' })
  expect(items[0]?.levels).toEqual(['学区划分', '基教科'])
})
