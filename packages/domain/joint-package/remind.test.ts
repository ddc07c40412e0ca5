import { expect, test } from 'vitest'
import { auditor, chengdu, qingbaijiang, sichuan } from '../cast.ts'
import { openRound } from '../round/given.ts'
import {
  aba,
  answerFeedback,
  assemble,
  confirmReceipt,
  given,
  leader,
  remind,
  reviewer,
  sendFeedback,
  submitPackage,
} from './given.ts'

const refused = (code: string) => expect.objectContaining({ refused: code })
const submitted = given().and(reviewer, assemble()).and(leader, submitPackage)

test('催办: the province reminds a city that has not filed, the city a province that has not confirmed', () => {
  const of = (joint: typeof submitted) => joint.joint.reminders.get('disclosure_catalog')
  expect(of(given().and(sichuan.reviewer, remind))).toMatchObject({ to: 'city', post: 'reviewer', over: false })
  expect(of(given().and(reviewer, assemble()).and(sichuan.roundManager, remind))).toMatchObject({ to: 'city' })
  expect(of(submitted.and(leader, remind))).toMatchObject({ to: 'province', authority: aba })
  expect(of(submitted.and(leader, remind).and(sichuan.reviewer, confirmReceipt))).toMatchObject({ over: true })
  expect(submitted.and(leader, remind).joint.version).toBe(submitted.joint.version)
})

test('only while it is the other side’s turn: after the receipt, while feedback is unanswered', () => {
  expect(given().when(reviewer, remind)).toEqual(refused('NOT_THEIR_TURN'))
  expect(submitted.when(sichuan.reviewer, remind)).toEqual(refused('NOT_THEIR_TURN'))
  const received = submitted.and(sichuan.reviewer, confirmReceipt)
  expect(received.when(leader, remind)).toEqual(refused('NOT_THEIR_TURN'))
  expect(received.when(sichuan.reviewer, remind)).toEqual(refused('NOT_THEIR_TURN'))
  const asked = received.and(sichuan.reviewer, sendFeedback(1), remind)
  expect(asked.joint.reminders.get('disclosure_catalog')).toMatchObject({ to: 'city', over: false })
  expect(asked.and(reviewer, answerFeedback(1)).joint.reminders.get('disclosure_catalog')?.over).toBe(true)
})

test('once a day a deliverable, by nobody but the city and the province', () => {
  const reminded = given().and(sichuan.reviewer, remind)
  expect(reminded.when(sichuan.roundManager, remind)).toEqual({
    refused: 'REMINDED_TODAY',
    about: ['510000', 'reviewer', reminded.joint.reminders.get('disclosure_catalog')?.at],
  })
  expect(reminded.in({ today: '2021-10-19' }).and(sichuan.reviewer, remind).joint.reminders.size).toBe(1)
  expect(reminded.and(sichuan.reviewer, { ...remind, kind: 'work_summary' }).joint.reminders.size).toBe(2)
  for (const actor of [chengdu.leader, qingbaijiang.leader, auditor])
    expect(submitted.when(actor, remind)).toEqual(refused('NOT_YOUR_PACKAGE'))
})

test('of what was never put together only while it is owed', () => {
  const closed = given().in({ round: openRound({ status: 'closed' }) })
  expect(closed.when(sichuan.reviewer, remind)).toEqual(refused('ROUND_NOT_OPEN'))
  const elsewhere = given().in({ round: openRound({ cohort: new Set(['510113']) }) })
  expect(elsewhere.when(sichuan.reviewer, remind)).toEqual(refused('NOT_ASKED_FOR'))
})
