import { expect, test } from 'vitest'
import { changedParts } from './changed-parts.ts'

test('a step names the parts of the state that it moved', () => {
  const before = JSON.stringify({ stage: 'submitted', version: 4, parts: ['a'] })
  const after = JSON.stringify({ stage: 'under_review', version: 5, parts: ['a'] })
  expect(changedParts(before, after)).toEqual(['stage', 'version'])
})

test('the first step made everything', () => {
  expect(changedParts(undefined, JSON.stringify({ stage: 'draft' }))).toEqual(['stage'])
})
