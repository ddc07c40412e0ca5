import { hash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import type { RequestContext } from '@mingce/api/context'
import { type Seats, takeSeats } from '@mingce/api/seats'
import { openTestDesk, schoolDistricts, type TestDesk, withCanary } from '@mingce/api/test-desk'
import { publishQingbaijiang, settleQingbaijiang } from '@mingce/api/test-settling'
import { qingbaijiang } from '@mingce/domain/cast'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FileCounter } from '../client/archive/file-counter.ts'
import { archives } from './archive.ts'

let desk: TestDesk
let seats: Seats

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  seats = await takeSeats(desk, ['province', 'administration'])
})
afterAll(() => desk.close())

async function take(seat: RequestContext) {
  const app = new Hono()
  archives(app, { desk, contextOf: async () => seat })
  return app.request('/api/catalogs.zip')
}

/** The files of an archive, told by their heads. */
function unpacked(zip: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  for (let at = 0; zip.toString('latin1', at, at + 4) === 'PK\x03\x04'; ) {
    const from = at + 30 + zip.readUInt16LE(at + 26)
    const bytes = zip.subarray(from, from + zip.readUInt32LE(at + 18))
    files.set(zip.toString('utf8', at + 30, from), zip.readUInt16LE(at + 8) === 8 ? inflateRawSync(bytes) : bytes)
    at = from + bytes.length
  }
  return files
}

test('before any catalog is settled there is nothing to take, and a sentence says so', async () => {
  const answer = await take(seats.provinceReviewer)
  expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('还没有县')])
})

test('the province takes what is in force of every county, with a list that names each file by its digest', async () => {
  await settleQingbaijiang(desk, [schoolDistricts, withCanary(qingbaijiang)])
  await publishQingbaijiang(desk, 'http://qbj.example/mulu')
  const answer = await take(seats.provinceReviewer)
  const zip = Buffer.from(await answer.arrayBuffer())
  const files = unpacked(zip)
  const path = '510113 成都市青白江区/青白江区义务教育领域基层政务公开标准目录'
  expect([...files.keys()]).toEqual([`${path}.xlsx`, `${path}.json`, '清单.json'])
  expect(answer.headers.get('x-archive-files')).toBe('3')

  const list = JSON.parse(files.get('清单.json')?.toString() ?? '')
  expect(list.catalogs).toMatchObject([
    { division: '510113', state: 'published', version: 1, items: 2, url: 'http://qbj.example/mulu' },
  ])
  expect(list.without).toHaveLength(182)
  for (const { name, sha256 } of list.catalogs[0].files)
    expect(hash('sha256', files.get(name) ?? Buffer.alloc(0))).toBe(sha256)
  expect(JSON.parse(files.get(`${path}.json`)?.toString() ?? '').items).toHaveLength(2)

  const counter = new FileCounter()
  for (let at = 0; at < zip.length; at += 7) counter.count(zip.subarray(at, at + 7))
  expect(counter.files).toBe(3)
})

test('whoever stops in the middle leaves nothing running: the next one takes all of it', async () => {
  const answer = await take(seats.provinceReviewer)
  const reader = answer.body?.getReader()
  await reader?.read()
  await reader?.cancel()
  expect(unpacked(Buffer.from(await (await take(seats.provinceReviewer)).arrayBuffer())).size).toBe(3)
})

test('nobody but the department takes it, the administrator of its posts neither', async () => {
  for (const seat of ['administrator', 'chengduReviewer', 'qingbaijiangDrafter', 'anonymous', 'expired'] as const)
    expect([seat, (await take(seats[seat])).status]).toEqual([seat, 401])
})
