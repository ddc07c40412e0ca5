import { expect, test } from 'vitest'
import { unregisteredGuide } from './evolve.ts'
import { registerGuide2019 } from './guide-2019.ts'
import { normaliseName } from './match.ts'
import { matchItem } from './match-item.ts'

const guide = { head: registerGuide2019.head, rows: new Map(registerGuide2019.rows.map((row) => [row.row, row])) }
const match = (category: string, name: string, ...subcategories: string[]) =>
  matchItem({ category, name, subcategories, guideRow: null }, guide)

test('every guide row finds itself', () => {
  for (const { item, row } of registerGuide2019.rows)
    expect(matchItem({ ...item, guideRow: null }, guide)).toMatchObject({ certainty: 'exact', row: { row } })
})

test('spaces, line breaks, widths, punctuation and a number in front do not matter', () => {
  const same = [
    '义务教育\n学校名录',
    '义务教育 学校名录',
    '3.义务教育学校名录',
    '（三）义务教育学校名录',
    '义务教育“学校”名录。',
  ]
  for (const name of same)
    expect(match('教育概况', name)).toMatchObject({ certainty: 'exact', row: { item: { name: '义务教育学校名录' } } })
  expect(normaliseName('１、ＡＢＣ （试行）')).toBe('abc试行')
})

test('a name that differs is matched as a guess with its likeness', () => {
  const guess = match('民办学校信息', '民办教育机构设立、变更、终止等事项行政审批、备案信息')
  expect(guess).toMatchObject({
    certainty: 'guess',
    row: { item: { name: '民办学校设立、变更、终止等事项行政审批、备案信息' } },
  })
  expect(guess?.certainty === 'guess' && guess.score > 0.8 && guess.score < 1).toBe(true)
})

test('the same name under another category is a guess, not a fact', () => {
  expect(match('其他', '学籍管理')).toMatchObject({ certainty: 'guess', row: { item: { name: '学籍管理' } } })
})

test('an inner level that names the guide’s row is found', () => {
  expect(match('招生管理', '各校本年度招生计划表', '招生计划')).toMatchObject({
    certainty: 'guess',
    row: { item: { name: '招生计划' } },
  })
})

test('what resembles no row matches none', () => {
  expect(match('校园安全', '校车管理')).toBeUndefined()
  expect(match('', '')).toBeUndefined()
  const law = { category: '政策文件', name: '教育法律', subcategories: [], guideRow: null }
  expect(matchItem(law, unregisteredGuide)).toBeUndefined()
})

test('the row an item was taken from is its row whatever it is called; one renamed since is found by the name it bore, unless another bears that name now', () => {
  const [renamed, other] = registerGuide2019.rows
  if (!renamed || !other) throw new Error('the guide has no rows')
  const { category } = renamed.item
  const formerNames = ['旧名称', other.item.name].map((name) => ({ category, name }))
  const called = new Map([[renamed.row, { ids: ['v1-1', renamed.row], names: formerNames }]])
  const find = (name: string, guideRow: string | null = null) =>
    matchItem({ category, name, subcategories: [], guideRow }, { ...guide, called })
  expect(find('旧 名称')).toEqual({ certainty: 'exact', row: renamed })
  expect(find(other.item.name)).toEqual({ certainty: 'exact', row: other })
  expect(find('本县名称', 'v1-1')).toEqual({ certainty: 'exact', row: renamed })
  expect(find(other.item.name, renamed.row)).toEqual({ certainty: 'exact', row: renamed })
})
