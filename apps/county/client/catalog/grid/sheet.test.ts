import { item } from '@mingce/ui/test-items'
import { expect, test } from 'vitest'
import type { DraftItem } from '../../questions.ts'
import { filledDown, typed } from './acts.ts'
import { columnsOf } from './columns.ts'
import { pasted } from './paste.ts'
import { rowsOf } from './rows.ts'
import { arrived, begunSheet, changed, chosen, recorded, redone, type Sheet, undone } from './sheet.ts'

// 青白江区's two items, as the grid of one desk holds them while another desk writes too.

const standing = (id: string, digest: string, content = item(), heldFrom = 1) =>
  ({ item: id, digest, content, heldFrom, retired: null }) as unknown as DraftItem
const scope = standing('scope', 'd1', item({ name: '招生范围' }))
const plan = standing('plan', 'd2', item({ name: '招生计划' }))
const begun = () => begunSheet(new Map(), [scope, plan])
const newIds = () => {
  let count = 0
  return () => `new-${++count}`
}

function gridOf({ items, edits }: Sheet) {
  const rows = rowsOf(items, edits, true)
  return { rows, columns: columnsOf(rows.map(({ content }) => content)), newId: newIds() }
}
const at = (sheet: Sheet, key: string, row = 0) => {
  return { row, column: gridOf(sheet).columns.findIndex((each) => each.key === key) }
}
const write = (sheet: Sheet, key: string, text: string, row = 0) =>
  changed(sheet, typed(gridOf(sheet), at(sheet, key, row), text))
const contentOf = (sheet: Sheet, row = 0) => gridOf(sheet).rows[row]?.content

test('what was typed is undone and redone, and no edit is left of what was taken back', () => {
  const written = write(begun(), 'disclosingBody', '区教育局')
  expect(contentOf(written)?.disclosingBody).toBe('区教育局')
  expect(undone(written).edits.size).toBe(0)
  expect(contentOf(redone(undone(written)))?.disclosingBody).toBe('区教育局')
})

test('another desk’s words in another cell are merged and told; undo gives back one’s own cell alone', () => {
  const theirs = standing('scope', 'd3', item({ name: '招生范围', legalBases: ['教育法'] }), 9)
  const met = arrived(write(begun(), 'disclosingBody', '区教育局'), [theirs, plan])
  expect(met.merged).toEqual([{ item: 'scope', element: 'legalBases' }])
  expect(contentOf(met)).toMatchObject({ disclosingBody: '区教育局', legalBases: ['教育法'] })
  expect(met.edits.get('scope')).toMatchObject({ seen: 'd3', conflicts: [] })
  expect(contentOf(undone(met))).toEqual(theirs.content)
})

test('the same cell keeps both wordings until one is chosen, whatever else arrives meanwhile', () => {
  const theirs = standing('scope', 'd3', item({ name: '招生范围', disclosingBody: '青白江区教体局' }), 9)
  const met = arrived(write(begun(), 'disclosingBody', '区教育局'), [theirs, plan])
  const later = standing('scope', 'd4', { ...theirs.content, legalBases: ['教育法'] }, 10)
  const both = arrived(met, [later, plan])
  expect(both.edits.get('scope')).toMatchObject({ conflicts: ['disclosingBody'], base: later.content })
  expect(contentOf(both)).toMatchObject({ disclosingBody: '区教育局', legalBases: ['教育法'] })

  const cell = { item: 'scope', element: 'disclosingBody' } as const
  expect(contentOf(chosen(both, cell, 'mine'))?.disclosingBody).toBe('区教育局')
  expect(chosen(both, cell, 'theirs').edits.size).toBe(0)
})

test('what was recorded stays on the screen until the draft shows it, and older news does not take it away', () => {
  const written = write(begun(), 'disclosingBody', '区教育局')
  const sent = written.edits.get('scope') ?? expect.fail('nothing was written')
  const done = recorded(written, [{ sent, digest: 'd5', position: 20 }])
  expect(contentOf(arrived(done, [{ ...scope }, plan]))?.disclosingBody).toBe('区教育局')
  expect(arrived(done, [standing('scope', 'd5', sent.content, 20), plan]).edits.size).toBe(0)
})

test('words taken back while they were on their way are sent once more', () => {
  const written = write(begun(), 'disclosingBody', '区教育局')
  const sent = written.edits.get('scope') ?? expect.fail('nothing was written')
  const done = recorded(undone(written), [{ sent, digest: 'd5', position: 20 }])
  expect(done.edits.get('scope')).toMatchObject({ content: scope.content, base: sent.content, seen: 'd5' })
})

test('filling down takes the time limit as it is, and begins an item in the empty line', () => {
  const sheet = begun()
  const { column } = at(sheet, 'disclosureTimeLimit')
  const box = { top: 1, bottom: 2, left: column, right: column }
  const filled = changed(sheet, filledDown(gridOf(sheet), box))
  expect(contentOf(filled, 2)?.disclosureTimeLimit).toEqual(plan.content.disclosureTimeLimit)
  expect([...filled.edits.values()]).toMatchObject([{ item: 'new-1', base: null, seen: null }])
})

test('a block with its headings goes by them; 500 rows fill the catalog and give back what has no room', () => {
  const sheet = begun()
  const { rows, columns } = gridOf(sheet)
  const lines = Array.from({ length: 500 }, (_, index) => ['教育局', `事项${index}`, '招生管理'])
  const block = [['公开主体', '二级事项', '一级事项'], ...lines]
  const done = pasted({ block, rows, columns, at: { row: 2, column: 0 }, count: 2, newId: newIds() })
  expect(done).toMatchObject({ added: 218, outside: 0 })
  expect(done.refused).toEqual(lines.slice(218))
  const full = changed(sheet, done.changes)
  expect(contentOf(full, 2)).toMatchObject({ category: '招生管理', name: '事项0', disclosingBody: '教育局' })
  expect(undone(full).edits.size).toBe(0)
})
