import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CountyProgress, completionOf, isComplete, lacksOf } from './completion.ts'
import { deliverableKinds } from './deliverable.ts'

const day = fc.constantFrom('2021-09-18', '2021-10-20', '2021-12-30', '2021-12-31', '2022-01-01')
const dayOrNone = fc.option(day)
const anyOwed = fc.uniqueArray(fc.constantFrom(...deliverableKinds), { minLength: 1 })
const anyCounty: fc.Arbitrary<CountyProgress> = fc
  .tuple(dayOrNone, dayOrNone, dayOrNone, dayOrNone, dayOrNone)
  .map(([plan, catalog, summary, inForceFrom, withdrawnOn]) => {
    const settled = Object.entries({ implementation_plan: plan, disclosure_catalog: catalog, work_summary: summary })
    const settledOn = settled.flatMap(([kind, on]) =>
      on ? [[kind as (typeof deliverableKinds)[number], on] as const] : [],
    )
    return { settledOn: new Map(settledOn), inForceFrom, withdrawnOn }
  })

test('a county lacks nothing where all it owes is settled and its catalog in force by the day, and nowhere else', () => {
  fc.assert(
    fc.property(anyCounty, anyOwed, day, (county, owed, by) => {
      const settled = owed.every((kind) => (county.settledOn.get(kind) ?? '9999') <= by)
      const inForce = !owed.includes('disclosure_catalog') || (county.inForceFrom ?? '9999') <= by
      expect(lacksOf(county, owed, by).length === 0).toBe(settled && inForce)
      expect(isComplete(county, owed, by)).toBe(settled && inForce)
    }),
  )
})

test('those who lack something and those who are complete are together the cohort', () => {
  fc.assert(
    fc.property(fc.array(anyCounty, { maxLength: 20 }), anyOwed, day, (cohort, owed, by) => {
      const lacking = cohort.filter((county) => lacksOf(county, owed, by).length > 0)
      const { complete, of } = completionOf(cohort, owed, by)
      expect(lacking.length + complete).toBe(of)
    }),
  )
})
