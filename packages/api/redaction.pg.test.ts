import { randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '@mingce/domain/authority/actor'
import { administrator, auditor, chengdu, qingbaijiang, sichuan } from '@mingce/domain/cast'
import type { RedactionCommand } from '@mingce/domain/redaction/decide'
import { assertSound } from '@mingce/ledger/assert-sound'
import { headOf, readEntryTexts } from '@mingce/ledger/read'
import { createSealer } from '@mingce/ledger/seal'
import { asOffice } from '@mingce/projections/asking'
import { projectionNames } from '@mingce/projections/projections'
import { trailOf } from '@mingce/projections/trail/questions'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { digestOf } from './digest.ts'
import { catalogMatter } from './matters/catalog.ts'
import { redactionMatter } from './matters/redaction.ts'
import { officerOf, router } from './procedure.ts'
import { openReceipt, receiptInput } from './receipts.ts'
import { carryOutRedactions, clearRedacted, redact, redactionOf, redactionsIn } from './redaction.ts'
import { takeSeats } from './seats.ts'
import { act, canaryOf, fileFrom, must, openTestDesk, type TestDesk, withCanary } from './test-desk.ts'

const secret = canaryOf(qingbaijiang.drafter)
const path = '/payload/content/contentElements/0'
const orderNumber = '川教函〔2021〕81号'
const signer = { name: 'mingce.example/log', secretKey: randomBytes(32) }

let desk: TestDesk
let drafted: number

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  await fileFrom(desk, qingbaijiang, [withCanary(qingbaijiang)])
  drafted = (await texts()).findIndex((text) => text.includes(secret))
}, 60_000)
afterEach(() => assertSound(desk.database.ownerUrl))
afterAll(() => desk.close())

const texts = () => readEntryTexts(desk.ledger, { limit: 1_000 })
const ask = (by: typeof auditor, command: RedactionCommand, position = drafted) =>
  redact(desk, { position, command, key: randomUUID(), by })
const order = (paths: readonly string[], position = drafted) =>
  ask(
    administrator,
    { do: 'orderRedaction', position, paths, orderNumber, reason: '公开内容误写了家长电话。', seen: 0 },
    position,
  )

async function sealAll(): Promise<void> {
  const size = Number(await headOf(desk.ledger)) + 1
  const sealed = Promise.withResolvers<void>()
  const sealer = createSealer(desk.ledger, signer, { onSealed: (at) => at === BigInt(size) && sealed.resolve() })
  await sealed.promise
  await sealer.close()
}

/** The tables of the whole database that hold these words, in any column. */
async function tablesWith(words: string): Promise<readonly string[]> {
  const url = new URL(process.env.MINGCE_TEST_POSTGRES ?? '')
  url.pathname = new URL(desk.database.ownerUrl).pathname
  const superuser = new Client({ connectionString: url.href })
  await superuser.connect()
  const found: string[] = []
  const { rows } = await superuser.query<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name
    from pg_tables where schemaname in ('ledger', 'projections', 'identity', 'public') order by 1`)
  for (const { name } of rows) {
    const { rowCount } = await superuser.query(`select from ${name} t where t::text like $1 limit 1`, [`%${words}%`])
    if (rowCount) found.push(name)
  }
  await superuser.end()
  return found
}

test('before a checkpoint covers the entry nothing is ordered, nor where none stands', async () => {
  expect(await order([path])).toEqual({ refused: 'NOT_SEALED_YET' })
  expect(await order([path], 9_999)).toEqual({ refused: 'NO_SUCH_ENTRY' })
  await sealAll()
})

test('what holds no text, or is needed to read the event, is not ordered away', async () => {
  expect(await order(['/payload/opinion'])).toEqual({ refused: 'NO_TEXT_THERE', about: ['/payload/opinion'] })
  expect(await order(['/payload/digest'])).toEqual({ refused: 'EVENT_NEEDS_TEXT', about: ['/payload/digest'] })
  expect(await ask(sichuan.reviewer, { do: 'applyRedaction', seen: 0 })).toEqual({ refused: 'ONLY_AUDITORS' })
})

test('the order holds no word of the text, and changes nothing yet', async () => {
  must(await order([path]))
  expect((await texts()).at(-1)).not.toContain(secret)
  expect((await texts())[drafted]).toContain(secret)
  expect(await tablesWith(secret)).toEqual(expect.arrayContaining(['ledger.event']))
})

test('stopped after the auditor’s word and before the ledger did it, it is done at the next start; then no table holds the text', async () => {
  const applied = { matter: redactionMatter(), target: drafted, command: { do: 'applyRedaction', seen: 1 } } as const
  must(await act(desk, { actor: auditor }, applied))
  expect((await texts())[drafted]).toContain(secret)

  expect(await carryOutRedactions(desk.ledger)).toEqual([BigInt(drafted)])
  expect((await texts())[drafted]).toContain('〔已遮盖〕')
  expect(await desk.follower.uncleared([BigInt(drafted)])).toEqual([BigInt(drafted)])
  const held = await tablesWith(secret)
  expect(held).not.toContain('ledger.event')
  expect(held.length).toBeGreaterThan(0) // in projections, until they are made anew

  const told: string[] = []
  await clearRedacted(desk, (name) => told.push(name))
  expect(told.toSorted()).toEqual(projectionNames.toSorted())
  expect(await tablesWith(secret)).toEqual([])
  expect(await desk.follower.uncleared([BigInt(drafted)])).toEqual([])
}, 60_000)

test('carried out again nothing happens', async () => {
  const before = await texts()
  const told: string[] = []
  await clearRedacted(desk, (name) => told.push(name))
  expect(told).toEqual([])
  expect(await texts()).toEqual(before)
})

test('what follows in the same stream does not bring the text back from anyone’s memory', async () => {
  const item = JSON.parse((await texts())[drafted] ?? '').payload.item as string
  const content = { ...withCanary(qingbaijiang), contentElements: ['各校招生范围'], name: '学区划分调整' }
  const command = {
    do: 'reviseItem',
    item,
    content,
    digest: digestOf(content),
    seen: digestOf(withCanary(qingbaijiang)),
  } as const
  const revised = must(
    await act(
      desk,
      { actor: qingbaijiang.drafter },
      { matter: catalogMatter, target: qingbaijiang.drafter.authority, command },
    ),
  )
  await desk.follower.catchUp(['catalog', 'filing', 'trail'], BigInt(revised.positions.at(-1) ?? 0), 10_000)
  expect(await tablesWith(secret)).toEqual([])
})

test('of a redacted entry no receipt is made, and the order is named', async () => {
  await sealAll()
  const receipts = router({
    receipt: officerOf('audit')
      .input(receiptInput)
      .query(({ ctx, input }) => openReceipt(ctx, input)),
  })
  const { auditor: seat } = await takeSeats(desk, ['audit'])
  const receipt = await receipts.createCaller(seat).receipt({ position: drafted })
  expect(receipt).toMatchObject({ sealed: null, redacted: { orderNumber } })
  expect(await receipts.createCaller(seat).receipt({ position: drafted + 1 })).toMatchObject({
    sealed: { size: Number(await headOf(desk.ledger)) + 1 },
    redacted: null,
  })
})

test('what was ordered about a county’s entry is in the auditors’ trail and in nobody else’s', async () => {
  const head = BigInt((await headOf(desk.ledger)) ?? 0)
  await desk.follower.catchUp(['trail'], head, 10_000)
  const seenBy = (office: Actor) =>
    asOffice(desk.read, office, async (tx) => (await trailOf(tx, { search: 'redaction/', limit: 50 })).length)
  expect(await seenBy(auditor)).toBe(2)
  for (const other of [qingbaijiang.leader, chengdu.reviewer, sichuan.reviewer, administrator])
    expect(await seenBy(other)).toBe(0)
})

test('every redaction is told with both persons', async () => {
  expect(await redactionsIn(desk.ledger)).toMatchObject([
    { stage: 'applied', order: { position: drafted, orderedBy: administrator.account }, appliedBy: auditor.account },
  ])
  expect(await redactionOf(desk.ledger, 0)).toEqual({ stage: 'none', version: 0 })
})
