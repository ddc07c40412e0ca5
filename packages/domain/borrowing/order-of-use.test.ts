import { expect, test } from 'vitest'
import { completeItem } from '../catalog/given.ts'
import { inOrderOfUse, type Offered } from './order-of-use.ts'

const own = { county: '510113', text: completeItem('校车安全', { contentElements: ['校车线路'] }) }
const offer = (county: string, line: string, over: Partial<Offered> = {}): Offered => ({
  ...{ county, sameness: 'certain', ...over },
  text: completeItem('校车安全', { contentElements: [line] }),
})
const order = (...offered: readonly Offered[]) =>
  inOrderOfUse(own, offered).map(({ county, sameAs, asOwn }) => [county, sameAs, asOwn])

test('a wording that was not met before comes first; a neighbour’s, then a certain one before the others', () => {
  const likely = offer('510504', '线路和站点', { sameness: 'likely' })
  const others = [likely, offer('510521', '站点'), offer('510116', '时刻'), offer('511602', '司机')]
  expect(order(...others)).toEqual([
    ['510116', null, false],
    ['510521', null, false],
    ['511602', null, false],
    ['510504', null, false],
  ])
})

test('what says the same as another, or as one’s own, comes last and says so; the counties’ own names say nothing', () => {
  expect(
    order(
      offer('510116', '双流区校车时刻'),
      offer('510521', '泸县校车时刻'),
      offer('510504', '校车线路'),
      offer('510502', '站点'),
    ),
  ).toEqual([
    ['510116', null, false],
    ['510502', null, false],
    ['510504', null, true],
    ['510521', '510116', false],
  ])
})

test('nothing published is an empty list', () => {
  expect(order()).toEqual([])
})
