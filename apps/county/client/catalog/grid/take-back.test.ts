import { item } from '@mingce/ui/test-items'
import { expect, test } from 'vitest'
import type { DraftItem } from '../../questions.ts'
import { columnsOf } from './columns.ts'
import { type Edit, isDirty } from './edits.ts'
import { pasted } from './paste.ts'
import { rowsOf } from './rows.ts'
import { arrived, begunSheet, changed, recorded, redone, type Sheet, sending, undone } from './sheet.ts'
import { asAsked } from './take-back.ts'

// 青白江区 pastes a new item into the grid and takes it back, before, while and after the county has it.

const content = item({ name: '学生资助' })
function begun(): Sheet {
  const sheet = begunSheet(new Map(), [])
  const rows = rowsOf([], new Map(), true)
  const columns = columnsOf([])
  const block = [[content.category, content.name]]
  const at = { row: 0, column: 0 }
  return changed(sheet, pasted({ block, rows, columns, at, count: 0, newId: () => 'aid' }).changes)
}
const editOf = (sheet: Sheet) => sheet.edits.get('aid') ?? expect.fail('there is no edit')
const done = (sheet: Sheet, sent: Edit, position: number) => recorded(sheet, [{ sent, digest: 'd1', position }])
const inDraft = (edit: Edit, heldFrom: number, more: object = {}) =>
  ({ item: 'aid', digest: 'd1', content: edit.content, heldFrom, retired: null, ...more }) as unknown as DraftItem
const retired = { retired: { reason: '在表格中撤销新增', successor: null } }

test('what the county does not have yet is simply gone', () => {
  expect(undone(begun())).toMatchObject({ edits: new Map(), tookBack: null })
})

test('what it has is retired, told, and gone from the sheet once the draft has it so', () => {
  const sent = editOf(begun())
  const standing = arrived(done(begun(), sent, 7), [inDraft(sent, 7)])
  expect(standing.edits.size).toBe(0)
  const back = undone(standing)
  expect(back.tookBack).toEqual({ retired: 1, restored: 0, kept: [] })
  expect(editOf(back)).toMatchObject({ wants: 'gone', seen: 'd1' })
  expect(isDirty(editOf(back))).toBe(true)

  const told = done(sending(back, asAsked([editOf(back)])), editOf(back), 9)
  expect(isDirty(editOf(told))).toBe(false)
  expect(arrived(told, [inDraft(sent, 7)]).edits.size).toBe(1) // older news
  expect(arrived(told, [inDraft(sent, 9, retired)]).edits.size).toBe(0)
})

test('done again it is restored, with the words that it had', () => {
  const sent = editOf(begun())
  const standing = arrived(done(begun(), sent, 7), [inDraft(sent, 7)])
  const back = undone(standing)
  const gone = arrived(done(back, editOf(back), 9), [inDraft(sent, 9, retired)])
  const again = redone(gone)
  expect(again.tookBack).toEqual({ retired: 0, restored: 1, kept: [] })
  expect(editOf(again)).toMatchObject({ wants: 'back', content: sent.content, seen: 'd1' })
  const told = done(again, editOf(again), 12)
  expect(editOf(told).wants).toBeUndefined()
  expect(arrived(told, [inDraft(sent, 12)]).edits.size).toBe(0)
})

test('taken back while it is on its way, it is retired once it has arrived; asked for again meanwhile, it stays', () => {
  const sent = editOf(begun())
  const late = done(undone(begun()), sent, 7)
  expect(editOf(late)).toMatchObject({ wants: 'gone', seen: 'd1', base: sent.content })
  expect(isDirty(editOf(late))).toBe(true)

  const asked = editOf(late)
  expect(redone(late).edits.get('aid')?.wants).toBeUndefined() // nobody was asked yet
  const again = done(redone(sending(late, asAsked([asked]))), asked, 9)
  expect(editOf(again)).toMatchObject({ wants: 'back', recordedAt: null })
})

test('an item that somebody else wrote in meanwhile stays, and is named', () => {
  const sent = editOf(begun())
  const theirs = inDraft(sent, 8, { digest: 'd2', content: { ...sent.content, legalBases: ['教育法'] } })
  const back = undone(arrived(done(begun(), sent, 7), [theirs]))
  expect(back.edits.size).toBe(0)
  expect(back.tookBack).toEqual({ retired: 0, restored: 0, kept: ['学生资助'] })
})
