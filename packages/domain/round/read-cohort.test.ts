import { expect, test } from 'vitest'
import { cities, countiesOf, divisions, levelOf } from '../authority/division.ts'
import { readCohort } from './read-cohort.ts'

const nothingElse = { repeated: [], ambiguous: [], replaced: [], unknown: [] }

test('codes and names are read, whatever stands between them', () => {
  const counties = ['510113', '510116', '510521']
  for (const text of [
    '510113\n510116\n510521',
    '青白江区，双流区、泸县',
    '510113000000 510116000000;510521',
    ' 510113\t双流区\r\n510116, 双流\n泸州市泸县',
  ])
    expect(readCohort(text).counties).toEqual(counties)
  expect(readCohort('511102,市中区\n1,510113,青白江区').counties).toEqual(['511102', '510113'])
  expect(readCohort('５１０１１３')).toEqual({ ...nothingElse, counties: ['510113'] })
})

test('a file with a heading, codes and names is read by its codes; the heading is told as not read', () => {
  const text = '行政区划代码,名称\r\n510113,青白江区\r\n510116,双流区\r\n'
  expect(readCohort(text)).toEqual({
    ...{ repeated: [], ambiguous: [], replaced: [], counties: ['510113', '510116'] },
    unknown: ['行政区划代码', '名称'],
  })
})

test('a city stands for its counties', () => {
  expect(readCohort('阿坝藏族羌族自治州').counties).toEqual(countiesOf('513200' as never))
  expect(readCohort(cities().join('\n')).counties).toHaveLength(183)
})

test('市中区 is of two cities, and which is meant is asked; the city’s name or the code says it', () => {
  expect(readCohort('市中区')).toEqual({
    ...{ ...nothingElse, counties: [] },
    ambiguous: [{ words: '市中区', counties: ['511002', '511102'] }],
  })
  expect(readCohort('乐山市市中区').counties).toEqual(['511102'])
})

test('what is named twice, and what nobody knows, is told and stops nothing', () => {
  expect(readCohort('泸县 青白江区 泸县 330106 青羊 510000')).toEqual({
    ...{ counties: ['510521', '510113'], repeated: ['510521'], ambiguous: [], replaced: [] },
    unknown: ['330106', '青羊', '510000'],
  })
  expect(readCohort(' \n，')).toEqual({ ...nothingElse, counties: [] })
})

test('a code that a county bore once names it by its code of today, and says so', () => {
  const { counties, replaced } = readCohort('513425,会理县\n512081')
  expect(counties).toEqual(['513402', '510185'])
  expect(replaced.map(({ name, until }) => [name, until])).toEqual([
    ['会理县', 2021],
    ['简阳市', 2016],
  ])
})

test('every county is found by its code and by its name with its city', () => {
  const counties = divisions.map(({ code }) => code).filter((code) => levelOf(code) === 'county')
  expect(readCohort(counties.join(',')).counties).toEqual(counties)
})
