import fc from 'fast-check'
import { expect, test } from 'vitest'
import { completeItem } from '../catalog/given.ts'
import { absent, guideGrid } from './guide-grid.ts'
import { type GuideWords, sameAsGuide } from './same-as-guide.ts'
import { sayingOf } from './saying.ts'

const row = (id: string, name: string, words: string): GuideWords => ({
  ...{ row: id, ids: [id, `former-${id}`], names: [{ category: '招生管理', name: `旧${name}` }] },
  item: completeItem(name, { category: '招生管理', contentElements: [words] }),
})
const rows = [row('a', '学区划分', '学区范围'), row('b', '招生计划', '计划人数'), row('c', '招生结果', '录取名单')]
const guide = rows.map(({ item, ...called }) => ({
  ...{ ...called, category: item.category, name: item.name, saying: sayingOf(item) },
}))

const anyItem = fc.record({
  item: fc
    .record({
      name: fc.constantFrom('学区划分', ' 学区划分。', '旧招生计划', '招生计划和范围', '招生结果', '食谱', '校车线路'),
      contentElements: fc.constantFrom(
        ['学区范围'],
        ['●学区 范围；'],
        ['计划人数'],
        ['录取名单', '本县另列'],
        ['录取名单'],
      ),
      disclosingBody: fc.constantFrom('青白江区教育局', '双流区教育局'),
      extra: fc.constantFrom({}, { 科室: '基教科' }),
    })
    .map(({ name, ...over }) =>
      completeItem(name, { category: '招生管理', ...over, contentElements: [...over.contentElements] }),
    ),
  guideRow: fc.constantFrom(null, 'a', 'b', 'unknown'),
})

test('an item alone in its county is 与指引文字一致 exactly where the grid draws ≡', () => {
  fc.assert(
    fc.property(anyItem, ({ item, guideRow }) => {
      const { category, name, subcategories } = item
      const placed = {
        ...{ county: '510113', part: 'one', category, name, subcategories, guideRow, saying: sayingOf(item) },
        ...{ standing: 'settled' as const, feedback: 'none' as const },
      }
      const { lines, marks } = guideGrid({ guide, counties: ['510113'], filed: new Map(), items: [placed] })
      const [place] = lines[0]?.cells.filter((cell) => cell !== absent) ?? []
      expect(sameAsGuide(rows)(item, guideRow)).toBe(place !== undefined && marks[place]?.sameText === true)
    }),
  )
})

test('a row is known by an id that it bore in a version before, whatever the item is called', () => {
  const item = completeItem('本县另起的名称', { category: '招生管理', contentElements: ['学区范围'] })
  expect([sameAsGuide(rows)(item, 'former-a'), sameAsGuide(rows)(item, null)]).toEqual([true, false])
})
