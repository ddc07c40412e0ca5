import { UnreadableSheetError } from '../unreadable-sheet.ts'

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
/** By the names in the text, in its order: a Map knows no name that every object has. */
export type JsonObject = ReadonlyMap<string, Json>

const deepest = 12
const literals: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
])
const blanks = /[ \t\r\n]*/y
const endOrEscape = /["\\]/g
const other = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/**
 * The value a JSON text says. Stricter than `JSON.parse`, which takes the last of two equal names without a word, and which in
 * Node 24 to 26 may read an escaped name as another.
 *
 * Source: RFC 8259; github.com/nodejs/node/issues/63785.
 *
 * @throws {UnreadableSheetError} BROKEN_JSON for what is none, JSON_NAMES for a name that stands twice in an object,
 * JSON_SHAPE for what is nested deeper than any catalog
 */
export function parseJson(text: string): Json {
  const reader = new Reader(text)
  const value = reader.value(0)
  reader.end()
  return value
}

class Reader {
  private readonly text: string
  private at = 0

  constructor(text: string) {
    this.text = text
    this.skip()
  }

  value(depth: number): Json {
    if (depth > deepest) throw new UnreadableSheetError('JSON_SHAPE', `层层嵌套超过 ${deepest} 层`)
    if (this.takes('{')) return this.object(depth)
    if (this.takes('[')) return this.list(depth)
    if (this.text[this.at] === '"') return this.words()
    const found = this.token()
    return literals.has(found) ? (literals.get(found) ?? null) : Number(found)
  }

  end(): void {
    if (this.at < this.text.length) this.fail()
  }

  private object(depth: number): JsonObject {
    const members = new Map<string, Json>()
    if (this.takes('}')) return members
    do {
      if (this.text[this.at] !== '"') this.fail()
      const name = this.words()
      if (members.has(name)) throw new UnreadableSheetError('JSON_NAMES', `“${name.slice(0, 40)}”`)
      if (!this.takes(':')) this.fail()
      members.set(name, this.value(depth + 1))
    } while (this.takes(','))
    if (!this.takes('}')) this.fail()
    return members
  }

  private list(depth: number): Json[] {
    const values: Json[] = []
    if (this.takes(']')) return values
    do values.push(this.value(depth + 1))
    while (this.takes(','))
    if (!this.takes(']')) this.fail()
    return values
  }

  /** A text in quotes; by itself `JSON.parse` reads it right. */
  private words(): string {
    const from = this.at
    for (endOrEscape.lastIndex = from + 1; ; endOrEscape.lastIndex += 1) {
      const found = endOrEscape.exec(this.text)
      if (!found) return this.fail(this.text.length)
      if (found[0] === '"') break
    }
    this.at = endOrEscape.lastIndex
    const said = this.parsed(this.text.slice(from, this.at))
    this.skip()
    return said
  }

  private parsed(quoted: string): string {
    try {
      return JSON.parse(quoted) as string
    } catch {
      return this.fail()
    }
  }

  private token(): string {
    other.lastIndex = this.at
    const found = other.exec(this.text)?.[0]
    if (found === undefined) return this.fail()
    this.at += found.length
    this.skip()
    return found
  }

  private takes(sign: string): boolean {
    if (this.text[this.at] !== sign) return false
    this.at += 1
    this.skip()
    return true
  }

  private skip(): void {
    blanks.lastIndex = this.at
    this.at += blanks.exec(this.text)?.[0].length ?? 0
  }

  private fail(at = this.at): never {
    const line = this.text.slice(0, at).split('\n').length
    throw new UnreadableSheetError('BROKEN_JSON', at >= this.text.length ? '没有写完' : `第 ${line} 行`)
  }
}
