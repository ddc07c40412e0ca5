import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fact } from '../fact.ts'
import { submissionStream } from '../streams.ts'
import type { SubmissionEvent } from '../submission/events.ts'
import { type History, history, liveRecorded, type Recording } from './history.ts'
import { factsOf, submissionIn } from './world.ts'

const runs = { numRuns: 30 }
type OnFiling = Recording & { readonly deed: { readonly on: 'submission' } }
type Facts = readonly Fact<SubmissionEvent>[]

/** Shows each step on a filing with what was recorded of it before. */
function liveFilings(past: History, see: (step: OnFiling, before: Facts) => void): void {
  liveRecorded(past, (step) => {
    if (step.deed.on !== 'submission') return
    see(step as OnFiling, factsOf<SubmissionEvent>(step.before, submissionStream(step.deed.id)))
  })
}

const eventsOf = ({ outcome }: Recording) => outcome.map(({ fact }) => fact.event)

test('what is settled has the signatures that were asked for, given after the last opinion moved, unless that rule was overridden', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveFilings(past, (step, before) => {
        const events = eventsOf(step)
        if (!events.some(({ type }) => type === 'ApprovedByCity')) return
        const rules = events.flatMap((event) => (event.type === 'OverrideUsed' ? event.rules : []))
        if (rules.some(({ rule }) => rule === 'SIGNATURES_AWAITED')) return
        const { signing } = submissionIn(step.before, step.deed.id)
        if (!signing) return
        const moved = before.findLastIndex(({ event }) =>
          /^(ItemReviewed|ChangeConsented|ChangeDeclined|SigningOpened)$/.test(event.type),
        )
        const stances = new Map(
          before
            .slice(moved + 1)
            .flatMap(({ event }) => (event.type === 'SignatureGiven' ? [[event.signer, event.stance] as const] : [])),
        )
        const agreed = signing.signers.filter(({ account }) => stances.get(account) === 'agree')
        expect(agreed.length).toBeGreaterThanOrEqual(signing.needed)
      })
    }),
    runs,
  )
})

test('whoever is recused records nothing on the filing until another lifts it, in whoever’s place', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveFilings(past, ({ outcome }, before) => {
        const recused = new Set<string>()
        for (const { event } of before) {
          if (event.type === 'Recused') recused.add(event.account)
          if (event.type === 'RecusalLifted') recused.delete(event.account)
        }
        for (const { fact } of outcome) expect(recused).not.toContain(fact.by.account)
      })
    }),
    runs,
  )
})

test('an override is confirmed once, in the bureau that used it, by somebody who neither used it nor was named in it', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveFilings(past, ({ outcome }, before) => {
        for (const { fact } of outcome) {
          const { event, by } = fact
          if (event.type !== 'OverrideConfirmed') continue
          const used = before.find(
            (each) => each.event.type === 'OverrideUsed' && each.event.override === event.override,
          )
          expect(used?.by.authority).toBe(by.authority)
          const named = used?.event.type === 'OverrideUsed' ? used.event.rules.flatMap(({ accounts }) => accounts) : []
          expect([used?.by.account, ...named]).not.toContain(by.account)
          const again = before.filter((each) => each.event.type === 'OverrideConfirmed')
          expect(again.map((each) => each.event)).not.toContainEqual(
            expect.objectContaining({ override: event.override }),
          )
        }
      })
    }),
    runs,
  )
})
