import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PackageEvent } from '../joint-package/events.ts'
import { packageStream } from '../streams.ts'
import { history, liveRecorded } from './history.ts'
import { factsOf, packageIn } from './world.ts'

const runs = { numRuns: 20 }
const kind = 'implementation_plan'

test('a city’s own plan goes up at exactly the texts and files its leader signed, and nobody who had a hand in it signed it', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, deed, outcome }) => {
        if (deed.on !== 'package') return
        const facts = factsOf<PackageEvent>(before, packageStream(deed.round, deed.city))
        for (const { fact } of outcome) {
          const { event, by } = fact
          if (event.type === 'CityPartSigned') {
            const wrote = facts
              .filter((each) => /^City(Section|File)/.test(each.event.type))
              .map((each) => each.by.account)
            expect(wrote).not.toContain(by.account)
            expect(by.post).toBe('leader')
          }
          if (event.type !== 'CityPartEnclosed') continue
          const last = facts.findLast((each) => /^City(Section|File|PartSig)/.test(each.event.type))
          expect(last?.event).toMatchObject({ type: 'CityPartSigned', parts: event.parts })
        }
      })
    }),
    runs,
  )
})

test('no package of what the city owes goes up without its own or the reason why it is missing, and what is with the province does not move', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, after, deed, outcome }) => {
        if (deed.on !== 'package') return
        const [was, is] = [before, after].map((world) => packageIn(world, deed.round, deed.city).cityParts.get(kind))
        const [first, second] = outcome.map(({ fact }) => fact.event)
        const isUp = first?.type === 'PackageSubmitted' && first.kind === kind && deed.round === '2021-pilot'
        if (isUp) expect(second?.type === 'CityPartEnclosed' || is?.excepted).toBeTruthy()
        if (was?.enclosed && is?.enclosed) expect(is).toEqual(was)
      })
    }),
    runs,
  )
})
