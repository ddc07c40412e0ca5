import { randomBytes } from 'node:crypto'
import type { RequestContext } from '@mingce/api/context'
import { publishLog } from '@mingce/api/published-log'
import { type Seats, takeSeats } from '@mingce/api/seats'
import { fileFrom, openTestDesk, type TestDesk } from '@mingce/api/test-desk'
import { auditor, qingbaijiang } from '@mingce/domain/cast'
import { readAccessLog } from '@mingce/identity/access-log'
import { headOf } from '@mingce/ledger/read'
import { createSealer } from '@mingce/ledger/seal'
import { parseCheckpoint } from '@mingce/proof/checkpoint'
import { parseEntryBundle } from '@mingce/proof/entry-bundle'
import { leafHash, rootOf } from '@mingce/proof/merkle'
import { verifierOf, verifyNote } from '@mingce/proof/note'
import { tilePath, tileWidth } from '@mingce/proof/tiles'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { level } from '../level.ts'
import { entryBundles } from './entry-bundles.ts'

const signer = { name: 'mingce.example/log', secretKey: randomBytes(32) }

let desk: TestDesk
let seats: Seats

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  await fileFrom(desk, qingbaijiang)
  seats = await takeSeats(desk, [level.standing])
})
afterAll(() => desk.close())

/** The audit app's log, as somebody at a seat asks for it. */
function logAt(seat: RequestContext) {
  const app = new Hono()
  entryBundles(app, { desk, contextOf: async () => seat })
  publishLog(app, desk.ledger)
  return (path: string) => app.request(path)
}

async function sealAll(): Promise<bigint> {
  const size = ((await headOf(desk.ledger)) ?? -1n) + 1n
  const sealed = Promise.withResolvers<void>()
  const onSealed = (at: bigint) => at === size && sealed.resolve()
  const sealer = createSealer(desk.ledger, signer, { onSealed })
  await sealed.promise
  await sealer.close()
  return size
}

test('before anything is sealed there is no checkpoint, no tile and no bundle', async () => {
  const get = logAt(seats.auditor)
  for (const path of ['/log/checkpoint', '/log/tile/0/000.p/1', '/log/tile/entries/000.p/1'])
    expect((await get(path)).status).toBe(404)
})

test('from what is served an auditor comes to the signed root: entries to leaves, leaves to tiles, tiles to the checkpoint', async () => {
  const size = await sealAll()
  const get = logAt(seats.auditor)
  const note = await (await get('/log/checkpoint')).text()
  const verified = verifyNote(note, [verifierOf(signer, 'ed25519')])
  const checkpoint = parseCheckpoint(verified?.text ?? '')
  expect([checkpoint.origin, checkpoint.size]).toEqual([signer.name, size])

  const leaves: Uint8Array[] = []
  for (let index = 0n; index * 256n < size; index += 1n) {
    const width = tileWidth(0, index, size)
    const bundle = await get(`/log${tilePath({ level: 'entries', index, width })}`)
    const hashes = (parseEntryBundle(await bundle.bytes()) ?? []).map(leafHash)
    const tile = await get(`/log${tilePath({ level: 0, index, width })}`)
    expect(Buffer.concat(hashes)).toEqual(Buffer.from(await tile.bytes()))
    expect(tile.headers.get('cache-control')).toContain('immutable')
    leaves.push(...hashes)
  }
  expect(Buffer.from(rootOf(leaves))).toEqual(Buffer.from(checkpoint.root))
})

test('entries go to auditors alone, and who took which, or tried, is logged', async () => {
  const path = '/log/tile/entries/000.p/2'
  for (const seat of ['anonymous', 'expired', 'disabled', 'qingbaijiangLeader', 'provinceReviewer'] as const)
    expect((await logAt(seats[seat])(path)).status).toBe(401)
  expect((await logAt(seats.auditor)(path)).status).toBe(200)
  const [read] = await readAccessLog(desk.identity, { account: auditor.account })
  expect(read).toMatchObject({ what: 'auditor_read', detail: { path: '/tile/entries/000.p/2' } })
  const [tried] = await readAccessLog(desk.identity, { account: qingbaijiang.leader.account })
  expect(tried).toMatchObject({ what: 'refused', detail: { path: '/tile/entries/000.p/2' } })
})

test('hashes and checkpoints go to everyone, entries are not among them', async () => {
  const app = new Hono()
  publishLog(app, desk.ledger)
  expect((await app.request('/log/checkpoint')).status).toBe(200)
  expect((await app.request('/log/tile/0/000.p/2')).status).toBe(200)
  expect((await app.request('/log/tile/entries/000.p/2')).status).toBe(404)
})

test('what is not written as the standard writes it, or not sealed yet, is not there', async () => {
  const get = logAt(seats.auditor)
  const paths = ['0/0', '0/000.p/0', '0/000.p/257', '00/000.p/1', '0/x001/000', '9/000.p/1', 'entries/x001/000', '../x']
  for (const path of paths) expect((await get(`/log/tile/${path}`)).status).toBe(404)
})
