import { expect, test } from 'vitest'
import { always, drawnKinds } from './drawn.ts'
import { faults } from './faults.ts'

const seeds = Array.from({ length: 200 }, (_, seed) => seed * 4_999)

test('a run goes through five kinds of fault: the killed database, app and sealer, and two more that its seed tells again', () => {
  for (const seed of seeds) {
    const kinds = drawnKinds(seed)
    expect([kinds.slice(0, 3), new Set(kinds).size]).toEqual([[...always], 5])
    expect(drawnKinds(seed)).toEqual(kinds)
  }
})

test('over runs every kind comes', () => {
  expect(new Set(seeds.flatMap(drawnKinds))).toEqual(new Set(Object.keys(faults)))
})
