import { expect, test } from 'vitest'
import { sameItem } from './same-item.ts'

const item = (name: string, { category = '招生管理', guideRow = null as string | null } = {}) => ({
  ...{ category, name, guideRow, subcategories: [] },
})

test.each([
  [
    'the same row of the guide under another name',
    item('招生计划', { guideRow: 'g1' }),
    item('年度计划', { guideRow: 'g1' }),
    'certain',
  ],
  [
    'two rows of the guide of one name',
    item('招生计划', { guideRow: 'g1' }),
    item('招生计划', { guideRow: 'g2' }),
    undefined,
  ],
  ['a county’s own item of that name', item('招生计划', { guideRow: 'g1' }), item('（一）招生 计划'), 'certain'],
  [
    'the same name in traditional characters, full width and inserted pinyin',
    item('１．招生計劃（ABC）'),
    item('招生计(jì)划(abc)', { category: '招生 管理' }),
    'certain',
  ],
  ['a name with words around it', item('义务教育招生计划'), item('义务教育招生计划表'), 'likely'],
  ['the same name in another category', item('管理制度'), item('管理制度', { category: '学生管理' }), undefined],
  ['another name', item('招生计划'), item('学区划分'), undefined],
] as const)('%s', (_, one, other, sameness) => {
  expect(sameItem(one, other)).toBe(sameness)
})
