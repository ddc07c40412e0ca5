import { openNotice } from '@mingce/domain/round/given'
import { noticeClauses } from '@mingce/domain/round/notice-2021'
import { expect, test } from 'vitest'
import { owedBasis, stepBasis } from './due-basis.ts'

const kind = 'disclosure_catalog'
const round = { ...openNotice, settings: { ...openNotice.settings, clauses: [...noticeClauses] } }
const owed = { dueDate: '2021-10-20', moved: null }

test('the day of a deliverable rests on the clause that asks for it, and says what the document said where it was moved', () => {
  const basis = owedBasis(round, kind, owed)
  expect(basis).toMatch(/^依据《关于深化义务教育领域基层政务公开的通知》/)
  const deliverables = round.settings.deliverables.map((each) => ({ ...each, dueDate: '2021-10-29' }))
  expect(owedBasis({ ...round, settings: { ...round.settings, deliverables } }, kind, owed)).toBe(
    `${basis} 文件原定2021年10月20日`,
  )
})

test('a day in a year without a working calendar says that it stands as it was written', () => {
  const told = owedBasis(openNotice, kind, { ...owed, dueDate: '2031-09-20', uncovered: '2031' })
  expect(told).toBe('2031年的工作日历尚未登记，逢休息日如何处理还不能推算，这里是文件写的日期。')
  expect(owedBasis(openNotice, kind, owed)).toBeUndefined()
})

test('the time for 签收 and 审核 is the round’s, for the sake of the clause’s date', () => {
  const due = { rule: { amount: 5, unit: 'working_day', holidayPolicy: 'postpone' } } as const
  expect(stepBasis(round, kind, { step: 'review', due })).toBe(
    `本轮次规定：签收后5个工作日内审核。 ${owedBasis(round, kind, owed)}`,
  )
  expect(stepBasis(openNotice, kind, { step: 'accept', due })).toBe('本轮次规定：5个工作日内签收。')
})
