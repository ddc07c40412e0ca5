import { expect, test } from 'vitest'
import { chainOf, rowOf } from '../guide-upgrade/given.ts'
import { chainsOf, type GuideVersion, standingChain } from './chain.ts'

const [first, second] = chainOf({ rows: [rowOf('v1-1', '招生计划')] }, { rows: [rowOf('v2-1', '入学安排')] })
if (!first || !second) throw new Error('two versions were given')
const alone: GuideVersion = { ...first, guide: 'beside', supersededBy: null }
const idsOf = (versions: readonly GuideVersion[]) => standingChain(versions).map(({ guide }) => guide)

test('the guide that stands is told from its first version on, in whichever order they are found', () => {
  expect(idsOf([first, second])).toEqual([first.guide, second.guide])
  expect(idsOf([second, first])).toEqual([first.guide, second.guide])
})

test('of several that stand every desk takes the last; of none there is none', () => {
  expect(idsOf([first, second, alone])).toEqual(['beside'])
  expect(idsOf([alone, first, second])).toEqual([first.guide, second.guide])
  expect(idsOf([])).toEqual([])
  expect(idsOf([first])).toEqual([])
})

test('each guide is a chain of its own', () => {
  const chains = chainsOf([alone, second, first])
  expect(chains.map((chain) => chain.map(({ guide }) => guide))).toEqual([['beside'], [first.guide, second.guide]])
})
