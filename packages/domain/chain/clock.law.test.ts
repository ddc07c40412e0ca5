import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Deadline, deadlineOf } from '../deadline/deadline.ts'
import { explain } from '../deadline/explain.ts'
import { isRefusal } from '../refusal.ts'
import { openCorrection, runningDates, stoppedOn } from '../submission/clock/clock.ts'
import { movedBy } from '../submission/clock/recompute.ts'
import type { Submission } from '../submission/state.ts'
import { calendarOfVersion, calendarOn } from './calendar.ts'
import { history, liveRecorded } from './history.ts'
import { roundOf } from './rounds.ts'
import { submissionIn, today } from './world.ts'

const runs = { numRuns: 20 }

const datesOf = ({ acceptBy, reviewBy, clock }: Submission) =>
  [acceptBy, reviewBy, clock.fileBy].filter((each): each is Deadline => each !== null)

test('in any history no date lies before the day it is counted from, and its explanation adds up to it', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ after, deed }) => {
        if (deed.on !== 'submission') return
        for (const due of datesOf(submissionIn(after, deed.id))) {
          expect(due.dueDate >= due.startDate).toBe(true)
          const { rule, startDate, extendedBy = 0, stops = [], explanation } = due
          const by = calendarOfVersion(explanation.calendars.find(({ year }) => year === 2021)?.version ?? 1)
          const again = deadlineOf({ startDate, rule, extendedBy, stops }, by)
          if (isRefusal(again)) throw new Error(again.refused)
          expect([again.dueDate, explain(again)]).toEqual([due.dueDate, explain(due)])
          expect(stops.reduce((sum, { days }) => sum + days, 0)).toBe(explanation.stoppedDays)
        }
      })
    }),
    runs,
  )
})

test('in any history no day for 签收 had passed when it was set, on paper or not', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, outcome }) => {
        for (const { event } of outcome.map(({ fact }) => fact))
          if (event.type === 'SubmittedToCity' || event.type === 'CalledInForReview')
            expect([event.acceptBy.startDate, event.acceptBy.dueDate >= today(before)]).toEqual([today(before), true])
      })
    }),
    runs,
  )
})

test('in any history the clock stands still exactly while material is asked for, and the city ends nothing meanwhile', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, after, deed }) => {
        if (deed.on !== 'submission') return
        const [was, is] = [submissionIn(before, deed.id), submissionIn(after, deed.id)]
        expect(stoppedOn(is.clock) !== null).toBe(openCorrection(is.clock) !== undefined)
        if (openCorrection(was.clock)) expect([is.stage, is.turn]).toEqual(['under_review', was.turn])
      })
    }),
    runs,
  )
})

test('in any history neither a stop nor an extension brings a date nearer, nor takes an inner date past what reaches the province', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, after, deed, outcome }) => {
        if (deed.on !== 'submission') return
        const [was, is] = [submissionIn(before, deed.id), submissionIn(after, deed.id)]
        const types = outcome.map(({ fact }) => fact.event.type)
        const { settings } = roundOf(deed.id.round)
        const last = settings.deliverables.find(({ kind }) => kind === deed.id.kind)?.dueDate ?? ''
        if (types.includes('ExtensionGranted') && is.clock.fileBy !== was.clock.fileBy)
          expect((is.clock.fileBy?.dueDate ?? '') <= last).toBe(true)
        if (!types.includes('ExtensionGranted') && !types.includes('ClockResumed')) return
        if (is.reviewBy?.dueDate === was.reviewBy?.dueDate) return
        const by = calendarOn(today(before))
        const unmoved = was.reviewBy && deadlineOf({ startDate: was.reviewBy.startDate, rule: was.reviewBy.rule }, by)
        if (unmoved && !isRefusal(unmoved) && is.reviewBy) expect(is.reviewBy.dueDate >= unmoved.dueDate).toBe(true)
      })
    }),
    runs,
  )
})

test('in any history what was counted anew is what the calendar of that day gives, and stays so until something moves', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, after, deed, outcome }) => {
        if (deed.on !== 'submission' || !outcome.some(({ fact }) => fact.event.type === 'DeadlineRecomputed')) return
        const is = submissionIn(after, deed.id)
        const by = calendarOn(today(before))
        expect(movedBy(is, by)).toEqual([])
        for (const { due, request } of runningDates(is))
          expect(deadlineOf(request, by)).toMatchObject({ dueDate: due.dueDate })
      })
    }),
    runs,
  )
})

test('in any history the last day of a 公示 moves by its county alone and only to a later one, whatever a calendar makes of it', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, after, deed }) => {
        if (deed.on !== 'submission') return
        const [was, is] = [submissionIn(before, deed.id).notice, submissionIn(after, deed.id).notice]
        if (!was || !is || was.until === is.until || was.summedUp) return
        expect([deed.command.do, is.until > was.until]).toEqual(['extendNotice', true])
        expect(is.extensions.at(-1)).toMatchObject({ was: was.until, until: is.until, by: deed.actor.account })
      })
    }),
    runs,
  )
})
