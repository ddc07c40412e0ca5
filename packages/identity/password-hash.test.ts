import { expect, test } from 'vitest'
import { hashPassword, isOutdated, nobodysHash, verifyPassword } from './password-hash.ts'

/** Source: the reference implementation of Argon2, test.c, version 0x13. */
const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'

test('a hash of the reference implementation is verified, and is outdated by its parameters', async () => {
  expect(await verifyPassword('password', reference)).toBe(true)
  expect(await verifyPassword('Password', reference)).toBe(false)
  expect(isOutdated(reference)).toBe(true)
})

test('a hash is argon2id with 19 MiB and two passes, and differs each time', async () => {
  const [one, other] = await Promise.all([hashPassword('清源-2021-秋'), hashPassword('清源-2021-秋')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  expect(one).not.toBe(other)
  expect(await verifyPassword('清源-2021-秋', one)).toBe(true)
  expect(isOutdated(one)).toBe(false)
})

test('full-width characters of an input method are the characters they stand for', async () => {
  expect(await verifyPassword('ｐａｓｓｗｏｒｄ', reference)).toBe(true)
})

test('the hash for logins that nobody has costs the same and fits no password', async () => {
  expect(isOutdated(nobodysHash)).toBe(false)
  expect(await verifyPassword('', nobodysHash)).toBe(false)
})

test('a stored hash that is none is a broken world, not a wrong password, and the error does not repeat it', async () => {
  await expect(verifyPassword('password', '$2b$10$abcdefghijklmnopqrstuv')).rejects.toThrow(
    /^a stored password hash is no/,
  )
})
