import { expect, test } from 'vitest'
import { addressSubject, afterFailure, lockedUntil, loginSubject, perLogin } from './lock-out.ts'

const at = (clock: string) => new Date(`2026-11-02T${clock}+08:00`)
const fresh = { failures: 0, window_from: at('09:00:00'), locked_until: null }

function afterFailures(clocks: readonly string[]) {
  let count: Parameters<typeof afterFailure>[0] = fresh
  for (const clock of clocks) count = afterFailure(count, perLogin, at(clock))
  return count
}

test('four failures lock nothing', () => {
  const count = afterFailures(['09:00:00', '09:01:00', '09:02:00', '09:03:00'])
  expect(lockedUntil(count, at('09:03:01'))).toBeUndefined()
})

test('the fifth failure within 15 minutes locks for 15 minutes from then', () => {
  const count = afterFailures(['09:00:00', '09:01:00', '09:02:00', '09:03:00', '09:04:00'])
  expect(lockedUntil(count, at('09:18:59'))).toEqual(at('09:19:00'))
  expect(lockedUntil(count, at('09:19:00'))).toBeUndefined()
})

test('a fifth failure after the 15 minutes begins a new count', () => {
  const count = afterFailures(['09:00:00', '09:01:00', '09:02:00', '09:03:00', '09:15:00'])
  expect(count).toEqual({ failures: 1, window_from: at('09:15:00'), locked_until: null })
})

test('trying while locked prolongs nothing, and after the lock the count begins anew', () => {
  const locked = afterFailures(['09:00:00', '09:01:00', '09:02:00', '09:03:00', '09:04:00'])
  expect(afterFailure(locked, perLogin, at('09:18:00'))).toEqual(locked)
  expect(afterFailure(locked, perLogin, at('09:19:00'))).toMatchObject({ failures: 1, locked_until: null })
})

test('one login is one subject however it is written; a login and an address never are the same', () => {
  expect(loginSubject(' QingBaiJiang-01')).toEqual(loginSubject('qingbaijiang-01'))
  expect(loginSubject('10.18.0.7')).not.toEqual(addressSubject('10.18.0.7'))
})
