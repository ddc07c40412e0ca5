import { expect, test } from 'vitest'
import { kinds } from './kinds.ts'
import { runTampering } from './run.ts'

const seed = Number(process.env.MINGCE_SEED ?? Date.now() % 1_000_000)
const places = 5

test(`a real ledger, changed in fourteen ways by a superuser who has its key: each is found wherever it is done (seed ${seed})`, async () => {
  const serverUrl = process.env.MINGCE_TEST_POSTGRES ?? ''
  const found = await runTampering({ serverUrl, seed, places, say: () => {} })
  expect(Object.keys(found)).toEqual([...Object.keys(kinds), 'projection_edited'])
  expect(Object.keys(found)).toHaveLength(14)
  for (const times of Object.values(found))
    expect(Object.values(times).reduce((sum, each) => sum + each, 0)).toBe(places)
})
