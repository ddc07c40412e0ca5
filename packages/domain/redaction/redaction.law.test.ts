import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Actor, actorOf } from '../authority/actor.ts'
import { province } from '../authority/division.ts'
import { administrator, auditor, sichuan } from '../cast.ts'
import type { Fact } from '../fact.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { decideRedaction, type RedactionCommand } from './decide.ts'
import { type RedactionEvent, redactionEvent } from './events.ts'
import { evolveRedaction, noRedaction, type Redaction } from './evolve.ts'

// Accounts that were administrators and became auditors, and the other way round, are among them.
const accounts = [administrator.account, auditor.account, sichuan.reviewer.account]
const actors = fc
  .tuple(fc.constantFrom(...accounts), fc.constantFrom('sys_admin', 'auditor', 'reviewer'))
  .map(([account, role]) => actorOf(account, role, province))

const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
const paths = fc.array(fc.constantFrom('/payload/opinion', '/payload/text', '/payload/content/name'), { minLength: 1 })
const words = fc.constantFrom('意见中写有电话', '依申请')
const seen = fc.nat({ max: 6 })
const commands: fc.Arbitrary<RedactionCommand> = fc.oneof(
  fc.record({
    do: fc.constant('orderRedaction' as const),
    ...{ position: fc.constant(482), paths, orderNumber: fc.constant('川教函〔2021〕57号'), reason: words, seen },
  }),
  fc.record({ do: fc.constant('applyRedaction' as const), seen }),
  fc.record({ do: fc.constant('declineRedaction' as const), reason: words, seen }),
)
const form = fc.oneof(
  { weight: 4, arbitrary: hex.map((digest) => ({ digest })) },
  fc.constant(refuse('NO_TEXT_THERE' as const)),
)
const entries = fc.option(fc.record({ leaf: hex, sealed: fc.boolean(), form }), { nil: undefined, freq: 6 })

/** Most know the version that stands; some do not. */
const steps = fc.array(
  fc.record({ actor: actors, command: commands, entry: entries, knows: fc.integer({ min: 0, max: 3 }) }),
  { maxLength: 25 },
)
type Step = typeof steps extends fc.Arbitrary<(infer One)[]> ? One : never

type Decided = { readonly actor: Actor; readonly before: Redaction; readonly event: RedactionEvent }

function live(history: readonly Step[]): readonly Decided[] {
  const decided: Decided[] = []
  let redaction: Redaction = noRedaction
  for (const { actor, command, entry, knows } of history) {
    const before = redaction
    const asked = knows > 0 ? { ...command, seen: before.version } : command
    const copy = structuredClone(before)
    const outcome = decideRedaction(asked, before, { actor, entry })
    expect(before).toEqual(copy)
    if (isRefusal(outcome)) continue
    for (const event of outcome) {
      expect(redactionEvent.parse(event)).toEqual(event)
      redaction = evolveRedaction(redaction, factOf(event, actor))
      decided.push({ actor, before, event })
    }
  }
  return decided
}

function factOf(event: RedactionEvent, { account, role, authority }: Actor): Fact<RedactionEvent> {
  return { event, by: { account, post: role, authority }, at: '2021-10-14T02:00:00.000Z' }
}

test('whatever anyone tries, two persons stand behind each redaction, an administrator and then an auditor, and it is done once', () => {
  fc.assert(
    fc.property(steps, (history) => {
      const decided = live(history)
      const applied = decided.filter(({ event }) => event.type === 'RedactionApplied')
      expect(applied.length).toBeLessThanOrEqual(1)
      for (const { actor, event, before } of applied) {
        expect(decided.at(-1)?.event).toBe(event)
        expect(actor.level).toBe('audit')
        const ordered = decided.findLast((each) => each.event.type === 'RedactionOrdered')
        expect(ordered?.actor.level).toBe('administration')
        expect(ordered?.actor.account).not.toBe(actor.account)
        expect(before.stage).toBe('ordered')
        expect(event).toMatchObject({ orderedBy: ordered?.actor.account })
        expect(ordered?.event).toMatchObject(sealedIn(event))
      }
    }),
    { numRuns: 1_000 },
  )
})

function sealedIn(event: RedactionEvent) {
  if (event.type !== 'RedactionApplied') throw new Error(`no redaction: ${event.type}`)
  const { digest, leaf, orderNumber } = event
  return { digest, leaf, orderNumber }
}

test('the histories these laws are tried on hold every kind of event', () => {
  const kinds = new Set(
    fc.sample(steps, { numRuns: 500, seed: 2021 }).flatMap((each) => live(each).map(({ event }) => event.type)),
  )
  expect([...kinds].sort()).toEqual(['RedactionApplied', 'RedactionDeclined', 'RedactionOrdered'])
})
