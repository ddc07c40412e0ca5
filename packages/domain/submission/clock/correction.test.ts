import { expect, test } from 'vitest'
import { auditor, chengdu, luzhou, qingbaijiang, shuangliu, sichuan } from '../../cast.ts'
import { idOf } from '../../catalog/given.ts'
import { explain } from '../../deadline/explain.ts'
import { recuse } from '../four-eyes/given-signing.ts'
import { accept, accepted, approve, draftOf, filed, giveBack, propose, reject, reviewed, settled } from '../given.ts'
import { openCorrection, stoppedOn } from './clock.ts'
import { askFor, scan, supply, takeBackAsking } from './given-clock.ts'

const { drafter, checker, leader } = qingbaijiang
const { reviewer } = chengdu
const asked = () => accepted(draftOf(2)).and(reviewer, askFor([1]))
const refused = (refused: string, ...about: readonly string[]) => (about.length > 0 ? { refused, about } : { refused })

test('the city asks for what is missing, of a part or of the whole, and the clock stands still', () => {
  const filing = accepted(draftOf(2))
  const { do: _, ...correction } = askFor([1])
  expect(filing.when(reviewer, askFor([1]))).toEqual({
    submission: [
      { type: 'CorrectionRequested', ...correction },
      { type: 'ClockStopped', on: '2021-09-14' },
    ],
    catalog: [],
  })
  expect(filing.when(chengdu.leader, askFor())).toMatchObject({ submission: [{ parts: [] }, {}] })
  const { clock, stage, turn } = asked().submission
  expect([stage, turn, stoppedOn(clock), openCorrection(clock)?.text]).toEqual([
    'under_review',
    1,
    '2021-09-14',
    '缺主管科室盖章页',
  ])
})

test('the county’s answer lets it go on, without a new filing: the days it took do not count', () => {
  const answered = asked().in({ today: '2021-09-17' }).and(drafter, supply()).submission
  expect([answered.stage, answered.turn, stoppedOn(answered.clock)]).toEqual(['under_review', 1, null])
  expect(answered.reviewBy?.dueDate).toBe('2021-09-26')
  expect(answered.reviewBy && explain(answered.reviewBy)).toBe(
    '9/14 签收 + 5 工作日 = 9/26，跳过中秋 3 天；9/18、9/26 补班计入；‖ 9/14 停表、9/17 恢复，3 工作日不计',
  )
  expect(answered.clock.corrections.get(idOf(7001))?.answer).toMatchObject({ text: '已补盖章页', by: drafter.account })
})

test('answered on the same day it costs nothing; asked for twice, both stops are said', () => {
  expect(asked().and(leader, supply()).submission.reviewBy?.dueDate).toBe('2021-09-22')
  const twice = asked()
    .in({ today: '2021-09-15' })
    .and(drafter, supply())
    .and(reviewer, askFor([2], 2))
    .in({ today: '2021-09-17' })
    .and(drafter, supply(2)).submission
  expect(twice.reviewBy && explain(twice.reviewBy)).toContain(
    '‖ 9/14 停表、9/15 恢复，1 工作日不计；‖ 9/15 停表、9/17 恢复，2 工作日不计',
  )
})

test('the city takes its request back with a reason, and the clock goes on', () => {
  const filing = asked().in({ today: '2021-09-15' })
  expect(filing.when(reviewer, takeBackAsking())).toMatchObject({
    submission: [
      { type: 'CorrectionWithdrawn', reason: '已当面核对' },
      { type: 'ClockResumed', on: '2021-09-15', deadline: { dueDate: '2021-09-23' } },
    ],
  })
})

test('while it waits the city goes on examining, and neither returns, settles nor refuses; one thing is asked for at a time', () => {
  const filing = asked()
  expect(filing.when(reviewer, propose(1, 'approve'))).toMatchObject({ submission: [{ type: 'ItemReviewed' }] })
  for (const [actor, deed] of [
    [reviewer, giveBack],
    [chengdu.leader, approve],
    [chengdu.leader, reject],
    [reviewer, askFor([2], 2)],
  ] as const)
    expect(filing.when(actor, deed)).toEqual(refused('CORRECTION_AWAITED', idOf(7001)))
  expect(reviewed(filing).and(drafter, supply()).when(chengdu.leader, approve)).toHaveProperty('submission')
})

test('material is asked for of an accepted filing that is still examined, of parts it has, on a fresh screen', () => {
  for (const filing of [filed(draftOf(1)), settled(draftOf(1))])
    expect(filing.when(reviewer, askFor())).toEqual(refused('NOT_YOUR_TURN'))
  expect(accepted(draftOf(1)).when(reviewer, askFor([7]))).toEqual(refused('NO_SUCH_PART', idOf(7)))
  expect(accepted(draftOf(1)).when(reviewer, { ...askFor(), seen: 1 })).toEqual(refused('STALE_VERSION'))
})

test('only its city asks and takes back, only its county answers, its checker not; whoever is recused does not ask', () => {
  for (const actor of [drafter, luzhou.reviewer, sichuan.reviewer, auditor]) {
    expect(accepted(draftOf(1)).when(actor, askFor())).toEqual(refused('NOT_YOUR_DIVISION'))
    expect(asked().when(actor, takeBackAsking())).toEqual(refused('NOT_YOUR_DIVISION'))
  }
  for (const actor of [reviewer, shuangliu.drafter, sichuan.reviewer])
    expect(asked().when(actor, supply())).toEqual(refused('NOT_YOUR_DIVISION'))
  expect(asked().when(checker, supply())).toEqual(refused('NOT_YOUR_POST'))
  const recused = accepted(draftOf(1)).and(reviewer, recuse(reviewer))
  expect(recused.when(reviewer, askFor())).toMatchObject(refused('RECUSED'))
})

test('what was answered or taken back is open no more', () => {
  const answered = asked().and(drafter, supply())
  expect(answered.when(drafter, supply())).toEqual(refused('NO_SUCH_CORRECTION'))
  expect(answered.when(reviewer, takeBackAsking())).toEqual(refused('NO_SUCH_CORRECTION'))
})

test('a clock that says an earlier day than the last step computes no date', () => {
  const early = { today: '2021-09-13' }
  for (const filing of [filed(draftOf(1)).in(early)])
    expect(filing.when(reviewer, accept)).toEqual(refused('CLOCK_BEHIND', '2021-09-14', '2021-09-13'))
  expect(accepted(draftOf(1)).in(early).when(reviewer, askFor())).toMatchObject(refused('CLOCK_BEHIND'))
  expect(asked().in(early).when(drafter, supply())).toMatchObject(refused('CLOCK_BEHIND'))
  expect(accepted(draftOf(1)).in(early).when(reviewer, propose(1, 'approve'))).toHaveProperty('submission')
})

test('the answer carries files, which stay with it; each once, ten and 50 MB at most, and no id twice', () => {
  const files = [scan(1), scan(2)]
  const answered = asked().and(drafter, supply(1, files))
  expect(answered.submission.clock.corrections.get(idOf(7001))?.answer).toMatchObject({ files })
  expect(asked().when(drafter, supply(1, [scan(1), scan(2, { digest: scan(1).digest })]))).toEqual(
    refused('SAME_EVIDENCE_TWICE', idOf(7001)),
  )
  const large = { size: 20 * 1_048_576 }
  const tooLarge = [scan(1, large), scan(2, large), scan(3, large)]
  const tooMany = Array.from({ length: 11 }, (_, n) => scan(n, { digest: n.toString(16).repeat(64) }))
  for (const many of [tooLarge, tooMany])
    expect(asked().when(drafter, supply(1, many))).toEqual(refused('TOO_MUCH_EVIDENCE_ON_ITEM', idOf(7001)))
  const again = answered.and(reviewer, askFor([], 2))
  expect(again.when(drafter, supply(2, [scan(1)]))).toEqual(refused('EVIDENCE_EXISTS', scan(1).attachment))
  expect(asked().when(checker, supply(1, tooLarge))).toEqual(refused('NOT_YOUR_POST'))
})
