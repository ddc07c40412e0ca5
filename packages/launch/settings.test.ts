import { expect, test } from 'vitest'
import { CannotStartError } from './cannot-start.ts'
import { readSettings, root, witnessFolder } from './settings.ts'

test('with nothing said, the portal is at 4800 and the data lies in the checkout', () => {
  expect(readSettings({})).toEqual({ basePort: 4800, dataFolder: `${root}.data`, given: undefined, production: false })
})

test('a relative data folder is meant from where npm was called', () => {
  expect(readSettings({ MINGCE_DATA: 'mingce', INIT_CWD: '/srv' }).dataFolder).toBe('/srv/mingce')
})

test.each(['80a', '0', '65001', '-1', ' 4800'])('a base port "%s" is refused', (port) => {
  expect(() => readSettings({ MINGCE_PORT: port })).toThrow(CannotStartError)
})

test('a given database has one address for the apps and one for the owner', () => {
  const given = { DATABASE_URL: 'postgres://app@db/mingce', DATABASE_OWNER_URL: 'postgres://owner@db/mingce' }
  expect(readSettings(given).given).toEqual({ appUrl: given.DATABASE_URL, ownerUrl: given.DATABASE_OWNER_URL })
})

test('a given database without its owner is refused, and so is an owner without the apps', () => {
  expect(() => readSettings({ DATABASE_URL: 'postgres://app@db/mingce' })).toThrow(CannotStartError)
  expect(() => readSettings({ DATABASE_OWNER_URL: 'postgres://owner@db/mingce' })).toThrow(CannotStartError)
})

test.each([
  { MINGCE_SMTP_URL: 'mail.example.gov.cn', MINGCE_MAIL_FROM: 'mingce@example.gov.cn' },
  { MINGCE_SMTP_URL: 'smtp://mail.example.gov.cn' },
  { MINGCE_COUNTY_URL: 'county.example.gov.cn' },
])('what is said of mail and cannot be understood stops a start: %o', (env) => {
  expect(() => readSettings(env)).toThrow(CannotStartError)
})

test('what an app saw of the log lies in the data folder, apart for each database, or where it is said', () => {
  const env = { MINGCE_DATA: '/srv/mingce' }
  const given = { DATABASE_URL: 'postgres://app@db/mingce', DATABASE_OWNER_URL: 'postgres://owner@db/mingce' }
  expect(witnessFolder(readSettings(env), 'county', {})).toBe('/srv/mingce/witness/county')
  expect(witnessFolder(readSettings({ ...env, ...given }), 'county', {})).toBe(
    '/srv/mingce/witness/db-5432-mingce/county',
  )
  expect(witnessFolder(readSettings(env), 'county', { MINGCE_WITNESS: '/srv/witness' })).toBe('/srv/witness/county')
})
