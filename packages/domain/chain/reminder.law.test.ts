import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '../day.ts'
import { packageSidesAwaited } from '../joint-package/evolve-reminders.ts'
import { isAwaited } from '../submission/remind.ts'
import { history, liveRecorded } from './history.ts'
import { roundOf } from './rounds.ts'
import { packageIn, submissionIn, today } from './world.ts'

test('in any history a case is reminded of at most once a day, by the side that waits, while it is the other’s turn; nothing else changes', () => {
  fc.assert(
    fc.property(history, (past) => {
      const days = new Set<string>()
      liveRecorded(past, ({ before, after, deed, outcome }) => {
        for (const { stream, fact } of outcome) {
          const { event, at } = fact
          if (event.type !== 'ReminderSent') continue
          const day = `${stream} ${event.kind} ${dayOf(at)}`
          expect(days).not.toContain(day)
          days.add(day)
          expect(event.to).not.toBe(deed.actor.level)
          if (deed.on === 'submission') {
            const around = { round: roundOf(deed.id.round), today: today(before) }
            const facts = { id: deed.id, submission: submissionIn(before, deed.id) }
            expect(isAwaited(event.to as 'county' | 'city', facts, around)).toBe(true)
            const { reminder, ...rest } = submissionIn(after, deed.id)
            expect(rest).toEqual(withoutReminder(before, deed.id))
            expect(reminder?.over).toBe(false)
          } else if (deed.on === 'package')
            expect(packageSidesAwaited(packageIn(before, deed.round, deed.city), event.kind)).toContain(event.to)
        }
      })
    }),
    { numRuns: 60 },
  )
})

function withoutReminder(...[world, id]: Parameters<typeof submissionIn>) {
  const { reminder, ...rest } = submissionIn(world, id)
  return rest
}
