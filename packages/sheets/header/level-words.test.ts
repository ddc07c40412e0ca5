import { expect, test } from 'vitest'
import { cityMeansCounty, levelsNamed } from './level-words.ts'

test.each([
  ['县级', ['county']],
  ['区级', ['county']],
  ['县(市、区)级', ['county']],
  ['市级', ['city']],
  ['市（州）级', ['city']],
  ['省级', ['province']],
  ['乡级', ['township']],
  ['镇街乡', ['township']],
  ['村（社区）级', ['village']],
  ['鄉(xiāng),、村級', ['township', 'village']],
  ['市县两级', ['city', 'county']],
  ['自治县', ['county']],
])('%s', (heading, levels) => {
  expect(levelsNamed(heading)).toEqual(levels)
})

test('东阳市级 beside townships is a county-level city; a bare 市级, or one beside 县级, is a city', () => {
  expect(cityMeansCounty('东阳市级', ['镇街乡', '村'])).toBe(true)
  expect(cityMeansCounty('市级', ['镇级'])).toBe(false)
  expect(cityMeansCounty('成都市级', ['县级', '乡级'])).toBe(false)
})
