import { type Submission, unfiled } from '@mingce/domain/submission/state'
import { expect, test } from 'vitest'
import { noticeTurns } from './notice-turns.ts'

const running = {
  url: 'https://qbj.example.gov.cn/gongshi',
  from: '2021-09-14',
  until: '2021-09-22',
  counted: null,
  extensions: [],
  kept: [],
  summedUp: null,
}
const summedUp = {
  ...running,
  summedUp: { received: 0, summary: '未收到意见', by: 'acc-1', at: '2021-09-22T01:00:00Z' },
}
const told = (over: Partial<Submission>) =>
  noticeTurns({ ...unfiled, ...over }).map(({ task, role }) => `${role} ${task}`)

test('a notice is to be given while the city examines, and at no other time', () => {
  expect(told({ stage: 'under_review' })).toEqual(['drafter to_give_notice'])
  for (const stage of ['draft', 'submitted', 'returned', 'approved'] as const) expect(told({ stage })).toEqual([])
})

test('one that runs is to be summed up from its last day on, whatever became of the filing; one that was summed up asks for nothing', () => {
  for (const stage of ['under_review', 'returned', 'withdrawn', 'approved'] as const) {
    expect(told({ stage, notice: running })).toEqual(['drafter to_sum_up_notice'])
    expect(told({ stage, notice: summedUp })).toEqual([])
  }
  expect(noticeTurns({ ...unfiled, notice: running })[0]).toMatchObject({ notBefore: '2021-09-22' })
})
