import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RequestContext } from '@mingce/api/context'
import { serveEvidence } from '@mingce/api/evidence'
import { type Seats, takeSeats } from '@mingce/api/seats'
import { openTestDesk, type TestDesk } from '@mingce/api/test-desk'
import { openStore } from '@mingce/attachments/open-store'
import { digestOf } from '@mingce/attachments/store'
import type { Standing } from '@mingce/domain/authority/post'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { level } from '../level.ts'
import { packagePapers } from './package-papers.ts'
import { provinceRouter } from './router.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingce-package-paper-'))
const text = (words: string) => new TextEncoder().encode(words)
const scan = text('统一上报函（虚构）')
const [round, city, kind] = ['2021-pilot', '510100', 'disclosure_catalog'] as const

let desk: TestDesk
let seats: Seats

beforeAll(async () => {
  desk = { ...(await openTestDesk('2021-09-13T01:00:00.000Z')), attachments: openStore({ MINGCE_ATTACHMENTS: folder }) }
  seats = await takeSeats(desk, [level.standing])
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true })
})

async function register(seat: RequestContext, asked: object = {}, bytes = scan) {
  const app = new Hono()
  packagePapers(app, { desk, contextOf: async () => seat })
  const told = { round, city, kind, broughtBy: 'mail', docNumber: '', receivedOn: '2021-09-13', holds: '510113' }
  const said = { key: randomUUID(), paper: randomUUID(), ...told, name: '上报函.txt', ...asked }
  const path = `/api/package-paper?${new URLSearchParams(said)}`
  const answer = await app.request(path, { method: 'POST', body: Uint8Array.from(bytes) })
  return { status: answer.status, body: await answer.json() }
}

function take(seat: RequestContext, standing: Standing, bytes = scan) {
  const app = new Hono()
  serveEvidence(app, { desk, contextOf: async () => seat }, standing)
  return app.request(`/api/evidence/${city}/${digestOf(bytes)}`)
}

test('纸质上报 is registered by the province’s reviewer with its scan in one step, and by nobody else', async () => {
  for (const seat of [seats.anonymous, seats.chengduReviewer, seats.chengduLeader, seats.auditor])
    expect((await register(seat)).status).toBe(401)
  expect((await register(seats.provinceRoundManager)).body.refusal.refused).toBe('NOT_YOUR_POST')
  expect((await register(seats.provinceReviewer, {}, new Uint8Array([0, 1, 2, 3]))).status).toBe(422)
  for (const unfit of [{ receivedOn: 'yesterday' }, { holds: 'everybody' }, { broughtBy: 'drone' }, { city: '51' }])
    expect((await register(seats.provinceReviewer, unfit)).status).toBe(400)
  const refused = async (asked: object) => (await register(seats.provinceReviewer, asked)).body.refusal.refused
  expect(await refused({ receivedOn: '2021-09-14' })).toBe('RECEIVED_IN_FUTURE')
  expect(await refused({ holds: '' })).toBe('PAPER_NAMES_NOBODY')
  expect(await refused({ holds: '510502' })).toBe('NOT_A_MEMBER')

  const named = { key: randomUUID(), paper: randomUUID() }
  const registered = await register(seats.provinceReviewer, named)
  expect([registered.status, registered.body.shown]).toEqual([200, true])
  expect(await register(seats.provinceReviewer, named)).toEqual(registered)
  expect(await refused({})).toBe('PAPER_NAMED_ALREADY')
  const province = provinceRouter.createCaller(seats.provinceReviewer)
  expect(await province.package.papers({ round, city })).toMatchObject([
    {
      kind,
      receivedOn: '2021-09-13',
      docNumber: null,
      holds: ['510113'],
      awaited: ['510113'],
      scans: [{ name: '上报函.txt' }],
    },
  ])
})

test('its scan is given to the province, to its own city and to audit, and once it was struck to audit alone', async () => {
  const askers = [
    [seats.provinceReviewer, 'province', 200],
    [seats.chengduReviewer, 'city', 200],
    [seats.auditor, 'audit', 200],
    [seats.luzhouReviewer, 'city', 404],
    [seats.qingbaijiangDrafter, 'county', 404],
    [seats.anonymous, 'province', 401],
  ] as const
  for (const [seat, standing, status] of askers) expect((await take(seat, standing)).status).toBe(status)
  expect(new Uint8Array(await (await take(seats.chengduReviewer, 'city')).arrayBuffer())).toEqual(scan)
  expect((await take(seats.provinceReviewer, 'province', text('别的'))).status).toBe(404)

  const province = provinceRouter.createCaller(seats.provinceReviewer)
  const [{ paper = '' } = {}] = await province.package.papers({ round })
  const struck = { round, city, kind, paper, reason: '登记错了市' } as const
  await province.package.strikePaper({ key: randomUUID(), ...struck })
  await expect(province.package.strikePaper({ key: randomUUID(), ...struck })).rejects.toThrow('NO_SUCH_PAPER')
  expect(await province.package.papers({ round })).toEqual([])
  expect((await take(seats.chengduReviewer, 'city')).status).toBe(404)
  expect((await take(seats.auditor, 'audit')).status).toBe(200)
})
