import { randomUUID } from 'node:crypto'
import { guideMatter } from '@mingce/api/matters/configuration'
import { type Seats, takeSeats } from '@mingce/api/seats'
import { act, must, openTestDesk, schoolDistricts, type TestDesk } from '@mingce/api/test-desk'
import { sichuan } from '@mingce/domain/cast'
import { registerGuide2019 } from '@mingce/domain/guide/guide-2019'
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

  const seen = outcomes[2]?.digest ?? ''
  const takeBack = (act: 'retireItem' | 'restoreItem') => {
    const items = [{ item: outcomes[2]?.item ?? '', seen, act, reason: '在表格中撤销新增' }]
    return drafter().saveItems({ key: randomUUID(), items })
  }
  expect((await takeBack('retireItem')).outcomes).toMatchObject([{ digest: seen, refusal: null }])
  expect((await drafter().draft())?.items.at(-1)?.retired).toEqual({ reason: '在表格中撤销新增', successor: null })
  expect((await takeBack('restoreItem')).outcomes).toMatchObject([{ digest: seen, refusal: null }])
  expect((await takeBack('restoreItem')).outcomes).toMatchObject([{ refusal: { refused: 'ITEM_NOT_RETIRED' } }])
})

test('words said to be the guide’s are held against the guide as it is registered, and shown with the item', async () => {
  const [says] = registerGuide2019.rows
  if (!says) throw new Error('the guide has no row')
  const command = { matter: guideMatter, target: '2019', command: registerGuide2019 }
  must(await act(desk, { actor: sichuan.roundManager }, command))
  const first = named('教育法律', null)
  await drafter().saveItems({ key: randomUUID(), items: [first] })
  const saved = (await drafter().draft())?.items.find(({ item }) => item === first.item)
  const adopted = { guide: '2019', row: says.row, elements: ['contentElements' as const] }
  const revise = (contentElements: string[]) => {
    const content = { ...first.content, contentElements }
    const item = { ...first, seen: saved?.digest ?? null, content, adopted }
    return drafter().saveItems({ key: randomUUID(), items: [item] })
  }
  expect((await revise(['本县文字'])).outcomes).toMatchObject([{ refusal: { refused: 'NOT_GUIDE_TEXT' } }])
  expect((await revise([...says.item.contentElements])).outcomes).toMatchObject([{ refusal: null }])
  const after = (await drafter().draft())?.items.find(({ item }) => item === first.item)
  expect(after?.adopted).toEqual([adopted])
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
