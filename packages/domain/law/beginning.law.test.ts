import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sichuan } from '../cast.ts'
import { fold } from '../fact.ts'
import { beginningOf } from './beginning.ts'
import { standingChanges } from './change.ts'
import { decideLaw, type LawCommand } from './decide.ts'
import { evolveLaw, unregisteredLaw } from './evolve.ts'
import { amend, entry, factsOf, repeal } from './given.ts'
import { lawKinds } from './instrument.ts'

const day = fc.constantFrom('2001-01-05', '2001-03-01', '2010-06-01', '2015-06-01', '2021-11-01', '2022-01-01')
const anyEntry = fc
  .record({ kind: fc.constantFrom(...lawKinds), promulgatedOn: fc.option(day), inForceFrom: fc.option(day) })
  .map((over) => ({ ...entry, ...over }))
const anyCommand: fc.Arbitrary<(seen: number) => LawCommand> = fc.oneof(
  anyEntry.map((each) => (seen: number) => ({ do: 'correctLaw', entry: each, reason: '日期有误', seen }) as const),
  day.map((inForceFrom) => (seen: number) => amend({ inForceFrom, seen })),
  day.map((from) => (seen: number) => repeal({ from, seen })),
  fc
    .integer({ min: 1, max: 4 })
    .map((change) => (seen: number) => ({ do: 'withdrawLawChange', change, reason: '误登', seen }) as const),
)

test('whatever the province records and puts right, a law is promulgated, begins, changes and is repealed in this order', () => {
  let withChanges = 0
  fc.assert(
    fc.property(anyEntry, fc.array(anyCommand, { minLength: 6, maxLength: 12, size: 'max' }), (registered, later) => {
      const register: LawCommand = { do: 'registerLaw', entry: registered }
      const law = [() => register, ...later].reduce((before, commandAt) => {
        const events = decideLaw(commandAt(before.version), before, { actor: sichuan.roundManager, id: 'example' })
        return 'refused' in events ? before : fold(evolveLaw, before, factsOf(events))
      }, unregisteredLaw)
      if (!law.entry) return
      const { kind, promulgatedOn, inForceFrom } = law.entry
      if (kind !== 'normative_doc' && promulgatedOn && inForceFrom) expect(promulgatedOn <= inForceFrom).toBe(true)
      const days = [beginningOf(law.entry) ?? '', ...standingChanges(law).map(({ from }) => from)]
      expect(days).toEqual([...new Set(days)].toSorted())
      if (days.length > 2) withChanges += 1
    }),
    { numRuns: 3_000 },
  )
  expect(withChanges).toBeGreaterThan(50)
})
