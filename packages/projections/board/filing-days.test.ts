import { expect, test } from 'vitest'
import { standingSince } from './filing-days.ts'

const firstSubmittedAt = new Date('2021-09-10T02:00:00.000Z')

test('a county that took its filing back has none: 未及审定 is said of those alone whose filing stands', () => {
  expect(standingSince({ stage: 'withdrawn', firstSubmittedAt })).toBeNull()
  for (const stage of ['submitted', 'under_review', 'returned', 'approved'] as const)
    expect(standingSince({ stage, firstSubmittedAt })).toBe(firstSubmittedAt)
  expect(standingSince({ stage: 'draft', firstSubmittedAt: null })).toBeNull()
})
