import { noticeSettings } from '@mingce/domain/round/given'
import { expect, test } from 'vitest'
import { tasks } from './rows.ts'
import { isStillOwed } from './still-owed.ts'

const { deliverables } = noticeSettings
const open = { round: '2021-pilot', status: 'open', deliverables } as const
const closed = { ...open, status: 'closed' } as const
const plan = { round: '2021-pilot', kind: 'implementation_plan', task: 'to_draft', reason: 'owed' } as const

test('what was reminded of and not begun waits while its round is open and asks for it', () => {
  expect(isStillOwed(plan, [open])).toBe(true)
  expect(isStillOwed(plan, [closed])).toBe(false)
  expect(isStillOwed(plan, [{ ...open, deliverables: deliverables.filter(({ kind }) => kind !== plan.kind) }])).toBe(
    false,
  )
  expect(isStillOwed(plan, [{ ...open, round: '2023-all' }])).toBe(false)
})

test('of a closed round nothing waits that could end in a filing alone, or is refused as 签收 is; what was accepted can be returned, what has gone up is answered', () => {
  const waits = tasks.filter((task) => isStillOwed({ ...plan, task, reason: 'draft_begun' }, [closed]))
  expect(tasks.filter((task) => !waits.includes(task))).toEqual([
    ...['to_draft', 'to_check', 'to_sign', 'to_revise', 'to_refile', 'to_accept', 'to_assemble', 'to_file_package'],
  ])
  expect(tasks.every((task) => isStillOwed({ ...plan, task, reason: 'draft_begun' }, [open]))).toBe(true)
})

test('what was begun waits on when its open round asks for it no more', () => {
  expect(isStillOwed({ ...plan, reason: 'draft_begun' }, [{ ...open, deliverables: [] }])).toBe(true)
})
