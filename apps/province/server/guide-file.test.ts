import { expect, test } from 'vitest'
import { placed } from './guide-file.ts'

const items = ['义务教育', '学前教育'].flatMap((sheet) => [3, 4].map((row) => ({ sheet, row })))
const doubt = { row: 4, element: 'legalBases', message: '书名号不完整' } as const

test('a remark lands on the row of its own sheet, and on all of its rows', () => {
  const at = (over: object) => placed({ ...doubt, ...over }, items).map((each) => each.at)
  expect(at({ sheet: '学前教育' })).toEqual([3])
  expect(at({ sheet: '义务教育', row: 3, rows: [3, 4] })).toEqual([0, 1])
  expect(at({ sheet: '学前教育', row: 9 })).toEqual([null])
  expect(placed(doubt, items.slice(0, 2))).toEqual([{ at: 1, element: '公开依据', message: '书名号不完整' }])
})
