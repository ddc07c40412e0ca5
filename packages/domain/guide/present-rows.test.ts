import { expect, test } from 'vitest'
import { chengdu, shuangliu } from '../cast.ts'
import { digestOf, idOf } from '../catalog/given.ts'
import { chainOf, rowOf } from '../guide-upgrade/given.ts'
import { againstGuide } from '../improvement/held-items.ts'
import { earlierRulings, type RuledItem } from '../lens/earlier-rulings.ts'
import { sameItem } from '../lens/same-item.ts'
import { idsOfRow, presentRow, rowWordings, standingRows } from './present-rows.ts'

const [plan, scope, aid] = [rowOf('v1-1', '招生计划'), rowOf('v1-2', '日常监管'), rowOf('v1-3', '学生资助')]
const [renamed, aidToo, added] = [rowOf('v2-1', '入学安排'), rowOf('v2-2', '学生资助'), rowOf('v2-3', '校园安全')]
const latest = [rowOf('v3-1', '入学安排'), rowOf('v3-2', '学生资助'), rowOf('v3-3', '日常监管')]
const chain = chainOf(
  { rows: [plan, scope, aid] },
  { rows: [renamed, aidToo, added], renames: [{ from: 'v1-1', row: 'v2-1' }] },
  { rows: latest },
)
const present = presentRow(chain)

test('a row of any version is called as the version that stands calls it, renamed or not, and if it came back', () => {
  expect(['v1-1', 'v2-1', 'v3-1'].map(present)).toEqual(['v3-1', 'v3-1', 'v3-1'])
  expect(['v1-3', 'v2-2'].map(present)).toEqual(['v3-2', 'v3-2'])
  expect(present('v1-2')).toBe('v3-3')
  expect(idsOfRow(chain, 'v2-1')).toEqual(['v2-1', 'v1-1', 'v3-1'])
})

test('a row that is gone, or that no version knows, keeps its id; an item from no row has none', () => {
  expect(['v2-3', 'elsewhere', null].map(present)).toEqual(['v2-3', 'elsewhere', null])
  expect(idsOfRow(chain, 'v2-3')).toEqual(['v2-3'])
  expect(idsOfRow(chain, 'elsewhere')).toEqual(['elsewhere'])
  expect(presentRow([])('v1-1')).toBe('v1-1')
})

test('the rows that stand are told with every id they have borne, so that an item of any version is found', () => {
  expect(standingRows(chain).map(({ row, ids }) => [row.row, ids])).toEqual([
    ['v3-1', ['v1-1', 'v2-1', 'v3-1']],
    ['v3-2', ['v1-3', 'v2-2', 'v3-2']],
    ['v3-3', ['v1-2', 'v3-3']],
  ])
  expect(standingRows(chain)[0]?.names.map(({ name }) => name)).toEqual(['招生计划', '入学安排', '入学安排'])
  expect(standingRows([])).toEqual([])
})

test('a row is told with what it said in every version, and one that is gone with what it said last', () => {
  expect(rowWordings(chain).map(({ row, item, earlier }) => [row, item.name, earlier.map(({ name }) => name)])).toEqual(
    [
      ['v2-3', '校园安全', []],
      ['v3-1', '入学安排', ['入学安排', '招生计划']],
      ['v3-3', '日常监管', ['日常监管']],
      ['v3-2', '学生资助', ['学生资助', '学生资助']],
    ],
  )
  expect(rowWordings([])).toEqual([])
})

test('items from one row in two versions are the same, and are held against it as it is now', () => {
  const named = { category: plan.item.category, name: '本县名称', subcategories: [] }
  const from = (row: string) => ({ ...named, guideRow: present(row) })
  expect(sameItem(from('v1-1'), { ...from('v3-1'), name: '另一名称' })).toBe('certain')
  const content = { ...plan.item, name: '本县名称' }
  expect(againstGuide([{ content, guideRow: present('v1-1') }], latest)[0]?.base?.name).toBe('入学安排')
})

test('an opinion on an item from a row’s former version is found for an item from the row as it is now', () => {
  const returned: RuledItem = {
    ...{ county: shuangliu.drafter.authority, text: { ...plan.item, name: '另一名称' }, elements: [] },
    ...{ stream: 'submission/2021-pilot/510116/disclosure_catalog/1', part: idOf(1), digest: digestOf('初稿') },
    ...{ account: chengdu.reviewer.account, post: 'reviewer', at: '2021-09-28T02:00:00.000Z' },
    decision: 'return',
    guideRow: 'v1-1',
  }
  const item = { category: plan.item.category, name: '入学安排', subcategories: [], guideRow: 'v3-1' }
  expect(earlierRulings([returned], present)(item)).toHaveLength(1)
  expect(earlierRulings([returned])(item)).toEqual([])
})
