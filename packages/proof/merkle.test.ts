import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leafHash } from './merkle.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('the leaf of nothing is the one RFC 6962’s reference log gives', () => {
  expect(hex(leafHash(new Uint8Array()))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
})

test('a leaf is SHA-256 over a zero byte and the data, so that it is no hash of an inner node', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), (data) => {
      const expected = createHash('sha256').update(Uint8Array.of(0)).update(data).digest('hex')
      expect(hex(leafHash(data))).toBe(expected)
    }),
  )
})
