import { expect, test } from 'vitest'
import { chengdu, luzhou } from '../cast.ts'
import { idOf } from '../catalog/given.ts'
import { isRefusal } from '../refusal.ts'
import { neededOf } from '../submission/four-eyes/signing.ts'
import * as of from '../submission/given.ts'
import type { BatchCommand } from './decide.ts'
import type { Batch } from './evolve.ts'
import { after, filter, openAll, seed, streamOf, when } from './given.ts'

const { reviewer, leader, second } = chengdu
const ready = of.reviewed(of.accepted(of.draftOf(5)))
const stream = streamOf(ready)
const settling = (...filings: readonly of.Filing[]): BatchCommand => ({
  ...({ do: 'prepareSettlement', filter, seed, opinion: '同意' } as const),
  filings: filings.map((each) => ({ submission: streamOf(each), seen: each.submission.version })),
})
const prepared = after(leader, [settling(ready)], { filings: [ready] })
const start = { do: 'startBatch', attempt: 1 } as const
const started = after(leader, [...openAll(prepared), start], { batch: prepared })
const settle = { do: 'passFiling', attempt: 1, submission: stream } as const
const refusalOf = (outcome: object) => (isRefusal(outcome) ? outcome.refused : 'carried out')

function flagsIn(batch: Batch): readonly string[] {
  return [...new Set([...batch.items.values()].flatMap(({ flags }) => flags))]
}

test('a filing whose every item has its opinion may be settled, and of it something is drawn to be opened', () => {
  expect(flagsIn(prepared)).toEqual([])
  expect(prepared.items.size).toBe(5)
  expect(prepared.sample).toHaveLength(3)
})

test.each<[string, of.Filing]>([
  ['ITEMS_UNSETTLED', of.accepted(of.draftOf(5))],
  ['MUST_FIX_OPEN', ready.and(reviewer, of.comment(1, 2))],
  ['NOT_YOUR_TURN', of.filed(of.draftOf(5))],
  ['RECUSED', ready.and(leader, { do: 'recuse', account: leader.account, reason: '亲属任职' })],
  [
    'SIGNATURES_AWAITED',
    ready.and(reviewer, {
      ...({ do: 'openSigning', signing: idOf(900), mode: 'all', needed: neededOf('all', 1, 1) } as const),
      signers: [leader.account],
    }),
  ],
])('%s, as of a single 审定: it waits in the other group, with that reason', (code, given) => {
  const outcome = when(leader, settling(given), { filings: [given] })
  expect(refusalOf(outcome)).toBe('NOTHING_TO_SETTLE')
  const single = given.when(leader, { do: 'approve', opinion: '同意' })
  expect(refusalOf(single)).toBe(code)
  const filings = [ready, new of.Filing({ ...given.id, n: 2 }, given.submission, given.catalog)]
  const both = after(leader, [settling(...filings)], { filings })
  expect(flagsIn(both)).toEqual([code])
  expect(both.sample.every((key) => key.startsWith(`${stream} `))).toBe(true)
})

test('one that moved since it was on the screen is no matter for it either', () => {
  const seen = settling(ready) as BatchCommand & { do: 'prepareSettlement' }
  const stale = { ...seen, filings: seen.filings.map((each) => ({ ...each, seen: each.seen - 1 })) }
  expect(refusalOf(when(leader, stale, { filings: [ready] }))).toBe('NOTHING_TO_SETTLE')
})

test('settled as the leader alone would settle it, document and catalog in one act, and the batch is finished', () => {
  const decision = when(leader, settle, { batch: started, filings: [ready] })
  if (isRefusal(decision)) throw new Error(decision.refused)
  const single = ready.when(leader, { do: 'approve', opinion: '同意' })
  expect({ submission: decision.filing, catalog: decision.catalog }).toEqual(single)
  expect(decision.batch).toMatchObject([{ passed: { length: 5 } }, { type: 'BatchFinished', passed: 5, conflicts: 0 }])
})

test('a remark that came while the sample was looked at stops the document; what somebody settled is skipped', () => {
  const moved = [ready.and(second, of.comment(1, 1, 'advice'))]
  expect(when(leader, settle, { batch: started, filings: moved })).toMatchObject({
    ...{ filing: [], catalog: [] },
    batch: [{ passed: [], conflicts: { length: 5, 0: { why: ['STALE_VERSION'] } } }, { conflicts: 5 }],
  })
  const done = [ready.and(leader, { do: 'approve', opinion: '同意' })]
  expect(when(leader, settle, { batch: started, filings: done })).toMatchObject({
    batch: [{ skipped: { length: 5, 0: { why: ['already_settled'] } } }, {}],
  })
})

test('nothing is settled before the sample was opened; with one item its whole document is taken out', () => {
  expect(refusalOf(when(leader, start, { batch: prepared }))).toBe('SAMPLE_UNOPENED')
  const [submission = '', part = ''] = (prepared.sample[0] ?? '').split(' ')
  const without = after(leader, [{ do: 'setAside', submission, part, reason: null }, ...openAll(prepared)], {
    batch: prepared,
  })
  expect(refusalOf(when(leader, start, { batch: without }))).toBe('NOTHING_LEFT')
})

test('it is the leader’s; opinions in a batch are the reviewer’s; another city’s leader has nothing to say', () => {
  expect(refusalOf(when(reviewer, settling(ready), { filings: [ready] }))).toBe('NOT_YOUR_POST')
  expect(refusalOf(when(reviewer, start, { batch: prepared }))).toBe('NOT_YOUR_POST')
  expect(refusalOf(when(luzhou.leader, settling(ready), { filings: [ready] }))).toBe('NOT_YOUR_DIVISION')
})

test('who stands in for the leader settles in their place, and not what they proposed on', () => {
  const standingIn = (account: string) => ({ ...leader, account, onBehalfOf: leader.account })
  const proposed = when(standingIn(reviewer.account), settling(ready), { filings: [ready] })
  expect(refusalOf(proposed)).toBe('NOTHING_TO_SETTLE')
  expect(refusalOf(when(standingIn(second.account), settling(ready), { filings: [ready] }))).toBe('carried out')
})
