import { expect, test } from 'vitest'
import { isOnEarlierText } from './earlier-text.ts'

const filing = 'submission/2021-pilot/510113/implementation_plan/1'
const standing = {
  filed: [{ stream: filing, part: 'goals', digest: 'filed anew' }],
  own: new Map([['implementation_plan', [{ part: 'dates', digest: 'as read' }]]]),
}
const onCounty = { kind: 'implementation_plan', arrived: [filing] } as const
const onOwn = { kind: 'implementation_plan', arrived: [] } as const

test('what was written on a section that its county filed anew since is on the earlier text, and so is what is on one that is gone', () => {
  expect(isOnEarlierText({ ...onCounty, part: 'goals', digest: 'filed anew' }, standing)).toBe(false)
  expect(isOnEarlierText({ ...onCounty, part: 'goals', digest: 'as read' }, standing)).toBe(true)
  expect(isOnEarlierText({ ...onCounty, part: 'staff', digest: 'as read' }, standing)).toBe(true)
})

test('the city’s own document is held against its own sections; a document as a whole has no earlier text', () => {
  expect(isOnEarlierText({ ...onOwn, part: 'dates', digest: 'as read' }, standing)).toBe(false)
  expect(isOnEarlierText({ ...onOwn, part: 'dates', digest: 'before' }, standing)).toBe(true)
  expect(isOnEarlierText({ ...onOwn, part: null, digest: null }, standing)).toBe(false)
})

test('where the asker may read no text of it, nothing is said of an earlier one', () => {
  const nothing = { filed: [], own: new Map() }
  expect(isOnEarlierText({ ...onCounty, part: 'goals', digest: 'as read' }, nothing)).toBe(false)
  expect(isOnEarlierText({ ...onOwn, part: 'dates', digest: 'as read' }, nothing)).toBe(false)
})
