import { expect, test } from 'vitest'
import { chengdu, luzhou, qingbaijiang } from '../../cast.ts'
import { noticeSettings, openRound } from '../../round/given.ts'
import { accepted, approve, draftOf, reviewed } from '../given.ts'

const asking = { settings: { ...noticeSettings, publicNotice: { days: 5, unit: 'working_day' } } } as const
const waiting = reviewed(accepted(draftOf(2))).in({ round: openRound(asking) })
const opened = waiting.and(qingbaijiang.drafter, {
  do: 'openNotice',
  url: 'https://www.example.gov.cn/jyj/gongshi.html',
}) // until 2021-09-22
const extend = { do: 'extendNotice', until: '2021-09-27', reason: '收到意见较多' } as const
const closeNotice = { do: 'closeNotice', received: 3, summary: '均已采纳' } as const

test('青白江区 lengthens a notice that runs, on its last day too, and what it said before stays beside it', () => {
  const on = opened.in({ today: '2021-09-22' })
  expect(on.when(qingbaijiang.leader, extend)).toMatchObject({ submission: [{ type: 'PublicNoticeExtended' }] })
  const twice = on.and(qingbaijiang.leader, extend, { ...extend, until: '2021-09-30' }).submission.notice
  expect(twice).toMatchObject({ from: '2021-09-14', until: '2021-09-30', counted: { dueDate: '2021-09-22' } })
  expect(twice?.extensions.map(({ was, until }) => [was, until])).toEqual([
    ['2021-09-22', '2021-09-27'],
    ['2021-09-27', '2021-09-30'],
  ])
})

test('it is settled and summed up no sooner than the new last day', () => {
  const longer = opened.and(qingbaijiang.drafter, extend).in({ today: '2021-09-22' })
  const about = ['2021-09-27']
  expect(longer.when(chengdu.leader, approve)).toEqual({ refused: 'NOTICE_NOT_OVER', about })
  expect(longer.when(qingbaijiang.drafter, closeNotice)).toEqual({ refused: 'NOTICE_NOT_OVER', about })
  const over = longer.in({ today: '2021-09-27' }).and(qingbaijiang.drafter, closeNotice)
  expect(over.when(chengdu.leader, approve)).toMatchObject({ submission: [{ type: 'ApprovedByCity' }] })
})

test('it is never shortened, nor lengthened by more than sixty days at once', () => {
  const to = (until: string) => opened.when(qingbaijiang.drafter, { ...extend, until })
  const refused = { refused: 'NOTICE_ONLY_LONGER', about: ['2021-09-22', '2021-11-21'] }
  for (const until of ['2021-09-20', '2021-09-22', '2021-11-22', '2022-09-27']) expect(to(until)).toEqual(refused)
  expect(to('2021-11-21')).toMatchObject({ submission: [{ until: '2021-11-21' }] })
})

test('one that is over, or summed up, or was never given is not lengthened: it is given anew', () => {
  const over = opened.in({ today: '2021-09-23' })
  expect(over.when(qingbaijiang.drafter, extend)).toEqual({ refused: 'NOTICE_IS_OVER', about: ['2021-09-22'] })
  expect(over.and(qingbaijiang.drafter, closeNotice).when(qingbaijiang.drafter, extend)).toEqual({
    refused: 'NO_NOTICE',
  })
  expect(waiting.when(qingbaijiang.drafter, extend)).toEqual({ refused: 'NO_NOTICE' })
})

test('it is the county’s drafter’s and leader’s, on a screen that is not stale', () => {
  expect(opened.when(qingbaijiang.checker, extend)).toEqual({ refused: 'NOT_YOUR_POST' })
  expect(opened.when(chengdu.leader, extend)).toEqual({ refused: 'NOT_YOUR_DIVISION' })
  expect(opened.when(luzhou.leader, extend)).toEqual({ refused: 'NOT_YOUR_DIVISION' })
  expect(opened.when(qingbaijiang.drafter, { ...extend, seen: 1 })).toEqual({ refused: 'STALE_VERSION' })
  const back = opened.in({ today: '2021-09-13' })
  expect(back.when(qingbaijiang.drafter, extend)).toMatchObject({ refused: 'CLOCK_BEHIND' })
})
