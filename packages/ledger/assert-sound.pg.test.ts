import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createAppender } from './append.ts'
import { assertSound } from './assert-sound.ts'
import { connect } from './connect.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { drafted, jinjiang, qingbaijiang, writing } from './test-requests.ts'

let database: FreshDatabase
let owner: Client

beforeAll(async () => {
  database = await freshDatabase()
  const pool = connect(database.appUrl, 'append')
  const appender = createAppender(pool)
  await appender.append(writing(qingbaijiang, 0, drafted(), drafted()))
  await appender.append(writing(jinjiang, 0, drafted(), drafted(), drafted()))
  await appender.close()
  await pool.end()
  owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query('create table public.truth as table ledger.event')
  await owner.query('alter table ledger.event disable trigger user')
})
afterEach(async () => {
  await owner.query('truncate ledger.event')
  await owner.query('insert into ledger.event table public.truth')
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

test('an honest ledger is sound', () => assertSound(database.ownerUrl))

const tampering = [
  ['delete from ledger.event where position = 1', 'positions with a hole before them: 2'],
  ['update ledger.event set position = position + 1 where position = 4', 'positions with a hole before them: 5'],
  ['update ledger.event set version = 4 where position = 3', 'out of their stream’s order'],
  [`update ledger.event set entry = replace(entry, '招生', '收费') where position = 1`, 'leaves that are not the hash'],
  [`update ledger.event set type = 'ItemRetired' where position = 0`, 'otherwise than their entry: 0'],
  [
    `update ledger.event set recorded_at = recorded_at - interval '1 day' where position = 4`,
    'otherwise than their entry: 4',
  ],
  [`update ledger.event set account = 'someone else' where position = 2`, 'otherwise than their entry: 2'],
  ['update ledger.event set command_events = 1 where position = 0', 'receipts that do not cover'],
  ['update ledger.event set command_events = 4 where position = 2', 'receipts that do not cover'],
] as const

for (const [change, fault] of tampering)
  test(`after “${change}” it is not`, async () => {
    await owner.query(change)
    await expect(assertSound(database.ownerUrl)).rejects.toThrow(fault)
  })
