import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { KnownTallies, tallyOfEach } from './known-tallies.ts'

const catalogs = (...keys: readonly string[]) => keys.map((key) => ({ key, items: [...key] }))

/** Asks as the answers do: what is known is taken along, the texts of the others alone are read, and others are let in between. */
async function ask(tallies: KnownTallies, all: readonly { readonly key: string; readonly items: readonly string[] }[]) {
  const before = tallies.of(all.map(({ key }) => key))
  const asked = all.map(({ key, items }) => {
    const known = before.get(key)
    return { key, known, items: known ? undefined : items }
  })
  const counted: string[] = []
  const told = await tallyOfEach(asked, tallies, async ({ key }, { length }) => {
    counted.push(key)
    await setImmediate()
    return { items: length, must: length, advice: 0, byCheck: { placeholder_left: length } }
  })
  return { counted, told: told.map(({ items }) => items) }
}

test('what was counted once is told again and not counted', async () => {
  const tallies = new KnownTallies(10)
  expect(await ask(tallies, catalogs('甲乙', '丙'))).toEqual({ counted: ['甲乙', '丙'], told: [2, 1] })
  expect(await ask(tallies, catalogs('丙', '丁戊己'))).toEqual({ counted: ['丁戊己'], told: [1, 3] })
})

test('the one asked for longest ago goes first', async () => {
  const tallies = new KnownTallies(2)
  await ask(tallies, catalogs('甲', '乙'))
  await ask(tallies, catalogs('甲'))
  await ask(tallies, catalogs('丙'))
  expect([...tallies.of(['甲', '乙', '丙']).keys()]).toEqual(['甲', '丙'])
})

test('a tally that goes while others ask is still told by whoever knew it, and no catalog ever counts as without findings', async () => {
  const tallies = new KnownTallies(1)
  await ask(tallies, catalogs('甲乙'))
  const [one, other] = await Promise.all([
    ask(tallies, catalogs('丙', '甲乙', '丁')),
    ask(tallies, catalogs('戊己', '庚', '甲乙')),
  ])
  expect([one.told, other.told]).toEqual([
    [1, 2, 1],
    [2, 1, 2],
  ])
  expect((await ask(tallies, catalogs('甲乙'))).told).toEqual([2])
})

test('without a tally and without texts nothing is told and nothing is kept', async () => {
  const tallies = new KnownTallies(1)
  await expect(tallyOfEach([{ key: '甲', known: undefined, items: undefined }], tallies, fail)).rejects.toThrow('甲')
  await expect(tallyOfEach([{ key: '甲', known: undefined, items: [] }], tallies, fail)).rejects.toThrow('甲')
  expect(tallies.of(['甲']).size).toBe(0)
})

async function fail(): Promise<never> {
  throw new Error('counted over nothing')
}
