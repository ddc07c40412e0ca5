import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrderOf, latestFirst } from './in-order-of.ts'

const duties = [
  { dueDate: '2021-10-20', round: '2021-pilot' },
  { dueDate: '2021-09-20', round: '2023-all' },
  { dueDate: '2021-09-20', round: '2021-pilot' },
]

test('the soonest due stands first, those due on one day in the order of their rounds; or the latest first', () => {
  const order = inOrderOf<(typeof duties)[number]>(
    ({ dueDate }) => dueDate,
    ({ round }) => round,
  )
  expect(duties.toSorted(order)).toEqual([duties[2], duties[1], duties[0]])
  expect(duties.toSorted(latestFirst(({ dueDate }) => dueDate))).toEqual(duties)
})

test('what agrees in every key stands as it stood, whichever way it is asked', () => {
  const day = fc.constantFrom('2021-09-20', '2021-10-20', '2021-12-10')
  const line = fc.record({ day, n: fc.nat(3) })
  const byDay = inOrderOf<{ day: string; n: number }>(({ day }) => day)
  fc.assert(
    fc.property(line, line, fc.array(line), (one, other, lines) => {
      expect(byDay(one, other) + byDay(other, one)).toBe(0)
      const sorted = lines.toSorted(byDay)
      for (const each of lines) {
        const alike = ({ day }: { day: string }) => day === each.day
        expect(sorted.filter(alike)).toEqual(lines.filter(alike))
      }
    }),
  )
})
