import { expect, test } from 'vitest'
import { chengdu, qingbaijiang } from '../../cast.ts'
import { noticeSettings, openRound } from '../../round/given.ts'
import { accepted, cityWording, consent, draftOf, giveBack, planOf, propose, reviewed } from '../given.ts'
import { remind } from '../given-reminder.ts'

const openNotice = { do: 'openNotice', url: 'https://www.example.gov.cn/jyj/gongshi.html' } as const
const closeNotice = { do: 'closeNotice', received: 0, summary: '未收到意见' } as const
const publicNotice = { days: 5, unit: 'working_day' } as const
const round = openRound({ settings: { ...noticeSettings, publicNotice } })
const waiting = reviewed(accepted(draftOf(2))).in({ round })
const running = waiting.and(qingbaijiang.drafter, openNotice)
const until = running.submission.notice?.until ?? ''
const refused = { refused: 'NOT_THEIR_TURN' }

test('催办: a county is reminded of a notice that its round asks for and that it has not given', () => {
  expect(waiting.and(chengdu.reviewer, remind).submission.reminder).toMatchObject({ to: 'county', over: false })
  expect(waiting.in({ round: openRound() }).when(chengdu.reviewer, remind)).toEqual(refused)
  expect(waiting.in({ round: { ...round, status: 'closed' } }).when(chengdu.reviewer, remind)).toEqual(refused)
  expect(
    reviewed(accepted(planOf(1)))
      .in({ round })
      .when(chengdu.reviewer, remind),
  ).toEqual(refused)
})

test('while the notice runs it is nobody’s turn; from its last day on the county sums up, and after that it is the city’s', () => {
  expect(running.when(chengdu.reviewer, remind)).toEqual(refused)
  const over = running.in({ today: until })
  expect(over.and(chengdu.reviewer, remind).submission.reminder).toMatchObject({ to: 'county' })
  const summedUp = over.and(qingbaijiang.leader, closeNotice)
  expect(summedUp.when(chengdu.reviewer, remind)).toEqual(refused)
  expect(summedUp.and(qingbaijiang.leader, remind).submission.reminder).toMatchObject({ to: 'city' })
})

test('the reminder is over once the step it was about was taken, and not before', () => {
  const given = waiting.and(chengdu.reviewer, remind)
  const overIn = ({ submission }: typeof given) => submission.reminder?.over
  expect(overIn(given.and(chengdu.reviewer, propose(1, 'approve')))).toBe(false)
  expect(overIn(given.and(qingbaijiang.drafter, openNotice))).toBe(true)
  const summing = running.in({ today: until }).and(chengdu.reviewer, remind)
  expect(overIn(summing)).toBe(false)
  expect(overIn(summing.and(qingbaijiang.leader, closeNotice))).toBe(true)
})

test('one of a consent is over with the consent, whatever the notice waits for', () => {
  const asked = accepted(draftOf(2))
    .in({ round })
    .and(chengdu.reviewer, propose(1, 'approve_with_change', { change: cityWording(1) }), remind)
  expect(asked.and(qingbaijiang.leader, consent(1)).submission.reminder).toMatchObject({ over: true })
})

test('one of a notice is over once the filing is returned, though the county is awaited again, for its answer', () => {
  const returned = waiting.and(chengdu.reviewer, remind, propose(1, 'return'), giveBack)
  expect(returned.submission).toMatchObject({ stage: 'returned', reminder: { to: 'county', over: true } })
})

test('one of a notice is over once the notice is given, though other wording is asked of the county meanwhile', () => {
  const asked = waiting.and(chengdu.reviewer, remind, propose(1, 'approve_with_change', { change: cityWording(1) }))
  expect(asked.submission.reminder?.over).toBe(false)
  expect(asked.and(qingbaijiang.drafter, openNotice).submission.reminder?.over).toBe(true)
})
