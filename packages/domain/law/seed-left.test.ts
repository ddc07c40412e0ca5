import { expect, test } from 'vitest'
import { registerSeedLaws, seedLaws } from './seed.ts'
import { seedArticles } from './seed-articles.ts'
import { seedArticleLaws, seedArticlesLeft, seedLawsLeft } from './seed-left.ts'

test('of an empty registry all laws of the seed are left, and none of their articles before the law', () => {
  expect(seedLawsLeft([])).toEqual(registerSeedLaws)
  expect(seedArticlesLeft([], () => [])).toEqual([])
  expect(seedArticleLaws([])).toEqual([])
})

test('of a registry that holds them nothing is left, articles until each is entered', () => {
  expect(seedLawsLeft(seedLaws)).toEqual([])
  expect(seedArticlesLeft(seedLaws, () => undefined)).toEqual([])
  expect(seedArticlesLeft(seedLaws, () => [])).toHaveLength(seedArticles.length)
  const entered = [{ article: '26' }]
  expect(seedArticlesLeft(seedLaws, () => entered).map(({ entry }) => entry.article)).not.toContain('26')
  expect(seedArticlesLeft(seedLaws, () => seedArticles.map(({ entry }) => entry))).toEqual([])
})

test('what the round manager registered by hand, by its title in other letters or by its number, is not registered twice, and has its articles', () => {
  const byTitle = { id: 'law_1', title: '政府信息公开条例', docNumber: null }
  const byNumber = { id: 'law_2', title: null, docNumber: '国办发[2019]54号' }
  const left = seedLawsLeft([byTitle, byNumber]).map(({ id }) => id)
  expect(left).toHaveLength(registerSeedLaws.length - 2)
  expect(left).not.toContain('gir_2019')
  expect(left).not.toContain('gbf_2019_54')
  expect(seedArticlesLeft([byTitle], () => []).map(({ law }) => law)).toEqual(seedArticles.map(() => 'law_1'))
})
