import { setTimeout as sleep } from 'node:timers/promises'
import { between, type Chance, chanceOf } from './chance.ts'
import { type Acknowledged, work } from './clerks.ts'
import { examine } from './examine.ts'
import { faults } from './faults.ts'
import { countyApps, type House, openHouse } from './house.ts'

export type FaultRun = {
  readonly seed: number
  /** How many faults, each of another kind in turn. */
  readonly rounds: number
  /** How many times the kind strikes in a round, before everything is looked over; once unless said. */
  readonly strikes?: number
  /** Which kinds: "database_killed"; every kind unless said. */
  readonly kinds?: readonly string[]
  readonly say: (line: string) => void
}

/** How often each kind of fault was survived, and how many commands were acknowledged around them. */
export type FaultReport = { readonly survived: Readonly<Record<string, number>>; readonly acknowledged: number }

/** Rebuilding everything after each fault takes longer as the ledger grows. */
const roundsAHouse = 20

/**
 * Lets faults loose on a house at random moments while its clerks work, and looks everything over after each.
 *
 * @throws with the first thing that is not as it must be; the seed makes the run again
 */
export async function runFaults({
  seed,
  rounds,
  strikes = 1,
  kinds = Object.keys(faults),
  say,
}: FaultRun): Promise<FaultReport> {
  const chance = chanceOf(seed)
  const survived: Record<string, number> = {}
  let acknowledged = 0
  for (let done = 0; done < rounds; done += roundsAHouse) {
    const house = await openHouse()
    const known: Acknowledged[] = []
    let failed = false
    try {
      for (let round = done; round < Math.min(done + roundsAHouse, rounds); round += 1) {
        const kind = kinds[round % kinds.length] ?? ''
        const before = known.length
        const tookMs = await oneRound(house, { kind, strikes }, known, chance).catch((error) => {
          failed = true
          const said = error instanceof Error ? error.message : error
          throw new Error(`${kind}, round ${round} of seed ${seed}: ${said} (logs in ${house.folder})`)
        })
        survived[kind] = (survived[kind] ?? 0) + strikes
        acknowledged += known.length - before
        say(`${round + 1}/${rounds} ${kind}: ${known.length - before} commands, all there (${tookMs} ms)`)
      }
    } finally {
      await house.close({ keepFolder: failed })
    }
  }
  return { survived, acknowledged }
}

type Round = { readonly kind: string; readonly strikes: number }

async function oneRound(
  house: House,
  { kind, strikes }: Round,
  known: Acknowledged[],
  chance: Chance,
): Promise<number> {
  const fault = faults[kind]
  if (!fault) throw new Error(`there is no fault ${kind}, but ${Object.keys(faults).join(', ')}`)
  const began = performance.now()
  const working = new AbortController()
  const addresses = countyApps(house).map(({ address }) => address)
  const clerks = house.clerks.map((clerk) => {
    return work(clerk, { addresses, working: working.signal, chance: chanceOf(chance() * 2 ** 32) })
  })
  const answers = Promise.all(clerks)
  answers.catch(() => {}) // a clerk that fails is reported when the fault is over
  for (let strike = 0; strike < strikes; strike += 1) {
    await sleep(between(chance, 300, 1_500))
    await fault(house, chance)
  }
  await sleep(200)
  working.abort()
  known.push(...(await answers).flat())
  await examine(house, known)
  return Math.round(performance.now() - began)
}
