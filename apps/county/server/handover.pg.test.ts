import { randomUUID } from 'node:crypto'
import { roundMatter } from '@mingce/api/matters/configuration'
import { type Seats, takeSeats } from '@mingce/api/seats'
import { act, must, openTestDesk, type TestDesk } from '@mingce/api/test-desk'
import { parseDivision } from '@mingce/domain/authority/division'
import { sichuan } from '@mingce/domain/cast'
import { headOf } from '@mingce/ledger/read'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { level } from '../level.ts'
import { countyRouter } from './router.ts'

let desk: TestDesk
let seats: Seats

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  seats = await takeSeats(desk, [level.standing])
})
afterAll(() => desk.close())

const round = '2021-pilot'
const filing = { round, division: parseDivision('510113'), kind: 'implementation_plan', n: 1 } as const

test('交接单 names the plan that 青白江区 is writing, and no longer once its round is closed and takes none', async () => {
  const county = countyRouter.createCaller(seats.qingbaijiangDrafter)
  const words = { section: randomUUID(), heading: '工作目标', text: '按期公布标准目录。', seenDigest: null }
  await county.filing.draftSection({ key: randomUUID(), filing, ...words })
  const underWay = async () => {
    await desk.follower.catchUp(['filing', 'board', 'queue', 'trail'], (await headOf(desk.ledger)) ?? 0n, 10_000)
    return (await county.handover({ role: 'drafter' })).filings.map(({ kind, stage }) => [kind, stage])
  }
  expect(await underWay()).toEqual([['implementation_plan', 'draft']])

  const command = { do: 'close', reason: '先行县工作已完成。' } as const
  must(await act(desk, { actor: sichuan.roundManager }, { matter: roundMatter, target: round, command }))
  expect(await underWay()).toEqual([])
})
