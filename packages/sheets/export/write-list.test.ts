import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { writeListCsv, writeListXlsx } from './write-list.ts'

const list = {
  title: '待办：超时/临期',
  headings: ['县（市、区）', '缘由'],
  rows: [
    ['郫都区', '=HYPERLINK("http://x")'],
    ['双流区', '退回后重新报送'],
  ],
}

test('a list is a .csv with a byte order mark, in which a formula is text', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeListCsv(list))
  expect(text).toBe(`\uFEFF县（市、区）,缘由\r\n郫都区,"'=HYPERLINK(""http://x"")"\r\n双流区,退回后重新报送`)
})

test('a list is an .xlsx of one sheet, cell for cell what stood on the screen, and none of it a formula', async () => {
  const { sheets } = await readXlsx(await writeListXlsx(list))
  expect(sheets.map(({ name }) => name)).toEqual(['待办：超时-临期'])
  expect(sheets[0]?.rows).toEqual([list.headings, ...list.rows])
  expect([...(sheets[0]?.cells ?? new Map()).values()].filter((cell) => cell.formula !== undefined)).toEqual([])
})
