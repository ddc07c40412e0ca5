import { expect, test } from 'vitest'
import { parseDivision } from '../authority/division.ts'
import { noticeSettings, openRound } from '../round/given.ts'
import type { Submission } from '../submission/state.ts'
import { packageEvent } from './events.ts'
import {
  aba,
  addAddendum,
  assemble,
  counties,
  county,
  filings,
  given,
  leader,
  missing,
  type Package,
  reviewer,
  streamOf,
  submitPackage,
  textsDigestOf,
  withdrawPackage,
} from './given.ts'
import { owingCounties } from './owing-counties.ts'

const refused = (code: string, ...about: readonly string[]) =>
  about.length > 0 ? { refused: code, about } : { refused: code }
const round = openRound({ cohort: new Set(counties) })
const chengduCounty = parseDivision('510113')
/** County 1 is missing, and county 2 travels in part. */
const usual = () => given({ 1: filings.none, 2: filings.returnedInPart })
const submitted = () =>
  usual()
    .and(reviewer, assemble(missing(1)))
    .and(leader, submitPackage)

test('阿坝州 answers for its own counties of the cohort, in order of code', () => {
  expect(owingCounties(round, aba)).toEqual(counties)
  expect(owingCounties(round, '510100')).toEqual([])
  expect(owingCounties({ ...round, cohort: new Set(['510113', '513233', '513201']) }, aba)).toEqual([
    '513201',
    '513233',
  ])
  expect(owingCounties({ status: 'unopened' }, aba)).toEqual([])
})

test('every county travels whole or in part, or stands as an exception with its reason', () => {
  const [event] = [usual().when(reviewer, assemble(missing(1)))].flat()
  expect(event).toMatchObject({ type: 'PackageAssembled', members: { length: 12 }, exceptions: [missing(1)] })
  const four = { settledParts: 4, returnedParts: 0, textsDigest: textsDigestOf(filings.settled) }
  const three = { settledParts: 3, returnedParts: 1, textsDigest: textsDigestOf(filings.returnedInPart) }
  const inPart = { division: county(2), submission: streamOf(county(2)), extent: 'in_part', ...three }
  expect(event).toMatchObject({ members: expect.arrayContaining([inPart]) })
  expect(event).toMatchObject({
    members: expect.arrayContaining([
      { division: county(3), submission: streamOf(county(3)), extent: 'whole', ...four },
    ]),
  })
})

test('a later filing of a county travels in place of its first', () => {
  const refiled = given({ 1: filings.returnedWhole }).once(county(1), filings.settled, { n: 2 })
  const members = [streamOf(county(1), { n: 2 }), ...assemble().members.slice(1)]
  expect(refiled.when(reviewer, { ...assemble(), members })).toMatchObject([{ members: { length: 13 } }])
})

test('who looked at an older version of the package is refused', () => {
  const filed = usual().and(reviewer, assemble(missing(1)))
  expect(filed.when(reviewer, { ...assemble(missing(1)), seen: 0 })).toEqual(refused('STALE_VERSION'))
  expect(filed.when(leader, { ...submitPackage, seen: 0 })).toEqual(refused('STALE_VERSION'))
})

test('a package is assembled and submitted in an open round that asks for it', () => {
  const closed = { round: { ...round, status: 'closed' as const } }
  expect(
    usual()
      .in(closed)
      .when(reviewer, assemble(missing(1))),
  ).toEqual(refused('ROUND_NOT_OPEN'))
  const put = usual().and(reviewer, assemble(missing(1)))
  expect(put.in(closed).when(leader, submitPackage)).toEqual(refused('ROUND_NOT_OPEN'))
  const without = { round: { ...round, settings: { ...noticeSettings, deliverables: [] } } }
  expect(usual().in(without).when(reviewer, assemble())).toEqual(refused('NOT_ASKED_FOR', 'disclosure_catalog'))
})

test('only what a county of this city owes in this round travels', () => {
  const strangers = [
    streamOf(chengduCounty),
    streamOf(county(1), { kind: 'work_summary' }),
    streamOf(county(1), { round: '2023-all' }),
  ]
  for (const stranger of strangers) {
    const members = [stranger, ...assemble().members.slice(1)]
    const around = given().around
    const all = given().in({ submissions: new Map(around.submissions).set(stranger, filings.settled) })
    const about = stranger.includes(chengduCounty) ? chengduCounty : county(1)
    expect(all.when(reviewer, { ...assemble(), members })).toEqual(refused('NOT_A_MEMBER', about))
  }
  const exceptions = [{ ...missing(1), division: chengduCounty }]
  expect(given().when(reviewer, { ...assemble(), exceptions })).toEqual(refused('NOT_A_MEMBER', chengduCounty))
})

test('a filing that the city has not settled does not travel, unless part of it is back with the county', () => {
  for (const submission of [filings.none, filings.withCity, filings.returnedWhole])
    expect(given({ 1: submission }).when(reviewer, assemble())).toEqual(refused('NOT_SETTLED', county(1)))
})

test('a county is named once', () => {
  const twice = refused('COUNTY_TWICE', county(1))
  const members = [...assemble().members, streamOf(county(1), { n: 2 })]
  const refiled = given().once(county(1), filings.settled, { n: 2 })
  expect(refiled.when(reviewer, { ...assemble(), members })).toEqual(twice)
  expect(given().when(reviewer, { ...assemble(), exceptions: [missing(1)] })).toEqual(twice)
})

test('no county is passed over in silence', () => {
  const members = assemble().members.slice(2)
  const silent = refused('COUNTIES_UNACCOUNTED', county(1), county(2))
  expect(usual().when(reviewer, { ...assemble(), members })).toEqual(silent)
})

test('a county whose filing is settled is not stated as missing', () => {
  expect(given().when(reviewer, assemble(missing(1)))).toEqual(refused('SETTLED_BUT_EXCEPTED', county(1)))
})

test('a county is settled by whichever of its filings was: the first may have been refused for good', () => {
  const again = (n: number, submission: Submission) => (joint: Package) => joint.once(county(1), submission, { n })
  const refusedOnce = given({ 1: filings.refused })
  const stated = refused('SETTLED_BUT_EXCEPTED', county(1))
  expect(again(2, filings.settled)(refusedOnce).when(reviewer, assemble(missing(1)))).toEqual(stated)
  const twice = again(2, filings.refused)(refusedOnce)
  expect(again(3, filings.settled)(twice).when(reviewer, assemble(missing(1)))).toEqual(stated)
  const put = refusedOnce.and(reviewer, assemble(missing(1)))
  expect(again(2, filings.settled)(put).when(leader, submitPackage)).toEqual(stated)
  for (const open of [refusedOnce, again(2, filings.withCity)(refusedOnce), twice])
    expect(open.when(reviewer, assemble(missing(1)))).toMatchObject([{ exceptions: [missing(1)] }])
})

test('统一上报: the leader files what was assembled, under its document number', () => {
  expect(
    usual()
      .and(reviewer, assemble(missing(1)))
      .when(leader, submitPackage),
  ).toEqual([{ type: 'PackageSubmitted', kind: 'disclosure_catalog', docNumber: '示教〔2021〕1号' }])
})

test('filing upward, adding to it and withdrawing it are the leader’s alone', () => {
  const put = usual().and(reviewer, assemble(missing(1)))
  expect(put.when(reviewer, submitPackage)).toEqual(refused('NOT_YOUR_POST'))
  for (const deed of [addAddendum(1, county(1)), withdrawPackage])
    expect(submitted().when(reviewer, deed)).toEqual(refused('NOT_YOUR_POST'))
})

test('nothing is submitted that was not assembled, or was withdrawn since', () => {
  for (const joint of [given(), submitted().and(leader, withdrawPackage)])
    expect(joint.when(leader, submitPackage)).toEqual(refused('NOT_ASSEMBLED'))
})

test('a package that is with the province is neither assembled nor submitted again', () => {
  expect(submitted().when(reviewer, assemble(missing(1)))).toEqual(refused('ALREADY_SUBMITTED'))
  expect(submitted().when(leader, submitPackage)).toEqual(refused('ALREADY_SUBMITTED'))
  const fromAnOldScreen = { ...submitPackage, seen: 1 }
  expect(submitted().when(leader, fromAnOldScreen)).toEqual(refused('ALREADY_SUBMITTED'))
})

test('a withdrawn package is put together anew', () => {
  const again = submitted()
    .and(leader, withdrawPackage)
    .and(reviewer, assemble(missing(1)))
    .and(leader, submitPackage)
  expect(again.joint.filings.get('disclosure_catalog')?.stage).toBe('submitted')
})

test('a package of exceptions alone is not submitted', () => {
  const none = Object.fromEntries(counties.map((_, index) => [index + 1, filings.none]))
  const empty = given(none).and(reviewer, assemble(...counties.map((_, index) => missing(index + 1))))
  expect(empty.when(leader, submitPackage)).toEqual(refused('NOTHING_TO_FILE'))
})

test('a package is submitted as it was assembled: a county whose filing moved since stops it', () => {
  const put = usual().and(reviewer, assemble(missing(1)))
  for (const [n, now] of [
    [2, filings.settled],
    [2, filings.returnedWhole],
    [3, filings.returnedInPart],
    [3, filings.withCity],
  ] as const)
    expect(put.once(county(n), now).when(leader, submitPackage)).toEqual(refused('CHANGED_SINCE_ASSEMBLED', county(n)))
})

test('a county that was settled after the package was assembled is not filed as missing', () => {
  const put = usual().and(reviewer, assemble(missing(1)))
  const late = put.once(county(1), filings.settled)
  expect(late.when(leader, submitPackage)).toEqual(refused('SETTLED_BUT_EXCEPTED', county(1)))
})

test('补报: a county that was missing or travelled in part joins once its filing is settled whole', () => {
  const later = submitted().once(county(1), filings.settled).once(county(2), filings.settled)
  expect(later.when(leader, addAddendum(1, county(1), county(2)))).toMatchObject([
    {
      type: 'AddendumSubmitted',
      members: [
        { division: county(1), extent: 'whole' },
        { division: county(2), extent: 'whole' },
      ],
    },
  ])
})

test('nothing is added to the package of a closed round: what came by then is what is late or missing', () => {
  const closed = { round: { ...round, status: 'closed' as const } }
  const later = submitted().once(county(1), filings.settled)
  expect(later.in(closed).when(leader, addAddendum(1, county(1)))).toEqual(refused('ROUND_NOT_OPEN'))
})

test('there is no addendum to a package that is not with the province', () => {
  for (const joint of [given(), usual().and(reviewer, assemble(missing(1))), submitted().and(leader, withdrawPackage)])
    expect(joint.once(county(1), filings.settled).when(leader, addAddendum(1, county(1)))).toEqual(
      refused('NOT_SUBMITTED'),
    )
})

test('an addendum brings counties of this city, settled whole, that are still open, each once', () => {
  const later = submitted().once(county(1), filings.settled).once(chengduCounty, filings.settled)
  const cases = [
    [addAddendum(1), refused('NOTHING_TO_FILE')],
    [addAddendum(1, chengduCounty), refused('NOT_A_MEMBER', chengduCounty)],
    [addAddendum(1, county(1), county(1)), refused('COUNTY_TWICE', county(1))],
    [addAddendum(1, county(3)), refused('NOT_AN_EXCEPTION', county(3))],
    [addAddendum(1, county(2)), refused('NOT_SETTLED', county(2))],
  ] as const
  for (const [deed, refusal] of cases) expect(later.when(leader, deed)).toEqual(refusal)
  expect(submitted().when(leader, addAddendum(1, county(1)))).toEqual(refused('NOT_SETTLED', county(1)))
  const closed = later.and(leader, addAddendum(1, county(1)))
  expect(closed.when(leader, addAddendum(2, county(1)))).toEqual(refused('NOT_AN_EXCEPTION', county(1)))
})

test('the longest package of a city fits one entry of the ledger', () => {
  const reason = '因'.repeat(500)
  const exceptions = Array.from({ length: 22 }, () => ({ ...missing(1), reason }))
  const event = {
    type: 'PackageAssembled',
    kind: 'disclosure_catalog',
    members: [],
    exceptions,
    letter: '报'.repeat(5000),
  }
  expect(packageEvent.parse(event)).toEqual(event)
  expect(new TextEncoder().encode(JSON.stringify(event)).length + 2000).toBeLessThan(65_535)
})
