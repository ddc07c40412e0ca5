import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineCutter } from './line-cutter.ts'

function linesIn(pieces: readonly Uint8Array[]): string[] {
  const lines: string[] = []
  const cutter = lineCutter((line) => lines.push(new TextDecoder().decode(line)))
  for (const piece of pieces) {
    const own = piece.slice()
    cutter.push(own)
    own.fill(0) // memory that is handed in may be filled anew
  }
  cutter.end()
  return lines
}

test('lines are the same however the text was cut into pieces', () => {
  const line = fc.string({ unit: fc.constantFrom('a', '册', '𬭎', ' ') })
  fc.assert(
    fc.property(fc.array(line), fc.array(fc.nat()), fc.constantFrom('\n', '\r\n'), (lines, cuts, end) => {
      const bytes = new TextEncoder().encode(lines.map((each) => each + end).join(''))
      const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
      const pieces = places.slice(1).map((place, at) => bytes.subarray(places[at], place))
      expect(linesIn(pieces)).toEqual(lines)
    }),
  )
})

test('the last line needs no end, and one that is too long is an empty one, though it comes in many pieces', () => {
  expect(linesIn([new TextEncoder().encode('a\nb')])).toEqual(['a', 'b'])
  const long = new Uint8Array(100_000).fill(0x61)
  expect(linesIn([long, long, long, Uint8Array.of(0x0a, 0x62)])).toEqual(['', 'b'])
  expect(
    linesIn([Uint8Array.of(...new Uint8Array(3).fill(0x61), 0x0a), new Uint8Array(262_145), Uint8Array.of(0x0a)]),
  ).toEqual(['aaa', ''])
  expect(linesIn([Uint8Array.from([...long, ...long, ...long, 0x0a, 0x62])])).toEqual(['', 'b'])
})
