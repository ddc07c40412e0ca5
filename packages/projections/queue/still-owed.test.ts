import { noticeSettings } from '@mingce/domain/round/given'
import { expect, test } from 'vitest'
import { isStillOwed } from './still-owed.ts'

const open = { round: '2021-pilot', status: 'open', settings: noticeSettings } as const
const plan = { round: '2021-pilot', kind: 'implementation_plan', reason: 'owed' } as const

test('what was reminded of and not begun waits while its round is open and asks for it', () => {
  expect(isStillOwed(plan, [open])).toBe(true)
  expect(isStillOwed(plan, [{ ...open, status: 'closed' }])).toBe(false)
  const deliverables = noticeSettings.deliverables.filter(({ kind }) => kind !== plan.kind)
  expect(isStillOwed(plan, [{ ...open, settings: { deliverables } }])).toBe(false)
  expect(isStillOwed(plan, [{ ...open, round: '2023-all' }])).toBe(false)
})

test('what was begun waits on, whatever became of its round', () => {
  expect(isStillOwed({ ...plan, reason: 'package_withdrawn' }, [{ ...open, status: 'closed' }])).toBe(true)
})
