import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatEntryBundle, parseEntryBundle } from './entry-bundle.ts'

test('an entry stands behind its length in two bytes, the larger first', () => {
  expect(formatEntryBundle([Uint8Array.of(7), new Uint8Array(), new Uint8Array(258)])).toEqual(
    Uint8Array.from([0, 1, 7, 0, 0, 1, 2, ...new Uint8Array(258)]),
  )
})

test('entries are read back as they were', () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 700 }), { minLength: 1, maxLength: 256 })
  fc.assert(
    fc.property(entries, (some) => {
      expect(parseEntryBundle(formatEntryBundle(some))).toEqual(some)
    }),
  )
})

test('the largest entry has 65,535 bytes', () => {
  const largest = new Uint8Array(65_535).fill(9)
  expect(parseEntryBundle(formatEntryBundle([largest]))).toEqual([largest])
  expect(() => formatEntryBundle([new Uint8Array(65_536)])).toThrow(RangeError)
})

test('a bundle of no entry or of 257 is neither written nor read', () => {
  const many = Array.from({ length: 257 }, () => new Uint8Array())
  expect(() => formatEntryBundle([])).toThrow(RangeError)
  expect(() => formatEntryBundle(many)).toThrow(RangeError)
  expect(parseEntryBundle(new Uint8Array())).toBeUndefined()
  expect(parseEntryBundle(new Uint8Array(257 * 2))).toBeUndefined()
})

test('a bundle that is cut off within an entry or its length is refused', () => {
  const bundle = formatEntryBundle([Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5)])
  for (let length = 0; length < bundle.length; length += 1)
    expect(parseEntryBundle(bundle.subarray(0, length))).toEqual(length === 5 ? [Uint8Array.of(1, 2, 3)] : undefined)
})

test('whatever the bytes, reading them never throws', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void parseEntryBundle(bytes)))
})
