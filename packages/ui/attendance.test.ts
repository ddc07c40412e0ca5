// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { isAttended } from './attendance.ts'

const minuteMs = 60_000

test('a page is attended for a minute after the last key or click, and not by what it does itself', () => {
  window.dispatchEvent(new Event('keydown'))
  const now = Date.now()
  expect(isAttended(now + minuteMs / 2)).toBe(true)
  window.dispatchEvent(new Event('scroll'))
  expect(isAttended(now + 2 * minuteMs)).toBe(false)
  window.dispatchEvent(new Event('pointerdown'))
  expect(isAttended()).toBe(true)
})
