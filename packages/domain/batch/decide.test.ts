import { describe, expect, test } from 'vitest'
import { chengdu, luzhou, qingbaijiang, shuangliu } from '../cast.ts'
import { completeItem, digestOf, idOf } from '../catalog/given.ts'
import { unregisteredGuide } from '../guide/evolve.ts'
import { registryAfter, repeal } from '../law/given.ts'
import { seedLaws } from '../law/seed.ts'
import type { RuledItem } from '../lens/earlier-rulings.ts'
import { isRefusal } from '../refusal.ts'
import { openRound } from '../round/given.ts'
import * as of from '../submission/given.ts'
import type { BatchCommand } from './decide.ts'
import { unprepared } from './evolve.ts'
import { type FilingInBatch, flagsOf } from './flags.ts'
import { after, batchId, openAll, prepareAll, streamOf, when } from './given.ts'

const { reviewer, leader, second } = chengdu
const filing = of.accepted(of.draftOf(10))
const filings = [filing]
const stream = streamOf(filing)
const preparation = prepareAll(filing)
const prepared = after(reviewer, [preparation], { filings })
const opened = after(reviewer, openAll(prepared), { batch: prepared })
const started = after(reviewer, [{ do: 'startBatch', attempt: 1 }], { batch: opened })
const pass = { do: 'passFiling', attempt: 1, submission: stream } as const

const refusalOf = (outcome: object) => (isRefusal(outcome) ? outcome.refused : 'carried out')
const flagsIn = (given: of.Filing, n: number, guide?: FilingInBatch['guide']) => {
  const digest = given.submission.parts.find(({ part }) => part === idOf(n))?.digest ?? ''
  return flagsOf({ part: idOf(n), digest }, { facts: given, round: given.around.round, guide })
}

test('of a first filing with nothing against it every item may be passed, and three are drawn to be opened first', () => {
  const decision = when(reviewer, preparation, { filings })
  expect(decision).toMatchObject({
    batch: [{ type: 'BatchPrepared', passable: 10, flagged: 0 }, { submission: stream }],
  })
  expect(prepared.sample).toHaveLength(3)
})

test('nothing of a closed round is passed together, as nothing of it is passed alone', () => {
  const late = filing.in({ round: openRound({ status: 'closed' }) })
  expect(flagsIn(late, 1)).toEqual(['round_closed'])
  expect(refusalOf(when(reviewer, preparation, { filings: [late] }))).toBe('NOTHING_PASSABLE')
})

test('a must-fix comment, answered or not, and an opinion that stands keep an item out', () => {
  const remarked = filing.and(reviewer, of.comment(1, 1), of.propose(2, 'return'), of.comment(2, 3, 'advice'))
  expect([1, 2, 3].map((n) => flagsIn(remarked, n))).toEqual([['must_fix_open'], ['has_opinion'], []])
  const changed = filing.and(reviewer, of.propose(4, 'approve_with_change', { change: of.cityWording(4) }))
  expect(flagsIn(changed, 4)).toEqual(['has_opinion', 'consent_awaited'])
  expect(flagsIn(changed.and(qingbaijiang.leader, of.decline(4)), 4)).toEqual(['has_opinion', 'change_declined'])
})

test('filed again, what came back, what changed, what is new and what a must-fix comment stands on are looked at by themselves', () => {
  const back = filing.and(reviewer, of.propose(1, 'return'), of.comment(1, 2), of.giveBack)
  const again = of.accepted(back.andInCatalog(qingbaijiang.drafter, of.revise(3, '修改稿'), of.retire(10)))
  expect([1, 2, 3, 4].map((n) => flagsIn(again, n))).toEqual([['sent_back'], ['must_fix_answered'], ['changed'], []])
})

test('what was carried over needs no opinion, and what moved or is not there has none in a batch', () => {
  const back = of.reviewed(filing).and(reviewer, of.propose(1, 'return'), of.giveBack)
  const again = of.accepted(back.andInCatalog(qingbaijiang.drafter, of.revise(1, '修改稿')))
  expect(flagsIn(again, 2)).toEqual(['carried'])
  const asked = prepareAll(filing) as BatchCommand & { do: 'prepareBatch' }
  const moved = {
    ...asked,
    chosen: [
      {
        submission: stream,
        parts: [
          { part: idOf(1), digest: '0'.repeat(64) },
          { part: idOf(99), digest: '0'.repeat(64) },
          ...filing.submission.parts.slice(2),
        ],
      },
    ],
  }
  const decision = when(reviewer, moved, { filings })
  expect(decision).toMatchObject({
    batch: [
      { passable: 8 },
      {
        items: expect.arrayContaining([
          expect.objectContaining({ flags: ['text_moved'] }),
          expect.objectContaining({ flags: ['not_filed'] }),
        ]),
      },
    ],
  })
})

test('a filing that is not being examined has nothing to pass', () => {
  const waiting = of.filed(of.draftOf(2))
  expect(refusalOf(when(reviewer, prepareAll(waiting), { filings: [waiting] }))).toBe('NOTHING_PASSABLE')
})

test('an item that says what the guide says, and nothing of its own, is looked at by itself; its own bureau’s name is no word of its own', () => {
  const confidence = { item: 'high', content: 'high', basis: 'high', channels: 'high' } as const
  const row = (n: number, over = {}) => ({
    row: `2019-0${n}`,
    item: completeItem(`事项${n}`, over),
    confidence,
    doubt: null,
    evidence: [],
  })
  const says = filing.catalog.items.get(idOf(1))?.content
  if (!says) throw new Error('no item')
  const guide = {
    ...unregisteredGuide,
    rows: new Map([
      [
        '2019-01',
        {
          ...row(1),
          item: {
            ...says,
            disclosingBody: '县级教育行政部门',
            contentElements: says.contentElements.map((each) => ` ${each}。`),
          },
        },
      ],
      ['2019-02', row(2, { contentElements: ['另一内容'] })],
    ]),
  }
  expect([1, 2].map((n) => flagsIn(filing, n, guide))).toEqual([['copied'], []])
})

test('an item that stands on a law no longer in force is looked at by itself, from the day of its repeal on', () => {
  const [part] = filing.submission.parts
  if (!part) throw new Error('nothing filed')
  const repealed = registryAfter(repeal()).at(-1)?.changes ?? []
  const registry = seedLaws.map((law) => (law.id === 'compulsory_education' ? { ...law, changes: repealed } : law))
  const flagsOn = (day: string) =>
    flagsOf(part, { facts: filing, round: filing.around.round, guide: undefined, laws: { registry, day } })
  expect([flagsOn('2021-11-30'), flagsOn('2021-12-01')]).toEqual([[], ['basis_lapsed']])
})

describe('what the city said before of the same item elsewhere', () => {
  const says = filing.catalog.items.get(idOf(2))?.content
  if (!says) throw new Error('no item')
  const there = { stream: 'submission/2021-pilot/510116/disclosure_catalog/1', part: idOf(77), digest: digestOf('甲') }
  const returned: RuledItem = {
    ...{
      ...there,
      county: shuangliu.drafter.authority,
      text: { ...says, disclosingBody: '双流区教育局' },
      guideRow: null,
    },
    ...{ decision: 'return', elements: [], account: second.account, post: 'reviewer', at: '2021-09-13T02:00:00.000Z' },
  }
  const splitWith = (...rulings: readonly RuledItem[]) => {
    const decision = when(reviewer, preparation, { filings, rulings })
    if (isRefusal(decision)) throw new Error(decision.refused)
    const [, selected] = decision.batch
    return selected?.type === 'BatchFilingSelected' ? selected.items.flatMap(({ flags }) => flags) : []
  }

  test('an item that says what was sent back elsewhere is looked at by itself, be it a colleague on the same post who sent it back', () => {
    expect(splitWith(returned)).toEqual(['contradicts_ruling'])
    expect(splitWith({ ...returned, decision: 'approve_with_change' })).toEqual(['contradicts_ruling'])
  })

  test.each<[string, Partial<RuledItem>]>([
    ['it was approved', { decision: 'approve' }],
    [
      'the objection was on what the two say differently',
      { elements: ['disclosingBody'], text: { ...says, disclosingBody: '招生考试中心' } },
    ],
    ['it was another text', { text: { ...says, contentElements: ['另一内容'] } }],
    ['it was another item', { text: { ...says, name: '另一事项' } }],
    ['it was said in the same filing', { stream }],
  ])('nothing is contradicted where %s', (_, over) => {
    expect(splitWith({ ...returned, ...over })).toEqual([])
  })

  test('of what was said of one text in another filing the last word counts', () => {
    expect(splitWith(returned, { ...returned, decision: 'approve', at: '2021-09-14T00:00:00.000Z' })).toEqual([])
  })

  test('a ruling that came while the sample was looked at stops its item alone', () => {
    expect(when(reviewer, pass, { batch: started, filings, rulings: [returned] })).toMatchObject({
      batch: [{ passed: { length: 9 }, conflicts: [{ part: idOf(2), why: ['contradicts_ruling'] }] }, {}],
    })
  })
})

test('nothing is passed before the whole sample was opened, by whoever prepared it', () => {
  const start = { do: 'startBatch', attempt: 1 } as const
  const [first, ...others] = openAll(prepared)
  expect(when(reviewer, start, { batch: prepared })).toMatchObject({ refused: 'SAMPLE_UNOPENED', about: { length: 3 } })
  const almost = after(reviewer, others, { batch: prepared })
  expect(when(reviewer, start, { batch: almost })).toMatchObject({ refused: 'SAMPLE_UNOPENED', about: { length: 1 } })
  expect(refusalOf(when(second, first ?? start, { batch: almost }))).toBe('NOT_YOUR_BATCH')
  expect(refusalOf(when(reviewer, start, { batch: opened }))).toBe('carried out')
  expect(when(reviewer, first ?? start, { batch: opened })).toEqual({ batch: [], filing: [], catalog: [] })
})

test('a filing is passed by ordinary opinions, and says that they came in a batch; the last one finishes it', () => {
  const decision = when(reviewer, pass, { batch: started, filings })
  if (isRefusal(decision)) throw new Error(decision.refused)
  expect(decision.filing.map(({ type }) => type)).toEqual([...Array(10).fill('ItemReviewed'), 'ItemsReviewedInBatch'])
  expect(decision.filing.at(-1)).toMatchObject({ batch: batchId, parts: { length: 10 } })
  expect(decision.batch).toMatchObject([
    { type: 'BatchFilingReviewed', attempt: 1 },
    { type: 'BatchFinished', passed: 10, skipped: 0, conflicts: 0 },
  ])
})

test('what moved meanwhile stops only itself: skipped where someone gave an opinion, in conflict where anything else speaks against it', () => {
  const moved = filing.and(second, of.propose(1, 'approve')).and(second, of.comment(1, 2))
  const decision = when(reviewer, pass, { batch: started, filings: [moved] })
  expect(decision).toMatchObject({
    batch: [
      {
        passed: { length: 8 },
        skipped: [{ part: idOf(1), why: ['has_opinion'] }],
        conflicts: [{ part: idOf(2), why: ['must_fix_open'] }],
      },
      { type: 'BatchFinished', passed: 8, skipped: 1, conflicts: 1 },
    ],
  })
})

test('tried again, only what stood in conflict is passed', () => {
  const moved = filing.and(second, of.comment(1, 2))
  const finished = after(reviewer, [pass], { batch: started, filings: [moved] })
  const cleared = [of.reviewed(moved.and(second, of.resolve(1)))]
  const open = [filing.and(second, of.comment(1, 2), of.resolve(1))]
  const again = after(reviewer, [{ do: 'startBatch', attempt: 2 }], { batch: finished })
  const retry = { ...pass, attempt: 2 }
  expect(when(reviewer, retry, { batch: again, filings: open })).toMatchObject({
    batch: [{ passed: [idOf(2)], skipped: [], conflicts: [] }, { passed: 10 }],
  })
  expect(when(reviewer, retry, { batch: again, filings: cleared })).toMatchObject({
    batch: [{ passed: [], skipped: [{ part: idOf(2) }] }, {}],
  })
})

test('a filing that went back meanwhile is one conflict an item, and nothing is recorded in it', () => {
  const gone = [filing.and(reviewer, of.propose(1, 'return'), of.giveBack)]
  const decision = when(reviewer, pass, { batch: started, filings: gone })
  expect(decision).toMatchObject({ filing: [], batch: [{ passed: [], conflicts: { length: 10 } }, { conflicts: 10 }] })
})

test('an item that was looked at and taken out is left to be decided by itself', () => {
  const [submission = '', part = ''] = (prepared.sample[0] ?? '').split(' ')
  const aside = { do: 'setAside', submission, part, reason: '需与县里核对' } as const
  const without = after(reviewer, [aside, ...openAll(prepared), { do: 'startBatch', attempt: 1 }], { batch: prepared })
  expect(when(reviewer, pass, { batch: without, filings })).toMatchObject({ batch: [{ passed: { length: 9 } }, {}] })
  expect(refusalOf(when(reviewer, aside, { batch: without }))).toBe('NOT_IN_BATCH')
  expect(refusalOf(when(reviewer, aside, { batch: started }))).toBe('BATCH_BEGUN')
})

test.each<[string, typeof reviewer, BatchCommand, Parameters<typeof when>[2]]>([
  ['NOT_YOUR_DIVISION', luzhou.reviewer, preparation, { filings }],
  ['NOT_YOUR_DIVISION', shuangliu.drafter, preparation, { filings }],
  ['NOT_YOUR_POST', leader, preparation, { filings }],
  ['BATCH_EXISTS', reviewer, preparation, { batch: prepared, filings }],
  ['NO_SUCH_BATCH', reviewer, pass, { batch: unprepared, filings }],
  ['NOT_YOUR_BATCH', second, pass, { batch: started, filings }],
  ['NOTHING_PASSABLE', reviewer, prepareAll(), {}],
  ['NOT_IN_BATCH', reviewer, { do: 'openSample', submission: stream, part: idOf(99) }, { batch: prepared }],
  ['BATCH_BEGUN', reviewer, { do: 'startBatch', attempt: 1 }, { batch: started }],
  ['BATCH_BEGUN', reviewer, { do: 'startBatch', attempt: 2 }, { batch: opened }],
  ['BATCH_NOT_RUNNING', reviewer, pass, { batch: opened, filings }],
  ['BATCH_NOT_RUNNING', reviewer, { ...pass, attempt: 2 }, { batch: started, filings }],
  ['NOT_IN_BATCH', reviewer, { ...pass, submission: `${stream}1` }, { batch: started, filings }],
  [
    'NOTHING_LEFT',
    reviewer,
    { do: 'startBatch', attempt: 2 },
    { batch: after(reviewer, [pass], { batch: started, filings }) },
  ],
])('%s', (code, actor, command, given) => {
  expect(refusalOf(when(actor, command, given))).toBe(code)
})
