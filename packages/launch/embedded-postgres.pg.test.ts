import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

const client = new Client({ connectionString: process.env.MINGCE_TEST_POSTGRES })

beforeAll(() => client.connect())
afterAll(() => client.end())

async function setting(name: string): Promise<string> {
  const { rows } = await client.query(`select current_setting($1) as value`, [name])
  return rows[0].value
}

test('what is committed is on the disk', async () => {
  expect(await setting('fsync')).toBe('on')
  expect(await setting('full_page_writes')).toBe('on')
  expect(await setting('synchronous_commit')).toBe('on')
})

test('searching by parts of a word sees Chinese', async () => {
  await client.query('create extension if not exists pg_trgm')
  const { rows } = await client.query(`select cardinality(show_trgm('县级')) as trigrams`)
  expect(rows[0].trigrams).toBeGreaterThan(0)
})
