import { freshClock } from '@mingce/domain/submission/clock/clock'
import { expect, test } from 'vitest'
import { clockActs } from './acts-asked.ts'

const said = { text: '缺盖章页', by: 'acc-510100-01', at: '2021-10-14T02:00:00.000Z' }
const correction = { ...said, correction: 'c-1', parts: [], turn: 1, answer: null, withdrawn: null }
const asked = (over: object = {}) => ({
  clock: { ...freshClock, corrections: new Map([['c-1', { ...correction, ...over }]]) },
})

test('an answer is tried where material is asked for, an extension of the day for filing of what is owed', () => {
  expect(clockActs(asked(), { n: 1 })).toMatchObject({
    answerCorrection: { correction: 'c-1' },
    requestExtension: { of: 'filing' },
  })
  expect(clockActs(asked(), { n: 2 })).toMatchObject({
    answerCorrection: { correction: 'c-1' },
    requestExtension: undefined,
  })
  expect(clockActs(asked({ answer: said }), { n: 1 })).toMatchObject({
    answerCorrection: undefined,
    requestExtension: { of: 'filing' },
  })
})
