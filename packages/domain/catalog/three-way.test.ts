import { expect, test } from 'vitest'
import { completeItem, idOf } from './given.ts'
import type { DisclosureItem } from './item.ts'
import { mergeThreeWays, withFileCells } from './three-way.ts'

// 青白江区 exported its draft on Monday; its office worked on the file, and 青白江区经办人 on the draft, until Friday.

const plan = completeItem('招生计划', { extra: { 五公开: '执行公开' } })
const areas = completeItem('招生范围')

function merge(sides: {
  readonly base?: readonly DisclosureItem[]
  readonly file?: readonly DisclosureItem[]
  readonly draft?: readonly DisclosureItem[]
  readonly retired?: readonly number[]
}) {
  const { base = [plan, areas], file = base, draft = base, retired = [] } = sides
  const named = (contents: readonly DisclosureItem[]) =>
    contents.map((content, at) => ({ item: idOf(at + 1), content }))
  return mergeThreeWays({
    base: named(base),
    exported: base.map((_, at) => idOf(at + 1)),
    file: named(file),
    draft: named(draft).map((each, at) => ({ ...each, retired: retired.includes(at) })),
  })
}

function outcomes({ items: [first] }: ReturnType<typeof merge>) {
  const moved = first?.cells.filter(({ outcome }) => outcome !== 'unchanged') ?? []
  return Object.fromEntries(moved.map(({ element, outcome }) => [element, outcome]))
}

test('the office changed the limit and 青白江区经办人 the body: both stand, nobody is asked', () => {
  const limit = { raw: '5个工作日内', trigger: 'created_or_changed', amount: 5, unit: 'working_day' } as const
  const merged = merge({
    file: [{ ...plan, disclosureTimeLimit: limit }, areas],
    draft: [{ ...plan, disclosingBody: '青白江区招生办' }, areas],
  })
  expect(outcomes(merged)).toEqual({ disclosureTimeLimit: 'from_file', disclosingBody: 'from_draft' })
  expect(merged.items[0]?.content).toEqual({ ...plan, disclosureTimeLimit: limit, disclosingBody: '青白江区招生办' })
  expect([merged.conflicts, merged.mergedAlone]).toEqual([0, 2])
})

test('both changed the body differently: a conflict that stays with the draft until someone decides', () => {
  const merged = merge({
    file: [{ ...plan, disclosingBody: '区招考中心' }, areas],
    draft: [{ ...plan, disclosingBody: '区招生办' }, areas],
  })
  expect(outcomes(merged)).toEqual({ disclosingBody: 'conflict' })
  const [first] = merged.items
  expect(first?.content.disclosingBody).toBe('区招生办')
  expect(first && withFileCells(first, new Set(['disclosingBody'])).disclosingBody).toBe('区招考中心')
  expect([merged.conflicts, merged.mergedAlone]).toEqual([1, 0])
})

test('both wrote the same: no conflict', () => {
  const both = { ...plan, disclosingBody: '区招生办' }
  expect(outcomes(merge({ file: [both, areas], draft: [both, areas] }))).toEqual({ disclosingBody: 'same_in_both' })
})

test('the words behind 其他 belong to the channels: one cell, decided together', () => {
  const file = { ...plan, channels: ['gov_website', 'other'] as const, otherChannelText: '家长会' }
  const draft = { ...plan, channels: ['gov_website', 'other'] as const, otherChannelText: '校讯通' }
  const merged = merge({
    file: [{ ...file, channels: [...file.channels] }],
    draft: [{ ...draft, channels: [...draft.channels] }],
  })
  expect(outcomes(merged)).toEqual({ channels: 'conflict' })
})

test('ticks in another order are the same ticks', () => {
  const base = { ...plan, channels: ['gov_website', 'notice_board'] as DisclosureItem['channels'] }
  const file = { ...base, channels: [...base.channels].reverse() }
  expect(outcomes(merge({ base: [base], file: [file] }))).toEqual({})
})

test('each extra element is a cell of its own; one removed in the file is gone, one added in the draft stays', () => {
  const merged = merge({
    file: [{ ...plan, extra: {} }, areas],
    draft: [{ ...plan, extra: { 五公开: '执行公开', 公开形式: '文本' } }, areas],
  })
  expect(outcomes(merged)).toEqual({ 'extra.五公开': 'from_file', 'extra.公开形式': 'from_draft' })
  expect(merged.items[0]?.content.extra).toEqual({ 公开形式: '文本' })
})

test('a row that is gone from the file deletes nothing: 招生范围 is told as missing', () => {
  const merged = merge({ file: [plan] })
  expect(merged.items.map(({ item }) => item)).toEqual([idOf(1)])
  expect(merged.missing).toEqual([idOf(2)])
})

test('an item that was retired meanwhile does not come back by the file, and is told', () => {
  const merged = merge({ file: [plan, { ...areas, disclosingBody: '区招生办' }], retired: [1] })
  expect(merged.items.map(({ item }) => item)).toEqual([idOf(1)])
  expect(merged.retiredMeanwhile.map(({ item }) => item)).toEqual([idOf(2)])
  expect([merged.conflicts, merged.mergedAlone, merged.missing]).toEqual([0, 0, []])
})

test('rows that were no item, rows of an item unknown here and second rows of an item are new', () => {
  const draft = [{ item: idOf(1), content: plan, retired: false }]
  const file = [
    { item: idOf(1), content: plan },
    { item: idOf(1), content: areas },
    { item: null, content: areas },
    { item: idOf(9), content: areas },
  ]
  const merged = mergeThreeWays({ base: [{ item: idOf(1), content: plan }], exported: [idOf(1)], file, draft })
  expect(merged.items.map(({ item }) => item)).toEqual([idOf(1)])
  expect(merged.added).toEqual([areas, areas, areas])
})

test('where the export is not at hand every difference is asked', () => {
  const draft = [{ item: idOf(1), content: plan, retired: false }]
  const file = [{ item: idOf(1), content: { ...plan, disclosingBody: '区招生办' } }]
  expect(outcomes(mergeThreeWays({ base: [], exported: [], file, draft }))).toEqual({ disclosingBody: 'conflict' })
})
