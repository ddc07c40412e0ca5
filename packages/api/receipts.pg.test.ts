import { randomBytes } from 'node:crypto'
import { qingbaijiang } from '@mingce/domain/cast'
import { headOf } from '@mingce/ledger/read'
import { createSealer } from '@mingce/ledger/seal'
import { verifierOf } from '@mingce/proof/note'
import { parseReceipt, verifyReceipt } from '@mingce/proof/receipt'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { portalAddress, readEnvironment } from './environment.ts'
import { officerOf, router } from './procedure.ts'
import { openReceipt, receiptInput } from './receipts.ts'
import { type Seat, type Seats, takeSeats } from './seats.ts'
import { fileFrom, openTestDesk, type TestDesk } from './test-desk.ts'

const standings = ['county', 'city', 'province', 'audit'] as const
const signer = { name: 'mingce.example/log', secretKey: randomBytes(32) }
const logKey = verifierOf(signer, 'ed25519')
const receipts = router({
  receipt: officerOf(...standings)
    .input(receiptInput)
    .query(({ ctx, input }) => openReceipt(ctx, input)),
})

let desk: TestDesk
let seats: Seats
let head: number

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  await fileFrom(desk, qingbaijiang)
  head = Number(await headOf(desk.ledger))
  seats = await takeSeats(desk, standings)
})
afterAll(() => desk.close())

const receiptFor = (seat: Seat, position: number) => receipts.createCaller(seats[seat]).receipt({ position })

async function sealAll(): Promise<void> {
  const sealed = Promise.withResolvers<void>()
  const onSealed = (size: bigint) => size === BigInt(head + 1) && sealed.resolve()
  const sealer = createSealer(desk.ledger, signer, { onSealed })
  await sealed.promise
  await sealer.close()
}

/** Where 青白江区's filing to its city stands. */
async function positionOfFiling(): Promise<number> {
  for (let position = head; position >= 0; position -= 1)
    if ((await receiptFor('auditor', position))?.entry.type === 'SubmittedToCity') return position
  throw new Error('nothing was filed')
}

test('before a checkpoint covers it, an event is told and its receipt is still to come', async () => {
  expect(await receiptFor('qingbaijiangLeader', await positionOfFiling())).toMatchObject({
    entry: { type: 'SubmittedToCity', authority: '510113', post: 'leader' },
    sealed: null,
  })
})

describe('once it is sealed', () => {
  beforeAll(sealAll)

  test('every event of the log has a receipt that anyone verifies from itself and the log’s key', async () => {
    for (let position = 0; position <= head; position += 1) {
      const sealed = (await receiptFor('auditor', position))?.sealed
      const receipt = parseReceipt(sealed?.receipt ?? '')
      expect(verifyReceipt(receipt, receipt.extra ?? new Uint8Array(), [logKey])).toBe(true)
      expect([receipt.index, sealed?.size, sealed?.cosigned]).toEqual([BigInt(position), head + 1, 0])
    }
  }, 60_000)

  test('the code on the paper names the position and the leaf, and nothing else', async () => {
    const position = await positionOfFiling()
    const sealed = (await receiptFor('chengduReviewer', position))?.sealed
    const leaf = Buffer.from(sealed?.digest ?? '', 'hex').toString('base64url')
    expect(leaf).toHaveLength(43)
    expect(sealed?.verifyUrl).toBe(`${portalAddress(process.env)}/verify/${position}?d=${leaf}`)
  })

  test('each sees the receipts of their own trail; another body’s is as if it were not there', async () => {
    const position = await positionOfFiling()
    for (const seat of ['qingbaijiangDrafter', 'chengduLeader', 'provinceReviewer', 'auditor'] as const)
      expect((await receiptFor(seat, position))?.entry.type, seat).toBe('SubmittedToCity')
    for (const seat of ['shuangliuDrafter', 'luxianDrafter', 'luzhouReviewer'] as const)
      expect(await receiptFor(seat, position), seat).toEqual(await receiptFor(seat, head + 1_000))
  })

  test('what a county does inside has its receipt in the county alone', async () => {
    const inside: number[] = []
    for (let position = 0; position <= head; position += 1)
      if ((await receiptFor('auditor', position))?.entry.type === 'ItemDrafted') inside.push(position)
    expect(inside.length).toBeGreaterThan(0)
    for (const position of inside) {
      expect(await receiptFor('qingbaijiangDrafter', position)).not.toBeNull()
      for (const seat of ['shuangliuDrafter', 'chengduReviewer', 'provinceReviewer'] as const)
        expect(await receiptFor(seat, position), seat).toBeNull()
    }
  })
})

test.each([-1, 0.5, 2 ** 53, '12', null, undefined])('%j is no position', (position) => {
  expect(receiptInput.safeParse({ position }).success).toBe(false)
})

describe('the portal’s address', () => {
  const environment = { DATABASE_URL: 'postgres://app@db/mingce', PORT: '4801' }

  test('is this machine’s unless it is said, and never ends in a slash', () => {
    expect(portalAddress({})).toBe('http://localhost:4800')
    expect(portalAddress({ MINGCE_PORT: '5000' })).toBe('http://localhost:5000')
    expect(portalAddress({ MINGCE_PORTAL_URL: 'https://mingce.example/', MINGCE_PORT: '5000' })).toBe(
      'https://mingce.example',
    )
  })

  test.each(['mingce.example', 'ftp://mingce.example', 'javascript:alert(1)', ''])(
    '"%s" stops the start',
    (address) => {
      expect(() => readEnvironment({ ...environment, MINGCE_PORTAL_URL: address })).toThrow('MINGCE_PORTAL_URL')
    },
  )
})
