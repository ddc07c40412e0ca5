import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalize } from '../canonical.ts'
import { scanObject } from './canonical-scan.ts'
import { formatEventLine } from './event-line.ts'
import { lineCheck } from './line-check.ts'
import { entriesOf, linesOf, signer } from './made-log.ts'
import { plainLines } from './plain-line.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

/** Whether the scan says yes to all of these bytes. */
function scans(bytes: Uint8Array): boolean {
  return scanObject({ bytes, end: bytes.length }, 0) === bytes.length
}

function isCanonicalBytes(bytes: Uint8Array): boolean {
  try {
    const text = decode(bytes)
    return canonicalize(JSON.parse(text)) === text
  } catch {
    return false
  }
}

const object = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ stringUnit: 'binary', maxDepth: 5 }))
const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }), fc.constantFrom('set', 'put', 'take'))

function changed(bytes: Uint8Array, [place, byte, how]: [number, number, string]): Uint8Array {
  const list = [...bytes]
  const at = place % list.length
  if (how === 'set') list[at] = byte
  else list.splice(at, how === 'put' ? 0 : 1, ...(how === 'put' ? [byte] : []))
  return Uint8Array.from(list)
}

test('what the scan passes is canonical, however it was changed', () => {
  fc.assert(
    fc.property(object, fc.array(change, { maxLength: 3 }), (value, changes) => {
      const bytes = changes.reduce(changed, encode(canonicalize(value)))
      if (bytes.length > 0 && scans(bytes)) expect(isCanonicalBytes(bytes)).toBe(true)
    }),
    { numRuns: 5_000 },
  )
})

test('every single byte changed in an entry is either still canonical or not passed', () => {
  const bytes = encode('{"a":-10,"b":["册𬭎",null,true,{"":{}}],"c":"\\\\\\"\\n","é":0}')
  expect(scans(bytes)).toBe(true)
  for (const at of bytes.keys())
    for (let byte = 0; byte < 256; byte += 1) {
      const other = bytes.slice()
      other[at] = byte
      if (scans(other)) expect(isCanonicalBytes(other)).toBe(true)
    }
})

test('what is not plainly canonical is not passed', () => {
  const odd = [
    '{"b":1,"a":2}',
    '{"a":1,"a":1}',
    '{ "a":1}',
    '{"a":01}',
    '{"a":-0}',
    '{"a":1.0}',
    '{"a":1e2}',
    '{"a":9007199254740993}',
    '{"a":"\\/"}',
    '{"a":"\\u0041"}',
    '{"a":"\u0001"}',
    '{"a":[1,]}',
    '{"a":1,}',
    '{"a"}',
    '{"a":tru}',
    '{"a":1}}',
    '{"a":1',
    '{"a',
    '{',
    '[]',
    '',
    `{"a":${'['.repeat(512)}${']'.repeat(512)}}`,
  ]
  for (const text of odd) expect(scans(encode(text)), text).toBe(false)
  const notUtf8 = [[0x80], [0xc0, 0x80], [0xc1, 0xbf], [0xe0, 0x80, 0x80], [0xed, 0xa0, 0x80], [0xf0, 0x80, 0x80, 0x80]]
  for (const bytes of [...notUtf8, [0xf4, 0x90, 0x80, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe5, 0x86], [0xff]])
    expect(scans(Uint8Array.of(...encode('{"a":"'), ...bytes, ...encode('"}')))).toBe(false)
})

test('the plain way says of every line what the slow way says, and passes each line as it is exported', () => {
  const plain = plainLines(signer.name)
  const check = lineCheck(signer.name)
  const log = entriesOf(20)
  for (const [index, line] of linesOf(log).entries()) {
    const entry = log[index] as (typeof log)[number]
    expect(plain(encode(line), BigInt(index))).toMatchObject({ stream: entry.stream, version: entry.version })
    expect(decode(plain(encode(line), BigInt(index))?.bytes ?? new Uint8Array())).toBe(canonicalize(entry))
    expect(plain(encode(line), BigInt(index + 1))).toBeUndefined()
  }
  fc.assert(
    fc.property(fc.nat({ max: 19 }), fc.array(change, { minLength: 1, maxLength: 2 }), (index, changes) => {
      const [line = ''] = linesOf(log).slice(index)
      const bytes = changes.reduce(changed, encode(line))
      const right = plain(bytes, BigInt(index))
      if (!right) return
      // Whatever the plain way passes is written again, to the letter, from the entry alone.
      const text = decode(right.bytes)
      expect(decode(bytes)).toBe(formatEventLine(signer.name, BigInt(index), text))
      expect(JSON.parse(text)).toMatchObject({ stream: right.stream, version: right.version })
      expect(check(bytes, BigInt(index), () => undefined)).toEqual(right)
    }),
    { numRuns: 5_000 },
  )
})
