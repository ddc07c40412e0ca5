import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawFlagsOf } from './flags.ts'
import { amend, registryAfter, repeal } from './given.ts'
import { turningDay } from './turning-day.ts'

const registry = registryAfter(amend(), repeal({ seen: 2 }))
const cells = [
  '示例管理办法',
  '《示例管理办法》（教育部令第1号）',
  '示例管理办法（2021年修正）',
  '《政府信息公开条例》',
  '《某法》',
]
const days = fc.date({ min: new Date('1980-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
const whole = fc.integer({ min: -40, max: 40 }).map((by) => new Date(Date.parse('2021-12-01') + by * 86_400_000))

test('on any day the citations fare as on the last day before it on which a law turned', () => {
  fc.assert(
    fc.property(fc.oneof(days, whole), (date) => {
      const day = date.toISOString().slice(0, 10)
      const turn = turningDay(registry, day)
      expect(turn === null || turn <= day).toBe(true)
      expect(lawFlagsOf([...cells], registry, turn ?? '0001-01-01')).toEqual(lawFlagsOf([...cells], registry, day))
    }),
  )
})

test('before the first law came into force none had turned', () => {
  expect(turningDay(registry, '1900-01-01')).toBeNull()
  expect(turningDay([], '2021-12-01')).toBeNull()
})
