import { expect, test } from 'vitest'
import { completeItem } from '../catalog/given.ts'
import type { DisclosureItem } from '../catalog/item.ts'
import { readLimit } from '../time-limit/read-limit.ts'
import { catalogImprovement, shareOf, together } from './catalog-improvement.ts'
import { firstKept, firstsWithin } from './first-within.ts'
import { againstGuide, againstSettled } from './held-items.ts'
import { directions, itemImprovement } from './item-improvement.ts'
import { nextSteps } from './next-steps.ts'

const within = (raw: string) => {
  const { trigger, amount } = readLimit(raw)
  return { disclosureTimeLimit: { raw, trigger, amount, unit: 'working_day' as const } }
}
const base = completeItem('招生计划')
const steps = (over: Partial<DisclosureItem>) => {
  const found = itemImprovement(base, completeItem('招生计划', over))
  return directions.flatMap((each) => (found[each].step === 'same' ? [] : [`${each} ${found[each].step}`]))
}

test.each<[string, Partial<DisclosureItem>, readonly string[]]>([
  ['nothing', {}, []],
  ['a channel more', { channels: ['gov_website', 'notice_board'] }, ['channel better']],
  ['a channel for another', { channels: ['notice_board'] }, ['channel mixed']],
  ['an element more', { contentElements: ['招生计划', '招生范围', '分学校明细'] }, ['content better']],
  ['an element less', { contentElements: ['招生计划'] }, ['content worse']],
  ['elements that say nothing', { contentElements: ['招生计划', '招生范围', '依法公开、见附件', '其他、无'] }, []],
  ['其他 without a word of which', { channels: ['gov_website', 'other'], otherChannelText: '无' }, []],
  ['其他 with its words', { channels: ['gov_website', 'other'], otherChannelText: '村务公开栏' }, ['channel better']],
  ['文字 as the form', { extra: { 公开形式: '文字' } }, []],
  ['five days and a longer tail', within('信息形成之日起5个工作日内，重大事项30个工作日内'), ['time worse']],
  ['an element worded otherwise', { contentElements: ['年度招生计划', '招生范围'] }, []],
  ['ten days less', within('信息形成或者变更之日起10个工作日内'), ['time better']],
  ['ten days more', within('信息形成或者变更之日起30个工作日内'), ['time worse']],
  ['a limit nobody can tell', within('及时公开'), ['time unknown']],
  ['a township too', { disclosureLevels: ['county', 'township'] }, ['scope better']],
  ['a group instead of all', { audiences: ['specific_group'] }, ['scope worse']],
  ['a group beside all', { audiences: ['whole_society', 'specific_group'] }, []],
  ['a chart and a film', { extra: { 公开形式: '图表、视频' } }, ['mode better']],
  ['on request beside proactive', { disclosureModes: ['proactive', 'on_request'] }, []],
  ['on request alone', { disclosureModes: ['on_request'] }, ['mode worse']],
])('%s', (_, over, expected) => {
  expect(steps(over)).toEqual(expected)
})

test('of a catalog the better are told over those held against something, the scope with what is beyond', () => {
  const better = completeItem('招生计划', { channels: ['gov_website', 'notice_board'] })
  const held = [
    { now: better, base },
    { now: completeItem('招生范围'), base: completeItem('招生范围') },
    { now: completeItem('校车服务'), base: null },
  ]
  const found = catalogImprovement(held, 17)
  expect([found.held, found.beyond, found.absent]).toEqual([2, 1, 15])
  expect([shareOf(found, 'channel'), shareOf(found, 'scope'), shareOf(found, 'time')]).toEqual([1 / 2, 1 / 3, 0])
  expect(shareOf(catalogImprovement([], 17), 'scope')).toBe(0)
  expect(together([found, found])).toMatchObject({ held: 4, beyond: 2, absent: 30 })
})

test('while the guide is at hand in part, an item that its copy does not hold is told apart and widens no scope', () => {
  const wider = completeItem('招生计划', { disclosureLevels: ['county', 'township'] })
  const held = [
    { now: wider, base },
    { now: base, base },
    { now: completeItem('校车服务'), base: null },
  ]
  const [part, whole] = [catalogImprovement(held, 17, 'partial'), catalogImprovement(held, 17, 'complete')]
  expect([part.beyond, shareOf(part, 'scope'), shareOf(whole, 'scope')]).toEqual([1, 1 / 2, 2 / 3])
  expect(shareOf(together([part, catalogImprovement([], 17, 'partial')]), 'scope')).toBe(1 / 2)
  expect(shareOf(catalogImprovement([{ now: completeItem('校车服务'), base: null }], 17, 'partial'), 'scope')).toBe(0)
})

test('全省首个: of each item the county that promised five working days first, however the item is numbered', () => {
  const settled = (county: string, name: string, raw: string, settledAt: string) => ({
    ...{ county, category: '招生管理', name, settledAt },
    ...within(raw),
  })
  expect(
    firstsWithin([
      settled('510521', '招生計劃', '形成之日起3个工作日内', '2021-10-12T01:00:00.000Z'),
      settled('510113', '1. 招生计划', '形成之日起5个工作日内', '2021-10-11T01:00:00.000Z'),
      settled('510116', '招生计划', '形成之日起6个工作日内', '2021-10-01T01:00:00.000Z'),
      settled('510116', '招生范围', '即时公开', '2021-10-20T01:00:00.000Z'),
      settled('510116', '学籍管理', '及时公开', '2021-10-01T01:00:00.000Z'),
      settled('510116', '校园安全', '24小时内', '2021-10-21T01:00:00.000Z'),
      settled('510116', '招生政策', '招生工作开始前5个工作日', '2021-10-01T01:00:00.000Z'),
      settled('510116', '评优评先', '公示5个工作日', '2021-10-01T01:00:00.000Z'),
      settled('510116', '学生资助', '公示期不少于5个工作日', '2021-10-01T01:00:00.000Z'),
    ]).map(({ county, name, days }) => [county, name, days]),
  ).toEqual([
    ['510113', '1. 招生计划', 5],
    ['510116', '招生范围', 0],
    ['510116', '校园安全', 1],
  ])
})

test('全省首个 is told of a text that keeps the promise: neither of a later one of 青白江区 that allows itself longer, nor of another county’s', () => {
  const named = { category: '招生管理', name: '招生计划' }
  const told = (county: string, raw: string) => ({ county, ...named, ...within(raw) })
  const first = { ...told('510113', '形成之日起5个工作日内'), settledAt: '2021-10-11T01:00:00.000Z' }
  const kept = firstKept(firstsWithin([first]))
  expect(kept({ ...told('510113', '形成之日起5个工作日内'), name: '1. 招生计划' })).toBe(5)
  expect(kept(told('510113', '形成之日起3个工作日内'))).toBe(5)
  expect(kept(told('510113', '形成之日起20个工作日内'))).toBeNull()
  expect(kept(told('510113', '及时公开'))).toBeNull()
  expect(kept({ ...told('510113', '即时公开'), name: '招生范围' })).toBeNull()
  expect(kept(told('510116', '形成之日起5个工作日内'))).toBeNull()
})

test('one more step: a channel that is missing, the next shorter limit, and the directions that stand still', () => {
  expect(nextSteps(base, base)).toEqual([
    { direction: 'channel', add: 'weibo_wechat_app', more: 1 },
    { direction: 'time', days: 10, sooner: 10 },
    { direction: 'content' },
    { direction: 'scope' },
    { direction: 'mode' },
  ])
  const far = completeItem('招生计划', {
    ...within('形成之日起3个工作日内'),
    channels: ['gov_website', 'weibo_wechat_app', 'notice_board', 'public_reading_point', 'service_center'],
    contentElements: ['招生计划', '招生范围', '政策问答'],
    disclosureLevels: ['county', 'township'],
    extra: { 公开形式: '视频' },
  })
  expect(nextSteps(base, far)).toEqual([])
  const less = completeItem('招生计划', { contentElements: ['招生计划'] })
  expect(nextSteps(base, less).map(({ direction }) => direction)).not.toContain('content')
})

test('an item is held against the row it was taken from, whatever it is called, else against the row of its names, now or before', () => {
  const rows = [
    { row: '2019-12', item: base },
    { row: '2019-13', item: completeItem('招生范围'), names: [{ category: base.category, name: '学区范围' }] },
  ]
  const renamed = completeItem('各校招生人数')
  const held = againstGuide(
    [
      { content: renamed, guideRow: '2019-12' },
      { content: completeItem('（一）招生范围') },
      { content: completeItem('招生计划和范围') },
      { content: completeItem('学区范围') },
    ],
    rows,
  )
  expect(held.map((each) => each.base?.name ?? null)).toEqual(['招生计划', '招生范围', null, '招生范围'])
  expect(againstSettled([{ item: 'a', content: renamed }], new Map([['a', base]]))[0]?.base).toBe(base)
})
