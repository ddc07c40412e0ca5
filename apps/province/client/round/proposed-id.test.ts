import { expect, test } from 'vitest'
import { proposedId } from './proposed-id.ts'

test('a round whose id nobody chose is called by the year of its document and the first free number', () => {
  expect(proposedId('2023-03-01', [])).toBe('2023-1')
  expect(proposedId('2023-03-01', [{ round: '2023-1' }, { round: '2023-all' }, { round: '2021-2' }])).toBe('2023-2')
  expect(proposedId('', [{ round: '2023-1' }])).toBe('')
})
