import { randomUUID } from 'node:crypto'
import { type Seats, takeSeats } from '@mingce/api/seats'
import { openTestDesk, type TestDesk } from '@mingce/api/test-desk'
import { readBases } from '@mingce/domain/law/read-bases'
import { registerSeedLaws } from '@mingce/domain/law/seed'
import { seedArticlesLeft, seedLawsLeft } from '@mingce/domain/law/seed-left'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { provinceRouter } from './router.ts'

let desk: TestDesk
let seats: Seats

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  seats = await takeSeats(desk, ['province'])
})
afterAll(() => desk.close())

const lawsOf = (seat: Seats[keyof Seats]) => provinceRouter.createCaller({ ...seat, desk }).law

test('an installation without laws has the first of them from its round manager, each once, and from nobody else; then citations are known', async () => {
  const [manager, reviewer] = [lawsOf(seats.provinceRoundManager), lawsOf(seats.provinceReviewer)]
  expect((await manager.list()).registry).toEqual([])
  const sent = ({ id: law, command }: (typeof registerSeedLaws)[number]) => ({
    key: randomUUID(),
    law,
    entry: command.entry,
  })
  const [first] = registerSeedLaws.map(sent)
  if (!first) throw new Error('no law is known')
  await expect(reviewer.register(first)).rejects.toThrow('ONLY_ROUND_MANAGER')
  for (const each of registerSeedLaws.map(sent)) await manager.register(each)
  await expect(manager.register({ ...first, key: randomUUID() })).rejects.toThrow('LAW_ALREADY_REGISTERED')

  const { registry } = await manager.list()
  expect(seedLawsLeft(registry)).toEqual([])
  expect(readBases(['《政府信息公开条例》第二十六条'], registry)).toMatchObject([{ law: { id: 'gir_2019' } }])
  const left = seedArticlesLeft(registry, () => [])
  for (const [at, { law, entry }] of left.entries()) {
    const article = { key: randomUUID(), law, entry, seen: at + 1 }
    if (at === 0) await expect(reviewer.enterArticle(article)).rejects.toThrow('ONLY_ROUND_MANAGER')
    await manager.enterArticle(article)
  }
  const entered = await manager.articles({ law: 'gir_2019' })
  expect(entered).toHaveLength(left.length)
  expect(seedArticlesLeft(registry, () => entered)).toEqual([])
})
