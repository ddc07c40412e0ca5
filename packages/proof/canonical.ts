const deepest = 512
const loneSurrogate = /\p{Surrogate}/u

/**
 * The one text of a JSON value: keys in order of their UTF-16 units, no white space, numbers and strings as
 * ECMAScript writes them. `{"b": 1.0, "a": "册"}` is `{"a":"册","b":1}`.
 *
 * @throws {TypeError} when `value` holds what JSON cannot: undefined, NaN, infinities, bigint, symbols, functions,
 *   lone surrogates, dates and other instances, or itself (anything nested deeper than 512 levels)
 *
 * Source: RFC 8785.
 */
export function canonicalize(value: unknown): string {
  const sorted = inOrder(value, 0)
  if (sorted !== outOfHand) {
    const text = JSON.stringify(sorted)
    if (!text.includes('\\ud')) return text
  }
  return write(value, 0)
}

/**
 * Whether `text`, of which JSON.parse made `value`, is the canonical text of it. Most are: then the engine writes them again as they
 * are, and the keys of each object stand in order; whatever is not as plain as that is written canonically and compared.
 */
export function isCanonical(text: string, value: unknown): boolean {
  if (isInOrder(value, 0) && !text.includes('\\ud') && JSON.stringify(value) === text) return true
  try {
    return canonicalize(value) === text
  } catch {
    return false
  }
}

function isInOrder(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth >= deepest) return false
  if (Array.isArray(value)) {
    for (const each of value) if (!isInOrder(each, depth + 1)) return false
    return true
  }
  let before: string | undefined
  for (const key in value) {
    if (before !== undefined && key <= before) return false
    const member = (value as Record<string, unknown>)[key]
    if (typeof member === 'object' && !isInOrder(member, depth + 1)) return false
    before = key
  }
  return true
}

/** A value that JSON.stringify would not write canonically, whatever copy it is given. */
const outOfHand = Symbol('out of hand')

/**
 * A copy whose keys stand in canonical order, so that the engine's own JSON.stringify, several times faster than
 * anything written here, writes the canonical text.
 */
function inOrder(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return scalar(value)
  requireDepth(depth)
  if (Array.isArray(value)) {
    const copy = new Array<unknown>(value.length)
    for (let index = 0; index < value.length; index += 1) {
      const each = inOrder(value[index], depth + 1)
      if (each === outOfHand) return outOfHand
      copy[index] = each
    }
    return copy
  }
  const copy: Record<string, unknown> = {}
  for (const key of keysOf(value)) {
    if (reorders(key)) return outOfHand
    const each = inOrder((value as Record<string, unknown>)[key], depth + 1)
    if (each === outOfHand) return outOfHand
    copy[key] = each
  }
  return copy
}

/** Engines list keys that are numbers first, and take `__proto__` for something else. */
function reorders(key: string): boolean {
  const first = key.charCodeAt(0)
  return (first >= 0x30 && first <= 0x39) || key === '__proto__'
}

/** The same text, put together piece by piece. */
function write(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return writeScalar(value)
  requireDepth(depth)
  if (Array.isArray(value)) return `[${Array.from(value, (each) => write(each, depth + 1)).join(',')}]`
  const members = keysOf(value).map((key) => {
    const member = (value as Record<string, unknown>)[key]
    return `${writeScalar(key)}:${write(member, depth + 1)}`
  })
  return `{${members.join(',')}}`
}

function writeScalar(value: unknown): string {
  const text = JSON.stringify(scalar(value))
  if (loneSurrogate.test(typeof value === 'string' ? value : ''))
    throw new TypeError('JSON text holds no lone surrogate')
  return text
}

function scalar(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`JSON holds no ${value}`)
      return value
    case 'object':
      return value
    default:
      throw new TypeError(`JSON holds no ${typeof value}`)
  }
}

function requireDepth(depth: number): void {
  if (depth >= deepest) throw new TypeError(`a value nested deeper than ${deepest} levels, or within itself`)
}

/** The keys in canonical order of what an object literal or JSON.parse makes, in whichever realm. */
function keysOf(value: object): string[] {
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    throw new TypeError(`JSON holds no ${prototype.constructor?.name ?? 'instance'}`)
  if (Object.getOwnPropertySymbols(value).length > 0) throw new TypeError('JSON holds no symbol')
  const keys = Object.keys(value)
  return keys.length > 1 ? keys.sort() : keys
}
