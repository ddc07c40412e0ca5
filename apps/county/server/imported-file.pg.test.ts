import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RequestContext } from '@mingce/api/context'
import { serveImportedFiles } from '@mingce/api/imported-files'
import { catalogMatter } from '@mingce/api/matters/catalog'
import { type Seats, takeSeats } from '@mingce/api/seats'
import { act, must, openTestDesk, type TestDesk } from '@mingce/api/test-desk'
import { openStore } from '@mingce/attachments/open-store'
import { digestOf } from '@mingce/attachments/store'
import type { Standing } from '@mingce/domain/authority/post'
import { auditor, qingbaijiang } from '@mingce/domain/cast'
import { readAccessLog } from '@mingce/identity/access-log'
import { headOf } from '@mingce/ledger/read'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { level } from '../level.ts'
import { type ListUnderstood, listUploads } from './list-upload.ts'
import { countyRouter } from './router.ts'
import { type Understood, uploads } from './upload.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingce-imported-'))
const workbook = readFileSync(new URL('../../../packages/sheets/fixtures/xlsx/12-suqian-hubin.xlsx', import.meta.url))
const fileName = '湖滨新区目录（终稿）.xlsx'

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

function appFor(seat: RequestContext, standing: Standing = level.standing) {
  const app = new Hono()
  const hall = { desk, contextOf: async () => seat }
  uploads(app, hall)
  listUploads(app, hall)
  serveImportedFiles(app, hall, standing)
  return app
}

async function send(seat: RequestContext): Promise<string> {
  const path = `/api/upload/sheet?name=${encodeURIComponent(fileName)}`
  const answer = await appFor(seat).request(path, { method: 'POST', body: Uint8Array.from(workbook) })
  return ((await answer.json()) as { fileDigest: string }).fileDigest
}

async function importIt(seat: RequestContext, fileDigest: string): Promise<string> {
  const said = { key: randomUUID(), fileName, fileDigest, doubts: 0, rows: [] }
  const { positions } = await countyRouter.createCaller(seat).catalog.importCatalog(said)
  return String(positions.at(-1))
}

test('the file that 青白江区 imported is given back byte for byte under its own name, and its imports name it', async () => {
  const fileDigest = await send(seats.qingbaijiangDrafter)
  expect(fileDigest).toBe(digestOf(workbook))
  const position = await importIt(seats.qingbaijiangDrafter, fileDigest)

  const answer = await appFor(seats.qingbaijiangChecker).request(`/api/imported/${position}`)
  expect(Buffer.from(await answer.arrayBuffer()).equals(workbook)).toBe(true)
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
  const [last] = await countyRouter.createCaller(seats.qingbaijiangLeader).catalog.imports()
  expect(last).toMatchObject({
    position: Number(position),
    fileName,
    drafted: 0,
    revised: 0,
    unchanged: 0,
    isKept: true,
  })
})

test('to 双流区 there is no such file, to a stranger no door, and neither learns whether it is there', async () => {
  const position = await importIt(seats.qingbaijiangDrafter, await send(seats.qingbaijiangDrafter))
  const [theirs, none] = await Promise.all(
    [position, '999999'].map((at) => appFor(seats.shuangliuDrafter).request(`/api/imported/${at}`)),
  )
  expect([theirs?.status, await theirs?.text()]).toEqual([none?.status, await none?.text()])
  expect(theirs?.status).toBe(404)
  expect((await appFor(seats.anonymous).request(`/api/imported/${position}`)).status).toBe(401)
  expect((await appFor(seats.chengduReviewer).request(`/api/imported/${position}`)).status).toBe(401)
})

test('an auditor takes it too, and that stands in the access log', async () => {
  const position = await importIt(seats.qingbaijiangDrafter, await send(seats.qingbaijiangDrafter))
  const answer = await appFor(seats.auditor, 'audit').request(`/api/imported/${position}`)
  expect(Buffer.from(await answer.arrayBuffer()).equals(workbook)).toBe(true)
  const [read] = await readAccessLog(desk.identity, { account: auditor.account, limit: 1 })
  expect(read).toMatchObject({ what: 'auditor_read', detail: { path: `/api/imported/${position}` } })
})

test('a digest that 双流区 only knows brings neither a catalog nor a list in, and leaves no trace; with the bytes themselves it does', async () => {
  const fileDigest = await send(seats.qingbaijiangDrafter)
  await importIt(seats.qingbaijiangDrafter, fileDigest)
  await expect(importIt(seats.shuangliuDrafter, fileDigest)).rejects.toThrow('IMPORT_FILE_GONE')
  await expect(importIt(seats.qingbaijiangDrafter, '0'.repeat(64))).rejects.toThrow('IMPORT_FILE_GONE')
  const shuangliu = countyRouter.createCaller(seats.shuangliuDrafter)
  const list = { list: 'power', fileName, on: '2021-09-13', fileDigest } as const
  await expect(shuangliu.dutyLists.bringIn({ key: randomUUID(), ...list })).rejects.toThrow('LIST_FILE_GONE')
  expect([await shuangliu.catalog.imports(), (await shuangliu.dutyLists.open()).versions]).toEqual([[], []])
  expect(await send(seats.shuangliuDrafter)).toBe(fileDigest)
  expect(await importIt(seats.shuangliuDrafter, fileDigest)).not.toBe('')
})

test('a server without a place for files imports nothing and says so when a file is read; of an import without its file it is told that none was kept; bytes that were changed on the disk are not given out', async () => {
  const nowhere = { ...desk, attachments: undefined }
  const seat = { ...seats.qingbaijiangDrafter, desk: nowhere }
  const before = await headOf(desk.ledger)
  const fileDigest = await send(seats.qingbaijiangDrafter)
  await expect(importIt(seat, fileDigest)).rejects.toThrow('NO_PLACE_FOR_FILES')
  expect(await headOf(desk.ledger)).toBe(before)
  const unread = new Hono()
  uploads(unread, { desk: nowhere, contextOf: async () => seat })
  const path = `/api/upload/sheet?name=${encodeURIComponent(fileName)}`
  const refused = await unread.request(path, { method: 'POST', body: Uint8Array.from(workbook) })
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('没有存放原件的地方')])

  const command = { do: 'importCatalog', fileName, fileDigest: '0'.repeat(64), doubts: 0, rows: [] } as const
  const about = { matter: catalogMatter, target: qingbaijiang.drafter.authority, command }
  const last = must(await act(desk, { actor: qingbaijiang.drafter }, about)).positions.at(-1)
  await desk.follower.catchUp(['trail'], BigInt(last ?? 0), 10_000)
  const missing = await appFor(seats.qingbaijiangDrafter).request(`/api/imported/${last}`)
  expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('没有保存这份原件')])

  const position = await importIt(seats.qingbaijiangDrafter, fileDigest)
  writeFileSync(join(folder, 'kept', fileDigest.slice(0, 2), fileDigest), 'something else')
  const altered = await appFor(seats.qingbaijiangDrafter).request(`/api/imported/${position}`)
  expect([altered.status, await altered.text()]).toEqual([500, expect.stringContaining('与导入时登记的摘要不符')])
})

const listName = '全县权责清单.csv'

/** 8,000 lines of all bureaus, made up, 312 of them of the education bureau: beyond what a list holds and what a body carries. */
function countyWideList(): Uint8Array {
  const lines = Array.from({ length: 8_000 }, (_, n) => {
    const body = n % 25 === 0 && n < 312 * 25 ? '青白江区教育局' : '青白江区水务局'
    return `51-${n},合成职权第${n}号,行政检查,${body},《合成演示条例》第${n}条第一款第二项及其实施细则`
  })
  return Buffer.from(['职权编码,职权名称,职权类型,实施主体,实施依据', ...lines].join('\n'))
}

test('a county-wide 权责清单 of 8,000 lines goes in by its file: what is about education, told so; the file is given back to its county alone', async () => {
  const lists = countyRouter.createCaller(seats.qingbaijiangDrafter).dutyLists
  const list = countyWideList()
  const path = `/api/upload/list?name=${encodeURIComponent(listName)}`
  const read = await appFor(seats.qingbaijiangDrafter).request(path, { method: 'POST', body: Uint8Array.from(list) })
  const { fileDigest, rows, doubts } = (await read.json()) as ListUnderstood
  expect([rows.length, doubts[0]?.message]).toEqual([312, expect.stringContaining('其余7688项留在原件里')])

  const said = { list: 'power', fileName: listName, on: '2021-09-13' } as const
  const noStore = new Hono()
  listUploads(noStore, { desk: { ...desk, attachments: undefined }, contextOf: async () => seats.qingbaijiangDrafter })
  const unkept = await noStore.request(path, { method: 'POST', body: Uint8Array.from(list) })
  expect([unkept.status, await unkept.text()]).toEqual([422, expect.stringContaining('没有存放原件的地方')])
  const before = await lists.bringIn({ key: randomUUID(), ...said, fileDigest: '1'.repeat(64) }).catch(String)
  expect(before).toContain('LIST_FILE_GONE')
  const key = randomUUID()
  const { positions } = await lists.bringIn({ key, ...said, fileDigest })
  expect((await lists.bringIn({ key, ...said, fileDigest })).positions).toEqual(positions)
  const { entries, files, versions } = await lists.open()
  expect([entries.length, versions[0]]).toEqual([312, expect.objectContaining({ added: 312, fileDigest })])
  expect(files).toEqual([{ list: 'power', version: 1, position: positions[0] }])

  const take = (seat: RequestContext) => appFor(seat).request(`/api/imported/${positions[0]}`)
  const taken = await take(seats.qingbaijiangLeader)
  expect(Buffer.from(await taken.arrayBuffer()).equals(list)).toBe(true)
  expect((await take(seats.shuangliuDrafter)).status).toBe(404)
  expect((await take(seats.anonymous)).status).toBe(401)
})

test('how 青白江区 has the columns of its files read is remembered for its next such file, for nobody else, until it takes the reader’s own again', async () => {
  const read = async (seat: RequestContext, columns?: object) => {
    const asked = columns ? `&columns=${encodeURIComponent(JSON.stringify(columns))}` : ''
    const path = `/api/upload/sheet?name=a.xlsx${asked}`
    const answer = await appFor(seat).request(path, { method: 'POST', body: Uint8Array.from(workbook) })
    return (await answer.json()) as Understood
  }
  const first = await read(seats.qingbaijiangDrafter)
  const body = first.columns.find(({ use }) => use === 'disclosingBody')
  if (!body) throw new Error('no column of the disclosing body')
  const chosen = { [body.key]: 'none' }
  expect(first.columnsBy.by).toBe('reader')
  expect((await read(seats.qingbaijiangDrafter, chosen)).rows[0]?.content.disclosingBody).toBeNull()

  const next = await read(seats.qingbaijiangChecker)
  expect(next.columnsBy).toMatchObject({ by: 'remembered', choices: chosen })
  expect(next.rows[0]?.content.disclosingBody).toBeNull()
  expect((await read(seats.shuangliuDrafter)).columnsBy.by).toBe('reader')
  await read(seats.qingbaijiangDrafter, {})
  expect((await read(seats.qingbaijiangDrafter)).rows).toMatchObject([{ content: first.rows[0]?.content }, {}, {}, {}])
})

test('where 青白江区 pointed at a heading is known again in its next such file, not in 双流区’s, and may be pointed at anew', async () => {
  const text = '泸县一览\n甲栏,乙栏,丙栏\n招生管理,招生范围,学区划分\n'
  const read = async (seat: RequestContext, heading?: string) => {
    const asked = heading === undefined ? '' : `&heading=${encodeURIComponent(heading)}`
    const path = `/api/upload/sheet?name=a.csv${asked}`
    const answer = await appFor(seat).request(path, { method: 'POST', body: text })
    return (await answer.json()) as Understood & { unreadable?: string; glance?: { kinds: string[] }[] }
  }
  const first = await read(seats.qingbaijiangDrafter)
  expect(first.unreadable).toBe('NO_HEADER')
  const pointed = { table: 0, first: 2, last: 2, kind: first.glance?.[0]?.kinds[1] }
  const under = await read(seats.qingbaijiangDrafter, JSON.stringify(pointed))
  expect(under.columns.map(({ header }) => header)).toEqual(['甲栏', '乙栏', '丙栏'])
  expect((await read(seats.qingbaijiangChecker)).heading).toEqual(pointed)
  expect((await read(seats.shuangliuDrafter)).unreadable).toBe('NO_HEADER')
  expect((await read(seats.qingbaijiangDrafter, '"anew"')).unreadable).toBe('NO_HEADER')
})

test('a marked-up copy is given to whom the file may be read by, and to nobody else', async () => {
  const ask = (seat: RequestContext) =>
    appFor(seat).request('/api/upload/sheet/marked?name=a.xlsx', { method: 'POST', body: Uint8Array.from(workbook) })
  const copy = new Uint8Array(await (await ask(seats.qingbaijiangDrafter)).arrayBuffer())
  expect(Buffer.from(copy.subarray(0, 2)).toString()).toBe('PK')
  expect((await ask(seats.chengduReviewer)).status).toBe(401)
})

test('whoever goes away ends the reading of their file', async () => {
  const abort = new AbortController()
  abort.abort()
  const asked = { method: 'POST', body: Uint8Array.from(workbook), signal: abort.signal }
  const request = new Request('http://localhost/api/upload/sheet', asked)
  expect((await appFor(seats.qingbaijiangDrafter).request(request)).status).toBe(499)
})
