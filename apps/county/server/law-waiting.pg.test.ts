import { randomUUID } from 'node:crypto'
import { digestOf } from '@mingce/api/digest'
import { lawMatter } from '@mingce/api/matters/configuration'
import { submissionMatter } from '@mingce/api/matters/submission'
import { type Seats, takeSeats } from '@mingce/api/seats'
import { act, fileFrom, must, openTestDesk, schoolDistricts, type TestDesk } from '@mingce/api/test-desk'
import { qingbaijiang, sichuan } from '@mingce/domain/cast'
import type { LawCommand } from '@mingce/domain/law/decide'
import { registerSeedLaws } from '@mingce/domain/law/seed'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { level } from '../level.ts'
import { countyRouter } from './router.ts'

const law = 'gir_2019'
const names = ['学区划分', '招生计划', '招生结果', '民办学校']
const contentOf = (name: string) => ({ ...schoolDistricts, name })
const now = { source: '演示', doubt: null }

let desk: TestDesk
let seats: Seats

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  seats = await takeSeats(desk, [level.standing])
  for (const each of registerSeedLaws.filter(({ id }) => id === law)) await says(each.command)
})
afterAll(() => desk.close())

async function says(command: LawCommand) {
  const receipt = must(await act(desk, { actor: sichuan.roundManager }, { matter: lawMatter, target: law, command }))
  await desk.follower.catchUp(['law', 'catalog'], BigInt(receipt.positions.at(-1) ?? 0), 10_000)
}

test('what a change of a law asks of 青白江区 waits until each item is declined or reworded, and is gone once it is withdrawn', async () => {
  const drafter = countyRouter.createCaller(seats.qingbaijiangDrafter)
  for (const name of names)
    await drafter.catalog.saveItems({
      key: randomUUID(),
      items: [{ item: randomUUID(), content: contentOf(name), seen: null, origin: { kind: 'local', ref: null } }],
    })
  const waits = async () => (await drafter.law.waiting()).map(({ change, kind, count }) => ({ change, kind, count }))
  const counted = (count: number) => [{ change: 1, kind: 'amended', count }]
  expect(await waits()).toEqual([])
  await says({
    do: 'amendLaw',
    seen: 1,
    inForceFrom: '2021-09-01',
    amendedBy: '某决定',
    docNumber: null,
    year: 2021,
    ...now,
  })
  expect(await waits()).toEqual(counted(names.length))

  const items = (await drafter.catalog.draft())?.items ?? []
  const textOf = (name: string) => {
    const item = items.find((each) => each.name === name)?.item ?? ''
    return { key: randomUUID(), item, seen: digestOf(contentOf(name)) }
  }
  const { key, item, seen } = textOf('学区划分')
  await drafter.law.decline({ key, item, seen, law, change: 1, reason: '沿用' })
  expect(await waits()).toEqual(counted(3))
  await drafter.law.reopen({ key: randomUUID(), item, law, change: 1 })
  expect(await waits()).toEqual(counted(4))

  const [first] = (await drafter.law.changes()).flatMap((each) => each.items)
  const legalBases = [...(first?.proposal?.legalBases ?? [])]
  await drafter.catalog.reviseItem({ ...textOf('招生计划'), content: { ...contentOf('招生计划'), legalBases } })
  expect(await waits()).toEqual(counted(3))
  await says({ do: 'withdrawLawChange', change: 1, reason: '误登', seen: 2 })
  expect(await waits()).toEqual([])
})

test('what 青白江区 filed and then retired from its draft asks nothing of it any more, whatever its city has', async () => {
  const { law: laws, catalog } = countyRouter.createCaller(seats.qingbaijiangDrafter)
  await says({
    do: 'amendLaw',
    seen: 3,
    inForceFrom: '2021-09-02',
    amendedBy: '某决定',
    docNumber: null,
    year: 2021,
    ...now,
  })
  const target = await fileFrom(desk, qingbaijiang, [contentOf('学校介绍')])
  const before = (await laws.waiting())[0]?.count ?? 0
  const withdraw = { do: 'withdraw', reason: '补充', seen: 4 } as const
  must(await act(desk, { actor: qingbaijiang.leader }, { matter: submissionMatter, target, command: withdraw }))
  const { item = '' } = (await catalog.draft())?.items.find(({ name }) => name === '学校介绍') ?? {}
  const seen = digestOf(contentOf('学校介绍'))
  await catalog.retireItem({ key: randomUUID(), item, reason: '不再办理', successor: null, seen })
  expect((await laws.waiting())[0]?.count).toBe(before - 1)
})
