import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openCounties, totalsOf } from '../joint-package/totals.ts'
import { parsePackageStream } from '../streams.ts'
import { history, live, liveRecorded } from './history.ts'
import { isReported, owing } from './world.ts'

const runs = { numRuns: 60 }

test('after every event a package accounts for each county that owes: whole, in part or outstanding', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ after }) => {
        for (const [stream, { filings }] of after.packages)
          for (const filing of filings.values()) {
            const { round, city } = parsePackageStream(stream)
            const { owed, whole, inPart, outstanding } = totalsOf(filing)
            expect(whole + inPart + outstanding).toBe(owed)
            expect(owed).toBe(owing(round, city).length)
            expect(openCounties(filing)).toHaveLength(inPart + outstanding)
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
        const [[, joint] = []] = [...after.packages].filter(([stream]) => stream === outcome[0]?.stream)
        const filing = joint?.filings.get(event.kind)
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
        const stageIn = (world: typeof before) =>
          world.submissions.get(`submission/${deed.id.round}/${deed.id.division}/${deed.id.kind}/${deed.id.n}`)?.stage
        if (stageIn(before) === 'approved') expect(stageIn(after)).toBe('approved')
      })
    }),
    runs,
  )
})

test('no feedback is lost, and none is overwritten but by its answer', () => {
  fc.assert(
    fc.property(history, (past) => {
      const world = live(past, ({ before, after }) => {
        for (const [stream, { feedback }] of before.packages)
          for (const [id, { text, by, at, answer }] of feedback) {
            const now = after.packages.get(stream)?.feedback.get(id)
            expect(now).toMatchObject({ text, by, at, ...(answer && { answer }) })
          }
      })
      const sent = world.ledger.filter(({ fact }) => fact.event.type === 'FeedbackSent')
      const kept = [...world.packages.values()].reduce((sum, { feedback }) => sum + feedback.size, 0)
      expect(kept).toBe(sent.length)
    }),
    runs,
  )
})
