import { expect, test } from 'vitest'
import { isSameOrigin } from './same-origin.ts'

const from = (headers: Record<string, string>) =>
  isSameOrigin(new Request('http://127.0.0.1:4801/api/x', { method: 'POST', headers }), '127.0.0.1:4801')

test('a page of the app itself may change something', () => {
  expect(from({ origin: 'http://127.0.0.1:4801', 'sec-fetch-site': 'same-origin' })).toBe(true)
})

test('an older browser that says only where it comes from may, too', () => {
  expect(from({ origin: 'http://127.0.0.1:4801' })).toBe(true)
})

test('another site, another port, and a request that does not say whence are refused', () => {
  expect(from({ origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' })).toBe(false)
  expect(from({ origin: 'http://127.0.0.1:4802', 'sec-fetch-site': 'same-site' })).toBe(false)
  expect(from({ origin: 'null' })).toBe(false)
  expect(from({})).toBe(false)
})
