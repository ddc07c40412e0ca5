import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chengdu, qingbaijiang, shuangliu } from '../cast.ts'
import { by, completeItem, digestOf, idOf } from '../catalog/given.ts'
import { channels } from '../catalog/item.ts'
import { fold } from '../fact.ts'
import { itemDecisions, type SubmissionEvent } from '../submission/events.ts'
import { contradiction, type Opinion } from './contradiction.ts'
import { likenessOfTexts } from './likeness.ts'
import { elementsOf, evolveRulings, nothingRuled } from './rulings.ts'
import { sameItem } from './same-item.ts'
import { tallyOf, usualReasons } from './tally.ts'

const words = fc.constantFrom('招生计划', '招生范围及地图', '20个工作日内', '5个工作日内', '青白江区教育局', '')
const anyText = fc
  .record({
    contentElements: fc.array(words, { maxLength: 3 }),
    legalBases: fc.array(words, { maxLength: 2 }),
    channels: fc.uniqueArray(fc.constantFrom(...channels), { maxLength: 3 }),
    extra: fc.dictionary(fc.constantFrom('五公开', '备注'), words),
  })
  .map((over) => completeItem('招生计划', over))
const anyElements = fc.uniqueArray(fc.constantFrom('legalBases', 'contentElements', 'channels', 'extra.备注', 'gone'))
const anyOpinion: fc.Arbitrary<Opinion> = fc.record({
  county: fc.constantFrom(qingbaijiang.drafter.authority, shuangliu.drafter.authority),
  text: anyText,
  decision: fc.constantFrom(...itemDecisions),
  elements: anyElements,
})

test('whether two opinions contradict each other does not depend on which came first', () => {
  fc.assert(
    fc.property(anyOpinion, anyOpinion, (one, other) => {
      expect(contradiction(one, other)).toBe(contradiction(other, one))
    }),
  )
})

test('an opinion never contradicts one of the same kind; of one text an approval and an objection always do', () => {
  fc.assert(
    fc.property(anyOpinion, anyText, (one, text) => {
      expect(contradiction(one, { ...one, text })).toBeUndefined()
      const against = { ...one, decision: 'return' } as const
      expect(contradiction({ ...one, decision: 'approve' }, against)).toBe('same')
    }),
  )
})

test('a text says the same as itself of any elements, and two that say the same of all say it of each', () => {
  fc.assert(
    fc.property(anyOpinion, anyOpinion, (one, other) => {
      expect(likenessOfTexts(one, one, one.elements)).toBe('same')
      if (likenessOfTexts(one, other, ['legalBases', 'channels']) === 'same')
        expect(likenessOfTexts(one, other, ['legalBases'])).toBe('same')
    }),
  )
})

const names = fc.record({
  category: fc.constantFrom('招生管理', '学生管理'),
  name: fc.constantFrom('招生计划', '招生范围', '（一）招生计划', '学籍管理'),
  guideRow: fc.option(fc.constantFrom('g1', 'g2')),
})
const anyName = names.map((each) => ({ ...each, subcategories: [] as string[] }))

test('an item is certainly the same as itself, and sameness goes both ways', () => {
  fc.assert(
    fc.property(anyName, anyName, (one, other) => {
      expect(sameItem(one, one)).toBe('certain')
      expect(sameItem(one, other)).toBe(sameItem(other, one))
    }),
  )
})

const ruled = fc.record({
  county: fc.constantFrom('510113', '510116', '510104'),
  decision: fc.constantFrom(...itemDecisions),
  reason: fc.option(fc.constantFrom('依据不全', '依据 不全', '时限过长', ' ')),
  at: fc.integer({ min: 1, max: 9 }).map((day) => `2021-09-0${day}T01:00:00.000Z`),
})

test('every county counts once; reasons come the most frequent first, each said against a text', () => {
  fc.assert(
    fc.property(fc.array(ruled), (rulings) => {
      const counted = Object.values(tallyOf(rulings)).reduce((sum, each) => sum + each, 0)
      expect(counted).toBe(new Set(rulings.map(({ county }) => county)).size)
      const usual = usualReasons(rulings)
      const said = rulings.filter(({ decision, reason }) => decision !== 'approve' && reason?.trim())
      expect(usual.reduce((sum, { count }) => sum + count, 0)).toBe(said.length)
      expect(usual.map(({ count }) => count)).toEqual(usual.map(({ count }) => count).toSorted((a, b) => b - a))
    }),
  )
})

test('a ruling of an earlier turn stays, with what it was about; a decision on the whole sends it', () => {
  const { reviewer, leader } = chengdu
  const digest = digestOf('招生计划')
  const said = { part: idOf(1), digest, change: null } as const
  const filedAs = (turn: number) => ({ type: 'SubmittedToCity', turn }) as SubmissionEvent
  const remark = {
    comment: idOf(9),
    part: idOf(1),
    element: 'legalBases',
    text: '依据已废止',
    suggestion: null,
    suggestedValue: null,
  } as const
  const before = fold(evolveRulings, nothingRuled, [
    by<SubmissionEvent>(leader, filedAs(1)),
    by<SubmissionEvent>(reviewer, { type: 'ItemReviewed', ...said, decision: 'approve', reason: null }),
    by<SubmissionEvent>(reviewer, { type: 'ItemReviewed', ...said, decision: 'return', reason: '依据不全' }),
    by<SubmissionEvent>(reviewer, { type: 'CommentAdded', ...remark, kind: 'must_fix' }),
  ])
  const [unsent] = [...before.rulings.values()]
  expect([...before.rulings.keys()]).toEqual([`${idOf(1)}/1`])
  expect(unsent).toMatchObject({ decision: 'return', turn: 1, sent: false, post: 'reviewer' })
  expect(elementsOf(before, { part: idOf(1), turn: 1 })).toEqual(['legalBases'])
  const after = fold(evolveRulings, before, [
    by<SubmissionEvent>(leader, { type: 'ReturnedForRevision', parts: [idOf(1)], opinion: '请修改' }),
    by<SubmissionEvent>(leader, filedAs(2)),
    by<SubmissionEvent>(reviewer, { type: 'ItemReviewed', ...said, decision: 'approve', reason: null }),
  ])
  expect([...after.rulings.values()].map(({ turn, decision, sent }) => [turn, decision, sent])).toEqual([
    [1, 'return', true],
    [2, 'approve', false],
  ])
  expect(elementsOf(after, { part: idOf(1), turn: 2 })).toEqual([])
})
