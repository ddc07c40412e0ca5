import { unfiled } from '@mingce/domain/submission/state'
import { expect, test } from 'vitest'
import { unseen } from '../outward.ts'
import { turnsOf } from './submission-turns.ts'

const at = '2021-10-12T02:00:00.000Z'
const forRecord = { changes: [], at: '2021-10-11T02:00:00.000Z', until: null }
const waiting = { ...unfiled, stage: 'submitted', turn: 1, submittedAt: at } as const
const calledIn = { reason: '需核实', by: 'acc-510100-01', at }

test('what was filed for record and called in waits for the city because it was called in, not as a first filing', () => {
  expect(turnsOf({ ...unseen, own: waiting })[0]?.reason).toBe('first_filing')
  const own = { ...waiting, forRecord: { ...forRecord, calledIn } }
  expect(turnsOf({ ...unseen, own })).toMatchObject([{ task: 'to_accept', reason: 'called_in' }])
})

test('returned and filed again, it waits because of that', () => {
  const again = { ...waiting, turn: 2, submittedAt: '2021-10-14T02:00:00.000Z' }
  const own = { ...again, forRecord: { ...forRecord, calledIn } }
  expect(turnsOf({ ...unseen, cameBack: 'returned', own })[0]?.reason).toBe('refiled_after_return')
})
