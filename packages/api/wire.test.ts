import { expect, test } from 'vitest'
import { toWire } from './wire.ts'

test('instants travel as ISO text and positions as numbers, however deep', () => {
  const row = { heldFrom: 48213n, since: new Date('2021-09-10T01:00:00Z'), parts: [{ at: new Date(0) }], none: null }
  expect(toWire(row)).toEqual({
    heldFrom: 48213,
    since: '2021-09-10T01:00:00.000Z',
    parts: [{ at: '1970-01-01T00:00:00.000Z' }],
    none: null,
  })
})

test('a position that JSON cannot hold is not rounded', () => {
  expect(() => toWire(2n ** 60n)).toThrow(RangeError)
})
