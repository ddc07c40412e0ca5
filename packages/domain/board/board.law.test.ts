import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divisions, levelOf } from '../authority/division.ts'
import { deliverableKinds } from '../round/deliverable.ts'
import { latenessAtProvince, lateTally } from './lateness.ts'
import type { CellState, OwedCell } from './state.ts'
import { byCity, cohortParts, tallyOf } from './tally.ts'
import { trendOf } from './trend.ts'

const counties = divisions.map(({ code }) => code).filter((code) => levelOf(code) === 'county')
const states: readonly CellState[] = [
  'not_filed',
  'draft',
  'submitted',
  'returned',
  'approved',
  'reported',
  'published',
]
const day = fc.option(fc.constantFrom('2021-09-18', '2021-09-20', '2021-10-08', '2021-12-20'))
const dates = fc.record({ filedOn: day, settledOn: day, reportedOn: day, receivedOn: day })
const anyCells: fc.Arbitrary<readonly OwedCell[]> = fc.array(
  fc.record({
    division: fc.constantFrom(...counties),
    kind: fc.constantFrom(...deliverableKinds),
    state: fc.constantFrom(...states),
    dates,
  }),
  { maxLength: 80 },
)
const counted = ['owed', 'filed', 'settled', 'reported', 'received'] as const
const sum = (numbers: Iterable<number>) => [...numbers].reduce((a, b) => a + b, 0)

test('the cities’ subtotals, and those of every deliverable, add up to the whole, count by count and state by state', () => {
  fc.assert(
    fc.property(anyCells, (cells) => {
      const whole = tallyOf(cells)
      const kinds = Map.groupBy(cells, ({ kind }) => kind)
      for (const parts of [byCity(cells), kinds]) {
        const tallies = [...parts.values()].map(tallyOf)
        for (const count of counted) expect(sum(tallies.map((each) => each[count]))).toBe(whole[count])
        for (const state of states)
          expect(sum(tallies.map((each) => each.states.get(state) ?? 0))).toBe(whole.states.get(state) ?? 0)
      }
      expect(sum(whole.states.values())).toBe(whole.owed)
    }),
  )
})

test('the late of the cities add up to those of the whole, none is late twice, and what came or was never due is not there to be owed', () => {
  const today = fc.constantFrom('2021-09-18', '2021-09-21', '2021-12-31')
  fc.assert(
    fc.property(anyCells, today, (cells, on) => {
      const read = cells.map((each) => ({ ...each, lateness: latenessAtProvince(each, '2021-09-20', on) }))
      const whole = lateTally(read)
      const tallies = [...byCity(read).values()].map(lateTally)
      for (const count of ['late', 'overdue', 'notFiled'] as const)
        expect(sum(tallies.map((each) => each[count]))).toBe(whole[count])
      expect(whole.late).toBeLessThanOrEqual(tallyOf(cells).reported)
      expect(whole.overdue).toBe(on <= '2021-09-20' ? 0 : whole.overdue)
      expect(whole.overdue + tallyOf(cells).reported).toBeLessThanOrEqual(cells.length)
    }),
  )
})

test('however the cohorts overlap, each county of a round stands in one part, and none from elsewhere does', () => {
  const cohort = fc.uniqueArray(fc.constantFrom(...counties.slice(0, 12)), { minLength: 1 })
  fc.assert(
    fc.property(cohort, fc.array(cohort, { maxLength: 4 }), (own, others) => {
      const rounds = [own, ...others].map((each, index) => ({ round: `round-${index}`, cohort: each }))
      const parts = cohortParts({ round: 'round-0', cohort: own }, rounds)
      expect(parts.flatMap(({ counties: theirs }) => [...theirs]).toSorted()).toEqual(own.toSorted())
    }),
  )
})

test('青白江区 is counted with the pilots within the round of the whole province, and not with the others', () => {
  const pilots = { round: '2021-pilot', cohort: ['510113', '510521'] }
  const all = { round: '2023-all', cohort: counties }
  expect(cohortParts(all, [pilots, all]).map(({ of, counties: theirs }) => [of, theirs.size])).toEqual([
    ['2021-pilot', 2],
    [null, 181],
  ])
  expect(cohortParts(pilots, [pilots, all])).toEqual([{ of: null, counties: new Set(pilots.cohort) }])
})

test('the trend never falls, and ends at what the board counts', () => {
  fc.assert(
    fc.property(anyCells, (cells) => {
      const trend = trendOf(cells)
      const { filed, settled, received } = tallyOf(cells)
      const last = trend.at(-1) ?? { filed: 0, settled: 0, received: 0 }
      expect(last).toMatchObject({ filed, settled, received })
      for (const [index, next] of trend.slice(1).entries())
        for (const count of ['filed', 'settled', 'received'] as const)
          expect(next[count]).toBeGreaterThanOrEqual(trend[index]?.[count] ?? 0)
    }),
  )
})
