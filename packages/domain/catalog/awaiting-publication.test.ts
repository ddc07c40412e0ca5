import { expect, test } from 'vitest'
import { awaitsPublication } from './awaiting-publication.ts'

test('what was settled waits until it is published; withdrawn with its reason, or never settled, nothing waits', () => {
  expect(awaitsPublication({ publishedOn: null, former: [] })).toBe(true)
  expect(awaitsPublication({ publishedOn: '2021-10-20', former: [] })).toBe(false)
  expect(awaitsPublication({ publishedOn: null, former: [{ endedOn: '2021-11-01' }] })).toBe(false)
  expect(awaitsPublication(undefined)).toBe(false)
})
