import { expect, test } from 'vitest'
import { chengdu, luxian, qingbaijiang, sichuan } from '../cast.ts'
import { openRound } from '../round/given.ts'
import { recuse } from './four-eyes/given-signing.ts'
import {
  accept,
  accepted,
  approve,
  catalogFiling,
  checked,
  cityWording,
  draftOf,
  Filing,
  filed,
  giveBack,
  propose,
  reviewed,
  settled,
} from './given.ts'
import { remind } from './given-reminder.ts'

const refused = (code: string) => expect.objectContaining({ refused: code })
const draft = draftOf(1)
const { id, catalog } = draft
const untouched = new Filing(catalogFiling, draft.submission, catalog)

test('催办: the city reminds a county that has begun nothing, the county a city that has not accepted', () => {
  const reminded = untouched.and(chengdu.reviewer, remind).submission
  expect(reminded.reminder).toMatchObject({ to: 'county', text: '请抓紧办理', authority: '510100', over: false })
  expect(filed(draft).and(qingbaijiang.leader, remind).submission.reminder).toMatchObject({
    to: 'city',
    post: 'leader',
  })
  expect(checked(draft).and(chengdu.leader, remind).submission.reminder).toMatchObject({ to: 'county' })
})

test('it is told of nothing that changes the filing: nobody’s screen becomes stale', () => {
  const before = filed(draft)
  const after = before.and(qingbaijiang.drafter, remind)
  expect(after.submission.version).toBe(before.submission.version)
  expect(after.and(chengdu.reviewer, { ...accept, seen: before.submission.version }).submission.stage).toBe(
    'under_review',
  )
})

test('only while it is the other side’s turn, whichever that is', () => {
  expect(untouched.when(qingbaijiang.drafter, remind)).toEqual(refused('NOT_THEIR_TURN'))
  expect(filed(draft).when(chengdu.reviewer, remind)).toEqual(refused('NOT_THEIR_TURN'))
  expect(accepted(draft).when(chengdu.leader, remind)).toEqual(refused('NOT_THEIR_TURN'))
  expect(settled(draft).when(chengdu.reviewer, remind)).toEqual(refused('NOT_THEIR_TURN'))
  expect(settled(draft).when(qingbaijiang.leader, remind)).toEqual(refused('NOT_THEIR_TURN'))
  const asked = accepted(draft).and(chengdu.reviewer, propose(1, 'approve_with_change', { change: cityWording(1) }))
  expect(asked.and(chengdu.reviewer, remind).submission.reminder).toMatchObject({ to: 'county' })
  expect(asked.and(qingbaijiang.leader, remind).submission.reminder).toMatchObject({ to: 'city' })
})

test('once a day a case, whoever sends it: refused with the bureau, the post and the moment of the one before', () => {
  const filing = filed(draft).and(qingbaijiang.leader, remind)
  const before = { refused: 'REMINDED_TODAY', about: ['510113', 'leader', filing.submission.reminder?.at] }
  expect(filing.when(qingbaijiang.drafter, remind)).toEqual(before)
  const returned = filing.and(chengdu.reviewer, accept, propose(1, 'return'), giveBack)
  expect(returned.when(chengdu.reviewer, remind)).toEqual(before)
  expect(returned.in({ today: '2021-09-15' }).and(chengdu.reviewer, remind).submission.reminder?.to).toBe('county')
})

test('it is over once the turn has passed, and does not come back with the next one', () => {
  const filing = filed(draft).and(qingbaijiang.leader, remind)
  expect(filing.and(chengdu.reviewer, accept).submission.reminder?.over).toBe(false)
  const returned = filing.and(chengdu.reviewer, accept, propose(1, 'return'), giveBack)
  expect(returned.submission.reminder?.over).toBe(true)
  expect(
    reviewed(accepted(draft)).and(qingbaijiang.leader, remind).and(chengdu.leader, approve).submission.reminder,
  ).toMatchObject({ over: true })
})

test('nobody else: no other county, no other city, not the province past the city, not whoever is recused', () => {
  const filing = filed(draft)
  for (const actor of [luxian.leader, sichuan.reviewer, sichuan.roundManager])
    expect(filing.when(actor, remind)).toEqual(refused('NOT_YOUR_DIVISION'))
  const sentBack = accepted(draft).and(chengdu.reviewer, propose(1, 'return'), giveBack)
  expect(sentBack.and(chengdu.leader, recuse(chengdu.second)).when(chengdu.second, remind)).toEqual(refused('RECUSED'))
})

test('of what was never begun only while it is owed', () => {
  expect(untouched.in({ round: openRound({ status: 'closed' }) }).when(chengdu.reviewer, remind)).toEqual(
    refused('ROUND_NOT_OPEN'),
  )
  const elsewhere = openRound({ cohort: new Set(['510521']) })
  expect(untouched.in({ round: elsewhere }).when(chengdu.reviewer, remind)).toEqual(refused('NOT_IN_ROUND'))
  const second = new Filing({ ...id, n: 2 }, draft.submission, catalog, { ...draft.around, previous: undefined })
  expect(second.when(chengdu.reviewer, remind)).toEqual(refused('NOT_ASKED_FOR'))
})
