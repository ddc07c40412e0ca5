import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalize, isCanonical } from './canonical.ts'

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

test('a text is known to be canonical exactly when it is what canonicalize writes of its value', () => {
  const texts = fc.oneof(
    json.map((value) => JSON.stringify(value)),
    json.map(canonicalize),
    fc
      .tuple(json.map(canonicalize), fc.nat(), fc.constantFrom(' ', '0', '\\', '"', ',', 'e', '-', '.'))
      .map(([text, at, letter]) => text.slice(0, at % text.length) + letter + text.slice(at % text.length)),
    fc.constantFrom(
      '{"a":1,"a":1}',
      '{"2":1,"10":1}',
      '{"10":1,"2":1}',
      '-0',
      '1.0',
      '1e2',
      '"\\/"',
      '"\\u0041"',
      '"\\ud800"',
    ),
    fc.constantFrom('{"__proto__":1,"a":2}', '{"a":2,"__proto__":1}', `${'['.repeat(513)}${']'.repeat(513)}`),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const value = parsed(text)
      if (value !== undefined) expect(isCanonical(text, value)).toBe(written(value) === text)
    }),
    { numRuns: 2_000 },
  )
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function written(value: unknown): string | undefined {
  try {
    return canonicalize(value)
  } catch {
    return undefined
  }
}
