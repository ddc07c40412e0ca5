import { itemColumns } from '@mingce/domain/catalog/column-use'
import { disclosureItem } from '@mingce/domain/catalog/item'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { catalogIds, catalogNamed } from './fixtures/catalog.ts'
import { workbookOf, workbookOfTable } from './fixtures/workbook.ts'
import { readWorkbook } from './read-workbook.ts'
import { toDisclosureItem } from './to-item.ts'
import { UnreadableSheetError } from './unreadable-sheet.ts'

vi.setConfig({ testTimeout: 60_000 })

const headings = [
  '序号',
  '一级事项',
  '二级事项',
  '三级事项',
  '公开内容(要素)',
  '公开依据',
  '公开时限',
  '公开主体',
  '公开渠道和载体',
  '公开对象',
  '全社会',
  '主动',
  '县级',
  '公开',
  '五公开',
  '',
]

const fragment = fc.constantFrom(
  ...['《', '》', '〈', '（', ')', '、', '；', '\n', '●', '1.', '2、', '①', '■', '□', '口', '√', '其他：', '政府网站'],
  ...[
    '两微一端',
    '教育法',
    '20个工作日',
    '每年1月31日前',
    '及时',
    '**',
    '全社会',
    '主动公开',
    '县级',
    '等',
    '和',
    '注：',
  ],
)
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.array(fragment, { maxLength: 8 }).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.constantFrom('', null, '√', '1', '招生管理', '随迁子女入学办法') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.nat(3000).map((length) => '政'.repeat(length)) },
)
const table = fc
  .shuffledSubarray(headings, { minLength: 4 })
  .chain((heading) =>
    fc
      .array(fc.array(cell, { minLength: heading.length, maxLength: heading.length }), { minLength: 1, maxLength: 6 })
      .map((rows) => [heading, ...rows]),
  )

test('whatever a table holds, it is refused or every item of its reading fits the schema of an item', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const reading = await readWorkbook(await workbookOf(rows)).catch((error: unknown) => {
        if (error instanceof UnreadableSheetError) return undefined
        throw error
      })
      for (const item of reading?.items ?? [])
        expect(disclosureItem.safeParse(toDisclosureItem(item)).error).toBeUndefined()
      for (const doubt of reading?.doubts ?? []) {
        expect(doubt.message).not.toBe('')
        expect([...itemColumns, null]).toContain(doubt.element)
        expect(doubt.row).toBeGreaterThan(0)
      }
    }),
    { numRuns: 300 },
  )
})

test('an item that fits is not shortened: its draft holds every word that was read', async () => {
  for (const id of catalogIds()) {
    const { items } = await readWorkbook(await workbookOfTable(catalogNamed(id)))
    for (const item of items) {
      const draft = toDisclosureItem(item)
      expect([draft.category, ...draft.subcategories, draft.name].slice(-Math.max(1, item.levels.length))).toEqual(
        item.levels,
      )
      expect(draft).toMatchObject({
        contentElements: item.contentElements,
        legalBases: item.legalBases,
        disclosureTimeLimit: item.disclosureTimeLimit,
        disclosingBody: item.disclosingBody,
        channels: item.channels,
        audiences: item.audiences,
        disclosureModes: item.disclosureModes,
        disclosureLevels: item.disclosureLevels,
        extra: item.extra,
      })
    }
  }
})
