import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Fact, fold } from '../fact.ts'
import { submissionStream } from '../streams.ts'
import type { SubmissionEvent } from '../submission/events.ts'
import { evolveSubmission } from '../submission/evolve.ts'
import { unfiled } from '../submission/state.ts'
import { evolveTold, hasUnsent, type Told, untold } from '../submission/told.ts'
import { type History, history, liveRecorded } from './history.ts'

/** Shows each filing of a history after each of its events, and that event. */
function liveTold(past: History, see: (told: Told, fact: Fact<SubmissionEvent>, before: Told) => void): void {
  const filings = new Map<string, Told>()
  liveRecorded(past, ({ outcome }) => {
    for (const { stream, fact } of outcome) {
      if (!stream.startsWith('submission/')) continue
      const before = filings.get(stream) ?? untold
      const told = evolveTold(before, fact as Fact<SubmissionEvent>)
      filings.set(stream, told)
      see(told, fact as Fact<SubmissionEvent>, before)
    }
  })
}

const runs = { numRuns: 20 }

test('in any history the county knows nothing of a comment or an opinion before the decision that sends it', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveTold(past, ({ all, told, unsent }, { event }, before) => {
        for (const comment of all.comments.values())
          if (!comment.sent) expect(told.comments.has(comment.comment)).toBe(false)
        for (const part of unsent.parts) expect(told.proposals.get(part)).not.toEqual(all.proposals.get(part))
        if (event.type === 'ItemReviewed' && event.decision !== 'approve_with_change')
          expect([undefined, before.told.proposals.get(event.part)]).toContain(told.proposals.get(event.part))
      })
    }),
    runs,
  )
})

test('in any history a decision tells the county all there is, and what it was told stays known', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveTold(past, ({ all, told, unsent }, { event }, before) => {
        if (['ReturnedForRevision', 'ApprovedByCity', 'Rejected'].includes(event.type)) {
          expect(told).toEqual(all)
          expect(hasUnsent(unsent)).toBe(false)
        }
        for (const id of before.told.comments.keys()) expect(told.comments.has(id)).toBe(true)
      })
    }),
    runs,
  )
})

test('in any history what all there is follows from the same events as everywhere', () => {
  fc.assert(
    fc.property(history, (past) => {
      const facts = new Map<string, Fact<SubmissionEvent>[]>()
      liveRecorded(past, ({ deed, outcome }) => {
        if (deed.on !== 'submission') return
        const stream = submissionStream(deed.id)
        const own = outcome.filter((each) => each.stream === stream).map(({ fact }) => fact as Fact<SubmissionEvent>)
        facts.set(stream, [...(facts.get(stream) ?? []), ...own])
      })
      for (const all of facts.values())
        expect(fold(evolveTold, untold, all).all).toEqual(fold(evolveSubmission, unfiled, all))
    }),
    runs,
  )
})
