import { expect, test } from 'vitest'
import { chengdu, luxian, luzhou, sichuan } from '../../cast.ts'
import { elsewhere, namedTo } from './named-to.ts'

const alike = ['510521', '510113'].map((division) => ({ division, item: `${division}-1`, characters: 12 }))
const span = (source: 'county' | 'borrowed' | 'own', division: string | null) => ({ from: 0, to: 4, source, division })

test('泸州市 is told the name of 泸县, its own, and of 青白江区 in 成都市 neither name nor item', () => {
  const told = namedTo(luzhou.reviewer)
  expect(told.alike(alike)).toEqual([alike[0], { ...alike[1], division: elsewhere, item: '' }])
  expect(told.counties(['510521', '510113', '510116'])).toEqual(['510521', elsewhere])
  expect(namedTo(chengdu.reviewer).county('510113')).toBe('510113')
})

test('a source that 泸县 itself named is named to its city, whichever city it is of', () => {
  const told = namedTo(luzhou.reviewer).spans([span('borrowed', '510113'), span('county', '510113'), span('own', null)])
  expect(told.map(({ division }) => division)).toEqual(['510113', elsewhere, null])
})

test('the province is told every name, and 泸县 those of the published texts that its own is like', () => {
  for (const office of [sichuan.roundManager, luxian.drafter]) expect(namedTo(office).alike(alike)).toEqual(alike)
})
