import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RequestContext } from '@mingce/api/context'
import { calendarMatter, roundMatter } from '@mingce/api/matters/configuration'
import { packageMatter } from '@mingce/api/matters/joint-package'
import { type Seats, takeSeats } from '@mingce/api/seats'
import { act, canaryOf, fileFrom, must, openTestDesk, type TestDesk, withCanary } from '@mingce/api/test-desk'
import { openStore } from '@mingce/attachments/open-store'
import { parseDivision } from '@mingce/domain/authority/division'
import { chengdu, qingbaijiang, sichuan } from '@mingce/domain/cast'
import { seedCalendars } from '@mingce/domain/deadline/calendars'
import { usualWords } from '@mingce/domain/letter/letter'
import { accountable, fiveOpenings, noticeSettings } from '@mingce/domain/round/given'
import { readAccessLog } from '@mingce/identity/access-log'
import { readInWorker } from '@mingce/sheets/read-in-worker'
import { readWorkbook } from '@mingce/sheets/read-workbook'
import { toDisclosureItem } from '@mingce/sheets/to-item'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { level } from '../level.ts'
import { downloads } from './download.ts'
import { requestPapers } from './request-paper.ts'
import { countyRouter } from './router.ts'
import { templates } from './template.ts'
import { type Understood, uploads } from './upload.ts'

let folder: string
let desk: TestDesk
let seats: Seats

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingce-download-'))
  desk = { ...(await openTestDesk('2021-09-13T01:00:00.000Z')), attachments: openStore({ MINGCE_ATTACHMENTS: folder }) }
  await fileFrom(desk, qingbaijiang, [withCanary(qingbaijiang)])
  seats = await takeSeats(desk, [level.standing])
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

async function ask(seat: RequestContext, format: string) {
  const app = new Hono()
  downloads(app, { desk, contextOf: async () => seat })
  return app.request(`/api/catalog/export/${format}`)
}

test('青白江区 takes its catalog away under its official title, and the workbook gives back the draft to the letter', async () => {
  const answer = await ask(seats.qingbaijiangLeader, 'xlsx')
  const title = encodeURIComponent('青白江区义务教育领域基层政务公开标准目录.xlsx')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="catalog-510113.xlsx"; filename*=UTF-8''${title}`,
  )
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('cache-control')).toBe('private, no-store')

  const reading = await readWorkbook(new Uint8Array(await answer.arrayBuffer()))
  const draft = await countyRouter.createCaller(seats.qingbaijiangDrafter).catalog.draft()
  expect(reading.exported?.division).toBe('510113')
  expect(reading.items.map((each) => ({ item: each.exported?.item, content: toDisclosureItem(each) }))).toEqual(
    draft?.items.map(({ item, content }) => ({ item, content })),
  )
})

test('泸县 hears that it has nothing yet, and nothing of 青白江区', async () => {
  const theirs = await ask(seats.luxianDrafter, 'csv')
  expect([theirs.status, await theirs.text()]).toEqual([404, expect.stringContaining('没有可导出的内容')])
})

async function bringBack(seat: RequestContext, bytes: BodyInit) {
  const app = new Hono()
  uploads(app, { desk, contextOf: async () => seat })
  const answer = await app.request('/api/upload/sheet?name=catalog.csv', { method: 'POST', body: bytes })
  return (await answer.json()) as Understood
}

test('泸县 brings its .csv, JSON or document back: without an edit nothing changes; what both sides changed is asked, and the draft stands', async () => {
  const caller = countyRouter.createCaller(seats.luxianDrafter)
  const written = (await countyRouter.createCaller(seats.qingbaijiangDrafter).catalog.draft())?.items[0]?.content
  if (!written) throw new Error('青白江区 has no draft')
  const content = { ...written, disclosingBody: '泸县教育局', disclosureTimeLimit: null }
  const item = randomUUID()
  await caller.catalog.draftItem({ key: randomUUID(), item, content, origin: { kind: 'local', ref: null } })
  const [csv, json] = await Promise.all(
    (['csv', 'json'] as const).map(async (format) => (await ask(seats.luxianDrafter, format)).text()),
  )
  if (!csv || !json) throw new Error('nothing left')
  for (const left of [csv, json]) {
    const same = await bringBack(seats.luxianDrafter, left)
    expect([same.rows.map((row) => [row.item, row.change]), same.doubts]).toEqual([[[item, 'same']], []])
  }

  const document = await bringBack(seats.luxianDrafter, await (await ask(seats.luxianDrafter, 'docx')).arrayBuffer())
  expect([document.rows.map((row) => [row.item, row.change]), document.doubts]).toEqual([[[item, 'same']], []])

  const seen = (await caller.catalog.draft())?.items[0]?.digest ?? ''
  const ours = { ...content, disclosingBody: '泸县招生办', audienceNote: '辖区家长' }
  await caller.catalog.reviseItem({ key: randomUUID(), item, content: ours, seen })
  for (const left of [csv, json]) {
    const back = await bringBack(seats.luxianDrafter, left.replace('泸县教育局', '泸县招考中心'))
    expect(back.rows[0]?.content).toEqual(ours)
    expect([back.doubts, back.merge]).toEqual([[], { conflicts: 1, mergedAlone: 1 }])
    expect(back.rows[0]?.conflicts?.cells).toEqual([
      { element: 'disclosingBody', label: '公开主体', base: '泸县教育局', draft: '泸县招生办', file: '泸县招考中心' },
    ])
    const elsewhere = await bringBack(seats.shuangliuDrafter, left)
    expect(elsewhere.rows.map((row) => [row.item === item, row.change])).toEqual([[false, 'new']])
  }
})

test('it leaves as a document, .csv and JSON too; another format there is not', async () => {
  const document = await (await ask(seats.qingbaijiangDrafter, 'docx')).arrayBuffer()
  const { items } = await readInWorker(new Uint8Array(document), '目录.docx')
  expect(items.flatMap(({ contentElements }) => contentElements)).toEqual([canaryOf(qingbaijiang.drafter)])
  const csv = await (await ask(seats.qingbaijiangDrafter, 'csv')).text()
  expect(csv).toContain(canaryOf(qingbaijiang.drafter))
  const json = (await (await ask(seats.qingbaijiangChecker, 'json')).json()) as { items: unknown[] }
  expect(json.items).toHaveLength(1)
  expect((await ask(seats.qingbaijiangDrafter, 'exe')).status).toBe(404)
})

test('where LibreOffice is not installed, a sentence says how a PDF is made', async () => {
  vi.stubEnv('PATH', '/nowhere')
  const answer = await ask(seats.qingbaijiangDrafter, 'pdf')
  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('另存为 PDF。')])
  vi.unstubAllEnvs()
})

const filing = { round: '2021-pilot', kind: 'disclosure_catalog' as const, n: 1 }

async function askLetter(seat: RequestContext, office: Record<string, unknown>) {
  const app = new Hono()
  requestPapers(app, { desk, contextOf: async () => seat })
  const body = JSON.stringify({ asked: filing, office })
  const headers = { 'content-type': 'application/json' }
  return app.request('/api/papers/request/docx', { method: 'POST', body, headers })
}

test('青白江区’s 请示 is written of what it filed; its file is named after it, whatever the office is called', async () => {
  const facts = await countyRouter.createCaller(seats.qingbaijiangDrafter).papers.request({ filing })
  expect(facts).toMatchObject({ county: '510113', parts: 1, categories: 1, turn: 1, submittedOn: '2021-09-13' })
  expect(facts).toMatchObject({ checkedOn: '2021-09-13', mayDisclose: true })
  const usual = usualWords(qingbaijiang.drafter.authority)
  const hostile = { ...usual, issuer: '../=1+1"\r\nx: y\u202E局' }
  const answer = await askLetter(seats.qingbaijiangDrafter, hostile)
  expect(answer.status).toBe(200)
  expect([answer.headers.get('content-disposition'), answer.headers.get('x')]).toEqual([
    `attachment; filename="letter.docx"; filename*=UTF-8''${encodeURIComponent(
      '..-=1+1-x- y局关于报请审定青白江区义务教育领域基层政务公开标准目录的请示.docx',
    )}`,
    null,
  ])
  expect((await askLetter(seats.qingbaijiangDrafter, { ...usual, issuer: '' })).status).toBe(400)
  expect((await askLetter(seats.shuangliuDrafter, usual)).status).toBe(404)
  expect((await askLetter(seats.chengduLeader, usual)).status).toBe(401)
})

test('an item that was retired does not leave', async () => {
  const caller = countyRouter.createCaller(seats.shuangliuDrafter)
  const item = randomUUID()
  const draft = await countyRouter.createCaller(seats.qingbaijiangDrafter).catalog.draft()
  const content = draft?.items[0]?.content
  if (!content) throw new Error('青白江区 has no draft')
  await caller.catalog.draftItem({ key: randomUUID(), item, content, origin: { kind: 'local', ref: null } })
  expect((await ask(seats.shuangliuDrafter, 'csv')).status).toBe(200)
  const seen = (await caller.catalog.draft())?.items[0]?.digest ?? ''
  await caller.catalog.retireItem({ key: randomUUID(), item, reason: '合并', successor: null, seen })
  expect((await ask(seats.shuangliuDrafter, 'csv')).status).toBe(404)
})

test('whoever holds no post of a county is refused, whoever they are, and each try is logged', async () => {
  const counties = [
    'qingbaijiangDrafter',
    'qingbaijiangChecker',
    'qingbaijiangLeader',
    'shuangliuDrafter',
    'luxianDrafter',
  ]
  const others = Object.entries(seats).filter(([seat]) => !counties.includes(seat))
  for (const [seat, context] of others) expect([seat, (await ask(context, 'xlsx')).status]).toEqual([seat, 401])
  const log = await readAccessLog(desk.identity, { limit: others.length })
  expect(log.map(({ what, detail }) => [what, detail.path])).toEqual(
    others.map(() => ['refused', '/api/catalog/export/xlsx']),
  )
})

test('a file that 成都市 or nobody sends to a county is refused unread, and the try is logged', async () => {
  for (const seat of [seats.chengduReviewer, seats.anonymous]) {
    const app = new Hono()
    uploads(app, { desk, contextOf: async () => seat })
    const answer = await app.request('/api/upload/sheet?name=catalog.csv', {
      method: 'POST',
      body: '事项名称\n招生计划',
    })
    expect(answer.status).toBe(401)
  }
  const log = await readAccessLog(desk.identity, { limit: 2 })
  expect(log.map(({ what, detail }) => [what, detail.path])).toEqual([
    ['refused', '/api/upload/sheet'],
    ['refused', '/api/upload/sheet'],
  ])
})

test('once the round asks for more than the eight elements, the draft lacks it, files are read in its words, and there is a template', async () => {
  const settings = { ...noticeSettings, extraFields: [fiveOpenings, accountable] }
  const command = { do: 'amend', settings, reason: '补充要求', seen: 0 } as const
  const amending = { matter: roundMatter, target: '2021-pilot', command }
  const { positions } = must(await act(desk, { actor: sichuan.roundManager }, amending))
  await desk.follower.catchUp(['board'], BigInt(positions.at(-1) ?? 0), 10_000)

  const draft = await countyRouter.createCaller(seats.qingbaijiangDrafter).catalog.draft()
  expect(draft?.items.map(({ missing }) => missing)).toEqual([['extra.五公开']])
  expect(draft?.head.incompleteCount).toBe(1)

  const headings = '一级事项,二级事项,公开内容,公开依据,公开时限,公开主体,公开渠道,公开对象,公开方式,五 公开,责任主体：'
  const line =
    '招生管理,招生计划,人数,《义务教育法》,信息形成或者变更之日起20个工作日内,教育局,政府网站,全社会,主动,■结果公开 ■决策公开,基教科'
  const read = await bringBack(seats.qingbaijiangDrafter, `${headings}\r\n${line}\r\n`)
  expect(read.rows[0]?.content.extra).toEqual({ 五公开: '决策公开、结果公开', 责任主体: '基教科' })

  const app = new Hono()
  templates(app, { desk, contextOf: async () => seats.qingbaijiangDrafter })
  const template = await app.request('/api/catalog/template')
  expect([template.status, template.headers.get('content-disposition')]).toEqual([
    200,
    expect.stringContaining('template-510113.xlsx'),
  ])
})

test('the amendment stands on the desks of the round’s counties until each person has read it; what the city moves, too', async () => {
  const drafter = countyRouter.createCaller(seats.qingbaijiangDrafter)
  const leader = countyRouter.createCaller(seats.qingbaijiangLeader)
  const { news } = await drafter.roundNews.list()
  expect(news).toMatchObject([{ title: '2021年先行县', reason: '补充要求' }])
  expect(news[0]?.changes.map(({ about }) => about)).toContain('extraField')
  expect(await drafter.roundNews.read({ key: news[0]?.key ?? '' })).toEqual({ news: [], read: news })
  expect((await leader.roundNews.list()).news).toHaveLength(1)

  const passedOn = async (date: string) => {
    const innerDates = [{ kind: 'disclosure_catalog' as const, date }]
    const command = { do: 'relayNotice', innerDates, note: `改到${date}` } as const
    const target = { round: '2021-pilot', city: parseDivision('510100') }
    const { positions } = must(await act(desk, { actor: chengdu.leader }, { matter: packageMatter, target, command }))
    await desk.follower.catchUp(['joint-package'], BigInt(positions.at(-1) ?? 0), 10_000)
  }
  await passedOn('2021-10-13')
  expect((await drafter.roundNews.list()).news).toMatchObject([
    { about: 'relayed', reason: '改到2021-10-13', innerDates: [{ was: null, is: '2021-10-13' }] },
  ])
  await passedOn('2021-10-11')
  expect((await drafter.roundNews.list()).news).toMatchObject([
    { reason: '改到2021-10-11', innerDates: [{ kind: 'disclosure_catalog', was: '2021-10-13', is: '2021-10-11' }] },
  ])
})

test('a calendar that reads a day of the round otherwise is told to the counties whose day it is, and stands until it was read', async () => {
  const drafter = countyRouter.createCaller(seats.qingbaijiangDrafter)
  const year = seedCalendars.find((each) => each.year === 2021)
  const off = { date: '2021-10-11', kind: 'shifted_rest', name: '防汛' } as const
  const command = { do: 'publish', year: 2021, source: '省政府办公厅通知', days: [...(year?.days ?? []), off] } as const
  must(await act(desk, { actor: sichuan.roundManager }, { matter: calendarMatter, target: 2021, command }))
  const told = (await drafter.roundNews.list()).news.find(({ about }) => about === 'calendar')
  expect(told).toMatchObject({ title: '2021年先行县', reason: '省政府办公厅通知' })
  expect(told?.readAnew).toEqual([
    {
      ...{ kind: 'disclosure_catalog', city: '510100', date: '2021-10-11' },
      ...{ before: '2021-10-11', after: '2021-10-11', why: 'kept' },
    },
  ])
  const { news } = await drafter.roundNews.read({ key: told?.key ?? '' })
  expect(news.some(({ about }) => about === 'calendar')).toBe(false)
})
