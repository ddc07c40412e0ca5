import { completeItem, idOf } from '@mingce/domain/catalog/given'
import { readXlsx, type Sheet, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { readWorkbook } from '../read-workbook.ts'
import { toDisclosureItem } from '../to-item.ts'
import type { CatalogExport } from './catalog-export.ts'
import { writeCatalogXlsx } from './write-xlsx.ts'

// 青白江区经办人 took the catalog away, worked on it in WPS, and brings it back.

const plan = completeItem('招生计划', { audienceNote: '辖区适龄儿童家长', extra: { 五公开: '执行公开' } })
const areas = completeItem('招生范围', { otherChannelText: '家长会', channels: ['other'] })
const training = completeItem('教师培训', { category: '教师管理', disclosureTimeLimit: null })
const catalog: CatalogExport = {
  division: '510113',
  place: '青白江区',
  position: 7,
  items: [plan, areas, training].map((content, index) => ({ item: idOf(index + 1), content })),
}

type Table = (string | null)[][]

/** The file after `edit` worked on its cells; without merges when `unmerged`, as after sorting. */
async function edited(edit: (rows: Table) => void, unmerged = false) {
  const { sheets } = await readXlsx(await writeCatalogXlsx(catalog))
  const { name, rows, merges } = sheets[0] as Sheet
  const table: Table = rows.map((row) => row.map((value) => (value === null ? null : String(value))))
  edit(table)
  const sheet: WriteSheet = { name, rows: table, ...(merges && !unmerged ? { merges } : {}) }
  const reading = await readWorkbook(await writeXlsx({ sheets: [sheet] }))
  return {
    ...reading,
    ids: reading.items.map((each) => each.exported?.item),
    contents: reading.items.map(toDisclosureItem),
  }
}

/** The row and column of a cell: `at(rows, '招生范围', '公开主体')`; the heading is sought in both its rows. */
function at(rows: Table, name: string, heading: string): [number, number] {
  const row = rows.findIndex((cells) => cells.includes(name))
  const col = [2, 3].map((head) => rows[head]?.indexOf(heading) ?? -1).find((found) => found >= 0) ?? -1
  return [row, col]
}

function put(rows: Table, [row, col]: [number, number], text: string | null): void {
  rows[row]?.splice(col, 1, text)
}

function withoutColumn(rows: Table, col: number): void {
  for (const row of rows) row.splice(col, 1)
}

test('one cell typed over changes that element alone; all else comes back to the letter', async () => {
  const { ids, contents, doubts } = await edited((rows) =>
    put(rows, at(rows, '招生范围', '公开主体'), '青白江区招生办'),
  )
  expect(ids).toEqual([idOf(1), idOf(2), idOf(3)])
  expect(contents).toEqual([plan, { ...areas, disclosingBody: '青白江区招生办' }, training])
  expect(doubts).toEqual([])
})

test('contents, limit, channels, ticks and an extra element typed over are read as any file is', async () => {
  const { contents } = await edited((rows) => {
    put(rows, at(rows, '招生计划', '公开内容(要素)'), '●招生计划\n●招生人数')
    put(rows, at(rows, '招生计划', '公开依据'), '《政府信息公开条例》(国务院令第711号)')
    put(rows, at(rows, '招生计划', '公开时限'), '5个工作日内')
    put(rows, at(rows, '招生计划', '公开渠道和载体'), '■政府网站 ■其他：校讯通')
    put(rows, at(rows, '招生计划', '特定群体'), '√')
    put(rows, at(rows, '招生计划', '说明'), null)
    put(rows, at(rows, '招生计划', '乡级'), '√')
    put(rows, at(rows, '招生计划', '五公开'), '决策公开')
  })
  expect(contents[0]).toEqual({
    ...plan,
    contentElements: ['招生计划', '招生人数'],
    legalBases: ['政府信息公开条例(国务院令第711号)'],
    disclosureTimeLimit: { raw: '5个工作日内', trigger: 'created_or_changed', amount: 5, unit: 'working_day' },
    channels: ['gov_website', 'other'],
    otherChannelText: '校讯通',
    audiences: ['whole_society', 'specific_group'],
    audienceNote: null,
    disclosureLevels: ['county', 'township'],
    extra: { 五公开: '决策公开' },
  })
  expect(contents.slice(1)).toEqual([areas, training])
})

test('rows sorted the other way are still the items they were, though unmerged levels stand blank', async () => {
  const { ids, contents, doubts } = await edited((rows) => rows.push(...rows.splice(4).reverse()), true)
  expect(ids).toEqual([idOf(3), idOf(2), idOf(1)])
  expect(contents).toEqual([training, areas, plan])
  expect(doubts.map(({ message }) => message)).toEqual(['事项层级为空，沿用导出时的“招生管理”'])
})

test('where all but the hidden column was sorted, the names say which item a row is, and it is told', async () => {
  const { ids, doubts } = await edited((rows) => {
    const hidden = rows[4]?.findIndex((text) => text?.startsWith('#mingce')) ?? -1
    const [one, other] = [rows[4]?.[hidden] ?? null, rows[6]?.[hidden] ?? null]
    put(rows, [4, hidden], other)
    put(rows, [6, hidden], one)
  }, true)
  expect(ids).toEqual([idOf(1), idOf(2), idOf(3)])
  expect(doubts.map(({ message }) => message)).toContain('这一行只有部分列排过序，按事项名称对应到导出时的事项')
})

test('a column that was deleted changes nothing, and it is told', async () => {
  const { contents, doubts } = await edited((rows) => {
    for (const heading of ['特定群体', '公开依据']) withoutColumn(rows, at(rows, '', heading)[1])
  }, true)
  expect(contents[0]).toEqual(plan)
  expect(doubts.map(({ message }) => message)).toContain('导出时的 2 列已不在文件中，沿用导出时的内容')
})

test('headings typed over are still known by the hidden row; without that row by what they say', async () => {
  const renamed = await edited((rows) => {
    for (const [at, text] of (rows[2] ?? []).entries()) if (text) rows[2]?.splice(at, 1, `我的列${at}`)
  })
  expect(renamed.contents).toEqual([plan, areas, training])
  const bare = await edited((rows) => rows.splice(0, 2), true)
  expect(bare.contents).toEqual([plan, areas, training])
})

test('without its hidden column the file is read as any county’s file', async () => {
  const { ids, contents } = await edited((rows) =>
    withoutColumn(rows, rows[4]?.findIndex((text) => text?.startsWith('#')) ?? 0),
  )
  expect(ids).toEqual([undefined, undefined, undefined])
  expect(contents.map(({ name }) => name)).toEqual(['招生计划', '招生范围', '教师培训'])
})

test('a row added below is a new item under the levels above it; a copied row is new too; a deleted one is told', async () => {
  const added = await edited((rows) => {
    const row = (rows[0] ?? []).map(() => null as string | null)
    row.splice(at(rows, '', '二级事项')[1], 1, '教师招聘')
    row.splice(at(rows, '', '公开内容(要素)')[1], 1, '●招聘公告')
    rows.push(row)
  })
  expect(added.ids).toEqual([idOf(1), idOf(2), idOf(3), undefined])
  expect(added.contents[3]).toMatchObject({ category: '教师管理', name: '教师招聘', contentElements: ['招聘公告'] })

  const copied = await edited((rows) => rows.push([...(rows[6] ?? [])]))
  expect(copied.ids).toEqual([idOf(1), idOf(2), idOf(3), null])
  expect(copied.contents[3]).toEqual(training)

  const deleted = await edited((rows) => rows.pop())
  expect(deleted.ids).toEqual([idOf(1), idOf(2)])
  expect(deleted.doubts.map(({ message }) => message)).toEqual([
    '导出时的 1 项已不在文件中，不会因此删除；需要取消的请在系统中取消',
  ])
})

test('a note under the table is no item, and what it says is told', async () => {
  const { items, doubts } = await edited((rows) => rows.push(['注：以上由各股室填报']))
  expect(items).toHaveLength(3)
  expect(doubts.map(({ message }) => message)).toEqual(['这一行没有事项名称，没有导入：“注：以上由各股室填报”'])
})
