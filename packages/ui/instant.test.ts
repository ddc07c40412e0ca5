import { afterEach, expect, test } from 'vitest'
import { dayInWords } from './instant.ts'
import { timeLimitText } from './time-limit-text.ts'
import { chooseLanguage } from './words/language.ts'

afterEach(() => chooseLanguage('zh'))

const limit = { raw: '', trigger: 'created_or_changed', amount: 20, unit: 'working_day' } as const

test('a day is the day in Shanghai, in the words of the screen', () => {
  expect(dayInWords('2021-10-14T17:00:00.000Z')).toBe('2021年10月15日')
  expect(dayInWords('2021-10-15')).toBe('2021年10月15日')
  chooseLanguage('en')
  expect(dayInWords('2021-10-14T17:00:00.000Z')).toBe('15 October 2021')
})

test('a time limit is read out in the words of the screen', () => {
  expect(timeLimitText(limit)).toBe('信息形成或者变更之日起20个工作日')
  chooseLanguage('en')
  expect(timeLimitText(limit)).toBe('From when it is made or changed 20 working days')
})
