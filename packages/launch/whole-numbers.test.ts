import { expect, test } from 'vitest'
import { CannotStartError } from './cannot-start.ts'
import { wholeNumbers } from './whole-numbers.ts'

const defaults = { rounds: 100, seed: 7 }
const read = (...args: string[]) => wholeNumbers(defaults, ['only'], args)

test('what is not said is as it always is, what is said counts', () => {
  expect(read()).toMatchObject({ rounds: 100, seed: 7 })
  expect(read('--rounds', '3', '--only', 'app_killed')).toMatchObject({
    rounds: 3,
    seed: 7,
    said: { only: 'app_killed' },
  })
})

test.each([
  ['a word for a number', ['--rounds', 'many']],
  ['none at all', ['--rounds', '0']],
  ['a part of one', ['--rounds', '1.5']],
  ['less than none', ['--rounds=-3']],
  ['an option that is none', ['--place', '3']],
  ['an option without its number', ['--rounds']],
  ['a word that belongs nowhere', ['again']],
])('%s is refused in a sentence that says how', (_, args) => {
  expect(() => read(...args)).toThrow(CannotStartError)
})
