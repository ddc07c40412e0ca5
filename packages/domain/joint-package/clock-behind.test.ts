import { expect, test } from 'vitest'
import { sichuan } from '../cast.ts'
import { clockBehind } from './clock-behind.ts'
import {
  addAddendum,
  answerFeedback,
  assemble,
  confirmReceipt,
  county,
  filings,
  given,
  leader,
  missing,
  reviewer,
  sendFeedback,
  submitPackage,
  withdrawPackage,
} from './given.ts'

const behind = (latest: string, today: string) => ({ refused: 'CLOCK_BEHIND', about: [latest, today] })
const put = () => given({ 1: filings.none }).and(reviewer, assemble(missing(1)))
const submitted = () => put().and(leader, submitPackage)
const early = { today: '2021-10-17' }
/** 马尔康市’s filing as it was settled on that day. */
const settledOn = (day: string) => ({ ...filings.settled, since: `${day}T01:00:00.000Z` })

test('on a machine whose day is before the last step of the package, it neither goes up nor is received', () => {
  expect(put().in(early).when(leader, submitPackage)).toEqual(behind('2021-10-18', '2021-10-17'))
  expect(submitted().in(early).when(sichuan.reviewer, confirmReceipt)).toEqual(behind('2021-10-18', '2021-10-17'))
  expect(submitted().when(sichuan.reviewer, confirmReceipt)).toMatchObject([{ type: 'ReceiptConfirmed' }])
})

test('nothing travels on a day before it was settled, with the package or by addendum', () => {
  const settled = settledOn('2021-10-19')
  const late = given({ 1: settled }).and(reviewer, assemble())
  expect(late.when(leader, submitPackage)).toEqual(behind('2021-10-19', '2021-10-18'))
  expect(late.in({ today: '2021-10-19' }).when(leader, submitPackage)).toMatchObject([{ type: 'PackageSubmitted' }])
  const after = submitted().once(county(1), settled)
  expect(after.when(leader, addAddendum(1, county(1)))).toEqual(behind('2021-10-19', '2021-10-18'))
})

test('after an addendum a receipt, and another addendum, are on its day at the earliest', () => {
  const two = given({ 1: filings.none, 2: filings.none })
    .and(reviewer, assemble(missing(1), missing(2)))
    .and(leader, submitPackage)
    .once(county(1), filings.settled)
    .once(county(2), filings.settled)
  const added = two.in({ today: '2021-11-02' }).and(leader, addAddendum(1, county(1)))
  const back = added.in({ today: '2021-11-01' })
  expect(back.when(sichuan.reviewer, confirmReceipt)).toEqual(behind('2021-11-02', '2021-11-01'))
  expect(back.when(leader, addAddendum(2, county(2)))).toEqual(behind('2021-11-02', '2021-11-01'))
})

test('taken back, fed back on and answered for it is on no day before its last step, which feedback and its answer are too', () => {
  const at = (today: string, filing = submitted()) => filing.in({ today })
  expect(at('2021-10-17').when(leader, withdrawPackage)).toEqual(behind('2021-10-18', '2021-10-17'))
  expect(at('2021-10-17').when(sichuan.reviewer, sendFeedback(1))).toEqual(behind('2021-10-18', '2021-10-17'))
  const asked = at('2021-10-20').and(sichuan.reviewer, sendFeedback(1))
  expect(at('2021-10-19', asked).when(leader, answerFeedback(1))).toEqual(behind('2021-10-20', '2021-10-19'))
  const answered = at('2021-10-21', asked).and(leader, answerFeedback(1))
  const back = at('2021-10-20', answered)
  expect(back.when(leader, withdrawPackage)).toEqual(behind('2021-10-21', '2021-10-20'))
  expect(back.when(sichuan.reviewer, sendFeedback(2))).toEqual(behind('2021-10-21', '2021-10-20'))
  expect(back.when(sichuan.reviewer, confirmReceipt)).toEqual(behind('2021-10-21', '2021-10-20'))
  expect(at('2021-10-21', answered).when(leader, withdrawPackage)).toMatchObject([{ type: 'PackageWithdrawn' }])
})

test('what the city signed of its own counts as a step, and of another deliverable nothing does', () => {
  const { joint, around } = put().in(early)
  const signed = { opinion: '同意', by: leader.account, at: '2021-10-20T01:00:00.000Z' }
  const own = { sections: new Map(), files: new Map(), writers: [], signed, excepted: null, enclosed: null }
  const withPlan = { ...joint, cityParts: new Map([['implementation_plan' as const, own]]) }
  expect(clockBehind('implementation_plan', withPlan, around)).toEqual(behind('2021-10-20', '2021-10-17'))
  expect(clockBehind('disclosure_catalog', withPlan, around)).toEqual(behind('2021-10-18', '2021-10-17'))
  expect(clockBehind('work_summary', withPlan, around)).toBeUndefined()
})
