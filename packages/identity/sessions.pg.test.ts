import { parseDivision } from '@mingce/domain/authority/division'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createDemoAccounts } from './demo-accounts.ts'
import { after, type FreshIdentity, freshIdentity } from './fresh-identity.ts'
import { beginSession, endSession, endSessionsOf, isOpen, peekSession, sessionOf, sweepSessions } from './sessions.ts'

const account = 'acc-510100-01'
let identity: FreshIdentity

beforeAll(async () => {
  identity = await freshIdentity()
  const reviewer = { id: account, login: 'chengdu-01', displayName: '成都市审核人', authority: parseDivision('510100') }
  await createDemoAccounts(identity.db, { accounts: [reviewer], password: '锦水-wide-2021' }, after(0))
})
afterAll(() => identity.drop())

test('a session says whose it is, where their post is looked up, and when it ends', async () => {
  const token = await beginSession(identity.db, account, after(0))
  expect(await sessionOf(identity.db, token, after(1))).toEqual({
    account,
    authority: '510100',
    displayName: '成都市审核人',
    demo: true,
    startedAt: after(0),
    endsAt: after(31),
  })
})

test('only a digest of the token is stored', async () => {
  const token = await beginSession(identity.db, account, after(0))
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
  const rows = await identity.db.selectFrom('identity.session').select('token_hash').execute()
  expect(rows.some(({ token_hash }) => token_hash.equals(Buffer.from(token, 'base64url')))).toBe(false)
})

test('a session ends after 30 minutes in which nothing was done', async () => {
  const token = await beginSession(identity.db, account, after(0))
  expect(await sessionOf(identity.db, token, after(29))).toBeDefined()
  expect(await sessionOf(identity.db, token, after(58))).toBeDefined()
  expect(await sessionOf(identity.db, token, after(88))).toBeUndefined()
})

test('what a page asks by itself keeps nobody signed in', async () => {
  const token = await beginSession(identity.db, account, after(0))
  for (const minutes of [10, 20, 29]) {
    expect(await isOpen(identity.db, token, after(minutes))).toBe(true)
    expect((await peekSession(identity.db, token, after(minutes)))?.endsAt).toEqual(after(30))
  }
  expect(await isOpen(identity.db, token, after(30))).toBe(false)
})

test('a session ends after 12 hours whatever is done', async () => {
  const token = await beginSession(identity.db, account, after(0))
  for (let minutes = 20; minutes < 720; minutes += 20) await sessionOf(identity.db, token, after(minutes))
  expect(await sessionOf(identity.db, token, after(719))).toMatchObject({ endsAt: after(720) })
  expect(await sessionOf(identity.db, token, after(720))).toBeUndefined()
})

test('being there is written once a minute at most', async () => {
  const token = await beginSession(identity.db, account, after(0))
  const update = vi.spyOn(identity.db, 'updateTable')
  for (const minutes of [0.25, 0.5, 0.75]) await sessionOf(identity.db, token, after(minutes))
  expect(update).toHaveBeenCalledTimes(0)
  for (const minutes of [1, 1.25, 1.5]) await sessionOf(identity.db, token, after(minutes))
  expect(update).toHaveBeenCalledTimes(1)
  update.mockRestore()
})

test('a session that was ended, and a token that nobody was given, stand for nobody', async () => {
  const token = await beginSession(identity.db, account, after(0))
  expect(await endSession(identity.db, token)).toBe(account)
  expect(await endSession(identity.db, token)).toBeUndefined()
  for (const stranger of [token, '', 'x'.repeat(43), "' or true --", '\0'])
    expect(await sessionOf(identity.db, stranger, after(1))).toBeUndefined()
})

test('an account’s sessions end together', async () => {
  const tokens = [
    await beginSession(identity.db, account, after(0)),
    await beginSession(identity.db, account, after(0)),
  ]
  await endSessionsOf(identity.db, account)
  for (const token of tokens) expect(await isOpen(identity.db, token, after(0))).toBe(false)
})

test('production knows no session of a demo account', async () => {
  const token = await beginSession(identity.db, account, after(0))
  vi.stubEnv('NODE_ENV', 'production')
  expect(await sessionOf(identity.db, token, after(1))).toBeUndefined()
  vi.unstubAllEnvs()
  expect(await sessionOf(identity.db, token, after(1))).toBeDefined()
})

test('sweeping removes what is over and nothing else', async () => {
  await endSessionsOf(identity.db, account)
  await beginSession(identity.db, account, after(0))
  const token = await beginSession(identity.db, account, after(10))
  await sweepSessions(identity.db, after(35))
  expect(await identity.db.selectFrom('identity.session').select('started_at').execute()).toEqual([
    { started_at: after(10) },
  ])
  expect(await isOpen(identity.db, token, after(35))).toBe(true)
})
