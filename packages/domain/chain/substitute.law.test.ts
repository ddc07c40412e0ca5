import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAwayIn, phaseOf } from '../authority/absence.ts'
import { appointmentOf } from '../authority/evolve.ts'
import { submissionStream } from '../streams.ts'
import type { SubmissionEvent } from '../submission/events.ts'
import { history, live, liveRecorded, type Recording } from './history.ts'
import { authorityIn, factsOf, submissionIn, today } from './world.ts'

const runs = { numRuns: 30 }

test('the histories these laws are tried on hold signatures, checks, proposals and settlements in another’s place', () => {
  const unseen = new Set([
    'SubmissionPrepared',
    'SubmissionChecked',
    'SubmittedToCity',
    'ItemReviewed',
    'ApprovedByCity',
  ])
  for (let seed = 2021; seed < 2026 && unseen.size > 0; seed += 1)
    for (const past of fc.sample(history, { numRuns: 60, seed }))
      for (const { fact } of live(past).ledger) if (fact.by.onBehalfOf) unseen.delete(fact.event.type)
  expect([...unseen]).toEqual([])
})

test('whoever acts in another’s place was named for that day by an absence that runs, both on their posts, and is no drafter', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, deed, outcome }) => {
        const authority = authorityIn(before, deed.actor.authority)
        for (const { fact } of outcome) {
          const { account, post, onBehalfOf } = fact.by
          const own = appointmentOf(authority, account)
          if (!onBehalfOf) expect(post).toBe(own?.role)
          else {
            const named = authority.absences.filter((each) => phaseOf(each, today(before)) === 'running')
            expect(named.map((each) => [each.account, each.substitute])).toContainEqual([onBehalfOf, account])
            expect(appointmentOf(authority, onBehalfOf)?.role).toBe(post)
            expect(own && own.role !== post && own.role !== 'drafter').toBe(true)
          }
        }
      })
    }),
    runs,
  )
})

test('on no day is anyone away twice, nor away while they stand in for another', () => {
  fc.assert(
    fc.property(history, (past) => {
      for (const { absences } of live(past).authorities.values())
        for (const each of absences) {
          if (each.ended) continue
          const then = absences.filter((other) => other !== each && isAwayIn(other, each))
          expect(then.filter(({ account }) => account === each.account || account === each.substitute)).toEqual([])
        }
    }),
    runs,
  )
})

test('whoever let a filing pass its check did not sign it, in whoever’s place either acted, unless they overrode that rule', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, (step) => {
        if (!holds(step, 'SubmittedToCity') || step.deed.on !== 'submission') return
        const facts = factsOf<SubmissionEvent>(step.before, submissionStream(step.deed.id))
        if (overrode(step, 'CHECKER_MAY_NOT_SIGN')) return
        const checks = facts.filter(({ event }) => event.type === 'SubmissionChecked' && event.outcome === 'passed')
        expect(checks.at(-1)?.by.account).not.toBe(step.deed.actor.account)
      })
    }),
    runs,
  )
})

test('whoever proposed on a part in this turn neither settled nor refused the document, in whoever’s place either acted, unless they overrode that rule', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, (step) => {
        if (step.deed.on !== 'submission' || !(holds(step, 'ApprovedByCity') || holds(step, 'Rejected'))) return
        if (overrode(step, 'PROPOSER_MAY_NOT_SETTLE')) return
        const { proposals, turn } = submissionIn(step.before, step.deed.id)
        const proposers = [...proposals.values()].filter((each) => each.turn === turn).map(({ by }) => by)
        expect(proposers).not.toContain(step.deed.actor.account)
      })
    }),
    runs,
  )
})

/** Recorded in the same act, naming the rule and this account. */
function overrode({ outcome, deed }: Recording, rule: string): boolean {
  return outcome.some(
    ({ fact }) =>
      fact.event.type === 'OverrideUsed' &&
      fact.event.rules.some((each) => each.rule === rule && each.accounts.includes(deed.actor.account)),
  )
}

function holds({ outcome }: Recording, type: string): boolean {
  return outcome.some(({ fact }) => fact.event.type === type)
}
