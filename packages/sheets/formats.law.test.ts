import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentWith, htmlOf, wordTableOf } from './fixtures/formats.ts'
import { workbookOf } from './fixtures/workbook.ts'
import { type FileKind, readCatalog } from './read-catalog.ts'

const headings = [
  '序号',
  '一级事项',
  '二级事项',
  '公开内容',
  '公开依据',
  '公开时限',
  '公开主体',
  '公开渠道和载体',
  '县级',
  '备注',
]

const words = fc.constantFrom(
  ...[
    '招生政策',
    '●甲\n●乙',
    '1.甲2.乙',
    '甲\n乙',
    '《教育法》',
    '《教育法》、《统计法',
    '20个工作日',
    '及时',
    '■政府网站 □政府公报',
  ],
  ...['口政府网站', '√', '□', '<b>&amp;</b>', '=1+1', '"甲"', '教育局', '注：', '', '𬭎文学校'],
)
const cell = fc.oneof({ weight: 5, arbitrary: words }, { weight: 1, arbitrary: fc.constant(null) })
const table = fc.shuffledSubarray(headings, { minLength: 5 }).chain((heading) => {
  const row = (from: fc.Arbitrary<string | null>) =>
    fc.array(from, { minLength: heading.length, maxLength: heading.length })
  return fc.tuple(row(words), fc.array(row(cell), { maxLength: 5 })).map(([first, rows]) => [heading, first, ...rows])
})

async function outcome(bytes: Uint8Array, kind: FileKind) {
  const read = await readCatalog(bytes, kind).catch((error: Error) => error.message)
  return typeof read === 'string' ? read : read.items.map(({ sheet: _, ...item }) => item)
}

test('a table reads alike as a workbook, a document and a page, whatever is merged and written in it', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const asWorkbook = await outcome(await workbookOf(rows), 'workbook')
      expect(await outcome(documentWith(wordTableOf({ rows })), 'document')).toEqual(asWorkbook)
      expect(await outcome(Buffer.from(htmlOf({ rows })), 'html')).toEqual(asWorkbook)
    }),
    { numRuns: 150 },
  )
})
