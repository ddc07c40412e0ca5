import { serveCirculation } from '@mingce/api/circulation'
import { packageMatter } from '@mingce/api/matters/joint-package'
import { type Seats, takeSeats } from '@mingce/api/seats'
import { act, must, openTestDesk, type TestDesk } from '@mingce/api/test-desk'
import { publishQingbaijiang, settleQingbaijiang } from '@mingce/api/test-settling'
import type { Actor } from '@mingce/domain/authority/actor'
import { chengdu, sichuan } from '@mingce/domain/cast'
import type { PackageCommand } from '@mingce/domain/joint-package/commands'
import { headOf } from '@mingce/ledger/read'
import { circulationTexts } from '@mingce/ui/paper/circulation-texts'
import { stepsOf } from '@mingce/ui/steps'
import { item } from '@mingce/ui/test-items'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { level } from '../level.ts'
import { provinceRouter } from './router.ts'

// 青白江区's catalog was settled and published, 成都市 reported it and the province confirmed it.

const joint = { round: '2021-pilot', city: chengdu.reviewer.authority } as const
const filing = { round: '2021-pilot', division: '510113', kind: 'disclosure_catalog', n: 1 } as const
let desk: TestDesk
let seats: Seats

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  await settleQingbaijiang(desk, [item()])
  await publishQingbaijiang(desk, 'https://www.qbj.example/mulu')
  const exceptions = [{ division: '510116', kind: 'missing', reason: '尚未报送' }] as const
  const members = ['submission/2021-pilot/510113/disclosure_catalog/1']
  await does(chengdu.reviewer, {
    do: 'assemble',
    kind: filing.kind,
    members,
    exceptions,
    letter: '现统一上报。',
    seen: 0,
  })
  await does(chengdu.leader, { do: 'submitPackage', kind: filing.kind, docNumber: '成教〔2021〕8号', seen: 1 })
  await does(sichuan.reviewer, { do: 'confirmReceipt', kind: filing.kind, opinion: '收悉', seen: 2 })
  seats = await takeSeats(desk, [level.standing])
}, 60_000)
afterAll(() => desk?.close())

async function does(actor: Actor, command: PackageCommand): Promise<void> {
  must(await act(desk, { actor }, { matter: packageMatter, target: joint, command }))
  await desk.follower.catchUp(['joint-package', 'catalog', 'trail'], (await headOf(desk.ledger)) ?? 0n, 10_000)
}

const trailFor = (seat: Seats[keyof Seats]) => provinceRouter.createCaller(seat).filing.trail({ filing })

test('a catalog that is published, reported and confirmed stands so before the province, with nothing left to be done now', async () => {
  const { entries } = await trailFor(seats.provinceReviewer)
  const steps = stepsOf(entries as never, filing.kind)
  expect(steps.map(({ state }) => state)).toEqual(steps.map(() => 'done'))
  expect(steps.map(({ key }) => key).slice(-3)).toEqual(['publishing', 'reporting', 'receipt'])
})

/** A record as it is asked for on paper, and the rows that were written into it. */
async function paperOf(path: string, named: Readonly<Record<string, string>>, seat = seats.provinceReviewer) {
  let rows: readonly (readonly string[])[] = []
  const texts: typeof circulationTexts = {
    ...circulationTexts,
    linesOf(entries, names) {
      rows = circulationTexts.linesOf(entries, names)
      return rows
    },
  }
  const app = new Hono()
  serveCirculation(app, { desk, contextOf: async () => seat }, { standing: level.standing, ...texts })
  const { status } = await app.request(`/api/papers/${path}/docx?${new URLSearchParams(named)}`)
  return { status, rows: rows.map(([desk, , act, opinion]) => [desk, act, opinion]) }
}

test('its 流转记录 on paper says 公布, 统一上报 and 收悉 with their words', async () => {
  const { status, rows } = await paperOf('circulation', { ...filing, n: '1' })
  expect(status).toBe(200)
  expect(rows.slice(-3)).toEqual([
    ['青白江区教育局', '公布', '第1版 https://www.qbj.example/mulu'],
    ['成都市教育局', '统一上报', '成教〔2021〕8号；完整上报'],
    ['四川省教育厅', '收悉', '收悉'],
  ])
})

test('流转记录 of 成都市’s joint filing is on the province’s paper as on its screen, without what the city did within; of none there is none', async () => {
  const joined = { ...joint, kind: filing.kind }
  expect(await paperOf('package-circulation', joined)).toEqual({
    status: 200,
    rows: [
      ['成都市教育局', '统一上报', '成教〔2021〕8号'],
      ['四川省教育厅', '收悉', '收悉'],
    ],
  })
  const { entries } = await provinceRouter.createCaller(seats.provinceReviewer).package.trail(joined)
  expect(entries.map(({ type }) => type)).toEqual(['PackageSubmitted', 'ReceiptConfirmed'])
  expect((await paperOf('package-circulation', { ...joined, city: '510500' })).status).toBe(404)
  expect((await paperOf('package-circulation', { ...joined, kind: 'secret' })).status).toBe(400)
  expect((await paperOf('package-circulation', joined, seats.chengduLeader)).status).toBe(401)
})

test('whoever is not of the province reads none of it here', async () => {
  for (const seat of [seats.anonymous, seats.qingbaijiangLeader, seats.chengduLeader, seats.administrator])
    await expect(trailFor(seat)).rejects.toThrow()
})
