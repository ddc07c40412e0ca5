import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GrowingMap } from './growing-map.ts'

/** Grows from any earlier map, each time by one entry. */
const growths = fc.array(fc.record({ from: fc.nat(), key: fc.nat({ max: 12 }), value: fc.nat() }), { maxLength: 60 })

test('however maps grow from one another, each shows what a copied map would, in order, and never anything else', () => {
  fc.assert(
    fc.property(growths, (steps) => {
      const grown = [GrowingMap.empty<number, number>()]
      const copied = [new Map<number, number>()]
      for (const { from, key, value } of steps) {
        const before = copied[from % copied.length] ?? new Map()
        grown.push((grown[from % grown.length] ?? GrowingMap.empty()).with(key, value))
        copied.push(before.has(key) ? before : new Map(before).set(key, value))
      }
      expect(grown.map((map) => [...map])).toEqual(copied.map((map) => [...map]))
      expect(grown.map(({ size }) => size)).toEqual(copied.map(({ size }) => size))
      for (let key = 0; key <= 12; key += 1)
        expect(grown.map((map) => [map.has(key), map.get(key)])).toEqual(
          copied.map((map) => [map.has(key), map.get(key)]),
        )
    }),
  )
})

test('keys, values and each of them come in the order in which they were added', () => {
  const map = GrowingMap.empty<string, number>().with('招生范围', 1).with('招生计划', 2).with('招生范围', 3)
  expect([...map.keys()]).toEqual(['招生范围', '招生计划'])
  expect([...map.values()]).toEqual([1, 2])
  const seen: [string, number][] = []
  map.forEach((value, key) => {
    seen.push([key, value])
  })
  expect(seen).toEqual([...map])
  expect(map).toEqual(GrowingMap.empty<string, number>().with('招生范围', 1).with('招生计划', 2))
  expect(map).not.toEqual(GrowingMap.empty<string, number>().with('招生范围', 1).with('招生计划', 9))
})
