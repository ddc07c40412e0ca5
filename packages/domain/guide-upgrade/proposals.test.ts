import { expect, test } from 'vitest'
import { idOf } from '../catalog/given.ts'
import type { GuideChain } from '../guide/chain.ts'
import type { GuideAnswer } from './answers.ts'
import type { UpgradeItem } from './followed-row.ts'
import { chainOf, itemFrom, rowOf } from './given.ts'
import { freeElements, type GuideProposal, proposalsOf, upgraded } from './proposals.ts'

const plan = rowOf('v1-1', '招生计划')
const scope = rowOf('v1-2', '招生范围')
const later = rowOf('v2-1', '招生计划', { contentElements: ['招生计划', '咨询电话'] })
const kept = rowOf('v2-2', '招生范围')
const two = chainOf({ rows: [plan, scope] }, { rows: [later, kept] })

const open = (chain: GuideChain, items: readonly UpgradeItem[], answers: readonly GuideAnswer[] = []) =>
  proposalsOf(chain, { items, answers })
const told = (proposals: readonly GuideProposal[]) =>
  proposals.map((each) => (each.kind === 'change' ? [each.kind, each.cells] : [each.kind]))
const answer = (over: Partial<GuideAnswer>): GuideAnswer => ({
  ...{ answer: 'declined', item: idOf(1), guide: 'v2', row: 'v2-1', taken: [], kept: [] },
  ...{ reason: '不适合本县', at: '2021-10-14T01:00:00.000Z', ...over },
})

test('an element the county has not touched is proposed in the guide’s new words, and nothing else of the item', () => {
  const [proposal, ...others] = open(two, [itemFrom(1, plan), itemFrom(2, scope)])
  expect(others).toEqual([])
  if (proposal?.kind !== 'change') throw new Error('no change')
  expect(proposal.cells).toEqual([{ element: 'contentElements', kind: 'free' }])
  const content = upgraded(proposal.content, proposal.row, freeElements(proposal.cells))
  expect(content.contentElements).toEqual(['招生计划', '咨询电话'])
  expect(content.disclosingBody).toBe('青白江区教育局')
})

test('an element the county wrote itself is a conflict: both stand, and nothing is taken where nobody decides', () => {
  const proposals = open(two, [itemFrom(1, plan, { contentElements: ['分校招生计划'] })])
  expect(told(proposals)).toEqual([['change', [{ element: 'contentElements', kind: 'conflict' }]]])
  expect(proposals.flatMap((each) => (each.kind === 'change' ? freeElements(each.cells) : []))).toEqual([])
})

test('where the county says already what the guide says now, or the guide says what it said, nothing is proposed', () => {
  expect(open(two, [itemFrom(1, plan, { contentElements: ['招生计划', '咨询电话'] }), itemFrom(2, scope)])).toEqual([])
})

test('what the new version leaves blank is not proposed: a partial guide empties nothing', () => {
  const blank = chainOf({ rows: [plan] }, { rows: [rowOf('v2-1', '招生计划', { legalBases: [], channels: [] })] })
  expect(open(blank, [itemFrom(1, plan)])).toEqual([])
})

test('rows are the same by their names, never by their number', () => {
  const turned = chainOf({ rows: [plan, scope] }, { rows: [rowOf('v2-1', '招生范围'), rowOf('v2-2', '招生 计划')] })
  expect(told(open(turned, [itemFrom(1, plan), itemFrom(2, scope)]))).toEqual([
    ['change', [{ element: 'name', kind: 'free' }]],
  ])
})

test('a row that is said to bear another name is the same row; unsaid, the one is gone and the other new', () => {
  const rows = [rowOf('v2-1', '学区划分')]
  const renames = [{ from: 'v1-1', row: 'v2-1' }]
  expect(told(open(chainOf({ rows: [plan] }, { rows, renames }), [itemFrom(1, plan)]))).toEqual([
    ['change', [{ element: 'name', kind: 'free' }]],
  ])
  expect(told(open(chainOf({ rows: [plan] }, { rows }), [itemFrom(1, plan)]))).toEqual([['retire'], ['add']])
})

test('a row that is gone is one to think of retiring, in doubt while the version is partial', () => {
  const [first, second] = chainOf({ rows: [plan, scope] }, { rows: [kept] })
  if (!first || !second?.head) throw new Error('no versions')
  const partial = [first, { ...second, head: { ...second.head, status: 'partial' as const } }]
  expect(open([first, second], [itemFrom(1, plan)])).toMatchObject([{ kind: 'retire', isSure: true }])
  expect(open(partial, [itemFrom(1, plan)])).toMatchObject([{ kind: 'retire', isSure: false }])
})

test('a new row is proposed where the county has no item of its name; a row it never took from the first version is not', () => {
  const news = chainOf({ rows: [plan, scope] }, { rows: [plan, scope, rowOf('v2-3', '学生资助')] })
  expect(told(open(news, [itemFrom(1, plan)]))).toEqual([['add']])
  expect(open(news, [itemFrom(3, rowOf('', '学生资助', { contentElements: ['本县标准'] }))])).toEqual([])
})

test('an item that was imported is held against the row of its name, of several versions the one it has most words of', () => {
  const imported = { ...itemFrom(1, plan), guideRow: null }
  expect(open(two, [imported])).toMatchObject([{ followed: { certainty: 'named', row: { row: 'v1-1' } } }])
  expect(open(two, [{ ...itemFrom(1, later), guideRow: null }])).toEqual([])
})

test('what was declined is not asked again, until the guide words it otherwise once more', () => {
  const three = chainOf(
    { rows: [plan] },
    { rows: [later] },
    { rows: [rowOf('v3-1', '招生计划', { legalBases: ['新法'] })] },
  )
  expect(open(two, [itemFrom(1, plan)], [answer({})])).toEqual([])
  expect(told(open(three, [itemFrom(1, plan)], [answer({})]))).toEqual([
    ['change', [{ element: 'legalBases', kind: 'free' }]],
  ])
})

test('a new row or a row that is gone is declined once and for all', () => {
  const gone = chainOf({ rows: [plan] }, { rows: [rowOf('v2-9', '学生资助')] })
  expect(told(open(gone, [itemFrom(1, plan)]))).toEqual([['retire'], ['add']])
  const answers = [answer({ row: null }), answer({ item: null, row: 'v2-9' })]
  expect(open(gone, [itemFrom(1, plan)], answers)).toEqual([])
})

test('a retired item is asked nothing', () => {
  expect(open(two, [{ ...itemFrom(1, plan), retired: true }, itemFrom(2, scope)])).toEqual([])
})
