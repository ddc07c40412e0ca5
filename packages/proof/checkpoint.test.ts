import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Checkpoint, formatCheckpoint, parseCheckpoint } from './checkpoint.ts'

/** The example of the specification. */
const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'
const root = Uint8Array.from(Buffer.from('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=', 'base64'))
const checkpoint: Checkpoint = { origin: 'example.com/behind-the-sofa', size: 20_852_163n, root }

test('the specification’s example is read and written', () => {
  expect(parseCheckpoint(text)).toEqual(checkpoint)
  expect(formatCheckpoint(checkpoint)).toBe(text)
})

test('lines after the root are allowed, and left out', () => {
  expect(parseCheckpoint(`${text}Timestamp: 1679315147\n— even this\n`)).toEqual(checkpoint)
})

test('an empty tree has size 0; sizes reach 2^64 - 1', () => {
  for (const size of [0n, 1n, 2n ** 53n + 1n, 2n ** 63n - 1n, 2n ** 63n, 2n ** 64n - 1n])
    expect(parseCheckpoint(formatCheckpoint({ ...checkpoint, size }))).toEqual({ ...checkpoint, size })
})

test('every checkpoint is read back as it was written', () => {
  const origin = fc.string({ unit: 'grapheme', minLength: 1 }).filter((some) => !/\p{Cc}/u.test(some))
  const size = fc.bigInt(0n, 2n ** 64n - 1n)
  const some = fc.record({ origin, size, root: fc.uint8Array({ minLength: 32, maxLength: 32 }) })
  fc.assert(
    fc.property(some, (each) => {
      expect(parseCheckpoint(formatCheckpoint(each))).toEqual(each)
    }),
  )
})

const malformed: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['no root', 'example.com/log\n1\n'],
  ['no origin', text.replace(/^[^\n]+/, '')],
  ['a last line that does not end', text.slice(0, -1)],
  ['an empty line', text.replace('\n', '\n\n')],
  ['an empty line at the end', `${text}\n`],
  ['an empty line after an extension', `${text}a\n\nb\n`],
  ['a size with a leading zero', text.replace('20852163', '020852163')],
  ['a size with a sign', text.replace('20852163', '+20852163')],
  ['a negative size', text.replace('20852163', '-1')],
  ['a size in hexadecimal', text.replace('20852163', '0x10')],
  ['a size in full-width digits', text.replace('20852163', '２０')],
  ['a size of 2^64', text.replace('20852163', String(2n ** 64n))],
  ['a size of a thousand digits', text.replace('20852163', '9'.repeat(1_000))],
  ['a root of 31 bytes', text.replace(/.{44}\n$/, `${Buffer.alloc(31).toString('base64')}\n`)],
  ['a root of 33 bytes', text.replace(/.{44}\n$/, `${Buffer.alloc(33).toString('base64')}\n`)],
  ['a root in base64 of another kind', text.replace('om/Xajj', 'om_Xajj')],
  ['a root written another way', text.replace('q2I=', 'q2J=')],
  ['carriage returns', text.replaceAll('\n', '\r\n')],
]

for (const [what, bad] of malformed)
  test(`a checkpoint with ${what} is refused`, () => {
    expect(() => parseCheckpoint(bad)).toThrow(RangeError)
  })

test('what could not be read is not written', () => {
  for (const origin of ['', 'two\nlines', 'tab\t', '\ud800'])
    expect(() => formatCheckpoint({ ...checkpoint, origin })).toThrow(RangeError)
  for (const size of [-1n, 2n ** 64n]) expect(() => formatCheckpoint({ ...checkpoint, size })).toThrow(RangeError)
  expect(() => formatCheckpoint({ ...checkpoint, root: new Uint8Array(20) })).toThrow(RangeError)
})
