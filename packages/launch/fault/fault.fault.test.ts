import { expect, test } from 'vitest'
import { drawnKinds } from './drawn.ts'
import { runFaults } from './run.ts'

const seed = Number(process.env.MINGCE_SEED ?? Date.now() % 1_000_000)
const kinds = drawnKinds(seed)

test(`three apps and their database, struck at random moments while nine clerks work by five of the ten kinds of fault (${kinds.join(', ')}: seed ${seed}): nothing acknowledged is lost, nothing stands twice, every projection is what a rebuild makes`, async () => {
  const { survived, acknowledged } = await runFaults({ seed, rounds: kinds.length, kinds, say: () => {} })
  expect(survived).toEqual(Object.fromEntries(kinds.map((kind) => [kind, 1])))
  expect(acknowledged).toBeGreaterThan(kinds.length)
}, 300_000)
