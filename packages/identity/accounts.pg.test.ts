import { parseDivision } from '@mingce/domain/authority/division'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountByLogin, createAccount, disableAccount, enableAccount, setPassword } from './accounts.ts'
import { createDemoAccounts } from './demo-accounts.ts'
import { after, type FreshIdentity, freshIdentity } from './fresh-identity.ts'
import { namesOf, setDisplayName } from './names.ts'
import { beginSession, isOpen } from './sessions.ts'
import { signIn } from './sign-in.ts'

const qingbaijiang = parseDivision('510113')
const password = '锦水-wide-2021'
let identity: FreshIdentity

beforeAll(async () => {
  identity = await freshIdentity()
})
afterAll(() => identity.drop())

const drafter = (login: string, id?: string) => ({
  ...(id ? { id } : {}),
  login,
  password,
  displayName: '青白江区经办人',
  authority: qingbaijiang,
})

test('an account is found by its login, however written, and shows no password', async () => {
  expect(await createAccount(identity.db, drafter('QBJ-01', 'acc-510113-01'), after(0))).toEqual({
    id: 'acc-510113-01',
  })
  expect(await accountByLogin(identity.db, 'ｑｂｊ-01 ')).toEqual({
    id: 'acc-510113-01',
    login: 'qbj-01',
    displayName: '青白江区经办人',
    authority: '510113',
    demo: false,
    disabledAt: null,
  })
  expect(await accountByLogin(identity.db, 'qbj-99')).toBeUndefined()
})

test('an account that is given no id gets one that says nothing of its holder', async () => {
  expect(await createAccount(identity.db, drafter('qbj-02'), after(0))).toEqual({
    id: expect.stringMatching(/^acc-[0-9a-f-]{36}$/),
  })
})

test('a login is taken once, also when two ask at the same moment', async () => {
  const outcomes = await Promise.all(
    ['qbj-03', 'QBJ-03'].map((login) => createAccount(identity.db, drafter(login), after(0))),
  )
  expect(outcomes.filter((outcome) => 'id' in outcome)).toHaveLength(1)
  expect(outcomes).toContainEqual({ refused: 'LOGIN_TAKEN' })
})

test('a malformed login and a weak password are refused, and no account is made', async () => {
  expect(await createAccount(identity.db, drafter('qbj 04'), after(0))).toEqual({ refused: 'LOGIN_MALFORMED' })
  const weak = { ...drafter('qbj-weak-04'), password: 'qbj-weak-04' }
  expect(await createAccount(identity.db, weak, after(0))).toEqual({ refused: 'PASSWORD_IS_LOGIN' })
  expect(await accountByLogin(identity.db, 'qbj-weak-04')).toBeUndefined()
})

test('a new password ends the sessions and lifts the lock-out; a weak one changes nothing', async () => {
  await createAccount(identity.db, drafter('qbj-05', 'acc-05'), after(0))
  const token = await beginSession(identity.db, 'acc-05', after(0))
  const attempt = { login: 'qbj-05', address: '10.18.0.5', now: after(1) }
  for (let n = 0; n < 5; n += 1) await signIn(identity.db, { ...attempt, password: 'not the password' })

  expect(await setPassword(identity.db, 'acc-05', 'short')).toEqual({ refused: 'PASSWORD_TOO_SHORT' })
  expect(await isOpen(identity.db, token, after(1))).toBe(true)

  expect(await setPassword(identity.db, 'acc-05', '另一个密码-not-2021')).toBeUndefined()
  expect(await isOpen(identity.db, token, after(1))).toBe(false)
  expect(await signIn(identity.db, { ...attempt, password })).toEqual({ refused: 'WRONG_LOGIN' })
  expect(await signIn(identity.db, { ...attempt, password: '另一个密码-not-2021' })).toHaveProperty('token')
})

test('a disabled account has no session from that moment, and enabling it brings none back', async () => {
  await createAccount(identity.db, drafter('qbj-06', 'acc-06'), after(0))
  const token = await beginSession(identity.db, 'acc-06', after(0))
  await disableAccount(identity.db, 'acc-06', after(1))
  expect(await isOpen(identity.db, token, after(1))).toBe(false)
  expect(await accountByLogin(identity.db, 'qbj-06')).toMatchObject({ disabledAt: after(1) })

  await enableAccount(identity.db, 'acc-06')
  expect(await isOpen(identity.db, token, after(2))).toBe(false)
  expect(await signIn(identity.db, { login: 'qbj-06', password, address: '10.18.0.6', now: after(2) })).toHaveProperty(
    'token',
  )
})

test('disabling an account that does not exist is an error, not a silence', async () => {
  await expect(disableAccount(identity.db, 'acc-none', after(0))).rejects.toThrow('there is no account acc-none')
})

test('names resolve by id; an erased or unknown one is left out', async () => {
  await createAccount(identity.db, drafter('qbj-07', 'acc-07'), after(0))
  await createAccount(identity.db, drafter('qbj-08', 'acc-08'), after(0))
  await setDisplayName(identity.db, 'acc-07', null)
  expect(await namesOf(identity.db, ['acc-07', 'acc-08', 'acc-none'])).toEqual(new Map([['acc-08', '青白江区经办人']]))
  expect(await namesOf(identity.db, [])).toEqual(new Map())
})

test('the demo makes its accounts with one password; a weak one or a taken login makes none', async () => {
  const accounts = ['01', '02'].map((n) => ({
    id: `acc-demo-${n}`,
    login: `demo-${n}`,
    displayName: `青白江区演示${n}`,
    authority: qingbaijiang,
  }))
  await expect(createDemoAccounts(identity.db, { accounts, password: '1234567890' }, after(0))).rejects.toThrow(
    'TOO_SIMPLE',
  )
  const clash = [...accounts, { ...accounts[0], id: 'acc-demo-03' }] as typeof accounts
  await expect(createDemoAccounts(identity.db, { accounts: clash, password }, after(0))).rejects.toThrow(
    'account_login_key',
  )
  expect(await accountByLogin(identity.db, 'demo-01')).toBeUndefined()

  await createDemoAccounts(identity.db, { accounts, password }, after(0))
  expect(await accountByLogin(identity.db, 'demo-02')).toMatchObject({ id: 'acc-demo-02', demo: true })
})
