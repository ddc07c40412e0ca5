import { parseDivision } from '@mingce/domain/authority/division'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { readAccessLog } from './access-log.ts'
import { createAccount, disableAccount, enableAccount } from './accounts.ts'
import type { SignIn } from './attempt.ts'
import { createDemoAccounts } from './demo-accounts.ts'
import { after, type FreshIdentity, freshIdentity } from './fresh-identity.ts'
import { isOutdated } from './password-hash.ts'
import { beginSession, isOpen, sessionOf } from './sessions.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

const account = 'acc-510113-01'
const login = 'qingbaijiang-01'
const password = '锦水-wide-2021'
let identity: FreshIdentity

beforeAll(async () => {
  identity = await freshIdentity()
  const drafter = { id: account, login, password, displayName: '青白江区经办人', authority: parseDivision('510113') }
  await createAccount(identity.db, drafter, after(0))
})
beforeEach(async () => {
  await identity.db.deleteFrom('identity.lock_out').execute()
})
afterAll(() => identity.drop())

const trying = (attempt: Partial<SignIn>) =>
  signIn(identity.db, { login, password, address: '10.18.0.7', now: after(0), ...attempt })

const wrong = 'not the password'

async function logged(count: number) {
  const entries = await readAccessLog(identity.db, { limit: count })
  return entries.map(({ what, account: whose, detail }) => ({ what, account: whose, ...detail }))
}

test('the right password begins a session, and the log says so', async () => {
  const outcome = await trying({})
  expect(outcome).toMatchObject({ account })
  if (!('token' in outcome)) throw new Error('not signed in')
  expect(await sessionOf(identity.db, outcome.token, after(1))).toMatchObject({ account, authority: '510113' })
  expect(await logged(1)).toEqual([{ what: 'signed_in', account }])

  await signOut(identity.db, { token: outcome.token, address: '10.18.0.7', now: after(2) })
  expect(await isOpen(identity.db, outcome.token, after(2))).toBe(false)
  await signOut(identity.db, { token: outcome.token, address: '10.18.0.7', now: after(3) })
  expect(await logged(2)).toEqual([
    { what: 'signed_out', account },
    { what: 'signed_in', account },
  ])
})

test('a session laid for the victim before the sign-in is over after it', async () => {
  const laid = await beginSession(identity.db, account, after(0))
  const outcome = await trying({ previousToken: laid })
  expect(outcome).not.toHaveProperty('token', laid)
  expect(await isOpen(identity.db, laid, after(0))).toBe(false)
})

test('a wrong password and a login that nobody has get one answer', async () => {
  expect(await trying({ password: wrong })).toEqual({ refused: 'WRONG_LOGIN' })
  for (const stranger of ['nobody-01', '', 'a b', '\0', "' or true --"])
    expect(await trying({ login: stranger })).toEqual({ refused: 'WRONG_LOGIN' })
  expect(await trying({ password: '' })).toEqual({ refused: 'WRONG_LOGIN' })
})

test('the log names the account that was tried, and never what was typed', async () => {
  await trying({ password: wrong })
  await trying({ login: 'typed-my-password-here' })
  expect(await logged(2)).toEqual([
    { what: 'sign_in_refused', account: null, reason: 'unknown_login' },
    { what: 'sign_in_refused', account, reason: 'wrong_password' },
  ])
  expect(JSON.stringify(await readAccessLog(identity.db), (_, value) => String(value))).not.toContain('typed-my')
})

test.each([login, 'nobody-02'])(
  'five failures on %s lock it for 15 minutes, also for the right password',
  async (tried) => {
    const refusals: unknown[] = []
    for (let n = 1; n <= 5; n += 1) refusals.push(await trying({ login: tried, password: wrong, now: after(n) }))
    expect(refusals.slice(0, 4)).toEqual(Array(4).fill({ refused: 'WRONG_LOGIN' }))
    expect(refusals[4]).toEqual({ refused: 'LOCKED_OUT', until: after(20) })
    expect((await logged(2)).map(({ what }) => what)).toEqual(['locked_out', 'sign_in_refused'])
    expect(await trying({ login: tried, address: '10.18.0.99', now: after(19) })).toEqual({
      refused: 'LOCKED_OUT',
      until: after(20),
    })
  },
)

test('after the 15 minutes the right password opens again, and a success forgets the failures', async () => {
  for (let n = 0; n < 5; n += 1) await trying({ password: wrong })
  expect(await trying({ now: after(15) })).toHaveProperty('token')
  for (let n = 0; n < 4; n += 1) await trying({ password: wrong, now: after(16) })
  expect(await trying({ now: after(16) })).toHaveProperty('token')
  expect(await trying({ password: wrong, now: after(16) })).toEqual({ refused: 'WRONG_LOGIN' })
})

test('of twenty wrong tries at once, five are counted as such and the login is locked', async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => trying({ password: wrong })))
  expect(outcomes.filter((outcome) => 'refused' in outcome && outcome.refused === 'WRONG_LOGIN')).toHaveLength(4)
  expect(await trying({})).toEqual({ refused: 'LOCKED_OUT', until: after(15) })
})

test('five wrong tries at once lock', async () => {
  await Promise.all(Array.from({ length: 5 }, () => trying({ password: wrong })))
  expect(await trying({})).toEqual({ refused: 'LOCKED_OUT', until: after(15) })
})

test('ten right sign-ins at once all succeed', async () => {
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => trying({})))
  for (const outcome of outcomes) expect(outcome).toHaveProperty('token')
})

test('thirty failures from one address shut it out for five minutes, and no other', async () => {
  const address = '2001:db8:0:7::1'
  for (let n = 0; n < 30; n += 1) await trying({ login: `nobody-${n % 10}x`, password: wrong, address })
  expect(await logged(1)).toEqual([{ what: 'locked_out', account: null, by: 'address' }])

  const neighbour = '2001:db8:0:7:ffff::2'
  expect(await trying({ address: neighbour })).toEqual({ refused: 'TOO_MANY_TRIES', until: after(5) })
  expect(await logged(1)).toEqual([{ what: 'locked_out', account: null, by: 'address' }])
  expect(await trying({ address: '10.18.0.8' })).toHaveProperty('token')
  expect(await trying({ address, now: after(5) })).toHaveProperty('token')
})

test('a disabled account learns so by its right password alone', async () => {
  await disableAccount(identity.db, account, after(0))
  expect(await trying({ password: wrong })).toEqual({ refused: 'WRONG_LOGIN' })
  expect(await trying({})).toEqual({ refused: 'ACCOUNT_DISABLED' })
  expect(await logged(1)).toEqual([{ what: 'sign_in_refused', account, reason: 'account_disabled' }])
  await enableAccount(identity.db, account)
  expect(await trying({})).toHaveProperty('token')
})

test('production refuses a demo account, and makes none', async () => {
  const demo = {
    id: 'acc-demo',
    login: 'demo-510113',
    displayName: '青白江区经办人',
    authority: parseDivision('510113'),
  }
  await createDemoAccounts(identity.db, { accounts: [demo], password }, after(0))
  expect(await trying({ login: demo.login })).toHaveProperty('token')

  vi.stubEnv('NODE_ENV', 'production')
  expect(await trying({ login: demo.login })).toEqual({ refused: 'DEMO_ACCOUNT' })
  expect(await trying({ login: demo.login, password: wrong })).toEqual({ refused: 'WRONG_LOGIN' })
  await expect(createDemoAccounts(identity.db, { accounts: [], password }, after(0))).rejects.toThrow(
    'no demo accounts',
  )
  vi.unstubAllEnvs()
})

test('a password hashed with older parameters is hashed anew at the next sign-in, also by two at once', async () => {
  const old = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc' // "password"
  await identity.db.updateTable('identity.account').set({ password_hash: old }).where('id', '=', account).execute()
  const outcomes = await Promise.all([trying({ password: 'password' }), trying({ password: 'password' })])
  for (const outcome of outcomes) expect(outcome).toHaveProperty('token')
  const { password_hash } = await identity.db
    .selectFrom('identity.account')
    .select('password_hash')
    .where('id', '=', account)
    .executeTakeFirstOrThrow()
  expect(isOutdated(password_hash)).toBe(false)
  expect(await trying({ password: 'password' })).toHaveProperty('token')
})
