import { expect, test } from 'vitest'
import {
  type Milestone,
  milestoneFaults,
  milestoneLines,
  milestonesIn,
  milestonesText,
  nextMilestone,
  withMilestoneLines,
} from './milestones.ts'

const filed: Milestone = { id: 'M1', what: '报送标准目录', by: '2021-10-10', kind: 'catalog_filed' }
const visited: Milestone = { id: 'M2', what: '走访|座谈', by: '2021-11-30', kind: 'beside' }
const head = '| 编号 | 事项 | 完成时限 | 对照记录 |'

test('milestones are lines of a table that anyone can read, and come back from it', () => {
  const text = `各阶段如下。\n${milestonesText([filed, visited])}\n\n由办公室逐项检查。`
  expect(text).toContain('| M1 | 报送标准目录 | 2021年10月10日 | 报送标准目录 |')
  expect(milestonesIn(text)).toEqual([filed, visited])
  expect(milestoneFaults(text)).toEqual([])
})

test('a day may be written as people write it, and must exist', () => {
  for (const day of ['2021-10-10', '2021/10/10', '2021年10月10日前', '２０２１年１０月１０日'])
    expect(milestonesIn(`${head}\n| M1 | 报送 | ${day} | 报送标准目录 |`)).toMatchObject([{ by: '2021-10-10' }])
  for (const day of ['', '10月', '年底前', '2021年2月30日'])
    expect(milestoneFaults(`${head}\n| M1 | 报送 | ${day} | 报送标准目录 |`)).toEqual([{ line: 1, why: 'NO_DAY' }])
})

test('of each line that cannot be read it is said why; the others stand', () => {
  const rows = [
    '|  | 报送 | 2021-10-10 | 报送标准目录 |',
    '| M1 | 报送 | 2021-10-10 | 报送标准目录 |',
    '| M1 | 又报送 | 2021-10-10 | 报送标准目录 |',
    '| M3 |  | 2021-10-10 | 系统外 |',
    '| M4 | 培训 | 2021-10-10 | 培训 |',
  ]
  const text = [head, ...rows].join('\n')
  expect(milestoneFaults(text).map(({ why }) => why)).toEqual(['NO_ID', 'SAME_ID', 'NOTHING_SAID', 'NO_KIND'])
  expect(milestonesIn(text).map(({ id }) => id)).toEqual(['M1'])
})

test('another table holds no milestones', () => {
  expect(milestonesIn('| 学校 | 次数 |\n| 实验小学 | 2 |')).toEqual([])
})

test('lines are changed in their place, half written ones too, and nothing around them moves; a new table stands apart from a passage of the system', () => {
  const text = `前文。\n${milestonesText([filed])}\n\n后文。`
  const half = { id: 'M2', what: '培训', by: null, kind: null }
  const changed = withMilestoneLines(text, [...(milestoneLines(text) ?? []), half])
  expect(changed).toBe(`前文。\n${milestonesText([filed])}\n| M2 | 培训 |  |  |\n\n后文。`)
  expect(milestoneLines(changed)).toEqual([
    { ...filed, cells: ['M1', '报送标准目录', '2021年10月10日', '报送标准目录'] },
    { ...half, cells: ['M2', '培训', '', ''] },
  ])
  expect(withMilestoneLines('前文。', [filed])).toBe(`前文。\n\n${milestonesText([filed])}`)
  expect([nextMilestone([]), nextMilestone([filed, half])]).toEqual(['M1', 'M3'])
})

test('one line changed leaves the others as they were written, with a column of the county’s own and what cannot be read', () => {
  const text = [
    '| 编号 | 事项 | 完成时限 | 对照记录 | 责任岗位 |',
    '| M1 | 报送 | 2021-10-10 | 报送标准目录 | 办公室 |',
    '| M2 | 培训 | 年底前 | 培训 | 人事岗 |',
  ]
  const [first, second] = milestoneLines(text.join('\n')) ?? []
  if (!first || !second) throw new Error('two lines were written')
  const added = { id: 'M3', what: '走访', by: null, kind: null }
  expect(withMilestoneLines(text.join('\n'), [{ ...first, by: '2021-10-12' }, second, added]).split('\n')).toEqual([
    text[0],
    '| M1 | 报送 | 2021年10月12日 | 报送标准目录 | 办公室 |',
    text[2],
    '| M3 | 走访 |  |  |  |',
  ])
})
