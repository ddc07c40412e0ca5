import { chengdu, luzhou, qingbaijiang, sichuan } from '@mingce/domain/cast'
import { headOf } from '@mingce/ledger/read'
import { asOffice } from '@mingce/projections/asking'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPublication } from './filing-publication.ts'
import type { Officer } from './procedure.ts'
import { openTestDesk, type TestDesk, withCanary } from './test-desk.ts'
import { publishFrom, settleFrom } from './test-settling.ts'

const stream = 'submission/2021-pilot/510113/disclosure_catalog/1'
const url = 'https://www.qbj.gov.example/mulu.html'
let desk: TestDesk

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  await settleFrom(desk, { county: qingbaijiang, contents: [withCanary(qingbaijiang)], opinion: '同意' })
})
afterAll(() => desk.close())

test('成都市 and the province read of 青白江区 that it is not published, then where and when it was; another city reads nothing', async () => {
  expect(await toldTo(chengdu.reviewer)).toMatchObject({ version: 1, awaited: true, publishedOn: null, count: 1 })
  await publishFrom(desk, { county: qingbaijiang, url, publishedOn: '2021-09-13' })
  for (const reader of [chengdu.reviewer, sichuan.reviewer])
    expect(await toldTo(reader)).toMatchObject({ awaited: false, publishedOn: '2021-09-13', url, pages: [] })
  expect(await toldTo(luzhou.reviewer)).toBeNull()
})

async function toldTo(actor: Officer['actor']) {
  await desk.follower.catchUp(['catalog', 'register', 'pages'], (await headOf(desk.ledger)) ?? 0n, 20_000)
  const ask = ((question) => asOffice(desk.read, actor, question)) as Officer['ask']
  return openPublication({ actor, ask }, stream)
}
