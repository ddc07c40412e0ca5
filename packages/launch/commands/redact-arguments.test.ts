import { expect, test } from 'vitest'
import { readRedactArguments } from './redact-arguments.ts'

const login = ['--login', '510000-gl']
const ordering = ['--path', '/payload/opinion', '--path', '/payload/reason', '--order', '川教函〔2021〕81号']
const reason = ['--reason', '误写了家长电话']

test('looking, ordering, applying and declining are told apart', () => {
  const about = { login: '510000-gl', position: 1200 }
  expect(readRedactArguments(['--position', '1200', ...login])).toEqual({ do: 'look', ...about })
  expect(readRedactArguments(['--position', '1200', ...ordering, ...reason, ...login])).toEqual({
    do: 'order',
    ...about,
    paths: ['/payload/opinion', '/payload/reason'],
    orderNumber: '川教函〔2021〕81号',
    reason: '误写了家长电话',
  })
  expect(readRedactArguments(['--apply', '1200', ...login])).toEqual({ do: 'apply', ...about })
  expect(readRedactArguments(['--decline', '1200', ...reason, ...login])).toEqual({
    do: 'decline',
    ...about,
    reason: '误写了家长电话',
  })
})

test.each([
  ['nothing', []],
  ['nobody', ['--apply', '1200']],
  ['no position', ['--position', 'x', ...login]],
  ['two things at once', ['--position', '1200', '--apply', '1200', ...login]],
  ['a path without a value', ['--position', '1200', '--path', ...login]],
  ['an order without a reason', ['--position', '1200', ...ordering, ...login]],
  ['an order without its number', ['--position', '1200', '--path', '/payload/opinion', ...reason, ...login]],
  [
    'a place outside the payload',
    ['--position', '1200', '--path', '/meta/account', '--order', '一号', ...reason, ...login],
  ],
  ['a reason of blanks', ['--decline', '1200', '--reason', '  ', ...login]],
  ['a word too many', ['--apply', '1200', 'now', ...login]],
])('%s is answered with how it is used', (_, args) => {
  expect(() => readRedactArguments(args)).toThrow('用法')
})
