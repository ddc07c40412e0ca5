import { chengdu, luxian, luzhou, qingbaijiang, sichuan } from '@mingce/domain/cast'
import { expect, test } from 'vitest'
import { happening, reminder } from './given.ts'
import { isNewsFor, newsTypesFor } from './news.ts'

const cohorts = new Map([['2021-pilot', ['510113', '510521']]])

test('each level is told of what the others did with what is its own', () => {
  expect(isNewsFor(qingbaijiang.drafter, happening(), cohorts)).toBe(true)
  expect(isNewsFor(chengdu.leader, happening(), cohorts)).toBe(false)
  expect(isNewsFor(chengdu.leader, happening({ type: 'SubmittedToCity' }), cohorts)).toBe(true)
  expect(isNewsFor(sichuan.reviewer, happening({ type: 'PackageSubmitted' }), cohorts)).toBe(true)
  expect(isNewsFor(sichuan.reviewer, happening({ type: 'SubmittedToCity' }), cohorts)).toBe(false)
  expect(newsTypesFor({ level: 'audit' })).toEqual([])
})

test('a reminder is news to whom it was sent, one’s own act to nobody', () => {
  expect(isNewsFor(qingbaijiang.leader, reminder, cohorts)).toBe(true)
  expect(isNewsFor(chengdu.leader, reminder, cohorts)).toBe(false)
  const own = happening({ account: qingbaijiang.drafter.account })
  expect(isNewsFor(qingbaijiang.drafter, own, cohorts)).toBe(false)
})

test('an amended round is news to those who take part in it', () => {
  const amended = happening({
    type: 'RoundAmended',
    stream: 'round/2021-pilot',
    division: '',
    account: 'acc-510000-02',
  })
  for (const reader of [qingbaijiang.drafter, luxian.leader, chengdu.leader, luzhou.reviewer, sichuan.reviewer])
    expect(isNewsFor(reader, amended, cohorts)).toBe(true)
  const elsewhere = new Map([['2021-pilot', ['510521']]])
  for (const reader of [qingbaijiang.drafter, chengdu.leader]) expect(isNewsFor(reader, amended, elsewhere)).toBe(false)
})
