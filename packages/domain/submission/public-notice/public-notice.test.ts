import { expect, test } from 'vitest'
import { chengdu, luzhou, qingbaijiang } from '../../cast.ts'
import { explain } from '../../deadline/explain.ts'
import { noticeSettings, openRound } from '../../round/given.ts'
import type { RoundSettings } from '../../round/settings.ts'
import { accepted, approve, draftOf, filed, giveBack, planOf, propose, reviewed, revise } from '../given.ts'

const url = 'https://www.example.gov.cn/jyj/gongshi.html'
const openNotice = { do: 'openNotice', url } as const
const closeNotice = { do: 'closeNotice', received: 2, summary: '收到意见2条，均已采纳' } as const
const asking = (publicNotice: RoundSettings['publicNotice']) =>
  openRound({ settings: { ...noticeSettings, publicNotice } })
const five = asking({ days: 5, unit: 'working_day' })
const inRound = (round = five) => reviewed(accepted(draftOf(2))).in({ round })
const opened = () => inRound().and(qingbaijiang.drafter, openNotice)
const summedUp = () => opened().in({ today: '2021-09-22' }).and(qingbaijiang.leader, closeNotice)

test('青白江区经办人 opens a notice of five working days, 中秋 aside and the Saturday worked for it counted; or of five calendar days', () => {
  const until = (round = five) => inRound(round).when(qingbaijiang.drafter, openNotice)
  const event = { type: 'PublicNoticeOpened', url, from: '2021-09-14' }
  expect(until()).toMatchObject({ submission: [{ ...event, until: '2021-09-22' }], catalog: [] })
  const { counted } = opened().submission.notice ?? {}
  expect(counted && explain(counted, { startedBy: '开始公示' })).toBe(
    '9/14 开始公示 + 5 工作日 = 9/22，跳过中秋 3 天；9/18 补班计入',
  )
  const calendarDays = asking({ days: 5, unit: 'calendar_day' })
  expect(until(calendarDays)).toMatchObject({ submission: [{ ...event, until: '2021-09-19' }], catalog: [] })
})

test('it is settled only when the notice was opened, has ended and was summed up', () => {
  expect(inRound().when(chengdu.leader, approve)).toEqual({ refused: 'NOTICE_NOT_GIVEN' })
  const until = ['2021-09-22']
  const on = (today: string) => opened().in({ today }).when(chengdu.leader, approve)
  expect(on('2021-09-20')).toEqual({ refused: 'NOTICE_NOT_OVER', about: until })
  expect(on('2021-09-22')).toEqual({ refused: 'NOTICE_NOT_SUMMED_UP', about: until })
  expect(summedUp().when(chengdu.leader, approve)).toMatchObject({ submission: [{ type: 'ApprovedByCity' }] })
})

test('it is not summed up before its last day, nor twice, nor where none was opened', () => {
  const early = opened().in({ today: '2021-09-20' })
  expect(early.when(qingbaijiang.drafter, closeNotice)).toEqual({ refused: 'NOTICE_NOT_OVER', about: ['2021-09-22'] })
  expect(inRound().when(qingbaijiang.drafter, closeNotice)).toEqual({ refused: 'NO_NOTICE' })
  expect(summedUp().when(qingbaijiang.drafter, closeNotice)).toEqual({ refused: 'NO_NOTICE' })
  expect(summedUp().submission.notice).toMatchObject({
    url,
    summedUp: { received: 2, by: qingbaijiang.leader.account },
  })
})

test('one runs at a time; another may follow once it is summed up, and is then awaited', () => {
  const again = opened().when(qingbaijiang.leader, openNotice)
  expect(again).toEqual({ refused: 'NOTICE_RUNNING', about: ['2021-09-22'] })
  const second = summedUp().and(qingbaijiang.leader, openNotice)
  expect(second.when(chengdu.leader, approve)).toMatchObject({ refused: 'NOTICE_NOT_OVER' })
})

test('a notice is the county’s own: not its checker’s, not its city’s, not another’s', () => {
  for (const [filing, deed] of [
    [inRound(), openNotice],
    [opened().in({ today: '2021-09-22' }), closeNotice],
  ] as const) {
    expect(filing.when(qingbaijiang.checker, deed)).toEqual({ refused: 'NOT_YOUR_POST' })
    expect(filing.when(chengdu.reviewer, deed)).toEqual({ refused: 'NOT_YOUR_DIVISION' })
    expect(filing.when(luzhou.leader, deed)).toEqual({ refused: 'NOT_YOUR_DIVISION' })
    expect(filing.when(qingbaijiang.drafter, { ...deed, seen: 1 })).toEqual({ refused: 'STALE_VERSION' })
  }
})

test('it is opened of a catalog under review, in an open round that asks for it', () => {
  const refused = (filing = inRound()) => filing.when(qingbaijiang.drafter, openNotice)
  expect(refused(inRound(asking(null)))).toEqual({ refused: 'NOTICE_NOT_ASKED' })
  expect(refused(accepted(planOf(1)).in({ round: five }))).toEqual({ refused: 'NOTICE_NOT_ASKED' })
  expect(refused(filed(draftOf(2)).in({ round: five }))).toEqual({ refused: 'NOT_YOUR_TURN' })
  expect(refused(inRound({ ...five, status: 'closed' }))).toEqual({ refused: 'ROUND_NOT_OPEN' })
  expect(refused(inRound().in({ today: '2026-12-30', round: five }))).toEqual({
    refused: 'NO_CALENDAR',
    about: ['2027'],
  })
  expect(refused(inRound().in({ today: '2021-09-01' }))).toMatchObject({ refused: 'CLOCK_BEHIND' })
})

test('a plan, and any catalog where the round asks for no notice, is settled without', () => {
  expect(
    reviewed(accepted(planOf(1)))
      .in({ round: five })
      .when(chengdu.leader, approve),
  ).toMatchObject({
    submission: [{ type: 'ApprovedByCity' }],
  })
  expect(inRound(asking(null)).when(chengdu.leader, approve)).toMatchObject({
    submission: [{ type: 'ApprovedByCity' }],
  })
})

test('what was returned while the notice ran is summed up all the same, and filed anew is settled on that notice', () => {
  const back = accepted(draftOf(2))
    .in({ round: five })
    .and(qingbaijiang.drafter, openNotice)
    .and(chengdu.reviewer, propose(1, 'return'), giveBack)
    .in({ today: '2021-09-22' })
    .and(qingbaijiang.drafter, closeNotice)
    .andInCatalog(qingbaijiang.drafter, revise(1, '改稿'))
  expect(reviewed(accepted(back)).when(chengdu.leader, approve)).toMatchObject({
    submission: [{ type: 'ApprovedByCity' }],
  })
})
