import { expect, test } from 'vitest'
import { chengdu, sichuan } from '../cast.ts'
import { digestOf, idOf } from '../catalog/given.ts'
import { noticeSettings, openRound } from '../round/given.ts'
import type { RoundSettings } from '../round/settings.ts'
import { submissionStream } from '../streams.ts'
import { sign as cosign, openSigning } from '../submission/four-eyes/given-signing.ts'
import { counties, filings, given as givenCatalogs, leader, missing, type Package, reviewer, second } from './given.ts'

const kind = 'implementation_plan'
const goals = { id: idOf(101), title: '工作目标', guidance: '', required: true, prefill: [] }
const dates = { id: idOf(102), title: '进度安排', guidance: '', required: false, prefill: [] }

function settings(owedBy: 'county' | 'city' | 'county_and_city'): RoundSettings {
  const deliverables = noticeSettings.deliverables.map((each) => (each.kind === kind ? { ...each, owedBy } : each))
  return { ...noticeSettings, deliverables, templates: [{ kind, sections: [goals, dates] }] }
}

/** 阿坝州, whose 13 counties' plans are settled, in a round that asks the city for one too. */
function given(owedBy: 'county' | 'city' | 'county_and_city' = 'county_and_city'): Package {
  const round = openRound({ cohort: new Set(counties), settings: settings(owedBy) })
  const submissions = new Map(counties.map((county) => [planOf(county), filings.settled]))
  return givenCatalogs().in({ round, submissions })
}

const planOf = (division: (typeof counties)[number]) => submissionStream({ round: '2021-pilot', division, kind, n: 1 })
const draft = (section: string, text: string, seenDigest: string | null = null) =>
  ({ do: 'draftCitySection', kind, section, heading: '工作目标', text, digest: digestOf(text), seenDigest }) as const
const ours = draft(goals.id, '全州各县(市)按期公布标准目录。')
const seen = [{ part: goals.id, digest: ours.digest }]
const sign = { do: 'signCityPart', kind, seen, opinion: '同意报送' } as const
const takeBack = { do: 'takeBackCitySignature', kind, reason: '还要补充' } as const
const except = { do: 'exceptCityPart', kind, reason: '机构改革，本级方案月底前补报' } as const
const enclose = { do: 'encloseCityPart', kind } as const
const members = counties.map(planOf)
const assemble = { do: 'assemble', kind, members, exceptions: [], letter: '现将我州实施方案报上。' } as const
const submit = { do: 'submitPackage', kind, docNumber: null } as const
const withdraw = { do: 'withdrawPackage', kind, reason: '附件有误' } as const
const refused = (code: string) => expect.objectContaining({ refused: code })

const written = given().and(reviewer, ours)
const signed = written.and(leader, sign)
const filed = signed.and(reviewer, assemble).and(leader, submit)

test('the city’s reviewer writes, its leader signs what was read, and it goes up with the plans of the counties', () => {
  expect(written.when(leader, sign)).toEqual([
    { type: 'CityPartSigned', kind, parts: seen, opinion: '同意报送', counted: true },
  ])
  expect(signed.and(reviewer, assemble).when(leader, submit)).toEqual([
    { type: 'PackageSubmitted', kind, docNumber: null },
    { type: 'CityPartEnclosed', kind, parts: seen },
  ])
  expect(filed.joint.filings.get(kind)?.members).toHaveLength(13)
})

test('writing makes no screen stale that shows the package, its going up does', () => {
  expect([written.joint.version, signed.joint.version, filed.joint.version]).toEqual([0, 0, 3])
})

test('what goes up stands in the order of the round', () => {
  const later = draft(dates.id, '九月中旬前转发部署。')
  const both = given().and(reviewer, later, ours)
  const all = [{ part: dates.id, digest: later.digest }, ...seen]
  expect(both.when(leader, { ...sign, seen: all })).toMatchObject([{ parts: all.toReversed() }])
})

test('without its own plan the package does not go up, unless the city says why it is missing', () => {
  const assembled = given().and(reviewer, assemble)
  expect(assembled.when(leader, submit)).toEqual({ refused: 'CITY_PART_MISSING' })
  expect(written.and(reviewer, assemble).when(leader, submit)).toEqual({ refused: 'CITY_PART_MISSING' })
  const stated = assembled.and(reviewer, except)
  expect(stated.when(leader, submit)).toEqual([{ type: 'PackageSubmitted', kind, docNumber: null }])
  expect(given('county').and(reviewer, assemble).when(leader, submit)).toMatchObject([{ type: 'PackageSubmitted' }])
})

test('stated as missing, it is written, signed and enclosed after the package', () => {
  const stated = given().and(reviewer, assemble, except).and(leader, submit)
  expect(stated.when(leader, enclose)).toEqual({ refused: 'CITY_PART_UNSIGNED' })
  const later = stated.and(reviewer, ours).and(leader, sign)
  expect(later.when(leader, enclose)).toEqual([{ type: 'CityPartEnclosed', kind, parts: seen }])
  expect(later.and(leader, enclose).when(leader, enclose)).toEqual({ refused: 'ALREADY_SUBMITTED' })
  const late = stated.in({ today: '2021-10-21' }).and(reviewer, ours).and(leader, sign)
  const early = { refused: 'CLOCK_BEHIND', about: ['2021-10-21', '2021-10-20'] }
  expect(late.in({ today: '2021-10-20' }).when(leader, enclose)).toEqual(early) // signed on a day that is not yet
  expect(signed.when(leader, enclose)).toEqual({ refused: 'NOT_SUBMITTED' })
})

test('what is signed is not written in until the leader takes the signature back, and what went up not until it is withdrawn', () => {
  const more = draft(goals.id, '另设督导组。', ours.digest)
  expect(signed.when(reviewer, more)).toEqual({ refused: 'CITY_PART_SIGNED' })
  expect(signed.when(leader, except)).toEqual({ refused: 'CITY_PART_SIGNED' })
  expect(signed.when(leader, sign)).toEqual({ refused: 'CITY_PART_SIGNED' })
  expect(signed.and(leader, takeBack).when(reviewer, more)).toMatchObject([{ type: 'CitySectionDrafted' }])
  expect(filed.when(reviewer, more)).toEqual({ refused: 'ALREADY_SUBMITTED' })
  expect(filed.when(leader, takeBack)).toEqual({ refused: 'ALREADY_SUBMITTED' })
  expect(filed.when(leader, except)).toEqual({ refused: 'ALREADY_SUBMITTED' })
  const back = filed.and(leader, withdraw)
  expect(back.and(leader, takeBack).when(reviewer, more)).toMatchObject([{ type: 'CitySectionDrafted' }])
  expect(back.and(reviewer, assemble).when(leader, submit)).toMatchObject([{}, { type: 'CityPartEnclosed' }])
})

test('whoever wrote any of it does not sign, in the leader’s place neither', () => {
  const inLeadersPlace = { ...reviewer, role: 'leader', onBehalfOf: leader.account } as const
  expect(written.when(inLeadersPlace, sign)).toEqual({ refused: 'WRITER_MAY_NOT_SIGN', about: [reviewer.account] })
  const removed = written.and(reviewer, { do: 'removeCitySection', kind, section: goals.id, seenDigest: ours.digest })
  const byAnother = removed.and(second, ours)
  expect(byAnother.when(inLeadersPlace, sign)).toEqual(refused('WRITER_MAY_NOT_SIGN'))
  expect(byAnother.when(leader, sign)).toMatchObject([{ type: 'CityPartSigned' }])
})

test('signed after colleagues cosigned the package, their signatures are stale and are given anew', () => {
  const agree = { ...cosign(second), kind } as const
  const cosigned = signed.and(reviewer, assemble, { ...openSigning('all', [second]), kind } as const).and(second, agree)
  expect(cosigned.when(leader, submit)).toMatchObject([{ type: 'PackageSubmitted' }, { type: 'CityPartEnclosed' }])
  const anew = cosigned.and(leader, takeBack).and(leader, sign)
  expect(anew.joint.filings.get(kind)?.signing?.signers.map(({ signature }) => signature?.stale)).toEqual([true])
  expect(anew.when(leader, submit)).toEqual({ refused: 'PACKAGE_SIGNATURES_AWAITED', about: [second.account] })
  expect(anew.and(second, agree).when(leader, submit)).toMatchObject([{ type: 'PackageSubmitted' }, {}])
  expect(filed.and(leader, withdraw, takeBack, sign).joint.filings.get(kind)?.stage).toBe('withdrawn')
})

test('taken back alone, or stated as missing, what would go up is another thing: signatures are stale', () => {
  const agree = { ...cosign(second), kind } as const
  const open = { ...openSigning('all', [second]), kind } as const
  const staleIn = ({ joint }: typeof signed) =>
    joint.filings.get(kind)?.signing?.signers.map(({ signature }) => signature?.stale)
  const cosigned = signed.and(reviewer, assemble, open).and(second, agree)
  expect(staleIn(cosigned)).toEqual([false])
  const back = cosigned.and(leader, takeBack)
  expect(staleIn(back)).toEqual([true])
  const again = back.and(second, agree)
  expect(staleIn(again)).toEqual([false])
  expect(staleIn(again.and(leader, except))).toEqual([true])
})

test('a screen from before the city’s own document was signed, taken back or stated as missing neither cosigns nor files', () => {
  const agree = { ...cosign(second), kind } as const
  const opened = signed.and(reviewer, assemble, { ...openSigning('any', [second]), kind } as const)
  const seen = opened.joint.version
  const moved = [opened.and(leader, takeBack).and(leader, sign), opened.and(leader, takeBack)]
  for (const each of [...moved, opened.and(leader, takeBack, except)]) {
    expect(each.when(second, { ...agree, seen })).toEqual(refused('STALE_VERSION'))
    expect(each.when(second, agree)).toMatchObject([{ type: 'PackageSignatureGiven', version: each.joint.version }])
    expect(each.when(leader, { ...submit, seen })).toEqual(refused('STALE_VERSION'))
  }
})

test('writing the document makes no screen of the package stale, and nothing of it does before the package is put together', () => {
  const opened = given().and(reviewer, assemble)
  expect(opened.and(reviewer, ours).joint.version).toBe(opened.joint.version)
  expect(signed.and(leader, takeBack).joint.version).toBe(given().joint.version)
})

test('only what is whole is signed, and only what was read', () => {
  expect(given().when(leader, sign)).toEqual({ refused: 'CITY_PART_UNWRITTEN' })
  const unasked = given().and(reviewer, draft(dates.id, '九月中旬前转发部署。'))
  expect(unasked.when(leader, sign)).toEqual({ refused: 'SECTIONS_MISSING', about: [goals.id] })
  const unclear = draft(dates.id, '| 编号 | 事项 | 完成时限 | 对照记录 |\n| M1 | 转发部署 | 月底 | 系统外 |')
  expect(written.and(reviewer, unclear).when(leader, sign)).toEqual({
    ...{ refused: 'MILESTONES_UNCLEAR', about: [dates.id] },
  })
  expect(written.when(leader, { ...sign, seen: [] })).toEqual({ refused: 'STALE_TEXT', about: [goals.id] })
  const again = written.and(reviewer, draft(goals.id, '另设督导组。', ours.digest))
  expect(again.when(leader, sign)).toEqual({ refused: 'STALE_TEXT', about: [goals.id] })
})

test('two who write do not overwrite each other, and a document has its limit', () => {
  expect(written.when(second, draft(goals.id, '另设督导组。'))).toEqual({ refused: 'STALE_TEXT', about: [goals.id] })
  const remove = { do: 'removeCitySection', kind, section: dates.id, seenDigest: ours.digest } as const
  expect(written.when(reviewer, remove)).toEqual({ refused: 'NO_SUCH_PART', about: [dates.id] })
  const full = given().and(reviewer, ...Array.from({ length: 40 }, (_, n) => draft(idOf(500 + n), '一')))
  expect(full.when(reviewer, ours)).toEqual({ refused: 'TOO_MANY_SECTIONS' })
  expect(full.when(reviewer, draft(idOf(500), '二', digestOf('一')))).toMatchObject([{ type: 'CitySectionDrafted' }])
})

test('it is the city’s own: its reviewer’s to write and its leader’s to sign, in an open round that asks for it', () => {
  expect(given().when(leader, ours)).toEqual({ refused: 'NOT_YOUR_POST' })
  for (const deed of [sign, takeBack, enclose]) expect(written.when(reviewer, deed)).toEqual(refused('NOT_YOUR_POST'))
  for (const stranger of [chengdu.reviewer, sichuan.reviewer])
    expect(given().when(stranger, ours)).toEqual({ refused: 'NOT_YOUR_PACKAGE' })
  expect(given('county').when(reviewer, ours)).toEqual({ refused: 'NOT_ASKED_FOR', about: [kind] })
  const abroad = openRound({ cohort: new Set(['510113']), settings: settings('county_and_city') })
  expect(given().in({ round: abroad }).when(reviewer, ours)).toEqual({ refused: 'NOT_ASKED_FOR', about: [kind] })
  const closed = openRound({ cohort: new Set(counties), settings: settings('county_and_city'), status: 'closed' })
  expect(written.in({ round: closed }).when(leader, sign)).toEqual({ refused: 'ROUND_NOT_OPEN' })
  expect(written.when(leader, takeBack)).toEqual({ refused: 'CITY_PART_UNSIGNED' })
})

test('what a city owes alone names no county, and goes up with nothing but its own', () => {
  const alone = given('city').and(reviewer, ours).and(leader, sign)
  expect(alone.when(reviewer, assemble)).toEqual({ refused: 'NOT_A_MEMBER', about: [counties[0]] })
  expect(alone.when(reviewer, { ...assemble, members: [], exceptions: [missing(1)] })).toEqual(refused('NOT_A_MEMBER'))
  const assembled = alone.and(reviewer, { ...assemble, members: [] })
  expect(assembled.when(leader, submit)).toMatchObject([{ type: 'PackageSubmitted' }, { type: 'CityPartEnclosed' }])
  const stated = given('city').and(reviewer, { ...assemble, members: [] }, except)
  expect(stated.when(leader, submit)).toEqual({ refused: 'NOTHING_TO_FILE' })
})

test('who owes it is another by an amendment: what was put together before is put together anew', () => {
  const round = (owedBy: Parameters<typeof settings>[0]) =>
    openRound({ cohort: new Set(counties), settings: settings(owedBy) })
  const before = signed.and(reviewer, assemble)
  expect(before.in({ round: round('city') }).when(leader, submit)).toEqual(refused('NOT_A_MEMBER'))
  const alone = given('city')
    .and(reviewer, ours)
    .and(leader, sign)
    .and(reviewer, { ...assemble, members: [] })
  expect(alone.in({ round: round('county_and_city') }).when(leader, submit)).toEqual(refused('COUNTIES_UNACCOUNTED'))
  const anew = before.in({ round: round('city') }).and(reviewer, { ...assemble, members: [] })
  expect(anew.when(leader, submit)).toMatchObject([{ type: 'PackageSubmitted' }, { type: 'CityPartEnclosed' }])
})
