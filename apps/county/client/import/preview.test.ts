import { item } from '@mingce/ui/test-items'
import { expect, test } from 'vitest'
import type { SheetUnderstood } from '../api.ts'
import { answered, asItem, countsOf, importOf, openDoubts, type Preview, previewOf, withWords } from './preview.ts'

const digest = 'a'.repeat(64)

const understood: SheetUnderstood = {
  fileDigest: digest,
  title: '青白江区目录',
  columns: [{ key: 'a-1', col: 0, header: '事项名称', element: 'levels', use: 'levels', samples: ['学区划分'] }],
  columnsBy: { by: 'reader', choices: {}, setAt: null },
  heading: null,
  isExport: false,
  merge: null,
  doubts: [
    { row: 2, element: null, message: '表头有两行' },
    { row: 5, element: 'legalBases', message: '书名号不成对' },
    { row: 6, element: 'disclosureTimeLimit', message: '时限是日期' },
  ],
  rows: [
    {
      sheet: '目录',
      row: 3,
      ordinal: '1',
      item: 'i-1',
      change: 'same',
      content: item({ name: '招生范围' }),
      conflicts: null,
    },
    {
      sheet: '目录',
      row: 4,
      ordinal: '2',
      item: 'i-2',
      change: 'new',
      content: item({ name: '学区划分' }),
      conflicts: null,
    },
    {
      sheet: '目录',
      row: 6,
      ordinal: '3',
      item: 'i-3',
      change: 'changed',
      content: item({ name: '招生计划' }),
      conflicts: null,
    },
  ],
  leftOut: 0,
}
const preview = previewOf(understood, '目录.xlsx')

test('a doubt on a line inside an item belongs to that item, one above all items to the sheet', () => {
  expect(preview.doubts.map((each) => each.rowIds)).toEqual([[], ['1'], ['2']])
})

test('every row is imported unless it is left out', () => {
  expect(countsOf(preview)).toEqual({
    taken: 3,
    added: 1,
    changed: 1,
    same: 1,
    omitted: 0,
    doubts: 3,
    open: 3,
    aside: 0,
    conflicts: 0,
    undecided: 0,
    edited: 0,
  })
  const chosen = new Set(['0', '2'])
  expect(countsOf({ ...preview, chosen })).toMatchObject({ taken: 2, added: 0, omitted: 1 })
  expect(importOf({ ...preview, chosen }).rows.map((row) => row.item)).toEqual(['i-1', 'i-3'])
})

test('a row whose words were changed before the import is no more the same as the draft', () => {
  const edited = withWords(preview, '0', item({ name: '招生范围', disclosingBody: '区教育局' }))
  expect(edited.rows[0]).toMatchObject({ change: 'changed', isEdited: true })
  expect(importOf(edited).rows[0]?.content.disclosingBody).toBe('区教育局')
})

test('a row may be pointed at another item of the draft', () => {
  expect(asItem(preview, '1', { item: 'i-9', change: 'changed' }).rows[1]).toMatchObject({
    item: 'i-9',
    change: 'changed',
  })
})

test('doubts are answered one by one, or set aside and counted as that', () => {
  expect(countsOf(answered(preview, [1], 'accepted')).open).toBe(2)
  expect(countsOf(answered(preview, [0, 1, 2], 'accepted')).open).toBe(0)
  expect(countsOf(answered(preview, [0, 1], 'aside'))).toMatchObject({ open: 1, aside: 2, doubts: 3 })
  expect(countsOf(answered(answered(preview, [0], 'aside'), [0], null))).toMatchObject({ open: 3, aside: 0 })
  expect(importOf(answered(preview, [0, 1, 2], 'aside')).doubts).toBe(3)
})

test('a doubt about a row that is left out holds nothing up', () => {
  expect(openDoubts({ ...preview, chosen: new Set(['0', '1']) }).map(({ id }) => id)).toEqual([0, 1])
})

test('remarks are of one kind where only words, numbers and lines differ', () => {
  const doubts = ['第4—6行：“甲”缺书名号', '“乙”缺书名号', '文字里夹有拼音'].map((message) => ({
    row: 4,
    element: null,
    message,
  }))
  const kinds = previewOf({ ...understood, doubts }, '目录.xlsx').doubts.map(({ kind }) => kind)
  expect([kinds[0] === kinds[1], kinds[1] === kinds[2]]).toEqual([true, false])
})

test('each imported row says which file and which line it came from', () => {
  expect(importOf(preview).rows[1]?.origin).toEqual({ kind: 'imported', ref: '目录.xlsx，第4行' })
})

test('a doubt is answered by changing its cell, and by changing no other', () => {
  const row = understood.rows[1]?.content
  if (!row) throw new Error('no row')
  const open = (preview: Preview) => preview.doubts.filter((each) => each.answer === null).map(({ id }) => id)
  expect(open(withWords(preview, '1', { ...row, disclosingBody: '区教育局' }))).toEqual([0, 1, 2])
  expect(open(withWords(preview, '1', { ...row, legalBases: ['义务教育法'] }))).toEqual([0, 2])
})

test('one remark about several rows is shown at each of them', () => {
  const doubts = [{ row: 3, rows: [3, 4, 6], element: 'levels' as const, message: '第3—4、6行：…' }]
  expect(previewOf({ ...understood, doubts }, '目录.xlsx').doubts[0]?.rowIds).toEqual(['0', '1', '2'])
})
