import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { countiesChecks, countyChecks } from '@mingce/api/catalog-checks/answers'
import type { RequestContext } from '@mingce/api/context'
import { newsOf } from '@mingce/api/notices/news-of'
import { standingDuties } from '@mingce/api/notices/standing-duties'
import { type Seats, takeSeats } from '@mingce/api/seats'
import { openTestDesk, schoolDistricts, type TestDesk } from '@mingce/api/test-desk'
import { settleQingbaijiang } from '@mingce/api/test-settling'
import type { Actor } from '@mingce/domain/authority/actor'
import { chengdu, luzhou, qingbaijiang } from '@mingce/domain/cast'
import { readStream } from '@mingce/ledger/read'
import { asOffice } from '@mingce/projections/asking'
import { readWorkbook } from '@mingce/sheets/read-workbook'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { level } from '../level.ts'
import { checkLivePage } from './live-page/check-live-page.ts'
import { lookAtPage } from './live-page/look-at-page.ts'
import { seenCatalog } from './live-page/seen-page.ts'
import { lookAtNext } from './page-watch/watch-pages.ts'
import { publications } from './publication.ts'
import { countyRouter } from './router.ts'
import { settledCatalog } from './settled-catalog.ts'

let desk: TestDesk
let seats: Seats
let site: Server
let address: string
let pages: Record<string, { readonly type: string; readonly body: string | Uint8Array }> = {}

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  await settleQingbaijiang(desk, [
    schoolDistricts,
    { ...schoolDistricts, name: '招生计划', contentElements: ['计划数'] },
  ])
  seats = await takeSeats(desk, [level.standing])
  site = createServer((request, response) => {
    const page = pages[request.url ?? '']
    if (!page) return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': page.type }).end(page.body)
  }).listen(0, '127.0.0.1')
  await once(site, 'listening')
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
})
afterAll(async () => {
  site.close()
  await desk.close()
})

async function take(seat: RequestContext, path: string) {
  const app = new Hono()
  publications(app, { desk, contextOf: async () => seat })
  return app.request(`/api/publication/${path}`)
}

async function check(path: string) {
  const publication = await settledCatalog(desk, qingbaijiang.drafter, 1)
  if (!publication) throw new Error('nothing was settled')
  return checkLivePage(publication.catalog, address + path, { hosts: new Set(['127.0.0.1']) })
}

test('the pack is of the settled version: what was drafted since is not in it', async () => {
  const caller = countyRouter.createCaller(seats.qingbaijiangDrafter)
  const draft = await caller.catalog.draft()
  const [first] = draft?.items ?? []
  if (!first) throw new Error('no draft')
  const content = { ...schoolDistricts, name: '审定以后改的名称' }
  await caller.catalog.reviseItem({ key: crypto.randomUUID(), item: first.item, content, seen: first.digest })

  const workbook = await take(seats.qingbaijiangLeader, '1/xlsx')
  const reading = await readWorkbook(new Uint8Array(await workbook.arrayBuffer()))
  expect(reading.items.map(({ name }) => name)).toEqual(['学区划分', '招生计划'])
  const fragment = await (await take(seats.qingbaijiangDrafter, '1/fragment')).text()
  expect(fragment).toContain('学区划分')
  expect(fragment).not.toContain('审定以后改的名称')

  const pack = await take(seats.qingbaijiangDrafter, '1/pack')
  const name = encodeURIComponent('青白江区义务教育领域基层政务公开标准目录公布稿.zip')
  expect(pack.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${name}`)
  expect(
    Buffer.from(await pack.arrayBuffer())
      .subarray(0, 4)
      .toString('latin1'),
  ).toBe('PK\x03\x04')
})

test('there is no pack of a version that was not settled, nor of another county’s, nor for whoever holds no post of a county', async () => {
  expect((await take(seats.qingbaijiangDrafter, '2/pack')).status).toBe(404)
  expect((await take(seats.shuangliuDrafter, '1/pack')).status).toBe(404)
  for (const seat of ['chengduReviewer', 'provinceReviewer', 'auditor'] as const)
    expect([seat, (await take(seats[seat], '1/pack')).status]).toEqual([seat, 401])
})

test('the county’s page is found to be the settled text; changed, it is told where', async () => {
  const fragment = await (await take(seats.qingbaijiangDrafter, '1/fragment')).text()
  const type = 'text/html; charset=utf-8'
  pages = {
    '/whole': { type, body: `<body>${fragment}</body>` },
    '/changed': { type, body: `<body>${fragment.replace('20个工作日内', '60个工作日内')}</body>` },
  }
  expect(await check('/whole')).toMatchObject({ attachment: null, comparison: { read: 'table', unsettled: [] } })
  const changed = await check('/changed')
  expect('comparison' in changed && changed.comparison.items[0]).toMatchObject({
    outcome: 'differs',
    differences: [{ heading: '公开时限', settled: '20个工作日内', onPage: '60个工作日内' }],
  })
})

test('a page that only links the workbook is compared by it; one that hides it, or is no page, is told in one sentence', async () => {
  const workbook = new Uint8Array(await (await take(seats.qingbaijiangDrafter, '1/xlsx')).arrayBuffer())
  const html = 'text/html; charset=utf-8'
  pages = {
    '/notice': { type: html, body: '<p>现公布目录。</p><a href="files/1.xlsx">附件：标准目录.xlsx</a>' },
    '/files/1.xlsx': { type: 'application/octet-stream', body: workbook },
    '/dead': { type: html, body: '<a href="files/2.xlsx">附件</a>' },
    '/inside': { type: html, body: '<a href="http://10.0.0.1/a.xlsx">附件</a>' },
    '/login': { type: html, body: '<form><input type="password"></form>' },
    '/pdf': { type: 'application/pdf', body: '%PDF-1.4' },
  }
  const found = await check('/notice')
  expect(found).toMatchObject({ attachment: `${address}/files/1.xlsx`, comparison: { read: 'table' } })
  expect('comparison' in found && found.comparison.items.map(({ outcome }) => outcome)).toEqual(['same', 'same'])
  const codes = ['/dead', '/inside', '/login', '/pdf', '/none'].map(async (path) => [path, await check(path)])
  expect(Object.fromEntries(await Promise.all(codes))).toMatchObject({
    '/dead': { unreachable: 'NOT_FOUND' },
    '/inside': { unreachable: 'INTERNAL_ADDRESS' },
    '/login': { unreachable: 'ASKS_SIGN_IN' },
    '/pdf': { unreachable: 'NOT_A_PAGE' },
    '/none': { unreachable: 'NOT_FOUND' },
  })
  const [dead, inside, none] = await Promise.all(['/dead', '/inside', '/none'].map(check))
  const kept = (page: typeof dead) => page && seenCatalog(page, `${address}/dead`, [])
  for (const opened of [dead, inside]) expect(kept(opened)).toMatchObject({ found: 'answers', why: 'unreadable' })
  expect(kept(none)).toMatchObject({ found: 'dead', why: 'not_found' })
})

const hosts = new Set(['127.0.0.1', 'localhost'])

/** What the log holds of the pages of 青白江区. */
async function recorded() {
  const events = await readStream(desk.ledger, 'pages/510113')
  return events.map(({ meta: { post }, payload: { found, why, failedOn } }) => [post, found, why, failedOn])
}

/** Of the county's pages: what each of its posts is told because it happened, from when on, and what it owes. */
async function toldOfPages() {
  const of = async (reader: Actor) =>
    asOffice(desk.read, reader, async (tx) => {
      const newsFrom = async (after: bigint) =>
        (await newsOf(tx, reader, { after, limit: 100 })).news.filter(({ type }) => type === 'PageFoundDead')
      const all = await newsFrom(0n)
      const again = await newsFrom((all[0]?.heldFrom ?? 0n) + 1n)
      const duties = (await standingDuties(tx, [reader])).filter(({ task }) => task === 'to_restore_page')
      return { news: all.map(({ detail }) => detail.text), again, duties }
    })
  const { drafter, checker, leader } = qingbaijiang
  const [drafts, checks, leads] = [await of(drafter), await of(checker), await of(leader)]
  expect(leads).toEqual(drafts)
  expect(checks).toEqual({ news: [], again: [], duties: [] })
  return drafts
}

/** 目录检查 of 成都市 tells what the looks found, now and as of the day on which an item stood otherwise; 泸州市 hears nothing of it. */
async function checksOfThePage([first]: readonly string[]) {
  const of = async (actor: typeof chengdu.reviewer, day: { readonly on?: string } = {}) => {
    const [county, ...others] = await countiesChecks({ desk, actor }, day)
    expect(others).toEqual([])
    return county && { ...county, pages: county.pages.map(({ check, quoted }) => [check, ...quoted]) }
  }
  const now = await of(chengdu.reviewer)
  expect(now).toMatchObject({
    county: '510113',
    basis: 'settled',
    version: 1,
    items: 2,
    pages: [['page_dead', '2021-09-15']],
  })
  expect(now?.byCheck.page_otherwise).toBeUndefined()
  const before = await of(chengdu.reviewer, { on: '2021-09-14' })
  expect(before).toMatchObject({ pages: [['page_otherwise', '2021-09-13']], byCheck: { page_otherwise: 1 } })
  expect(await of(chengdu.reviewer)).toEqual(now)
  expect(await of(luzhou.reviewer)).toBeUndefined()
  const items = await countyChecks(
    { desk, actor: chengdu.reviewer },
    { county: qingbaijiang.drafter.authority, on: '2021-09-14' },
  )
  expect(items?.filter(({ findings }) => findings.some(({ check }) => check === 'page_otherwise'))).toMatchObject([
    { item: first },
  ])
}

test('a look at the published page is kept where it says something new; at night the system looks by itself, and on the third day without an answer the page is dead', async () => {
  const type = 'text/html; charset=utf-8'
  const fragment = await (await take(seats.qingbaijiangDrafter, '1/fragment')).text()
  const whole = { type, body: `<body>${fragment}</body>` }
  pages = { '/mulu': whole, '/own': { type, body: '<p>招生通知</p>' } }
  const caller = countyRouter.createCaller(seats.qingbaijiangDrafter)
  const [version] = await caller.catalog.versions()
  const links = [{ item: version?.items[0]?.item ?? '', url: `${address.replace('127.0.0.1', 'localhost')}/own` }]
  const url = `${address}/mulu`
  await caller.catalog.publish({ key: crypto.randomUUID(), version: 1, url, publishedOn: '2021-09-13', links })
  const look = async (path: string) =>
    (await lookAtPage({ desk, actor: qingbaijiang.drafter }, { version: 1, url: address + path }, { hosts }))?.kept
  expect([await look('/mulu'), await look('/mulu'), await look('/own')]).toEqual([
    'recorded',
    'as_before',
    'not_published',
  ])
  pages['/mulu'] = { type, body: `<body>${fragment.replace('20个工作日内', '60个工作日内')}</body>` }
  const dismissed = { ...qingbaijiang.drafter, account: 'a-510113-former' }
  expect(await lookAtPage({ desk, actor: dismissed }, { version: 1, url }, { hosts })).toMatchObject({
    kept: { refused: 'NOT_APPOINTED' },
  })
  expect(await look('/mulu')).toBe('recorded')

  const watching = { desk, hours: { from: 19 * 60, until: 7 * 60 }, limits: { hosts } }
  const night = async (day: string) => {
    desk.setClock(`${day}T12:00:00.000Z`)
    const watched = [await lookAtNext(watching), await lookAtNext(watching), await lookAtNext(watching)]
    return Object.fromEntries(
      watched.flatMap((each) => (each ? [[new URL(each.page.url).pathname, each.outcome]] : [])),
    )
  }
  desk.setClock('2021-09-14T02:00:00.000Z')
  expect(await lookAtNext(watching)).toBeUndefined()
  expect(await night('2021-09-14')).toEqual({ '/mulu': 'as_before', '/own': 'recorded' })
  delete pages['/mulu']
  const own = pages['/own']
  delete pages['/own']
  const nights = [await night('2021-09-15'), await night('2021-09-16'), await night('2021-09-17')]
  expect(nights).toEqual(Array(3).fill({ '/mulu': 'tried', '/own': 'tried' })) // no page of any site opened: our own line is down
  if (own) pages['/own'] = own
  expect(await night('2021-09-18')).toMatchObject({ '/own': 'as_before' })
  expect(await night('2021-09-19')).toEqual({ '/mulu': 'recorded', '/own': 'as_before' })
  expect(await night('2021-09-20')).toEqual({ '/mulu': 'as_before', '/own': 'as_before' })
  await checksOfThePage(version?.items.map(({ item }) => item) ?? [])
  const place = { round: '2021-pilot', division: '510113', kind: 'disclosure_catalog', path: '/publish' }
  expect(await toldOfPages()).toEqual({
    news: [url],
    again: [],
    duties: [{ ...place, task: 'to_restore_page', from: { deadSince: '2021-09-15', pages: 1 } }],
  })
  pages['/mulu'] = whole
  expect(await night('2021-09-21')).toEqual({ '/mulu': 'recorded', '/own': 'as_before' })
  expect(await toldOfPages()).toEqual({ news: [], again: [], duties: [] })
  const failed = ['2021-09-15', '2021-09-16', '2021-09-17', '2021-09-18', '2021-09-19']
  expect(await recorded()).toEqual([
    ['drafter', 'as_settled', null, []],
    ['drafter', 'otherwise', null, []],
    ['system', 'answers', 'own_page', []],
    ['system', 'dead', 'not_found', failed],
    ['system', 'as_settled', null, []],
  ])
  expect(await caller.catalog.pages()).toMatchObject([
    { item: null, found: 'as_settled', since: '2021-09-21' },
    { item: links[0]?.item, found: 'answers', since: '2021-09-14' },
  ])
})

test('the procedure looks at no address inside, and at nothing for a county that has no such version', async () => {
  const own = countyRouter.createCaller(seats.qingbaijiangDrafter)
  expect(await own.catalog.checkPage({ version: 1, url: `${address}/whole` })).toMatchObject({
    unreachable: 'INTERNAL_ADDRESS',
    message: expect.stringContaining('内部网络'),
  })
  const other = countyRouter.createCaller(seats.shuangliuDrafter)
  expect(await other.catalog.checkPage({ version: 1, url: 'http://a.example/' })).toBeNull()
})
