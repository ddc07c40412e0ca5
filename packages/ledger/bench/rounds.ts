/** Runs for about `ms` milliseconds. @returns events a second */
export type Contestant = { readonly name: string; run(ms: number): Promise<number> }

export type Ratio = { readonly median: number; readonly low: number; readonly high: number }

export type Paired = {
  /** Median events a second of each contestant. */
  readonly rates: ReadonlyMap<string, number>
  /** Of each contestant to the first, round by round; `low` and `high` are the quartiles. */
  readonly ratios: ReadonlyMap<string, Ratio>
}

const sliceMs = 150
const warmUps = 8

/**
 * Visits all contestants in turn, a slice each, in an order that rotates from round to round, so that what else happens
 * on the machine meets all of them alike.
 */
export async function compare(contestants: readonly Contestant[], rounds: number, ms = sliceMs): Promise<Paired> {
  const rates = contestants.map((): number[] => [])
  for (let round = -warmUps; round < rounds; round += 1) {
    for (let turn = 0; turn < contestants.length; turn += 1) {
      const index = (turn + round + warmUps) % contestants.length
      const rate = await contestants[index]?.run(ms)
      if (round >= 0 && rate !== undefined) rates[index]?.push(rate)
    }
  }
  const [base = []] = rates
  const names = contestants.map(({ name }) => name)
  return {
    rates: new Map(names.map((name, index) => [name, quantile(rates[index] ?? [], 0.5)])),
    ratios: new Map(
      names.map((name, index) => [name, spread((rates[index] ?? []).map((rate, at) => rate / (base[at] ?? 1)))]),
    ),
  }
}

function spread(values: readonly number[]): Ratio {
  return { median: quantile(values, 0.5), low: quantile(values, 0.25), high: quantile(values, 0.75) }
}

function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * at
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}
