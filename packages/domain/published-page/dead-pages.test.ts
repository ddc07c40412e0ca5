import { expect, test } from 'vitest'
import { idOf } from '../catalog/given.ts'
import { foundTogether, toRestore } from './dead-pages.ts'
import { page } from './given.ts'

const catalogPage = { ...page, found: 'dead', since: '2021-10-11' } as const
const itemPage = {
  ...page,
  item: idOf(1),
  url: 'https://www.example.gov.cn/zs',
  found: 'dead',
  since: '2021-10-09',
} as const

test('the catalog’s page is told of before its items’, since the day on which the first of them did not open', () => {
  expect(toRestore([itemPage, catalogPage])).toEqual({ foremost: catalogPage, count: 2, since: '2021-10-09' })
  expect(toRestore([{ ...catalogPage, found: 'as_settled' }, itemPage])).toMatchObject({ foremost: itemPage, count: 1 })
})

test('a page that opens is nothing to bring back, whatever stands there', () => {
  const standing = (['as_settled', 'otherwise', 'answers'] as const).map((found) => ({ ...catalogPage, found }))
  expect(toRestore(standing)).toBeUndefined()
  expect(toRestore([])).toBeUndefined()
})

test('what was found dead in one night is one finding, at the place of the first of it; the next night’s is another, and newer', () => {
  const at = (heldFrom: number, instant: string) => ({ heldFrom, lookedAt: new Date(instant) })
  const [first, second] = [at(7, '2021-10-11T12:00:00.000Z'), at(9, '2021-10-11T15:59:00.000Z')]
  const afterMidnight = at(10, '2021-10-11T22:59:00.000Z')
  const nextNight = at(12, '2021-10-12T12:00:00.000Z')
  expect(foundTogether([nextNight, afterMidnight, second, first])).toEqual([
    [nextNight],
    [first, second, afterMidnight],
  ])
})
