import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cities, cityOf, divisions, levelOf } from '../authority/division.ts'
import { formerCodes } from '../authority/former-codes.ts'
import { qingbaijiang, sichuan } from '../cast.ts'
import { digestOf, idOf } from '../catalog/given.ts'
import { owingCounties } from '../joint-package/owing-counties.ts'
import { draftOf, filed, pass, prepare, revise, settled, submit } from '../submission/given.ts'
import { given, noticeSettings, openNotice, openRound } from './given.ts'

const { drafter, checker, leader } = qingbaijiang
const counties = divisions.map(({ code }) => code).filter((code) => levelOf(code) === 'county')
const later = openRound({ id: '2023-all', cohort: new Set(counties) })
const publish = {
  do: 'publish',
  version: 1,
  url: 'https://www.example.gov.cn/jyj/mulu.html',
  publishedOn: '2021-09-14',
  textDigest: digestOf('公布稿'),
} as const

/** 青白江区's catalog of five items, settled in the pilots' round; the next round's filing of it, two items reworded. */
function nextFiling({ isPublished }: { readonly isPublished: boolean }) {
  const first = settled(draftOf(5))
  const over = isPublished ? first.andInCatalog(leader, publish) : first
  const next = over.next({ round: '2023-all' }, { round: later, previous: undefined })
  return next
    .andInCatalog(drafter, revise(2, '第二轮调整'), revise(4, '第二轮调整'))
    .and(drafter, prepare)
    .and(checker, pass)
    .and(leader, submit).submission
}

test('the next round starts from what was settled last, published meanwhile or not: what stayed carries over, what changed is looked at', () => {
  for (const isPublished of [false, true]) {
    const { parts, scope, carried } = nextFiling({ isPublished })
    expect(parts).toHaveLength(5)
    expect([...scope]).toEqual([idOf(2), idOf(4)])
    expect([...carried.values()].map(({ part, from }) => [part, from])).toEqual(
      [1, 3, 5].map((n) => [idOf(n), { version: 1 }]),
    )
  }
})

test('a county that the pilots’ round left out files its first catalog in the round of all, every item looked at', () => {
  const { scope } = filed(draftOf(3).in({ round: later })).submission
  expect([...scope]).toHaveLength(3)
})

test('whatever two rounds ask of whom: each county is owed to the one city its code names, and the earlier round stays as it was', () => {
  const cohort = fc.subarray([...counties], { minLength: 1 })
  fc.assert(
    fc.property(cohort, cohort, (pilots, all) => {
      const rounds = [pilots, all].map((codes) => openRound({ cohort: new Set(codes) }))
      for (const [at, round] of rounds.entries()) {
        const owed = cities().flatMap((city) => owingCounties(round, city).map((county) => [county, city] as const))
        expect(owed.map(([county]) => county).toSorted()).toEqual([...(at === 0 ? pilots : all)].toSorted())
        for (const [county, city] of owed) expect(cityOf(county as (typeof counties)[number])).toBe(city)
      }
    }),
    { numRuns: 50 },
  )
})

test('a county that changed city bears another code: the former one opens no round, and files with no city of today', () => {
  for (const { code, successor } of formerCodes) {
    const named = { ...openNotice, cohort: [code], settings: noticeSettings }
    expect(given().when(sichuan.roundManager, named)).toEqual({ refused: 'NOT_A_COUNTY', about: [code] })
    expect(counties).toContain(successor)
    expect(counties).not.toContain(code)
  }
  const jianyang = formerCodes.find(({ name }) => name === '简阳市')
  expect(jianyang && [cityOf(jianyang.successor), `${jianyang.code.slice(0, 4)}00`]).toEqual(['510100', '512000'])
})
