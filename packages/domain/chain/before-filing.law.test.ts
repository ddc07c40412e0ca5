import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actorOf } from '../authority/actor.ts'
import { cityOf, divisions, levelOf } from '../authority/division.ts'
import { rolesAt } from '../authority/post.ts'
import { standingNotes } from '../before-filing/evolve.ts'
import { answer, ask, guide, opinion, Room, research, scan, takeBack } from '../before-filing/given.ts'
import { openRound } from '../round/given.ts'
import { beforeFilingIn } from './before-filing.ts'
import { carryOut } from './carry-out.ts'
import { history, live, liveRecorded } from './history.ts'

const counties = divisions.map(({ code }) => code).filter((code) => levelOf(code) === 'county')
const posts = divisions.flatMap(({ code }) => rolesAt(code).map((role) => actorOf(`acc-${code}-${role}`, role, code)))
const deeds = [ask(1), answer(1), guide(1), research(1), opinion(1), scan(1, 2), takeBack(1)]

test('for any two of the 205 bodies: whoever is neither the county nor its city notes nothing on it', () => {
  const round = openRound({ cohort: new Set(counties) })
  fc.assert(
    fc.property(fc.constantFrom(...counties), fc.constantFrom(...posts), (county, actor) => {
      fc.pre(actor.authority !== county && actor.authority !== cityOf(county))
      const room = new Room().in({ county, round })
      for (const deed of deeds) expect(room.when(actor, deed)).toEqual({ refused: 'NOT_YOUR_DIVISION' })
    }),
    { numRuns: 500 },
  )
})

test('in any history a question is answered once and by the other side, and a note taken back by whoever wrote it', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, deed, outcome }) => {
        if (deed.on !== 'before-filing') return
        const { notes } = beforeFilingIn(before, deed.round, deed.county)
        for (const { fact } of outcome) {
          const { event, by } = fact
          if (event.type === 'ConsultationAnswered') {
            const was = notes.get(event.note)
            expect(was).toMatchObject({ what: 'consultation', answers: [], withdrawn: null })
            expect(was?.by.authority).not.toBe(by.authority)
          }
          if (event.type === 'PreparatoryNoteWithdrawn') expect(notes.get(event.note)?.by.account).toBe(by.account)
        }
      })
    }),
    { numRuns: 20 },
  )
})

test('in any history what was noted before a filing changes no decision on one, and nothing that was taken back stands', () => {
  fc.assert(
    fc.property(history, (past) => {
      const world = live(past, ({ before, deed, outcome }) => {
        if (deed.on !== 'before-filing')
          expect(carryOut({ ...before, beforeFilings: new Map() }, deed).outcome).toEqual(outcome)
      })
      for (const room of world.beforeFilings.values())
        expect(standingNotes(room).filter(({ withdrawn }) => withdrawn)).toEqual([])
    }),
    { numRuns: 10 },
  )
})
