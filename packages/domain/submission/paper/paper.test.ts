import { expect, test } from 'vitest'
import { chengdu, luzhou, qingbaijiang, sichuan } from '../../cast.ts'
import { openRound } from '../../round/given.ts'
import * as of from '../given.ts'
import { firstReceivedAt, paperAwaited, paperEntered } from './paper.ts'

const scan = { digest: '0'.repeat(64), size: 1_024, format: 'pdf', name: '标准目录报送函.pdf' } as const
const register = (receivedOn: string, scans: readonly (typeof scan)[] = [scan]) =>
  ({ do: 'registerPaper', receivedOn, docNumber: '青教函〔2021〕3号', broughtBy: 'mail', scans }) as const
const strike = { do: 'strikePaper', reason: '登记错了县' } as const
const draft = of.draftOf(2).in({ today: '2021-09-16' })

test('成都市 registers what 青白江区 sent by mail; the county enters it, and the days for 签收 count from when it can be accepted here', () => {
  const registered = draft.and(chengdu.reviewer, register('2021-09-14'))
  expect(paperAwaited(registered.submission)).toMatchObject({ turn: 1, receivedOn: '2021-09-14', broughtBy: 'mail' })
  expect(registered.submission.version).toBe(draft.submission.version)
  const filed = of.filed(registered)
  expect(filed.submission.acceptBy).toEqual(of.filed(draft).submission.acceptBy)
  expect(filed.submission.acceptBy?.startDate).toBe('2021-09-16')
  expect(paperAwaited(filed.submission)).toBeUndefined()
  expect(paperEntered(filed.submission)?.receivedOn).toBe('2021-09-14')
  expect(filed.submission.firstSubmittedAt?.slice(0, 10)).toBe('2021-09-16')
})

test('entered long after it came, it is the county’s from the day it came, and no day is set for 签收 that had passed', () => {
  const late = of.filed(draft.and(chengdu.reviewer, register('2021-09-10')).in({ today: '2021-10-12' }))
  expect(late.submission.acceptBy).toMatchObject({ startDate: '2021-10-12', dueDate: '2021-10-14' })
  expect(firstReceivedAt(late.submission)).toBe('2021-09-09T16:00:00.000Z')
  expect(firstReceivedAt(late.and(qingbaijiang.drafter, of.withdraw).submission)).toBeNull()
})

test('an answer to a return may come on paper too, not from before the return', () => {
  const returned = of
    .accepted(draft)
    .and(chengdu.reviewer, of.propose(1, 'return'), of.giveBack)
    .in({ today: '2021-09-18' })
  expect(returned.when(chengdu.reviewer, register('2021-09-15'))).toEqual({
    ...{ refused: 'RECEIVED_BEFORE_RETURN', about: ['2021-09-16'] },
  })
  expect(paperAwaited(returned.and(chengdu.leader, register('2021-09-17')).submission)?.turn).toBe(2)
})

test('only the county’s own city registers it: not the county, not another city, not the province', () => {
  for (const actor of [qingbaijiang.leader, luzhou.reviewer, sichuan.reviewer, sichuan.roundManager])
    for (const command of [register('2021-09-14'), strike])
      expect(draft.when(actor, command)).toEqual({ refused: 'NOT_YOUR_DIVISION' })
})

test('no day in the future, none before the round’s document, and none without a scan', () => {
  const refusal = (receivedOn: string, scans?: readonly (typeof scan)[]) =>
    draft.when(chengdu.reviewer, register(receivedOn, scans))
  expect(refusal('2021-09-17')).toEqual({ refused: 'RECEIVED_IN_FUTURE', about: ['2021-09-16'] })
  expect(refusal('2021-09-09')).toEqual({ refused: 'RECEIVED_BEFORE_ROUND', about: ['2021-09-10'] })
  expect(refusal('2021-09-14', [])).toEqual({ refused: 'NO_SCAN' })
})

test('what is filed here already, or registered already, or asked of nobody, is not registered', () => {
  for (const filing of [of.filed(draft), of.accepted(draft), of.settled(draft)])
    expect(filing.when(chengdu.reviewer, register('2021-09-14'))).toEqual({ refused: 'ALREADY_FILED' })
  const registered = draft.and(chengdu.reviewer, register('2021-09-14'))
  expect(registered.when(chengdu.leader, register('2021-09-15'))).toEqual({ refused: 'PAPER_REGISTERED' })
  const closed = draft.in({ round: openRound({ status: 'closed' }) })
  expect(closed.when(chengdu.reviewer, register('2021-09-14'))).toEqual({ refused: 'ROUND_NOT_OPEN' })
  const others = draft.in({ round: openRound({ cohort: new Set() }) })
  expect(others.when(chengdu.reviewer, register('2021-09-14'))).toEqual({ refused: 'NOT_IN_ROUND' })
})

test('a registration is struck with its reason until the county has entered it', () => {
  const registered = draft.and(chengdu.reviewer, register('2021-09-14'))
  expect(paperAwaited(registered.and(chengdu.leader, strike).submission)).toBeUndefined()
  expect(draft.when(chengdu.reviewer, strike)).toEqual({ refused: 'NO_PAPER_AWAITED' })
  expect(of.filed(registered).when(chengdu.reviewer, strike)).toEqual({ refused: 'NO_PAPER_AWAITED' })
})
