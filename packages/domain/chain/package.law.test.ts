import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fact } from '../fact.ts'
import type { PackageEvent } from '../joint-package/events.ts'
import { textsDigestOf } from '../joint-package/given.ts'
import { openCounties, totalsOf } from '../joint-package/totals.ts'
import { packageStream } from '../streams.ts'
import { unfiled } from '../submission/state.ts'
import { history, live, liveRecorded } from './history.ts'
import { owing } from './rounds.ts'
import { factsOf, packageIn, submissionIn, wentUp } from './world.ts'

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

test('what travels upward whole was settled by the city, at the moment it was filed and at the texts the package names', () => {
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
        for (const { submission, textsDigest } of filed)
          expect(textsDigest).toBe(textsDigestOf(before.submissions.get(submission) ?? unfiled))
      })
    }),
    runs,
  )
})

test('what was reported to the province whole stays settled', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, after, deed }) => {
        if (deed.on !== 'submission' || !wentUp(before, deed.id)) return
        const [was, is] = [before, after].map((world) => submissionIn(world, deed.id).stage)
        if (was === 'approved') expect(is).toBe('approved')
      })
    }),
    runs,
  )
})

test('what went up has the signatures that were asked for, on what it says and from nobody who put it together', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, deed, outcome }) => {
        const [first] = outcome.map(({ fact }) => fact.event)
        if (deed.on !== 'package' || first?.type !== 'PackageSubmitted') return
        const { kind } = first
        const all = factsOf<PackageEvent>(before, packageStream(deed.round, deed.city))
        const facts = all.filter(({ event }) => 'kind' in event && event.kind === kind)
        const since = facts.slice(facts.findLastIndex(({ event }) => event.type === 'PackageWithdrawn') + 1)
        const put = since.filter(({ event }) => event.type === 'PackageAssembled')
        const [last] = put.slice(-1)
        const saying = (fact?: Fact<PackageEvent>) => fact?.event.type === 'PackageAssembled' && saidIn(fact.event)
        const fresh = put.findLast((each, index) => saying(each) !== saying(put[index - 1]))
        expect(saying(fresh)).toBe(saying(last))
        const stances = new Map(
          since
            .slice(fresh ? since.indexOf(fresh) : 0)
            .flatMap(({ event, by }) =>
              event.type === 'PackageSignatureGiven' ? [[event.signer, { ...event, by: by.account }] as const] : [],
            ),
        )
        const { signing } = packageIn(before, deed.round, deed.city).filings.get(first.kind) ?? {}
        const agreed = (signing?.signers ?? []).filter(({ account }) => stances.get(account)?.stance === 'agree')
        expect(agreed.length).toBeGreaterThanOrEqual(signing?.needed ?? 0)
        const putBy = put.map(({ by }) => by.account)
        if (signing) for (const { account } of agreed) expect(putBy).not.toContain(stances.get(account)?.by)
      })
    }),
    runs,
  )
})

function saidIn({ members, exceptions, letter }: PackageEvent & { readonly type: 'PackageAssembled' }): string {
  return JSON.stringify([members, exceptions, letter])
}

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
