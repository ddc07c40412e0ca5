import { item } from '@mingce/ui/test-items'
import { expect, test } from 'vitest'
import type { SheetUnderstood } from '../api.ts'
import { carriedOver } from './carry-over.ts'
import { answered, asItem, previewOf, withWords } from './preview.ts'

// 青白江区 goes through a file, then says that one of its columns is another element, and it is read again.

const row = (at: number, over = {}) =>
  ({
    sheet: '目录',
    row: at,
    ordinal: null,
    item: `i-${at}`,
    change: 'new',
    content: item(over),
    conflicts: null,
  }) as const
const understood = (rows: SheetUnderstood['rows'], doubts: SheetUnderstood['doubts'] = []): SheetUnderstood => ({
  ...{ fileDigest: 'a'.repeat(64), title: null, columns: [], isExport: false, merge: null, leftOut: 0 },
  ...{ columnsBy: { by: 'reader', choices: {}, setAt: null }, heading: null, rows, doubts },
})
const names = [{ name: '招生范围' }, { name: '招生计划' }, { name: '学生资助' }]
const doubt = (at: number, message: string) => ({ row: at, element: 'legalBases' as const, message })
const first = previewOf(
  understood(
    names.map((over, at) => row(at + 3, over)),
    [doubt(3, '甲'), doubt(4, '乙')],
  ),
  '目录.xlsx',
)
const read = (over: readonly object[], doubts: SheetUnderstood['doubts'] = [doubt(3, '甲')]) =>
  previewOf(
    understood(
      over.map((each, at) => row(at + 3, each)),
      doubts,
    ),
    '目录.xlsx',
  )

test('words stay where the cell reads the same, though another column is now another element', () => {
  const worked = withWords(first, '1', item({ name: '招生计划', disclosingBody: '区教育局' }))
  const { preview, dropped } = carriedOver(
    worked,
    read([names[0] ?? {}, { ...names[1], legalBases: ['教师法'] }, names[2] ?? {}]),
  )
  expect(preview.rows[1]).toMatchObject({
    isEdited: true,
    content: { disclosingBody: '区教育局', legalBases: ['教师法'] },
  })
  expect(dropped.cells).toEqual([])
})

test('words in a cell that now reads otherwise are dropped, and named', () => {
  const worked = withWords(first, '1', item({ name: '招生计划', legalBases: ['义务教育法'] }))
  const again = read([names[0] ?? {}, { ...names[1], legalBases: ['教师法'] }, names[2] ?? {}])
  const { preview, dropped } = carriedOver(worked, again)
  expect(preview.rows[1]).toMatchObject({ isEdited: false, content: { legalBases: ['教师法'] } })
  expect(dropped.cells).toEqual([{ row: 4, name: '招生计划', element: 'legalBases' }])
})

test('an answer stays with its doubt; one whose doubt is gone is counted', () => {
  const worked = answered(first, [0, 1], 'aside')
  const { preview, dropped } = carriedOver(worked, read(names))
  expect(preview.doubts.map(({ answer }) => answer)).toEqual(['aside'])
  expect(dropped.answers).toBe(1)
})

test('a row that was left out stays out, one pointed at an item stays so, a row that is gone takes its words along', () => {
  const pointed = asItem(withWords(first, '2', item({ name: '学生资助', channels: [] })), '1', {
    item: 'mine',
    change: 'changed',
  })
  const { preview, dropped } = carriedOver({ ...pointed, chosen: new Set(['1', '2']) }, read(names.slice(0, 2)))
  expect([...preview.chosen]).toEqual(['1'])
  expect(preview.rows[1]).toMatchObject({ item: 'mine', change: 'changed' })
  expect(dropped.cells).toEqual([{ row: 5, name: '学生资助', element: 'channels' }])
})
