import fc from 'fast-check'
import { expect, test } from 'vitest'
import { authorityEvent } from '../authority/events.ts'
import { batchEvent } from '../batch/events.ts'
import { beforeFilingEvent } from '../before-filing/events.ts'
import { catalogEvent } from '../catalog/events.ts'
import { goodPracticeEvent } from '../good-practice/events.ts'
import { handlingEvent } from '../handling/events.ts'
import { packageEvent } from '../joint-package/events.ts'
import { listsEvent } from '../lists/events.ts'
import { pageEvent } from '../published-page/events.ts'
import { isRefusal } from '../refusal.ts'
import { isOfDates } from '../submission/clock/clock-events.ts'
import { submissionEvent } from '../submission/events.ts'
import { isPaperEvent } from '../submission/paper/paper-events.ts'
import { isNoteEvent } from '../submission/remarks/evolve-comments.ts'
import { history, live } from './history.ts'
import { type Recorded, replayed, type World } from './world.ts'

const runs = { numRuns: 20 }
const schemas = {
  ...{ catalog: catalogEvent, submission: submissionEvent, package: packageEvent },
  ...{ lists: listsEvent, 'good-practice': goodPracticeEvent, pages: pageEvent },
  ...{ authority: authorityEvent, handling: handlingEvent, batch: batchEvent, 'before-filing': beforeFilingEvent },
}
const schemaOf = (stream: string) => schemas[stream.split('/')[0] as keyof typeof schemas]

test('the histories these laws are tried on hold every kind of event', () => {
  const all = Object.values(schemas).flatMap((schema) => schema.options.map(({ shape }) => shape.type.value))
  const unseen = new Set<string>(all)
  for (let seed = 2021; seed < 2033 && unseen.size > 0; seed += 1)
    for (const past of fc.sample(history, { numRuns: 40, seed }))
      for (const { fact } of live(past).ledger) unseen.delete(fact.event.type)
  expect([...unseen]).toEqual([])
})

test('whatever was decided can be folded, and folded from the ledger alone it gives the same desks', () => {
  fc.assert(
    fc.property(history, (past) => {
      const world = live(past)
      const again = replayed(world.ledger)
      const desksOf = ({
        catalogs,
        submissions,
        packages,
        authorities,
        handlings,
        batches,
        beforeFilings,
        lists,
        goodPractices,
        pages,
      }: World) => [
        ...[catalogs, submissions, packages],
        ...[authorities, handlings, batches, beforeFilings, lists, goodPractices, pages],
      ]
      expect(desksOf(again)).toEqual(desksOf(world))
    }),
    runs,
  )
})

test('a decision changes nothing it was shown, and a refusal leaves every desk and the ledger as they were', () => {
  fc.assert(
    fc.property(history, (past) => {
      live(past, ({ before, after, outcome }) => {
        if (!isRefusal(outcome)) return
        expect({ ...after, hours: before.hours }).toStrictEqual(before)
        expect(after.ledger).toBe(before.ledger)
      })
      const world = live(past)
      const before = inWords(world)
      live(past)
      expect(inWords(world)).toBe(before)
    }),
    { numRuns: 10 },
  )
})

/** All there is of it, maps and sets as lists. */
function inWords(world: object): string {
  return JSON.stringify(world, (_, value) =>
    typeof value === 'object' && value !== null && Symbol.iterator in value ? [...value] : value,
  )
}

test('every recorded event has exactly the shape the ledger promises', () => {
  fc.assert(
    fc.property(history, (past) => {
      for (const { stream, fact } of live(past).ledger)
        expect(schemaOf(stream).parse(fact.event)).toStrictEqual(fact.event)
    }),
    runs,
  )
})

test('events survive their way through JSON: folded again they give the same desks', () => {
  fc.assert(
    fc.property(history, (past) => {
      const world = live(past)
      const read = JSON.parse(JSON.stringify(world.ledger)) as readonly Recorded[]
      expect(read).toStrictEqual(world.ledger)
      expect(replayed(read).submissions).toEqual(world.submissions)
      expect(replayed(read).catalogs).toEqual(world.catalogs)
    }),
    runs,
  )
})

test('a filing’s version counts its events, but for internal notes, reminders and what moves its dates alone, and its turns count its filings', () => {
  fc.assert(
    fc.property(history, (past) => {
      const { submissions, ledger } = live(past)
      for (const [stream, { version, turn }] of submissions) {
        const events = ledger.filter((each) => each.stream === stream).map(({ fact }) => fact.event.type)
        const seen = events.filter(
          (type) =>
            type !== 'ReminderSent' && !isPaperEvent({ type }) && !isNoteEvent({ type }) && !isOfDates({ type }),
        )
        expect([version, turn]).toEqual([seen.length, events.filter((type) => type === 'SubmittedToCity').length])
      }
    }),
    runs,
  )
})
