import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RequestContext } from '@mingce/api/context'
import { serveEvidence } from '@mingce/api/evidence'
import { beforeFilingMatter } from '@mingce/api/matters/before-filing'
import { catalogMatter } from '@mingce/api/matters/catalog'
import { submissionMatter } from '@mingce/api/matters/submission'
import { noteFileUploads, serveNoteFiles } from '@mingce/api/note-files'
import { paperFilings } from '@mingce/api/paper-filings'
import { type Seats, takeSeats } from '@mingce/api/seats'
import { act, fileFrom, must, openTestDesk, schoolDistricts, type TestDesk } from '@mingce/api/test-desk'
import { openStore } from '@mingce/attachments/open-store'
import { digestOf } from '@mingce/attachments/store'
import type { Actor } from '@mingce/domain/authority/actor'
import type { Level } from '@mingce/domain/authority/ladder'
import type { Standing } from '@mingce/domain/authority/post'
import type { BeforeFilingCommand } from '@mingce/domain/before-filing/decide'
import { auditor, chengdu, qingbaijiang } from '@mingce/domain/cast'
import { submissionStream } from '@mingce/domain/streams'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import { readAccessLog } from '@mingce/identity/access-log'
import { readStream } from '@mingce/ledger/read'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { level } from '../level.ts'
import { evidenceUploads } from './evidence.ts'
import { countyRouter } from './router.ts'
import { supplies } from './supply.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingce-evidence-'))
const text = (words: string) => new TextEncoder().encode(words)
const item = randomUUID()

let desk: TestDesk
let seats: Seats

beforeAll(async () => {
  desk = { ...(await openTestDesk('2021-09-13T01:00:00.000Z')), attachments: openStore({ MINGCE_ATTACHMENTS: folder }) }
  seats = await takeSeats(desk, [level.standing])
  const origin = { kind: 'local', ref: null } as const
  const content = { ...schoolDistricts, name: '校车服务' }
  await countyRouter
    .createCaller(seats.qingbaijiangDrafter)
    .catalog.draftItem({ key: randomUUID(), item, content, origin })
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true })
})

type Bringing = { readonly seat?: RequestContext; readonly name?: string; readonly key?: string; readonly to?: string }

/** Brings a file to an item of 青白江区, or to another one. */
async function bring(attachment: string, bytes: Uint8Array, asked: Bringing = {}) {
  const { seat = seats.qingbaijiangDrafter, name = '会议纪要.pdf', key = randomUUID(), to = item } = asked
  const app = new Hono()
  evidenceUploads(app, { desk, contextOf: async () => seat })
  const path = `/api/evidence?${new URLSearchParams({ key, item: to, attachment, name })}`
  const answer = await app.request(path, { method: 'POST', body: Uint8Array.from(bytes) })
  return { status: answer.status, body: (await answer.json()) as Readonly<Record<string, unknown>> }
}

function take(attachment: string, seat: RequestContext, standing: Standing = level.standing, division = '510113') {
  const app = new Hono()
  serveEvidence(app, { desk, contextOf: async () => seat }, standing)
  return app.request(`/api/evidence/${division}/${attachment}`)
}

test('a file is recorded by what it is and given back byte for byte, as a download under a clean name', async () => {
  const [attachment, bytes, key] = [randomUUID(), text('会议纪要（虚构）'), randomUUID()]
  const name = 'C:\\我的文档\\会议\u202E纪要.exe'
  const sent = await bring(attachment, bytes, { name, key })
  expect([sent.status, sent.body.shown]).toEqual([200, true])
  expect(await bring(attachment, bytes, { name, key })).toEqual(sent)

  const { entries } = await countyRouter.createCaller(seats.qingbaijiangLeader).catalog.evidence()
  const kept = { item, digest: digestOf(bytes), size: bytes.length, format: 'text', name: '会议纪要.exe.txt' }
  expect(entries).toMatchObject([{ attachment, ...kept, isFiled: false, removed: null }])
  const answer = await take(attachment, seats.qingbaijiangChecker)
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('会议纪要.exe.txt')}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
})

test('what is no evidence is refused with a sentence, what a rule refuses with its code; neither is recorded', async () => {
  const before = await countyRouter.createCaller(seats.qingbaijiangDrafter).catalog.evidence()
  expect(await bring(randomUUID(), text('<script>alert(1)</script>'))).toEqual({
    status: 422,
    body: { unfit: 'WEB_PAGE', message: expect.stringContaining('这是网页') },
  })
  expect(await bring(randomUUID(), new Uint8Array(20 * 1_048_576 + 1))).toMatchObject({ status: 413 })
  expect(await bring(randomUUID(), text('会议纪要（虚构）'))).toMatchObject({
    status: 409,
    body: { refusal: { refused: 'SAME_EVIDENCE_TWICE' } },
  })
  const stranger = { seat: seats.shuangliuDrafter }
  expect(await bring(randomUUID(), text('双流区的'), stranger)).toMatchObject({
    status: 409,
    body: { refusal: { refused: 'NO_SUCH_ITEM' } },
  })
  expect((await bring('no-id', text('说明'))).status).toBe(400)
  for (const seat of [seats.anonymous, seats.chengduReviewer, seats.auditor])
    expect((await bring(randomUUID(), text('说明'), { seat })).status).toBe(401)
  expect(await countyRouter.createCaller(seats.qingbaijiangDrafter).catalog.evidence()).toEqual(before)
})

test('before it was filed a file is its county’s and the auditors’ alone; filed, also its city’s and the province’s; never another county’s', async () => {
  const [early, late] = [randomUUID(), randomUUID()]
  await bring(early, text('报送前的'))
  const statusesOf = async (attachment: string) => [
    (await take(attachment, seats.qingbaijiangLeader)).status,
    (await take(attachment, seats.chengduReviewer, 'city')).status,
    (await take(attachment, seats.provinceReviewer, 'province')).status,
    (await take(attachment, seats.auditor, 'audit')).status,
    (await take(attachment, seats.shuangliuDrafter)).status,
    (await take(attachment, seats.luzhouReviewer, 'city')).status,
    (await take(attachment, seats.anonymous)).status,
  ]
  expect(await statusesOf(early)).toEqual([200, 404, 404, 200, 404, 404, 401])
  await fileFrom(desk, qingbaijiang)
  await bring(late, text('报送后的'))
  expect(await statusesOf(early)).toEqual([200, 200, 200, 200, 404, 404, 401])
  expect(await statusesOf(late)).toEqual([200, 404, 404, 200, 404, 404, 401])

  const reason = '以新文件为准'
  await countyRouter
    .createCaller(seats.qingbaijiangDrafter)
    .catalog.removeEvidence({ key: randomUUID(), attachment: early, reason })
  expect(await statusesOf(early)).toEqual([200, 200, 200, 200, 404, 404, 401])
  const { entries } = await countyRouter.createCaller(seats.qingbaijiangDrafter).catalog.evidence()
  expect(entries.find(({ attachment }) => attachment === early)).toMatchObject({ isFiled: true, removed: { reason } })
})

test('what an auditor takes is in the access log, and so is who was refused', async () => {
  const attachment = randomUUID()
  await bring(attachment, text('查阅'))
  await take(attachment, seats.auditor, 'audit')
  const [read] = await readAccessLog(desk.identity, { account: auditor.account, limit: 1 })
  expect(read).toMatchObject({ what: 'auditor_read', detail: { path: `/api/evidence/510113/${attachment}` } })
  await take(attachment, seats.administrator, 'audit')
  const [refused] = await readAccessLog(desk.identity, { limit: 1 })
  expect(refused).toMatchObject({ what: 'refused', detail: { path: `/api/evidence/510113/${attachment}` } })
})

test('bytes that were changed on the disk, or never kept, are not given out', async () => {
  const [attachment, bytes, unkept] = [randomUUID(), text('原件'), randomUUID()]
  await bring(attachment, bytes)
  const digest = digestOf(bytes)
  writeFileSync(join(folder, 'kept', digest.slice(0, 2), digest), 'something else')
  expect((await take(attachment, seats.qingbaijiangDrafter)).status).toBe(500)
  const file = { digest: 'f'.repeat(64), size: 1, format: 'pdf', name: '遗失.pdf' } as const
  const command = { do: 'attachEvidence', attachment: unkept, item, ...file } as const
  const { positions } = must(
    await act(
      desk,
      { actor: qingbaijiang.drafter },
      { matter: catalogMatter, target: qingbaijiang.drafter.authority, command },
    ),
  )
  await desk.follower.catchUp(['catalog'], BigInt(positions.at(-1) ?? 0), 10_000)
  expect((await take(unkept, seats.qingbaijiangDrafter)).status).toBe(404)
})

test('a file goes with a section of a plan by the same way, and is given back byte for byte while it stands there', async () => {
  const filing = { round: '2021-pilot', kind: 'implementation_plan', n: 1 } as const
  const [section, attachment, bytes] = [randomUUID(), randomUUID(), text('培训签到表（虚构）')]
  const plan = countyRouter.createCaller(seats.qingbaijiangDrafter).filing
  await plan.draftSection({
    key: randomUUID(),
    filing,
    section,
    heading: '组织保障',
    text: '专人负责。',
    seenDigest: null,
  })
  const app = new Hono()
  evidenceUploads(app, { desk, contextOf: async () => seats.qingbaijiangDrafter })
  const asked = { key: randomUUID(), section, ...filing, n: '1', attachment, name: '签到表.txt' }
  const post = (query: Readonly<Record<string, string>>) =>
    app.request(`/api/evidence?${new URLSearchParams(query)}`, { method: 'POST', body: Uint8Array.from(bytes) })
  expect((await post(asked)).status).toBe(200)
  expect(await (await post({ ...asked, key: randomUUID(), attachment: randomUUID() })).json()).toEqual({
    refusal: { refused: 'SAME_EVIDENCE_TWICE', about: [section] },
  })
  expect((await plan.open({ filing }))?.parts).toMatchObject([{ files: [{ attachment, name: '签到表.txt' }] }])
  expect(new Uint8Array(await (await take(attachment, seats.qingbaijiangChecker)).arrayBuffer())).toEqual(bytes)
  expect((await take(attachment, seats.shuangliuDrafter)).status).toBe(404)
  await plan.removeFile({ key: randomUUID(), filing, attachment, reason: '传错了文件' })
  expect((await take(attachment, seats.qingbaijiangChecker)).status).toBe(404)
})

test('files come with the answer to what the city asks for, in one step, and its city takes them too', async () => {
  const { authority: division } = qingbaijiang.drafter
  const filing = { round: '2021-pilot', division, kind: 'disclosure_catalog', n: 1 } as const // filed above
  const about = (command: SubmissionCommand) => ({ matter: submissionMatter, target: filing, command })
  const city = { actor: chengdu.reviewer }
  const seen = async () => (await readStream(desk.ledger, submissionStream(filing))).length
  must(await act(desk, city, about({ do: 'accept', seen: await seen() })))
  const correction = randomUUID()
  const request = { do: 'requestCorrection', correction, parts: [], text: '缺盖章页', seen: await seen() } as const
  must(await act(desk, city, about(request)))

  const app = new Hono()
  supplies(app, { desk, contextOf: async () => seats.qingbaijiangDrafter })
  const { round, kind } = filing
  const [attachment, bytes] = [randomUUID(), text('盖章页（虚构）')]
  const answer = (over: Readonly<Record<string, string>>, files: readonly Uint8Array[] = [bytes]) => {
    const form = new FormData()
    const said = { key: randomUUID(), round, kind, n: '1', correction, text: '已补', attachment, ...over }
    for (const [name, value] of Object.entries(said)) form.append(name, value)
    for (const each of files) form.append('file', new File([Uint8Array.from(each)], '盖章页.txt'))
    return app.request('/api/supply', { method: 'POST', body: form })
  }
  expect((await answer({}, [bytes, text('没有编号')])).status).toBe(400)
  expect((await answer({}, [new Uint8Array([0, 1, 2, 3])])).status).toBe(422)
  expect((await (await answer({ correction: randomUUID() })).json()).refusal.refused).toBe('NO_SUCH_CORRECTION')
  const key = randomUUID()
  const receipt = await (await answer({ key })).json()
  expect(await (await answer({ key })).json()).toEqual(receipt)

  const opened = await countyRouter
    .createCaller(seats.qingbaijiangDrafter)
    .clock.open({ filing: { round, kind, n: 1 } })
  expect(opened?.clock.corrections).toMatchObject([{ answer: { files: [{ attachment, name: '盖章页.txt' }] } }])
  const taken = await take(attachment, seats.chengduReviewer, 'city')
  expect(new Uint8Array(await taken.arrayBuffer())).toEqual(bytes)
  expect((await take(attachment, seats.shuangliuDrafter)).status).toBe(404)
})

const round = '2021-pilot'
const post = (app: Hono, path: string, query: Readonly<Record<string, string>>, bytes: Uint8Array) =>
  app.request(`${path}?${new URLSearchParams(query)}`, { method: 'POST', body: Uint8Array.from(bytes) })

test('a scan goes with the note of the bureau that wrote it; the province takes that of guidance alone', async () => {
  const note = async (actor: Actor, command: BeforeFilingCommand) =>
    must(
      await act(
        desk,
        { actor },
        { matter: beforeFilingMatter, target: { round, counties: [qingbaijiang.drafter.authority] }, command },
      ),
    )
  const [guidance, research] = [randomUUID(), randomUUID()]
  const on = { on: '2021-09-13', kinds: ['work_summary'] as const, text: '看统计口径' }
  await note(chengdu.reviewer, { do: 'recordGuidance', note: guidance, way: 'on_site', askedFor: null, ...on })
  await note(qingbaijiang.drafter, { do: 'noteResearch', note: research, subject: '城区学校', ...on })

  const bring = async (seat: RequestContext, level: Level, asked: object, bytes = text('签到表（虚构）')) => {
    const app = new Hono()
    noteFileUploads(app, { desk, contextOf: async () => seat }, level)
    const query = {
      key: randomUUID(),
      attachment: randomUUID(),
      round,
      counties: '510113',
      name: '签到表.txt',
      ...asked,
    }
    const answer = await post(app, '/api/note-file', query, bytes)
    return { status: answer.status, attachment: query.attachment, body: await answer.json() }
  }
  const guided = await bring(seats.chengduReviewer, 'city', { note: guidance })
  const researched = await bring(seats.qingbaijiangDrafter, 'county', { note: research })
  expect([guided.status, researched.status]).toEqual([200, 200])
  const strange = await bring(seats.qingbaijiangDrafter, 'county', { note: guidance })
  expect([strange.status, strange.body.refusal]).toEqual([409, { refused: 'NOT_YOUR_PREPARATORY_NOTE' }])
  const unfit = await bring(seats.chengduReviewer, 'city', { note: guidance }, new Uint8Array([0, 1, 2, 3]))
  expect([unfit.status, typeof unfit.body.message]).toEqual([422, 'string'])
  expect((await bring(seats.chengduReviewer, 'city', { note: 'none' })).status).toBe(400)
  expect((await bring(seats.qingbaijiangDrafter, 'city', { note: research })).status).toBe(401)

  const take = async (seat: RequestContext, level: Level) => {
    const app = new Hono()
    serveNoteFiles(app, { desk, contextOf: async () => seat }, level)
    const statusOf = async (attachment: string) =>
      (await app.request(`/api/note-file/${round}/510113/${attachment}`)).status
    return [await statusOf(guided.attachment), await statusOf(researched.attachment), await statusOf(randomUUID())]
  }
  expect(await take(seats.qingbaijiangChecker, 'county')).toEqual([200, 200, 404])
  expect(await take(seats.chengduLeader, 'city')).toEqual([200, 200, 404])
  expect(await take(seats.provinceReviewer, 'province')).toEqual([200, 404, 404])
  expect(await take(seats.shuangliuDrafter, 'county')).toEqual([404, 404, 404])
  expect(await take(seats.luzhouReviewer, 'city')).toEqual([404, 404, 404])
  expect(await take(seats.anonymous, 'county')).toEqual([401, 401, 401])
})

test('纸质报送 is registered by the county’s city with its scan in one step, and by nobody else', async () => {
  const register = async (seat: RequestContext, asked: object = {}, bytes = text('工作总结（虚构）')) => {
    const app = new Hono()
    paperFilings(app, { desk, contextOf: async () => seat })
    const said = {
      round,
      division: '510113',
      kind: 'implementation_plan',
      broughtBy: 'mail',
      docNumber: '',
      name: '扫描.txt',
    }
    const query = { key: randomUUID(), receivedOn: '2021-09-13', ...said, ...asked }
    const answer = await post(app, '/api/paper-filing', query, bytes)
    return { status: answer.status, body: await answer.json() }
  }
  expect((await register(seats.qingbaijiangLeader)).status).toBe(401)
  expect((await register(seats.provinceReviewer)).status).toBe(401)
  const notTheirs = { status: 409, body: { refusal: { refused: 'NOT_YOUR_DIVISION' } } }
  expect(await register(seats.luzhouReviewer)).toEqual(notTheirs)
  expect((await register(seats.chengduReviewer, {}, new Uint8Array([0, 1, 2, 3]))).status).toBe(422)
  expect((await register(seats.chengduReviewer, { receivedOn: 'yesterday' })).status).toBe(400)
  expect((await register(seats.chengduReviewer, { receivedOn: '2021-09-14' })).body.refusal.refused).toBe(
    'RECEIVED_IN_FUTURE',
  )

  const key = randomUUID()
  const registered = await register(seats.chengduReviewer, { key })
  expect(registered.status).toBe(200)
  expect(await register(seats.chengduReviewer, { key })).toEqual(registered)
  expect((await register(seats.chengduLeader)).body.refusal.refused).toBe('PAPER_REGISTERED')
  const { counties } = await countyRouter.createCaller(seats.qingbaijiangDrafter).beforeFiling.open({ round })
  expect(counties[0]?.papers).toMatchObject([
    { kind: 'implementation_plan', receivedOn: '2021-09-13', isEntered: false, scans: [{ name: '扫描.txt' }] },
  ])

  const scan = text('工作总结（虚构）')
  const taken = await take(digestOf(scan), seats.qingbaijiangChecker)
  expect(new Uint8Array(await taken.arrayBuffer())).toEqual(scan)
  const askers = [
    [seats.chengduReviewer, 'city', 200],
    [seats.provinceReviewer, 'province', 200],
    [seats.auditor, 'audit', 200],
    [seats.shuangliuDrafter, 'county', 404],
    [seats.luzhouReviewer, 'city', 404],
    [seats.anonymous, 'county', 401],
  ] as const
  for (const [seat, standing, status] of askers)
    expect((await take(digestOf(scan), seat, standing)).status).toBe(status)
  expect((await take(digestOf(text('别的')), seats.chengduReviewer, 'city')).status).toBe(404)

  const target = { round, division: qingbaijiang.drafter.authority, kind: 'implementation_plan', n: 1 } as const
  const command = { do: 'strikePaper', reason: '登记错了县' } as const
  const { positions } = must(
    await act(desk, { actor: chengdu.reviewer }, { matter: submissionMatter, target, command }),
  )
  await desk.follower.catchUp(['filing'], BigInt(positions.at(-1) ?? 0), 10_000)
  expect((await take(digestOf(scan), seats.chengduReviewer, 'city')).status).toBe(404)
  expect((await take(digestOf(scan), seats.auditor, 'audit')).status).toBe(200)
})
