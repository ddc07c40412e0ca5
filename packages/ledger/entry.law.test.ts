import { canonicalize } from '@mingce/proof/canonical'
import { leafHash } from '@mingce/proof/merkle'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Entry, entryWriter, type JsonObject, parseEntry, sealEntry } from './entry.ts'

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
const payload = fc.dictionary(word, fc.jsonValue({ stringUnit: 'grapheme' })) as fc.Arbitrary<JsonObject>

const entries: fc.Arbitrary<Entry> = fc.record({
  stream: word,
  version: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  type: word,
  schemaVersion: fc.integer({ min: 1, max: 32_767 }),
  recordedAt: fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
  payload,
  meta: fc.record(
    {
      account: word,
      post: word,
      authority: word,
      onBehalfOf: word,
      causation: word,
      synthetic: fc.constant(true as const),
    },
    { requiredKeys: ['account', 'post', 'authority'] },
  ),
  commandKey: word,
})

test('an entry is written as the canonical JSON of all its fields, and read back as it was', () => {
  fc.assert(
    fc.property(entries, (entry) => {
      const text = entryWriter(entry)(entry)
      expect(text).toBe(canonicalize({ ...entry, recordedAt: entry.recordedAt.toISOString() }))
      expect(canonicalize({ ...parseEntry(text), recordedAt: entry.recordedAt.toISOString() })).toBe(text)
    }),
  )
})

test('an entry’s leaf is the tree’s leaf over its bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { bytes, leaf } = sealEntry(text)
      expect(bytes.toString()).toBe(text)
      expect(leaf).toBe(Buffer.from(leafHash(bytes)).toString('hex'))
    }),
  )
})
