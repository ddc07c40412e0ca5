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
  return textOf(value, 0)
}

function textOf(value: unknown, depth: number): string {
  switch (typeof value) {
    case 'string':
      return textOfString(value)
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`JSON holds no ${value}`)
      return JSON.stringify(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      return value === null ? 'null' : textOfContainer(value, depth + 1)
    default:
      throw new TypeError(`JSON holds no ${typeof value}`)
  }
}

function textOfString(value: string): string {
  if (loneSurrogate.test(value)) throw new TypeError('JSON text holds no lone surrogate')
  return JSON.stringify(value)
}

function textOfContainer(value: object, depth: number): string {
  if (depth > deepest) throw new TypeError(`a value nested deeper than ${deepest} levels, or within itself`)
  if (Array.isArray(value)) return textOfArray(value, depth)
  if (!isPlain(value)) throw new TypeError(`JSON holds no ${value.constructor?.name ?? 'instance'}`)
  return textOfObject(value, depth)
}

function textOfArray(value: readonly unknown[], depth: number): string {
  let text = ''
  for (let index = 0; index < value.length; index += 1) text += `${index ? ',' : ''}${textOf(value[index], depth)}`
  return `[${text}]`
}

function textOfObject(value: Readonly<Record<string, unknown>>, depth: number): string {
  let text = ''
  for (const key of Object.keys(value).sort()) text += `${text && ','}${textOfString(key)}:${textOf(value[key], depth)}`
  return `{${text}}`
}

/** An object literal or what JSON.parse makes, from whichever realm; with nothing that JSON would drop in silence. */
function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return false
  return Object.getOwnPropertySymbols(value).length === 0
}
