import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'

let database: FreshDatabase
let client: Client

beforeAll(async () => {
  database = await freshDatabase()
  client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

const cases = [
  ['510000', '51', 'the province reaches its whole'],
  ['510100', '5101', '成都市 reaches its counties'],
  ['513400', '5134', '凉山州 reaches its counties'],
  ['510113', '510113', '青白江区 reaches itself'],
  ['510013', null, 'a county of no city reaches nothing'],
  ['', null, 'nobody reaches nothing'],
  [null, null, 'an unset authority reaches nothing'],
  ['51', null, 'two digits reach nothing'],
  ['000000', null, 'zeros reach nothing'],
  ['5101130', null, 'seven digits reach nothing'],
  ['51011%', null, 'a pattern reaches nothing'],
  ['５１０１００', null, 'full-width digits reach nothing'],
  [' 510100', null, 'a blank in front reaches nothing'],
  ['510100\n', null, 'a line break behind reaches nothing'],
] as const

for (const [authority, reach, sentence] of cases)
  test(sentence, async () => {
    expect((await client.query('select ledger.reach($1) as reach', [authority])).rows).toEqual([{ reach }])
  })
