import { expect, test } from 'vitest'
import { loginOf } from './login.ts'

test('case, outer spaces and full-width letters make no other login', () => {
  expect(loginOf('　ＱｉｎｇBaiJiang-01 ')).toBe('qingbaijiang-01')
  expect(loginOf('青白江经办')).toBe('青白江经办')
})

test('a login is 2 to 64 letters, digits and . _ @ -, and begins with a letter or digit', () => {
  for (const typed of ['', 'a', '-ab', 'a b', 'a/b', "a'b", 'ab\0', 'a\u202eb', 'x'.repeat(65)])
    expect(loginOf(typed)).toBeUndefined()
})
