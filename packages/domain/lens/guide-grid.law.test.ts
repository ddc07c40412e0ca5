import fc from 'fast-check'
import { expect, test } from 'vitest'
import { absent, type GridItem, guideGrid } from './guide-grid.ts'
import type { GuideItem } from './item-places.ts'
import { itemStandings, leastOf, standingOf } from './item-standing.ts'

const said = (words: string) => ({ said: words, ownWords: [] })
const guide: readonly GuideItem[] = [
  { row: '2019-05', category: '招生管理', name: '学区划分', saying: said('甲') },
  { row: '2019-06', category: '招生管理', name: '招生计划', saying: said('乙') },
  { row: '2019-09', category: '学生管理', name: '学生资助', saying: said('丙') },
]
const counties = ['510113', '510116', '510521', '513230']
const anyItem: fc.Arbitrary<GridItem> = fc.record({
  county: fc.constantFrom(...counties.slice(0, 3)),
  part: fc.uuid(),
  category: fc.constantFrom('招生管理', '学生管理', '校园餐'),
  name: fc.constantFrom('学区划分', ' 学区划分。', '招生计划', '招生计划和范围', '学生资助', '食谱', '陪餐'),
  subcategories: fc.constant([]),
  guideRow: fc.constantFrom(null, null, '2019-05', '2017-01'),
  standing: fc.constantFrom(...itemStandings),
  saying: fc.constantFrom(said('甲'), said('乙'), { said: '甲', ownWords: ['本地'] }),
  feedback: fc.constantFrom('none', 'open', 'answered'),
})
const gridOver = (items: readonly GridItem[]) =>
  guideGrid({ guide, counties, filed: new Map(items.map(({ county }) => [county, `${county} 1`])), items })

test('every item of every county is counted once: in one column, or as the county’s own', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 40 }), (items) => {
      const { lines, marks, columns } = gridOver(items)
      for (const { county, cells, own, submission } of lines) {
        expect(cells).toHaveLength(columns.length)
        const placed = cells.map((cell) => (cell === absent ? 0 : (marks[cell]?.items ?? Number.NaN)))
        const theirs = items.filter((item) => item.county === county).length
        expect(placed.reduce((a, b) => a + b, 0) + own).toBe(theirs)
        expect(submission !== null).toBe(theirs > 0)
      }
    }),
  )
})

test('the grid does not depend on the order in which the items are told', () => {
  const told = fc
    .array(anyItem, { maxLength: 20 })
    .chain((items) =>
      fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length })),
    )
  fc.assert(
    fc.property(told, ([items, shuffled]) => {
      const read = (of: readonly GridItem[]) => {
        const { columns, lines, marks } = gridOver(of)
        return {
          columns: columns.map(({ key }) => key),
          lines: lines.map(({ cells, own }) => [cells.map((cell) => marks[cell] ?? null), own]),
        }
      }
      expect(read(shuffled)).toEqual(read(items))
    }),
  )
})

test('an item is the guide’s by the row it was taken from, then by its name; a likeness is a guess, and none where one is certain', () => {
  const item = (county: string, name: string, over: Partial<GridItem> = {}): GridItem => ({
    ...{ county, part: name, category: '招生管理', name, subcategories: [], guideRow: null },
    ...{ standing: 'settled', saying: said('甲'), feedback: 'none', ...over },
  })
  const { columns, lines, marks } = gridOver([
    item('510113', '片区', { guideRow: '2019-05' }),
    item('510113', '招生计划和范围'),
    item('510116', '招生计划'),
    item('510116', '招生计划和范围'),
    item('510521', '学区划分', { saying: { said: '甲', ownWords: ['本地'] }, standing: 'returned' }),
  ])
  expect(columns.map(({ key }) => key)).toEqual(['2019-05', '2019-06', '2019-09'])
  const shown = lines.map(({ cells, own, submission }) => [
    ...cells.map((cell) => {
      const mark = marks[cell]
      return mark ? `${mark.standing}${mark.sameText ? '=' : ''}${mark.likely ? '?' : ''}` : ''
    }),
    own,
    submission !== null,
  ])
  expect(shown).toEqual([
    ['settled=', 'settled?', '', 0, true],
    ['', 'settled', '', 1, true],
    ['returned', '', '', 0, true],
    ['', '', '', 0, false],
  ])
})

test('an opinion that was not sent does not show; what an earlier turn settled does', () => {
  const filed = { settled: true, carried: false, published: false }
  expect(standingOf({ stage: 'under_review', ...filed })).toBe('under_review')
  expect(standingOf({ stage: 'under_review', ...filed, carried: true })).toBe('settled')
  expect(standingOf({ stage: 'returned', ...filed })).toBe('settled')
  expect(standingOf({ stage: 'returned', ...filed, settled: false })).toBe('returned')
  expect(standingOf({ stage: 'approved', ...filed })).toBe('settled')
  expect(standingOf({ stage: 'approved', ...filed, published: true })).toBe('in_force')
  expect(leastOf(['in_force', 'returned', 'settled'])).toBe('returned')
})
