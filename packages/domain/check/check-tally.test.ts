import { expect, test } from 'vitest'
import { completeItem, idOf } from '../catalog/given.ts'
import { checkCatalog } from './check-catalog.ts'
import { sumOf, tallyOf } from './check-tally.ts'

const items = [
  completeItem('招生管理', { disclosingBody: '相关部门', contentElements: ['泸县招生范围', '龙马潭区招生计划'] }),
  completeItem('学生资助', { contentElements: ['资助标准'] }),
].map((content, at) => ({ item: idOf(at + 1), content }))
const tally = tallyOf(checkCatalog(items, { division: '510113' }).values())

test('of a catalog each item is counted once a check, and once for what must be looked at', () => {
  expect(tally).toMatchObject({ items: 2, must: 1, byCheck: { foreign_place: 1, vague_words: 1 } })
})

test('catalogs are summed check by check; of none nothing', () => {
  expect(sumOf([tally, tally])).toMatchObject({ items: 4, must: 2, byCheck: { foreign_place: 2, vague_words: 2 } })
  expect(sumOf([])).toEqual({ items: 0, must: 0, advice: 0, byCheck: {} })
})
