import { expect, test } from 'vitest'
import { refusePassword } from './password-rule.ts'

const login = 'qingbaijiang-01'

test('ten characters that are no pattern may be a password, whatever kinds they are of', () => {
  expect(refusePassword('correct horse', login)).toBeUndefined()
  expect(refusePassword('青白江区义务教育公开目录', login)).toBeUndefined()
})

test('nine characters are too short, and a character outside the basic plane counts once', () => {
  expect(refusePassword('abc-def-g', login)).toEqual({ refused: 'PASSWORD_TOO_SHORT' })
  expect(refusePassword('𬭎𬭚𬭛𬭬𬭯', login)).toEqual({ refused: 'PASSWORD_TOO_SHORT' })
})

test('a password longer than 256 characters is refused, not cut', () => {
  expect(refusePassword('abcde'.repeat(51), login)).toBeUndefined()
  expect(refusePassword('abcde'.repeat(52), login)).toEqual({ refused: 'PASSWORD_TOO_LONG' })
})

test('the login itself is refused, also in capitals or in full-width letters', () => {
  for (const typed of [login, 'QingBaiJiang-01', 'ｑｉｎｇｂａｉｊｉａｎｇ－０１'])
    expect(refusePassword(typed, login)).toEqual({ refused: 'PASSWORD_IS_LOGIN' })
})

test('few different characters or one run of neighbours are too simple', () => {
  for (const typed of ['1111111111', 'abababababab', '1234567890', '9876543210', 'abcdefghijkl'])
    expect(refusePassword(typed, login)).toEqual({ refused: 'PASSWORD_TOO_SIMPLE' })
})
