import { type Chance, uuidOf } from './chance.ts'
import { minutesADay } from './office-hours.ts'
import type { Doer, Doing, Step } from './step.ts'

/** What is written down of one matter as it runs: its steps in order, and how late it is by now. */
export class Log {
  readonly steps: Step[] = []
  readonly chance: Chance
  readonly #name: string
  #minute: number

  /** @param name of the matter, from which its commands' keys follow */
  constructor(name: string, minute: number, chance: Chance) {
    this.#name = name
    this.#minute = minute
    this.chance = chance
  }

  get minute(): number {
    return this.#minute
  }

  add({ account, authority }: Doer, doing: Doing): void {
    const key = uuidOf('command', this.#name, this.steps.length)
    this.steps.push({ minute: this.#minute, by: { account, authority }, key, doing })
    this.#minute += 1
  }

  /** Minutes pass; no later than the end of this day. */
  after(least: number, most: number): void {
    const endOfDay = this.#dayOf() * minutesADay + minutesADay - 1
    this.#minute = Math.min(this.#minute + this.chance.between(least, most), endOfDay)
  }

  /** Working days pass, and the day's work on this begins at one of the hours at which offices take things up. */
  overnight(days = 1): void {
    this.#minute = (this.#dayOf() + days) * minutesADay + this.chance.pick([15, 225])
  }

  /** Not before that minute. */
  notBefore(minute: number): void {
    this.#minute = Math.max(this.#minute, minute)
  }

  #dayOf(): number {
    return Math.floor(this.#minute / minutesADay)
  }
}
