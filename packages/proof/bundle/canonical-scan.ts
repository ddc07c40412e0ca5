// Proves of bytes that they are canonical JSON (RFC 8785) without making a value of them, several times as fast. Each function is
// given where something should begin and returns where it ends, or -1 when it is not plainly canonical: then nothing is said,
// and the caller looks again in the slow way. Never the other way round: what passes here is canonical.

const deepest = 512
const quote = 0x22
const backslash = 0x5c
const comma = 0x2c

/** Bytes of which those before `end` are looked at. */
export type Scanned = { bytes: Uint8Array; end: number }

/** Told of each member of the outermost object: where its key begins behind the quote, and where its value begins and ends. */
export type OnMember = (key: number, value: number, valueEnd: number) => void

/** An object; what follows it is the caller's matter. */
export function scanObject(input: Scanned, at: number, onMember?: OnMember): number {
  return object(input, at, 0, onMember)
}

/** A string with its quotes, in valid UTF-8, escaped no more than need be. */
export function scanString({ bytes, end }: Scanned, start: number): number {
  if (bytes[start] !== quote) return -1
  let at = start + 1
  while (at < end) {
    const byte = bytes[at] as number
    if (byte === quote) return at + 1
    if (byte === backslash) {
      if (!isShortEscape(bytes[at + 1])) return -1
      at += 2
    } else if (byte < 0x20) return -1
    else if (byte < 0x80) at += 1
    else {
      at = character(bytes, at, end)
      if (at === -1) return -1
    }
  }
  return -1
}

/** `\"` `\\` `\b` `\f` `\n` `\r` `\t`; those with a number are left to the slow way. */
function isShortEscape(byte: number | undefined): boolean {
  switch (byte) {
    case quote:
    case backslash:
    case 0x62:
    case 0x66:
    case 0x6e:
    case 0x72:
    case 0x74:
      return true
    default:
      return false
  }
}

/** A character of two to four bytes in its one right form; no surrogates. */
function character(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at] as number
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  if (first < 0xc2 || first > 0xf4 || at + length > end) return -1
  const second = bytes[at + 1] as number
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  if (second < least || second > most) return -1
  for (let next = at + 2; next < at + length; next += 1) if (((bytes[next] as number) & 0xc0) !== 0x80) return -1
  return at + length
}

function value(input: Scanned, at: number, depth: number): number {
  if (at >= input.end) return -1
  switch (input.bytes[at]) {
    case quote:
      return scanString(input, at)
    case 0x7b:
      return object(input, at, depth)
    case 0x5b:
      return array(input, at, depth)
    case 0x74:
      return word(input, at, words.true)
    case 0x66:
      return word(input, at, words.false)
    case 0x6e:
      return word(input, at, words.null)
    default:
      return integer(input, at)
  }
}

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const words = { true: bytesOf('true'), false: bytesOf('false'), null: bytesOf('null') }

function word({ bytes, end }: Scanned, at: number, letters: Uint8Array): number {
  return at + letters.length <= end && isAt(bytes, at, letters) ? at + letters.length : -1
}

/** Whether these bytes stand there. */
export function isAt(bytes: Uint8Array, start: number, expected: Uint8Array): boolean {
  for (let at = 0; at < expected.length; at += 1) if (bytes[start + at] !== expected[at]) return false
  return true
}

/** A whole number of 15 digits at most: every one of them is written as itself. What follows it is the caller's matter. */
function integer({ bytes, end }: Scanned, start: number): number {
  const first = bytes[start] === 0x2d ? start + 1 : start
  let at = first
  while (at < end && (bytes[at] as number) >= 0x30 && (bytes[at] as number) <= 0x39) at += 1
  const digits = at - first
  if (digits === 0 || digits > 15) return -1
  if (bytes[first] === 0x30 && (digits > 1 || first > start)) return -1
  return at
}

function array(input: Scanned, start: number, depth: number): number {
  const { bytes, end } = input
  if (depth >= deepest) return -1
  if (bytes[start + 1] === 0x5d) return start + 2 <= end ? start + 2 : -1
  let at = start
  do {
    at = value(input, at + 1, depth + 1)
    if (at === -1 || at >= end) return -1
  } while (bytes[at] === comma)
  return bytes[at] === 0x5d ? at + 1 : -1
}

function object(input: Scanned, start: number, depth: number, onMember?: OnMember): number {
  const { bytes, end } = input
  if (depth >= deepest || bytes[start] !== 0x7b) return -1
  if (bytes[start + 1] === 0x7d) return start + 2 <= end ? start + 2 : -1
  let at = start
  let before = -1
  do {
    const key = at + 2
    const colon = afterKey(input, at + 1)
    if (colon === -1 || bytes[colon] !== 0x3a) return -1
    if (before !== -1 && !isBefore(bytes, before, key)) return -1
    before = key
    at = value(input, colon + 1, depth + 1)
    if (at === -1 || at >= end) return -1
    onMember?.(key, colon + 1, at)
  } while (bytes[at] === comma)
  return bytes[at] === 0x7d ? at + 1 : -1
}

/**
 * A key whose bytes stand in the order of its UTF-16 units: one without escapes, and without characters from U+E000 on, where the two
 * orders part.
 */
function afterKey(input: Scanned, start: number): number {
  const after = scanString(input, start)
  for (let at = start + 1; at < after; at += 1) {
    const byte = input.bytes[at] as number
    if (byte === backslash || byte >= 0xee) return -1
  }
  return after
}

/** Whether one key comes before another. Each ends at its quote. */
function isBefore(bytes: Uint8Array, one: number, other: number): boolean {
  let at = 0
  while (bytes[one + at] === bytes[other + at] && bytes[one + at] !== quote) at += 1
  const [first, second] = [bytes[one + at] as number, bytes[other + at] as number]
  if (first === quote || second === quote) return first === quote && second !== quote
  return first < second
}
