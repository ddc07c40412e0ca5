import { expect, test } from 'vitest'
import { administrator, auditor, chengdu, luxian, luzhou, qingbaijiang, shuangliu, sichuan } from '../cast.ts'
import { actorOf } from './actor.ts'
import { divisions, parseDivision, province } from './division.ts'
import { type Office, oversees, reaches } from './jurisdiction.ts'
import { above, ladder } from './ladder.ts'
import { postRoles, roleFits, rolesAt } from './post.ts'

test('a filing climbs from county to city to province and no further', () => {
  expect(ladder.map(above)).toEqual(['city', 'province', undefined])
})

test('a county reaches itself, never its neighbour or its city', () => {
  expect(reaches(qingbaijiang.drafter, qingbaijiang.drafter.authority)).toBe(true)
  expect(reaches(qingbaijiang.drafter, shuangliu.drafter.authority)).toBe(false)
  expect(reaches(qingbaijiang.drafter, chengdu.leader.authority)).toBe(false)
})

test('成都市 decides on its own counties, never on 泸县, on itself or on another city', () => {
  const may = [qingbaijiang.drafter, luxian.drafter, chengdu.leader, luzhou.leader, sichuan.reviewer]
  expect(may.map(({ authority }) => oversees(chengdu.leader, authority))).toEqual([true, false, false, false, false])
})

test('the province decides on cities’ packages, never on a county’s filing', () => {
  expect(oversees(sichuan.reviewer, chengdu.leader.authority)).toBe(true)
  expect(oversees(sichuan.reviewer, qingbaijiang.drafter.authority)).toBe(false)
})

test('an auditor sees all and decides nothing; an administrator sees no filing and decides nothing', () => {
  for (const { code } of divisions) {
    expect([reaches(auditor, code), oversees(auditor, code)]).toEqual([true, false])
    expect([reaches(administrator, code), oversees(administrator, code)]).toEqual([false, false])
  }
})

// Written from the codes' digits alone, as a second account of the same law.
const digits = (code: string) => code.replace(/(00)+$/, '')
const seen = (viewer: string, division: string) => division.startsWith(digits(viewer))
const decided = (viewer: string, division: string) =>
  seen(viewer, division) && digits(division).length === digits(viewer).length + 2

test('all 42,025 pairs of the 205 bodies see and decide as the codes’ digits say', () => {
  const levels = { 2: 'province', 4: 'city', 6: 'county' } as const
  const wrong: string[] = []
  for (const viewer of divisions) {
    const level = levels[digits(viewer.code).length as 2 | 4 | 6]
    const office: Office = { level, authority: viewer.code }
    for (const { code } of divisions) {
      const right =
        reaches(office, code) === seen(viewer.code, code) && oversees(office, code) === decided(viewer.code, code)
      if (!right) wrong.push(`${viewer.code} ${code}`)
    }
  }
  expect(divisions.length ** 2).toBe(42_025)
  expect(wrong).toEqual([])
})

test('every post stands at some level, and an actor cannot be made on a post its bureau lacks', () => {
  const offered = ['510113', '510100', '510000'].flatMap((code) => rolesAt(parseDivision(code)))
  expect(new Set(offered)).toEqual(new Set(postRoles))
  expect(roleFits('auditor', province)).toBe(true)
  expect(() => actorOf('acc-1', 'reviewer', parseDivision('510113'))).toThrow('成都市青白江区 has no post reviewer')
})
