import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { canonicalize } from './canonical.ts'

const vectors = new URL('vectors/jcs-rfc8785/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, vectors), 'utf8')

for (const file of readdirSync(new URL('input/', vectors))) {
  test(`the vector ${file} of RFC 8785’s author comes out as he wrote it, byte for byte`, () => {
    const text = canonicalize(JSON.parse(read(`input/${file}`)))
    expect(text).toBe(read(`output/${file}`))
    const hex = read(`outhex/${file.replace('.json', '.txt')}`)
    expect(Buffer.from(text).toString('hex')).toBe(hex.replaceAll(/\s/g, ''))
  })
}

test('numbers are written as ECMAScript writes them', () => {
  expect(canonicalize([-0, 1.0, 1e21, 1e-7, 0.1 + 0.2, 2 ** 53, 5e-324])).toBe(
    '[0,1,1e+21,1e-7,0.30000000000000004,9007199254740992,5e-324]',
  )
})

test('keys stand in the order of their UTF-16 units, numbers among them, and __proto__ is a key like any other', () => {
  const text = '{"9":1,"10":2,"b":3,"B":4,"册":5,"😀":6,"":7,"__proto__":{"z":1,"a":2}}'
  expect(canonicalize(JSON.parse(text))).toBe('{"":7,"10":2,"9":1,"B":4,"__proto__":{"a":2,"z":1},"b":3,"册":5,"😀":6}')
})

test('text that only looks like an escaped surrogate is text', () => {
  expect(canonicalize({ path: 'C:\\ud800' })).toBe(String.raw`{"path":"C:\\ud800"}`)
})

test('what another realm or JSON.parse made, and objects without a prototype, are plain objects', () => {
  expect(canonicalize(Object.assign(Object.create(null), { b: 1, a: [] }))).toBe('{"a":[],"b":1}')
})

const itself: Record<string, unknown> = {}
itself.itself = itself
const array: unknown[] = []
array.push(array)

const refused: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['undefined in an object', { a: undefined }],
  ['undefined in an array', [undefined]],
  ['a hole in an array', new Array(1)],
  ['NaN', Number.NaN],
  ['an infinity', [Number.NEGATIVE_INFINITY]],
  ['a bigint', { amount: 1n }],
  ['a symbol', [Symbol('a')]],
  ['a symbol as a key', { [Symbol('a')]: 1 }],
  ['a function', { toJSON: () => 'anything' }],
  ['a date', { at: new Date(0) }],
  ['a map', new Map([['a', 1]])],
  ['bytes', new Uint8Array(1)],
  ['a boxed string', Object('text')],
  ['an instance', new (class Item {})()],
  ['a lone high surrogate', 'a\ud800'],
  ['a lone low surrogate', ['\udc00b']],
  ['a lone surrogate in a key', { '\ud800': 1 }],
  ['a lone surrogate beside a key that is a number', { 1: '\udfff' }],
  ['an object within itself', itself],
  ['an array within itself', array],
]

for (const [what, value] of refused)
  test(`${what} is refused`, () => {
    expect(() => canonicalize(value)).toThrow(TypeError)
  })
