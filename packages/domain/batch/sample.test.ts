import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawOfEach, drawSample, sampleSize } from './sample.ts'

const seed = '00112233445566778899aabbccddeeff'
const anySeed = fc
  .array(fc.nat(15), { minLength: 32, maxLength: 32 })
  .map((digits) => digits.map((digit) => digit.toString(16)).join(''))
const list = (count: number) => Array.from({ length: count }, (_, at) => `事项${at + 1}`)

test('one in twenty, three at the least, twenty at the most, and of fewer each', () => {
  expect([0, 1, 2, 3, 37, 60, 61, 100, 400, 441, 2000].map((count) => sampleSize(count))).toEqual([
    0, 1, 2, 3, 3, 3, 4, 5, 20, 20, 20,
  ])
})

test('a round says another share or a number; of several rounds the one that asks for most counts', () => {
  const tenth = { by: 'share', percent: 10, least: 5, most: 30 } as const
  const eight = { by: 'number', count: 8 } as const
  expect([4, 37, 100, 441].map((count) => sampleSize(count, [tenth]))).toEqual([4, 5, 10, 30])
  expect([4, 37, 441].map((count) => sampleSize(count, [eight]))).toEqual([4, 8, 8])
  expect([4, 37, 441].map((count) => sampleSize(count, [eight, tenth]))).toEqual([4, 8, 30])
})

test('a sample drawn years ago is drawn again, number for number', () => {
  expect(drawSample(list(37), seed)).toEqual(drawnThen37)
  expect(drawSample(list(441), seed).slice(0, 4)).toEqual(drawnThen441)
})

const drawnThen37 = ['事项5', '事项29', '事项15']
const drawnThen441 = ['事项52', '事项341', '事项165', '事项426']

test('the same seed and list give the same sample, each of it once and from the list; another seed mostly another', () => {
  fc.assert(
    fc.property(anySeed, fc.integer({ min: 1, max: 500 }), (chosen, count) => {
      const drawn = drawSample(list(count), chosen)
      expect(drawSample(list(count), chosen)).toEqual(drawn)
      expect(new Set(drawn).size).toBe(sampleSize(count))
      expect(list(count)).toEqual(expect.arrayContaining([...drawn]))
    }),
  )
})

test('of several lists each has one drawn, beside what was drawn of all together', () => {
  const lists = [list(400), ['甲'], ['乙', '丙'], []]
  const drawn = drawOfEach(lists, seed)
  expect(drawn.slice(0, 20)).toEqual(drawSample(lists.flat(), seed))
  expect(lists.map((each) => each.some((one) => drawn.includes(one)))).toEqual([true, true, true, false])
  expect(drawn).toHaveLength(new Set(drawn).size)
})

test('over many seeds each of a list comes up about as often', () => {
  const times = new Map<string, number>()
  for (let n = 0; n < 10_000; n += 1)
    for (const each of drawSample(list(20), n.toString(16).padStart(8, '0').repeat(4), 5))
      times.set(each, (times.get(each) ?? 0) + 1)
  expect(times.size).toBe(20)
  for (const count of times.values()) expect(Math.abs(count - 2_500)).toBeLessThan(250) // 5.8 standard deviations
})
