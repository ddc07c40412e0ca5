import { expect, test } from 'vitest'
import { lastBefore, likenessTo, pairedWith, type Settled, sectionsToday, takenUp } from './former.ts'
import { milestonesText } from './milestones.ts'
import { begunWith } from './passages.ts'

const settled = (round: string, issuedOn: string, settledOn: string, n = 1): Settled => ({
  ...{ round, issuedOn, settledOn, n },
})
const pilots = settled('2021-pilot', '2021-09-10', '2021-09-18')
const trial = settled('2022-trial', '2022-03-01', '2022-04-02')
const all = { round: '2023-all', n: 1, issuedOn: '2023-03-01' }

test('青白江区’s plan of 2023 begins from the one of the round before it, not from the oldest, nor from one that came later', () => {
  const later = settled('2024-all', '2024-03-01', '2023-12-30')
  expect(lastBefore([pilots, trial, later], all)).toBe(trial)
  expect(lastBefore([pilots, later], all)).toBe(pilots)
  expect(lastBefore([later], all)).toBeUndefined()
  expect(lastBefore([], all)).toBeUndefined()
})

test('of one round the last turn counts, and within the own round only an earlier one, which goes before other rounds', () => {
  const adjusted = settled('2021-pilot', '2021-09-10', '2021-11-20', 2)
  expect(lastBefore([pilots, adjusted], all)).toBe(adjusted)
  const own = settled('2023-all', '2023-03-01', '2023-04-20')
  expect(lastBefore([own], all)).toBeUndefined()
  const beside = settled('2023-second', '2023-03-01', '2023-06-01')
  expect(lastBefore([pilots, own, beside], { ...all, n: 2 })).toBe(own)
})

const goals = { section: 'a01', heading: '工作目标', text: '按期公布。' }
const measures = { section: 'a02', heading: '二、重点 措施', text: '分校公布。' }
const local = { section: 'x1', heading: '督导安排', text: '每季一次。' }

test('a section answers the one of its id, else the one of its title, whatever its number; what is left over is named', () => {
  const asked = [
    { id: 'a01', title: '目标与任务' },
    { id: 'b02', title: '重点措施' },
    { id: 'b03', title: '经费保障' },
  ]
  const today = sectionsToday(asked, [
    { part: 'a01', heading: '目标与任务' },
    { part: 'own', heading: '联络机制' },
  ])
  expect(today.map(({ section }) => section)).toEqual(['a01', 'b02', 'b03', 'own'])
  const { pairs, without } = pairedWith(today, [goals, measures, local])
  expect([...pairs]).toEqual([
    ['a01', goals],
    ['b02', measures],
  ])
  expect(without).toEqual([local])
})

const now = { asOf: '2023-03-10', issuedOn: '2023-03-01' }
const counts = (text: string) => ({ source: 'catalog_counts' as const, text })
const posts = { source: 'posts' as const, text: '设经办岗位。' }

test('taken up, a section keeps its own words; what the system said then gives way to what it says today, and nothing is put in', () => {
  const text = `先写重点。\n\n${begunWith([counts('共30项。')], '2021-09-12')}\n\n再写难点。`
  expect(takenUp({ text }, { ...now, passages: [counts('共41项。'), posts] })).toEqual({
    text: '先写重点。\n\n〔来源：目录事项数，2023年3月10日〕\n共41项。\n\n再写难点。',
    ...{ renewed: ['catalog_counts'], old: [], past: 0 },
  })
  expect(takenUp({ text }, { ...now, passages: [] })).toEqual({ text, renewed: [], old: ['catalog_counts'], past: 0 })
})

test('milestones that promise a day before this round’s document are counted', () => {
  const line = (by: string, n: number) => ({ id: `M${n}`, what: '报送目录', by, kind: 'catalog_filed' as const })
  const text = milestonesText([line('2021-10-15', 1), line('2023-03-01', 2), line('2023-02-28', 3)])
  expect(takenUp({ text }, { ...now, passages: [] }).past).toBe(2)
})

test('what was written beside the milestones of the last plan is not said of this one’s', () => {
  const table = (record: string, word: string) =>
    `| 编号 | 事项 | 计划完成 | 系统记录 | 本县说明 |\n| M1 | 报送目录 | 2021年10月15日 | ${record} | ${word} |`
  const before = begunWith(
    [{ source: 'plan_milestones', text: table('2021年10月16日报送', '因雨推迟。') }],
    '2021-12-01',
  )
  const today = { source: 'plan_milestones' as const, text: table('系统中没有记录', '') }
  expect(takenUp({ text: before }, { ...now, passages: [today] }).text).not.toContain('因雨推迟')
})

test('a text is the one settled before, or it but for the system’s figures, or another', () => {
  const of = (figures: string, own: string) => `${begunWith([counts(figures)], '2021-09-12')}\n\n${own}`
  const former = of('共30项。', '自己写的。')
  expect(likenessTo(former, `${former.replaceAll('\n\n', '\n \n')} `)).toBe('same')
  expect(likenessTo(former, of('共41项。', '自己写的。'))).toBe('own_words')
  expect(likenessTo(former, of('共30项。', '改写了。'))).toBe('other')
  expect(likenessTo('共30项。', '共41项。')).toBe('other')
  expect(likenessTo(of('共30项。', ''), of('共41项。', ''))).toBe('other')
})
