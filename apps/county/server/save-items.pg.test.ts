import { randomUUID } from 'node:crypto'
import { type Seats, takeSeats } from '@mingce/api/seats'
import { openTestDesk, schoolDistricts, type TestDesk } from '@mingce/api/test-desk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { level } from '../level.ts'
import { countyRouter } from './router.ts'

// What the grid sends: many items at once, each a command of its own.

let desk: TestDesk
let seats: Seats

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  seats = await takeSeats(desk, [level.standing])
})
afterAll(() => desk.close())

const drafter = () => countyRouter.createCaller(seats.qingbaijiangDrafter).catalog
const local = { kind: 'local', ref: null } as const
const named = (name: string, seen: string | null, item: string = randomUUID()) => {
  return { item, content: { ...schoolDistricts, name }, seen, origin: local }
}

test('of three items the stale one is refused, the others are recorded; sent again under the same key nothing is recorded twice', async () => {
  const first = named('招生范围', null)
  await drafter().saveItems({ key: randomUUID(), items: [first] })
  const batch = {
    key: randomUUID(),
    items: [named('招生计划', null), named('学区划分', '0'.repeat(64), first.item), named('招生结果', null)],
  }
  const { outcomes } = await drafter().saveItems(batch)
  expect(outcomes.map(({ refusal }) => refusal?.refused ?? null)).toEqual([null, 'STALE_TEXT', null])
  expect(outcomes[1]).toMatchObject({ digest: null, position: null })

  const draft = await drafter().draft()
  expect(draft?.items.map(({ name }) => name)).toEqual(['招生范围', '招生计划', '招生结果'])
  expect(draft?.items.at(-1)).toMatchObject({ digest: outcomes[2]?.digest, heldFrom: outcomes[2]?.position })
  expect(await drafter().saveItems(batch)).toEqual({ outcomes })
})

test('青白江区经办人 and 审核人 hear of each other in the grid, 双流区 of neither', async () => {
  const item = randomUUID()
  await drafter().editing({ item })
  const { others, names } = await countyRouter.createCaller(seats.qingbaijiangChecker).catalog.editing({ item: null })
  expect(others).toEqual([{ account: expect.any(String), role: 'drafter', item }])
  expect(Object.keys(names)).toEqual([others[0]?.account])
  expect(await countyRouter.createCaller(seats.shuangliuDrafter).catalog.editing({ item: null })).toMatchObject({
    others: [],
  })
})
