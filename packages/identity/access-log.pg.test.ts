import { connect, kyselyOn } from '@mingce/ledger/connect'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { logAccess, readAccessLog } from './access-log.ts'
import { after, type FreshIdentity, freshIdentity } from './fresh-identity.ts'
import type { IdentitySchema } from './schema.ts'

const auditor = 'acc-510000-03'
let identity: FreshIdentity

beforeAll(async () => {
  identity = await freshIdentity()
})
afterAll(() => identity.drop())

test('what an auditor reads and what was refused stands in the log, newest first, page by page', async () => {
  const read = { at: after(0), account: auditor, address: '10.18.0.9', what: 'auditor_read' } as const
  await logAccess(identity.db, { ...read, detail: { procedure: 'audit.trail', position: 17 } })
  await logAccess(identity.db, {
    at: after(1),
    address: '10.18.0.8',
    what: 'refused',
    detail: { refused: 'UNAUTHORIZED' },
  })
  await logAccess(identity.db, { ...read, at: after(2) })

  const entries = await readAccessLog(identity.db, { account: auditor })
  expect(entries).toMatchObject([
    { at: after(2), detail: {} },
    { at: after(0), detail: { procedure: 'audit.trail', position: 17 } },
  ])
  expect(await readAccessLog(identity.db, { before: entries[0]?.id ?? 0n, limit: 1 })).toMatchObject([
    { account: null, what: 'refused', address: '10.18.0.8' },
  ])
})

test('the log keeps no secret', async () => {
  const entry = { at: after(0), address: '10.18.0.8', what: 'refused' } as const
  for (const key of ['password', 'sessionToken', 'Cookie'])
    await expect(logAccess(identity.db, { ...entry, detail: { [key]: 'x' } })).rejects.toThrow('keeps no secrets')
})

test('text that no database takes is logged all the same', async () => {
  const detail = { typed: `\0 \ud800 ${'长'.repeat(600)}` }
  await logAccess(identity.db, { at: after(0), address: 'x'.repeat(500), what: 'refused', detail })
  const [entry] = await readAccessLog(identity.db, { limit: 1 })
  expect(entry?.address).toHaveLength(64)
  expect(entry?.detail.typed).toBe(`\ufffd \ufffd ${'长'.repeat(496)}`)
})

test('an entry is neither changed nor removed, and an account is never deleted, by the apps', async () => {
  for (const statement of [
    sql`update identity.access_log set account = null`,
    sql`delete from identity.access_log`,
    sql`truncate identity.access_log`,
    sql`delete from identity.account`,
    sql`drop table identity.account`,
  ])
    await expect(statement.execute(identity.db)).rejects.toThrow(/permission denied|must be owner/)
})

test('no other role sees anything of it, and this one sees nothing else', async () => {
  for (const role of ['append', 'project', 'read', 'public'] as const) {
    const other = kyselyOn<IdentitySchema>(connect(identity.appUrl, role, { max: 1 }))
    await expect(other.selectFrom('identity.account').select('id').execute()).rejects.toThrow('permission denied')
    await other.destroy()
  }
  await expect(sql`select entry from ledger.event`.execute(identity.db)).rejects.toThrow('permission denied')
})
