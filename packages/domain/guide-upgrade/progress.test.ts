import { expect, test } from 'vitest'
import { idOf } from '../catalog/given.ts'
import type { GuideAnswer } from './answers.ts'
import { chainOf, itemFrom, rowOf } from './given.ts'
import { progressOf, tallyOf } from './progress.ts'

const [plan, scope] = [rowOf('v1-1', '招生计划'), rowOf('v1-2', '日常监管')]
const later = [rowOf('v2-1', '招生计划', { legalBases: ['《新法》'] }), rowOf('v2-3', '学生资助')]
const chain = chainOf({ rows: [plan, scope] }, { rows: later })
const items = [itemFrom(1, plan, { legalBases: ['《本县办法》'] }), itemFrom(2, scope)]
const answer = (over: Partial<GuideAnswer>): GuideAnswer => ({
  ...{ answer: 'declined', item: null, guide: 'v2', row: null, taken: [], kept: [] },
  ...{ reason: '不适合', at: '2021-10-14T01:00:00.000Z', ...over },
})

test('what is open is told by the texts at hand, with the conflicts in it', () => {
  const states = progressOf(chain, { items, answers: [] })
  expect(states.map(({ kind, row, state, conflicts }) => [kind, row, state, conflicts])).toEqual([
    ['change', 'v2-1', 'open', 1],
    ['retire', 'v1-2', 'open', 0],
    ['add', 'v2-3', 'open', 0],
  ])
})

test('each answer to this version counts once, though its item is not at hand; answers to an earlier one do not', () => {
  const answers = [
    answer({ answer: 'taken', item: idOf(1), row: 'v2-1', taken: ['legalBases'], reason: null }),
    answer({ item: idOf(2) }),
    answer({ item: idOf(9) }),
    answer({ row: 'v2-3' }),
    answer({ item: idOf(1), guide: 'v1', row: 'v1-1' }),
  ]
  const states = progressOf(chain, { items, answers: answers.slice(0, 4) })
  expect(states.map(({ kind, row, state }) => [kind, row, state])).toEqual([
    ['change', 'v2-1', 'taken'],
    ['retire', 'v1-2', 'declined'],
    ['retire', '', 'declined'],
    ['add', 'v2-3', 'declined'],
  ])
  expect(tallyOf(states)).toEqual({ open: 0, taken: 1, declined: 3 })
  expect(tallyOf(progressOf(chain, { items: [], answers: answers.slice(4) }))).toMatchObject({ taken: 0, declined: 0 })
})

test('a row that is gone is told as the last version had it, whichever version its county follows', () => {
  const kept = rowOf('v2-2', '日常监管')
  const three = chainOf({ rows: [plan, scope] }, { rows: [...later, kept] }, { rows: [rowOf('v3-1', '招生计划')] })
  const [gone] = progressOf(three, { items: [itemFrom(2, scope)], answers: [] })
  expect([gone?.kind, gone?.row]).toEqual(['retire', 'v2-2'])
})
