import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64, toBase64 } from './base64.ts'

test('the vectors of RFC 4648 come out', () => {
  const vectors = {
    '': '',
    f: 'Zg==',
    fo: 'Zm8=',
    foo: 'Zm9v',
    foob: 'Zm9vYg==',
    fooba: 'Zm9vYmE=',
    foobar: 'Zm9vYmFy',
  }
  for (const [text, base64] of Object.entries(vectors)) {
    expect(toBase64(Buffer.from(text))).toBe(base64)
    expect(Buffer.from(fromBase64(base64) ?? [1]).toString()).toBe(text)
  }
})

test('bytes are written as Node writes them, and read back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      expect(fromBase64(toBase64(bytes))).toEqual(bytes)
    }),
  )
})

test('what is written another way is refused: there is one text for the same bytes', () => {
  for (const text of ['Zg', 'Zg=', 'Zg===', 'Zh==', 'Zm9=', 'Zm9v\n', ' Zg==', 'Zg==Zg==', '====', '=', 'Zm-_', 'Zm9é'])
    expect(fromBase64(text)).toBeUndefined()
})

test('whatever the text, only what would be written so is read', () => {
  const text = fc.oneof(fc.string(), fc.base64String(), fc.string({ unit: fc.constantFrom('A', 'Z', '/', '=', '1') }))
  fc.assert(
    fc.property(text, (some) => {
      const bytes = fromBase64(some)
      if (bytes) expect(toBase64(bytes)).toBe(some)
    }),
    { numRuns: 1_000 },
  )
})
