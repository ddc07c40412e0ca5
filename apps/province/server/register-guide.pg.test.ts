import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RequestContext } from '@mingce/api/context'
import { serveGuideFiles } from '@mingce/api/guide-files'
import { type Seats, takeSeats } from '@mingce/api/seats'
import { openTestDesk, type TestDesk } from '@mingce/api/test-desk'
import { openStore } from '@mingce/attachments/open-store'
import { nextVersionId } from '@mingce/domain/guide/version-source'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { level } from '../level.ts'
import { type GuideUnderstood, guideUploads } from './guide-upload.ts'
import { provinceRouter } from './router.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingce-guide-'))
const fixture = (name: string) =>
  readFileSync(new URL(`../../../packages/sheets/fixtures/xlsx/${name}.xlsx`, import.meta.url))

let desk: TestDesk
let seats: Seats

beforeAll(async () => {
  desk = { ...(await openTestDesk('2021-09-13T01:00:00.000Z')), attachments: openStore({ MINGCE_ATTACHMENTS: folder }) }
  seats = await takeSeats(desk, ['province', 'administration'])
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true })
})

function appFor(seat: RequestContext) {
  const app = new Hono()
  const hall = { desk, contextOf: async () => seat }
  guideUploads(app, hall)
  serveGuideFiles(app, hall, level.standing)
  return app
}

const upload = (bytes: Uint8Array, seat: RequestContext = seats.provinceRoundManager) =>
  appFor(seat).request('/api/upload/guide?name=zhiyin.xlsx', { method: 'POST', body: Uint8Array.from(bytes) })

const confidence = { item: 'high', content: 'medium', basis: 'high', channels: 'low' } as const
const versionOf = ({ fileDigest, rows }: GuideUnderstood, over: object = {}) => ({
  ...{ key: randomUUID(), guide: '2020', chain: [] as string[], title: '指引', status: 'partial' as const, note: '' },
  ...{ because: 'new_version' as const, reason: '演示', emptyCategories: [], renames: [] },
  source: { docNumber: '演示〔2020〕1号', issuedOn: '2020-05-04', address: '演示用合成文件' },
  file: { name: '指引.xlsx', digest: fileDigest },
  rows: rows.map(({ digest }) => ({ digest, confidence, doubt: null })),
  ...over,
})

test('the round manager registers a version from its file, word for word, and the file is given out as it came', async () => {
  const manager = provinceRouter.createCaller({ ...seats.provinceRoundManager, desk })
  const bytes = fixture('12-suqian-hubin')
  const understood = (await (await upload(bytes)).json()) as GuideUnderstood
  const late = versionOf(understood, { guide: '2019' })
  const atOnce = await Promise.allSettled([versionOf(understood), late].map((each) => manager.guide.register(each)))
  expect(atOnce.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [root = ''] = (await manager.guide.versions()).known
  for (const guide of ['2018', `${root}-2`])
    await expect(manager.guide.register(versionOf(understood, { guide }))).rejects.toThrow('NOT_THE_LAST_VERSION')
  const second = (await (await upload(fixture('01-yongren'))).json()) as GuideUnderstood
  const next = versionOf(second, { guide: '2021', chain: [root] })
  const receipt = await manager.guide.register(next)
  expect(await manager.guide.register(next)).toEqual(receipt)
  const { chain, known } = await manager.guide.versions()
  expect(known).toEqual([root, '2021'])
  expect(chain.map(({ rows }) => rows.map(({ item }) => item))).toEqual(
    [understood, second].map(({ rows }) => rows.map(({ item }) => item)),
  )
  const file = await appFor(seats.provinceReviewer).request('/api/guide-file/2021')
  expect(Buffer.from(await file.arrayBuffer()).equals(fixture('01-yongren'))).toBe(true)
  expect((await appFor(seats.provinceReviewer).request('/api/guide-file/2020')).status).toBe(404)
})

test('rows that the kept file does not say are not registered, nor a file that was never read, or that a county brought', async () => {
  const manager = provinceRouter.createCaller({ ...seats.provinceRoundManager, desk })
  const understood = (await (await upload(fixture('12-suqian-hubin'))).json()) as GuideUnderstood
  const [first, ...others] = versionOf(understood).rows
  const changed = [{ ...first, digest: '0'.repeat(64), confidence, doubt: null }, ...others]
  const next = { guide: '2021-2', chain: ['2020', '2021'] }
  await expect(manager.guide.register(versionOf(understood, { ...next, rows: changed }))).rejects.toThrow(
    'ROW_NOT_AS_READ',
  )
  const ofCounty = await desk.attachments?.takeIn(fixture('04-xiangan-xiangshan'), '510113')
  for (const digest of ['0'.repeat(64), ofCounty]) {
    const file = { name: '指引.xlsx', digest }
    await expect(manager.guide.register(versionOf(understood, { ...next, file }))).rejects.toThrow('FILE_NOT_AT_HAND')
  }
  const reviewer = provinceRouter.createCaller({ ...seats.provinceReviewer, desk })
  const unkept = (await (await upload(fixture('06-dongyang-mangled'))).json()) as GuideUnderstood
  await expect(reviewer.guide.register(versionOf(unkept, next))).rejects.toThrow('ONLY_ROUND_MANAGER')
  expect(await desk.attachments?.isKept(unkept.fileDigest)).toBe(false)
})

test('a file that cannot be read again, or is no longer what was uploaded, is told by what it is', async () => {
  const manager = provinceRouter.createCaller({ ...seats.provinceRoundManager, desk })
  const understood = (await (await upload(fixture('12-suqian-hubin'))).json()) as GuideUnderstood
  const next = { guide: '2021-2', chain: ['2020', '2021'] }
  const noSheet = (await desk.attachments?.takeIn(new TextEncoder().encode('这不是表格'), '510000')) ?? ''
  const file = { name: '指引.xlsx', digest: noSheet }
  await expect(manager.guide.register(versionOf(understood, { ...next, file }))).rejects.toThrow('FILE_NOT_READ_AGAIN')
  const altered = (await desk.attachments?.takeIn(fixture('06-dongyang-mangled'), '510000')) ?? ''
  writeFileSync(join(folder, 'waiting', altered), '别的')
  const other = { ...next, file: { name: '指引.xlsx', digest: altered } }
  await expect(manager.guide.register(versionOf(understood, other))).rejects.toThrow('FILE_ALTERED')
})

test('columns and a heading that a person pointed at are read so, again when it is registered, and told in the note', async () => {
  const csv = Buffer.from('甲,乙,丙\n招生管理,划片安排,各校划片范围\n')
  const asked = { name: 'zhiyin.csv', columns: '{}' }
  const sent = (over: object) =>
    appFor(seats.provinceRoundManager).request(`/api/upload/guide?${new URLSearchParams({ ...asked, ...over })}`, {
      ...{ method: 'POST', body: Uint8Array.from(csv) },
    })
  const unheaded = await sent({})
  expect(unheaded.status).toBe(422)
  const { glance } = (await unheaded.json()) as { glance: { kinds: string[] }[] }
  const heading = { table: 0, first: 1, last: 1, kind: glance[0]?.kinds[0] ?? '' }
  const bare = (await (await sent({ heading: JSON.stringify(heading) })).json()) as GuideUnderstood
  const [first, second, third] = bare.columns.map(({ key }) => key)
  const choices = { [`${first}`]: 'levels', [`${second}`]: 'levels', [`${third}`]: 'contentElements' } as const
  const read = await sent({ heading: JSON.stringify(heading), columns: JSON.stringify(choices) })
  const understood = (await read.json()) as GuideUnderstood
  expect(understood.rows.map(({ item }) => [item.category, item.name, item.contentElements])).toEqual([
    ['招生管理', '划片安排', ['各校划片范围']],
  ])
  const manager = provinceRouter.createCaller({ ...seats.provinceRoundManager, desk })
  const { chain, known } = await manager.guide.versions()
  const version = versionOf(understood, {
    ...{ guide: nextVersionId('2020-05-04', known), chain: chain.map(({ guide }) => guide) },
    ...{ file: { name: 'zhiyin.csv', digest: understood.fileDigest }, readAs: { choices, heading } },
  })
  await expect(manager.guide.register({ ...version, readAs: { choices: {}, heading } })).rejects.toThrow()
  await manager.guide.register(version)
  expect((await manager.guide.versions()).chain.at(-1)?.head?.note).toContain(
    '人工指定读法：表头在第1行，“甲”读作公开事项，“乙”读作公开事项，“丙”读作公开内容。',
  )
})

test('a file that is no guide is told in a sentence; nobody else uploads one', async () => {
  const unread = await upload(new TextEncoder().encode('这不是表格'))
  expect([unread.status, await unread.json()]).toMatchObject([422, { message: expect.stringContaining('zhiyin.xlsx') }])
  expect((await upload(fixture('01-yongren'), seats.qingbaijiangDrafter)).status).toBe(401)
})
