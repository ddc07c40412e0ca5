import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalize } from './canonical.ts'

/** RFC 8785, section 3.2, said as plainly as it goes. */
function bySpecification(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(bySpecification).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${bySpecification(member)}`).join(',')}}`
}

const json = fc.jsonValue({ stringUnit: 'binary', maxDepth: 6 })

test('the canonical text is the specification’s, and reads back as the value', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalize(value)
      expect(text).toBe(bySpecification(value))
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
    { numRuns: 500 },
  )
})

test('the order in which a value was put together leaves no trace', () => {
  const members = fc.uniqueArray(fc.tuple(fc.string({ unit: 'binary' }), json), { selector: ([key]) => key })
  fc.assert(
    fc.property(members, (entries) => {
      expect(canonicalize(Object.fromEntries(entries))).toBe(canonicalize(Object.fromEntries(entries.toReversed())))
    }),
  )
})

test('canonical text is its own canonical text', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalize(value)
      expect(canonicalize(JSON.parse(text))).toBe(text)
    }),
  )
})
