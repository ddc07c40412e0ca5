import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { qingbaijiang } from '@mingce/domain/cast'
import type { WitnessLevel } from '@mingce/ledger/cosignatures'
import { lastWitnessed } from '@mingce/ledger/cosignatures'
import { writeSigningKeys } from '@mingce/ledger/signing-key'
import type { Sighting } from '@mingce/ledger/witness'
import { Client } from 'pg'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp, type Serving } from './app.ts'
import { type OpenDesk, openDesk } from './open-desk.ts'
import type { Presence } from './presence.ts'
import { anyone, router } from './procedure.ts'
import { fileFrom, openTestDesk, type TestDesk } from './test-desk.ts'

const signer = { name: 'mingce.example/log', secretKey: randomBytes(32) }
const presence: Presence = {
  arrive: () => ({ gone: new AbortController().signal, hangUp: () => {} }),
  close: () => {},
}
const serving: Serving = {
  name: 'county',
  standings: ['county'],
  router: router({ ping: anyone.query(() => 'pong') }),
  clientRoot: '/nowhere',
  follows: true,
  routes: (app) => app.get('/upload/template', (c) => c.text('a template')),
}

let stage: TestDesk
let folder: string
let desks: OpenDesk[]
let sightings: Sighting[]

beforeEach(async () => {
  stage = await openTestDesk('2021-09-13T01:00:00.000Z')
  folder = mkdtempSync(join(tmpdir(), 'mingce-inconsistent-'))
  writeSigningKeys(join(folder, 'log-key'), [signer])
  desks = []
  sightings = []
})
afterEach(async () => {
  await closeAll()
  await stage.close()
  rmSync(folder, { recursive: true })
})

/** A process of that level: it seals, and it is a witness. */
async function open(level: WitnessLevel): Promise<OpenDesk> {
  const failed = (error: unknown) => {
    throw error
  }
  const desk = await openDesk(stage.database.appUrl, {
    follows: level !== 'audit',
    production: false,
    sealing: level === 'audit' ? undefined : { keyFile: join(folder, 'log-key'), onUnsealed: () => {} },
    witnessing: {
      level,
      folder: join(folder, level),
      onFailed: failed,
      onInconsistent: (sighting) => sightings.push(sighting),
    },
  })
  desks.push(desk)
  return desk
}

const appOf = (desk: OpenDesk) =>
  createApp(serving, { desk, presence, log: pino({ level: 'silent' }), secure: false, witness: desk.witness })

async function closeAll(): Promise<void> {
  for (const desk of desks.splice(0)) await desk.close()
}

async function untilWitnessed(desk: OpenDesk): Promise<void> {
  while (!(await lastWitnessed(desk.ledger))) await sleep(50)
}

const guarded = ['event', 'tile', 'checkpoint', 'cosignature']

/** The last ten entries are gone and nothing is sealed, as if it had never been; the walls stand again. */
async function cutTail(): Promise<void> {
  const owner = new Client({ connectionString: stage.database.ownerUrl })
  await owner.connect()
  for (const table of guarded) await owner.query(`alter table ledger.${table} disable trigger user`)
  for (const table of ['tile', 'checkpoint', 'cosignature']) await owner.query(`delete from ledger.${table}`)
  await owner.query('delete from ledger.event where position > (select max(position) - 10 from ledger.event)')
  for (const table of guarded) await owner.query(`alter table ledger.${table} enable always trigger only_grows`)
  await owner.query('alter table ledger.tile enable always trigger grows_to_the_right')
  await owner.query('alter table ledger.event enable always trigger only_as_ordered')
  await owner.end()
}

const pages = ['/', '/filings/510113', '/assets/main.js', '/upload/template', '/logout', '/log']

test('three levels witness what a county files; when it is cut away, each app that runs shows the red page and nothing else', async () => {
  const county = await open('county')
  await open('city')
  await open('audit')
  await untilWitnessed(county)
  const app = appOf(county)
  expect(await (await app.request('/upload/template')).text()).toBe('a template')

  await cutTail()
  while (sightings.length < 3) await sleep(50)
  for (const page of pages) {
    const answer = await app.request(page)
    expect([page, answer.status, answer.headers.get('x-mingce-log')]).toEqual([page, 503, 'inconsistent'])
    const html = await answer.text()
    expect(html).toContain('记录前后不一致，已停止显示')
    expect(html).not.toContain('<script')
  }
})

test('the red page says what was seen, both sizes and roots, when, where the evidence lies and what to do', async () => {
  const seen = { origin: signer.name, size: 9_289n, root: randomBytes(32) }
  const offered = { ...seen, root: randomBytes(32) }
  const at = new Date('2026-11-24T12:07:31.000Z')
  const sighting: Sighting = { how: 'OTHER_TREE', seen, offered, at, evidence: '/srv/mingce/<evidence>' }
  const desk = { ...stage, witness: { sighting, close: async () => {} } }
  const html = await (await appOf(desk).request('/')).text()
  for (const { size, root } of [seen, offered])
    expect(html).toContain(`<td>${size}</td><td><code>${root.toString('base64')}</code></td>`)
  expect(html).toContain('2026-11-24 20:07:31（北京时间）')
  expect(html).toContain('<code>/srv/mingce/&lt;evidence></code>')
  expect(html).toContain('历史被改写')
  expect(html).toContain('立即告知<strong>审计人员</strong>')
})

test('a call is refused with its code before any procedure is asked, the process stays alive, is not ready, and the log stays open', async () => {
  await open('county')
  await open('city')
  await untilWitnessed(await open('audit'))
  await closeAll()
  await cutTail()
  const app = appOf(await open('audit'))
  expect(sightings.map(({ how }) => how)).toEqual(['ROLLED_BACK'])

  for (const method of ['GET', 'POST']) {
    const answer = await app.request('/api/ping', { method })
    expect([answer.status, await answer.json()]).toEqual([503, { error: 'LOG_INCONSISTENT' }])
  }
  expect((await app.request('/livez')).status).toBe(200)
  const ready = await app.request('/readyz')
  expect([ready.status, await ready.json()]).toMatchObject([503, { ready: false, log: 'ROLLED_BACK' }])
  expect(await (await app.request('/log/keys')).text()).toContain(`${signer.name}/county`)
})

test('nothing is sealed over a log that is not the one that was seen', async () => {
  await open('county')
  await open('city')
  await untilWitnessed(await open('province'))
  await closeAll()
  await cutTail()
  const county = await open('county')
  await sleep(1_500)
  expect((await appOf(county).request('/log/checkpoint')).status).toBe(404)
})

test('a log that only grew is shown as ever', async () => {
  await open('county')
  await open('city')
  await untilWitnessed(await open('province'))
  await closeAll()
  await fileFrom(stage, qingbaijiang)
  const app = appOf(await open('county'))
  expect([sightings, await (await app.request('/upload/template')).text()]).toEqual([[], 'a template'])
  expect(await (await app.request('/readyz')).json()).toMatchObject({ ready: true, log: null })
})
