import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { deliverableKinds } from '../round/deliverable.ts'
import { noticeSettings, openRound } from '../round/given.ts'
import { counties, given, type Package, reviewer } from './given.ts'

const day = fc.constantFrom('2021-09-10', '2021-09-17', '2021-10-08', '2021-10-18', '2021-10-20', '2021-12-10')
const date = fc.record({ kind: fc.constantFrom(...deliverableKinds), date: day })
const relays = fc.uniqueArray(date, { selector: ({ kind }) => kind, minLength: 1 })
const course = fc.array(fc.record({ today: day, innerDates: relays }), { maxLength: 8 })

test('however often a notice is passed on, a date that stands is never dropped, and none is moved to a day that was over', () => {
  fc.assert(
    fc.property(course, (passings) => {
      const round = openRound({ settings: { ...noticeSettings, holidayPolicy: 'postpone' }, cohort: new Set(counties) })
      let joint: Package = given().in({ round })
      for (const { today, innerDates } of passings) {
        const command = { do: 'relayNotice', innerDates, note: null } as const
        const here = joint.in({ today })
        if (isRefusal(here.when(reviewer, command))) continue
        const [before, after] = [joint.joint.innerDates, here.and(reviewer, command).joint.innerDates]
        for (const [kind, was] of before) if (!after.has(kind)) expect.fail(`${kind} ${was} was dropped`)
        for (const [kind, is] of after) if (is !== before.get(kind)) expect(is >= today).toBe(true)
        joint = here.and(reviewer, command)
      }
    }),
  )
})
