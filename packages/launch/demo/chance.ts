import { hash } from 'node:crypto'

/** Whatever the demo draws follows from this number: another seed is another province. */
export const seed = 20_210_910

/** Draws that follow from a name alone: what one county draws never moves what another does. */
export class Chance {
  readonly #name: string
  #drawn = 0

  constructor(...names: readonly string[]) {
    this.#name = [seed, ...names].join('/')
  }

  /** From 0 to below 1: the first 32 bits of the SHA-256 of the name and the number of the draw. */
  share(): number {
    this.#drawn += 1
    return Number.parseInt(hash('sha256', `${this.#name}/${this.#drawn}`, 'hex').slice(0, 8), 16) / 2 ** 32
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.share() * (most - least + 1))
  }

  /** True in this share of all draws, 0.25 for one in four. */
  falls(share: number): boolean {
    return this.share() < share
  }

  /** @throws {RangeError} when there is nothing to pick from */
  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new RangeError('there is nothing to pick from')
    return from[this.between(0, from.length - 1)] as T
  }

  shuffled<T>(list: readonly T[]): readonly T[] {
    return list
      .map((each) => ({ each, at: this.share() }))
      .sort((one, other) => one.at - other.at)
      .map(({ each }) => each)
  }

  some<T>(count: number, from: readonly T[]): readonly T[] {
    return this.shuffled(from).slice(0, Math.max(0, count))
  }
}

/** A UUID that follows from a name: the SHA-256 of the seed and the name. Source: RFC 9562, version 8. */
export function uuidOf(...names: readonly (string | number)[]): string {
  const hex = hash('sha256', [seed, ...names].join('/'), 'hex')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0b0011) | 0b1000).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
