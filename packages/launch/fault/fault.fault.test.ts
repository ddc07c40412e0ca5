import { expect, test } from 'vitest'
import { faults } from './faults.ts'
import { runFaults } from './run.ts'

const seed = Number(process.env.MINGCE_SEED ?? Date.now() % 1_000_000)
const kinds = Object.keys(faults)

test(`three apps and their database, struck by every kind of fault at a random moment while nine clerks work: nothing acknowledged is lost, nothing stands twice, every projection is what a rebuild makes (seed ${seed})`, async () => {
  const { survived, acknowledged } = await runFaults({ seed, rounds: kinds.length, say: () => {} })
  expect(survived).toEqual(Object.fromEntries(kinds.map((kind) => [kind, 1])))
  expect(acknowledged).toBeGreaterThan(kinds.length)
}, 300_000)
