import { expect, test } from 'vitest'
import { isTimeToAssemble } from './time-to-assemble.ts'

const waiting = { anySettled: false, innerDate: '2021-10-13', dueDate: '2021-10-20' }

test('a city waits for its counties as long as nothing could go in and the day it set them is not over', () => {
  expect(isTimeToAssemble(waiting, '2021-09-10')).toBe(false)
  expect(isTimeToAssemble(waiting, '2021-10-13')).toBe(false)
})

test('its turn begins with the first document that could go in, or when its counties’ day is over', () => {
  expect(isTimeToAssemble({ ...waiting, anySettled: true }, '2021-09-14')).toBe(true)
  expect(isTimeToAssemble(waiting, '2021-10-14')).toBe(true)
})

test('a city that set no day states what is missing on the province’s own', () => {
  const undated = { ...waiting, innerDate: null }
  expect(isTimeToAssemble(undated, '2021-10-19')).toBe(false)
  expect(isTimeToAssemble(undated, '2021-10-20')).toBe(true)
})
