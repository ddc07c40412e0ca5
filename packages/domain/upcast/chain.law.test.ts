import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainOf, type Upcaster } from './chain.ts'

const types = ['ItemDrafted', 'SubmissionChecked', 'PackageSubmitted']

/** Chains of any length, each step leaving its mark, in any order. */
const upcasters = fc
  .tuple(...types.map((type) => fc.nat({ max: 6 }).map((length) => ({ type, length }))))
  .chain((chains) => {
    const all = chains.flatMap(({ type, length }) =>
      Array.from({ length }, (_, index): Upcaster => {
        const from = index + 1
        return { type, from, upcast: ({ steps }) => ({ steps: [...(steps as number[]), from] }) }
      }),
    )
    return fc.shuffledSubarray(all, { minLength: all.length })
  })

test('whatever the order they are named in, each version passes every later step once, in order', () => {
  fc.assert(
    fc.property(upcasters, fc.constantFrom(...types), (named, type) => {
      const { versionOf, upcast } = chainOf(named)
      const present = versionOf(type)
      for (let schemaVersion = 1; schemaVersion <= present; schemaVersion += 1) {
        const later = Array.from({ length: present - schemaVersion }, (_, index) => schemaVersion + index)
        expect(upcast({ type, schemaVersion, payload: { steps: [] } })).toEqual({ steps: later })
      }
    }),
  )
})

test('a chain of which any step but the last is missing does not start', () => {
  fc.assert(
    fc.property(upcasters, fc.nat(), (named, pick) => {
      const last = new Map(named.map(({ type }) => [type, named.filter((one) => one.type === type).length]))
      const inner = named.filter(({ type, from }) => from < (last.get(type) ?? 0))
      fc.pre(inner.length > 0)
      const missing = inner[pick % inner.length]
      expect(() => chainOf(named.filter((one) => one !== missing))).toThrow('are no chain')
    }),
  )
})
