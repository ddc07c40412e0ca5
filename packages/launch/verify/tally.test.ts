import { expect, test } from 'vitest'
import { lineOf, sum, tallyOf } from './tally.ts'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
})

test('each test counts once', () => {
  const report = { testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')] }
  expect(tallyOf(report, 1)).toEqual({ passed: 3, failed: 1 })
})

test('a file that could not be read is a failure', () => {
  expect(tallyOf({ testResults: [file('passed', 'passed'), file('failed')] }, 1)).toEqual({ passed: 1, failed: 1 })
})

test('a run that failed without a failed test is a failure: a set-up that threw, an error nobody caught', () => {
  expect(tallyOf({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1 })
  expect(tallyOf(undefined, 1)).toEqual({ passed: 0, failed: 1 })
})

test('a run in which nothing ran is a failure', () => {
  expect(tallyOf({ testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 })
})

test('the last line adds everything up', () => {
  expect(
    lineOf(
      sum([
        { passed: 1, failed: 0 },
        { passed: 411, failed: 2 },
      ]),
    ),
  ).toBe('412 passed, 2 failed')
})
