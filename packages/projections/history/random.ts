import { hash } from 'node:crypto'

/** A seeded source of choices: the same seed makes the same history on every machine. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 to below 1. Source: mulberry32, public domain. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** From 0 to `below - 1`. */
  count(below: number): number {
    return Math.floor(this.next() * below)
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** @throws {RangeError} when there is nothing to choose from */
  of<Choice>(choices: readonly Choice[]): Choice {
    if (choices.length === 0) throw new RangeError('nothing to choose from')
    return choices[this.count(choices.length)] as Choice
  }

  /** A UUID, as a command names what it makes. */
  id(): string {
    const digits = () =>
      Math.floor(this.next() * 2 ** 32)
        .toString(16)
        .padStart(8, '0')
    const [a, b, c, d] = [digits(), digits(), digits(), digits()]
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}`
  }
}

export function digestOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value))
}

/** A UUID that its parts alone decide: the same parts, the same id. */
export function idNamed(...parts: readonly (string | number)[]): string {
  const digits = digestOf(parts)
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`
}
