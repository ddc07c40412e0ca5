import { expect, test } from 'vitest'
import { owingCounties } from '../joint-package/owing-counties.ts'
import { openRound } from '../round/given.ts'
import {
  catalogStream,
  divisionOf,
  packageStream,
  parseGoodPracticeStream,
  parsePackageStream,
  parseSubmissionStream,
  submissionStream,
} from '../streams.ts'
import { actorOf } from './actor.ts'
import {
  bureauName,
  cities,
  cityOf,
  countiesOf,
  type DivisionCode,
  divisions,
  levelOf,
  nameOf,
  parseDivision,
  pathName,
} from './division.ts'
import { countiesEverOf, formerCodes, predecessorsOf, successorOf } from './former-codes.ts'
import { initialsOf } from './initials.ts'
import { type Office, oversees, reaches } from './jurisdiction.ts'

/** Every code under which something may have been recorded, since the first table. A code that comes into the table is added, one that leaves it stays. */
const everUsed = `
5100: 00
5101: 00 04 05 06 07 08 12 13 14 15 16 17 18 21 29 31 81 82 83 84 85
5103: 00 02 03 04 11 21 22
5104: 00 02 03 11 21 22
5105: 00 02 03 04 21 22 24 25
5106: 00 03 04 23 81 82 83
5107: 00 03 04 05 22 23 25 26 27 81
5108: 00 02 11 12 21 22 23 24
5109: 00 03 04 21 23 81
5110: 00 02 11 24 25 83
5111: 00 02 11 12 13 23 24 26 29 32 33 81
5113: 00 02 03 04 21 22 23 24 25 81
5114: 00 02 03 21 23 24 25
5115: 00 02 03 04 23 24 25 26 27 28 29
5116: 00 02 03 21 22 23 81
5117: 00 02 03 22 23 24 25 81
5118: 00 02 03 22 23 24 25 26 27
5119: 00 02 03 21 22 23
5120: 00 02 21 22
5132: 00 01 21 22 23 24 25 26 27 28 30 31 32 33
5133: 00 01 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38
5134: 00 01 02 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37`
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [head, ends = ''] = line.split(': ')
    return ends.split(' ').map((end) => `${head}${end}`)
  })

const former = formerCodes.map(({ code }) => code)
const present: readonly DivisionCode[] = divisions.map(({ code }) => code)

test('every code ever used is read, has a name, a bureau and a city, and is either of today or names what took its place', () => {
  const codes = [...new Set([...everUsed, ...present, ...former])]
  expect(codes).toHaveLength(present.length + former.length)
  expect(present.filter((code) => !everUsed.includes(code))).toEqual([])
  for (const text of codes) {
    const code = parseDivision(text)
    expect([code, nameOf(code), initialsOf(code)]).not.toContain('')
    expect(bureauName(code).startsWith(nameOf(code).slice(0, 2))).toBe(true)
    if (levelOf(code) === 'county') expect(pathName(code)).toBe(nameOf(cityOf(code)) + nameOf(code))
    expect([code, present.includes(code)]).toEqual([code, successorOf(code) === undefined])
  }
})

test('every stream of a county that was is read as it was named', () => {
  for (const division of former) {
    const id = { round: '2015', division, kind: 'work_summary', n: 2 } as const
    expect(parseSubmissionStream(submissionStream(id))).toEqual(id)
    expect(divisionOf(catalogStream(division))).toBe(division)
    expect(divisionOf(`before-filing/2015/${division}`)).toBe(division)
    expect(parseGoodPracticeStream(`good-practice/${division}/item`).county).toBe(division)
    const city = cityOf(division)
    expect(parsePackageStream(packageStream('2015', city))).toEqual({ round: '2015', city })
  }
})

test('what took the place of a code is a division of today of the same step, however often it changed; each knows what it was', () => {
  for (const { code, successor } of formerCodes) {
    expect(present).toContain(successor)
    expect(levelOf(successor)).toBe(levelOf(code))
    expect(predecessorsOf(successor).map((each) => each.code)).toContain(code)
  }
  expect(predecessorsOf(parseDivision('513402')).map(({ code, name }) => [code, name])).toEqual([['513425', '会理县']])
})

test('a county that was stands among no counties of today; its papers stay with the city it filed to, and go to no other', () => {
  const today = cities().flatMap(countiesOf)
  for (const code of former) {
    expect(today).not.toContain(code)
    const offices: Office[] = cities().map((authority) => ({ level: 'city', authority }))
    for (const may of [reaches, oversees])
      expect(offices.filter((each) => may(each, code)).map(({ authority }) => authority)).toEqual([cityOf(code)])
    expect(countiesEverOf(cityOf(code))).toContain(code)
    expect(countiesOf(code)).toEqual([])
  }
  expect(cities().flatMap(countiesEverOf)).toHaveLength(today.length + former.length)
})

test('a round that named it still owes it, to its city of then, and its own posts finish it', () => {
  const [jianyang, ziyang, chengdu] = ['512081', '512000', '510100'].map(parseDivision)
  if (!(jianyang && ziyang && chengdu)) throw new Error('a code is missing')
  const round = openRound({ cohort: new Set([jianyang, '512002']) })
  expect(owingCounties(round, ziyang)).toEqual(['512002', jianyang])
  expect(owingCounties(round, chengdu)).toEqual([])
  expect(reaches(actorOf('acc-512081-01', 'drafter', jianyang), jianyang)).toBe(true)
})
