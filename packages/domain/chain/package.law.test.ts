import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openCounties, totalsOf } from '../joint-package/totals.ts'
import { history, live, liveRecorded } from './history.ts'
import { owing } from './rounds.ts'
import { isReported, packageIn, submissionIn } from './world.ts'

const runs = { numRuns: 20 }

test('after every event a package accounts for each county that owes: whole, in part or outstanding', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ after, deed }) => {
        if (deed.on !== 'package') return
        const { round, city } = deed
        for (const filing of packageIn(after, round, city).filings.values()) {
          const { owed, whole, inPart, outstanding } = totalsOf(filing)
          expect(owed).toBe(owing(round, city).length)
          expect([whole + inPart + outstanding, openCounties(filing).length]).toEqual([owed, inPart + outstanding])
        }
      })
    }),
    runs,
  )
})

test('what travels upward whole was settled by the city, at the moment it was filed', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, after, deed, outcome }) => {
        if (deed.on !== 'package') return
        const [event] = outcome.map(({ fact }) => fact.event)
        if (event?.type !== 'PackageSubmitted' && event?.type !== 'AddendumSubmitted') return
        const filing = packageIn(after, deed.round, deed.city).filings.get(event.kind)
        const filed = event.type === 'AddendumSubmitted' ? event.members : (filing?.members ?? [])
        const stages = filed.map(({ extent, submission }) => [extent, before.submissions.get(submission)?.stage])
        expect(stages.filter(([extent, stage]) => extent === 'whole' && stage !== 'approved')).toEqual([])
      })
    }),
    runs,
  )
})

test('what was reported to the province whole stays settled', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, after, deed }) => {
        if (deed.on !== 'submission' || !isReported(before, deed.id)) return
        const [was, is] = [before, after].map((world) => submissionIn(world, deed.id).stage)
        if (was === 'approved') expect(is).toBe('approved')
      })
    }),
    runs,
  )
})

test('no feedback is lost, and none is overwritten but by its answer', () => {
  fc.assert(
    fc.property(history, (past) => {
      const world = live(past, ({ before, after, deed }) => {
        if (deed.on !== 'package') return
        const [was, is] = [before, after].map((each) => packageIn(each, deed.round, deed.city).feedback)
        for (const [id, feedback] of was ?? [])
          expect(is?.get(id)).toEqual(feedback.answer ? feedback : { ...feedback, answer: is?.get(id)?.answer })
      })
      const sent = world.ledger.filter(({ fact }) => fact.event.type === 'FeedbackSent')
      const kept = [...world.packages.values()].reduce((sum, { feedback }) => sum + feedback.size, 0)
      expect(kept).toBe(sent.length)
    }),
    runs,
  )
})
