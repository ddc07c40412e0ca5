import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fiveOpenings } from '../round/given.ts'
import { chosenIn, isFit, textOfChoices } from './extra-choices.ts'
import type { ExtraField } from './extra-field.ts'

const oneOf: ExtraField = { ...fiveOpenings, kind: 'one_of' }

test('several choices are one text, in the round’s order, joined by 、', () => {
  expect(textOfChoices(fiveOpenings, ['结果公开', '决策公开'])).toBe('决策公开、结果公开')
  expect(textOfChoices(fiveOpenings, [])).toBe('')
})

test('what was joined is read back, whatever was chosen', () => {
  fc.assert(
    fc.property(fc.subarray([...fiveOpenings.choices]), (chosen) => {
      const text = textOfChoices(fiveOpenings, chosen)
      expect(chosenIn(fiveOpenings, text)).toEqual({ chosen, strange: [] })
      expect(isFit(fiveOpenings, text)).toBe(true)
    }),
  )
})

test('the order does not matter; a word outside the choices, or one said twice, does', () => {
  expect(isFit(fiveOpenings, '结果公开、决策公开')).toBe(true)
  expect(isFit(fiveOpenings, '决策公开、决策公开')).toBe(false)
  expect(isFit(fiveOpenings, '决策')).toBe(false)
  expect(chosenIn(fiveOpenings, '决策公开、全程')).toEqual({ chosen: ['决策公开'], strange: ['全程'] })
})

test('one of the choices is one, or none yet', () => {
  expect(['', '决策公开', '决策公开、结果公开', '其他'].map((text) => isFit(oneOf, text))).toEqual([
    true,
    true,
    false,
    false,
  ])
})
