import { expect, test } from 'vitest'
import { chengdu, qingbaijiang, shuangliu } from '../cast.ts'
import type { Fact } from '../fact.ts'
import type { CatalogEvent } from './events.ts'
import { by, catalogOf, digestOf, drafted, given, idOf, revised } from './given.ts'
import { inForceOn, lastPublished, lastUpdateOf } from './publication.ts'
import type { PublicationCommand } from './publish.ts'

const { drafter, leader } = qingbaijiang
const submission = 'submission/2021-pilot/510113/disclosure_catalog/1'
const page = 'https://www.example.gov.cn/jyj/mulu.html'
const notice = 'https://www.example.gov.cn/jyj/gengzheng.html'
const [now, text] = ['2021-11-30', digestOf('公布稿')]

type Command<Do extends PublicationCommand['do']> = PublicationCommand & { do: Do }
type Said<Do extends PublicationCommand['do']> = Partial<Command<Do>>
const publish = (version: number, publishedOn: string, over: Said<'publish'> = {}): Command<'publish'> => ({
  ...{ do: 'publish', version, url: page, publishedOn, textDigest: text, ...over },
})
const withdraw = (
  version: number,
  staying: number | null,
  over: Said<'withdrawPublication'> = {},
): Command<'withdrawPublication'> => ({
  ...{ do: 'withdrawPublication', version, staying, reason: '误将内部稿公布', withdrawnOn: '2021-11-20', url: notice },
  ...over,
})
const correct = (version: number, over: Said<'issueErratum'> = {}): Command<'issueErratum'> => ({
  ...{ do: 'issueErratum', version, item: idOf(1), wording: null, reason: '网页录入有误' },
  ...{ issuedOn: '2021-11-10', url: notice, textDigest: digestOf('更正') },
  ...over,
})
const wording = (was: string, right: string) => ({ element: 'contentElements', was, now: right }) as const

const settled = (version: number, day: string, words = '初稿') => {
  const items = [{ item: idOf(1), digest: digestOf(`1 ${words}`) }]
  return by(chengdu.leader, { type: 'CatalogSettled', version, submission, items } as const, day)
}
const put = (version: number, publishedOn: string, effectiveOn = publishedOn) => {
  const said = { version, url: page, publishedOn, effectiveOn, links: [], textDigest: text }
  return by(leader, { type: 'CatalogPublished' as const, ...said }, publishedOn)
}
const gone = (version: number, staying: number | null, withdrawnOn: string) => {
  const said = { version, staying, reason: '误公布', withdrawnOn, url: notice, textDigest: text }
  return by(leader, { type: 'PublicationWithdrawn' as const, ...said }, withdrawnOn)
}
const first = [drafted(1), settled(1, '2021-10-11'), put(1, '2021-10-12')]
const second = [...first, revised(1, '改'), settled(2, '2021-11-01', '改')]
const both = [...second, put(2, '2021-11-02', '2022-01-01')]
const versionOn = (day: string, ...past: readonly Fact<CatalogEvent>[]) => inForceOn(catalogOf(...past), day)?.version

test('a catalog is in force from the day it says, and from the day of its publication where it says none', () => {
  const past = given(drafted(1), settled(1, '2021-10-11'))
  const days = (over: Said<'publish'>) => {
    const [event] = past.when(leader, publish(1, '2021-10-12', over), now) as readonly CatalogEvent[]
    return event?.type === 'CatalogPublished' && [event.publishedOn, event.effectiveOn]
  }
  expect(days({})).toEqual(['2021-10-12', '2021-10-12'])
  expect(days({ effectiveOn: '2022-01-01' })).toEqual(['2021-10-12', '2022-01-01'])
})

test('it is not in force before its publication, nor more than a year after it', () => {
  const past = given(drafted(1), settled(1, '2021-10-11'))
  expect(past.when(leader, publish(1, '2021-10-12', { effectiveOn: '2021-10-11' }), now)).toEqual({
    ...{ refused: 'EFFECTIVE_BEFORE_PUBLISHED', about: ['2021-10-12'] },
  })
  expect(past.when(leader, publish(1, '2021-10-12', { effectiveOn: '2032-01-01' }), now)).toEqual({
    ...{ refused: 'EFFECTIVE_TOO_LATE', about: ['2032-01-01'] },
  })
})

test('an item’s own page is recorded with the publication; of an item that is not in it none is', () => {
  const past = given(drafted(1), settled(1, '2021-10-11'))
  const link = (n: number) => ({ links: [{ item: idOf(n), url: 'https://www.example.gov.cn/jyj/zhaosheng.html' }] })
  expect(past.when(drafter, publish(1, '2021-10-12', link(1)), now)).toMatchObject([link(1)])
  expect(past.when(drafter, publish(1, '2021-10-12', link(9)), now)).toEqual({
    ...{ refused: 'NOT_IN_VERSION', about: [idOf(9)] },
  })
})

test('until a newer catalog takes effect the one before it is in force', () => {
  expect([versionOn('2021-10-11', ...both), versionOn('2021-10-12', ...both)]).toEqual([undefined, 1])
  expect([versionOn('2021-12-31', ...both), versionOn('2022-01-01', ...both)]).toEqual([1, 2])
  expect(lastPublished(catalogOf(...both))?.version).toBe(2)
})

test('the leader withdraws a publication with a reason and where it was announced; the one before it stays, or none', () => {
  const withdrawn = { type: 'PublicationWithdrawn', version: 2, reason: '误将内部稿公布', withdrawnOn: '2021-11-20' }
  for (const staying of [1, null])
    expect(given(...both).when(leader, withdraw(2, staying), now)).toEqual([
      { ...withdrawn, staying, url: notice, textDigest: text },
    ])
})

test('after it was withdrawn, what stays is in force from that day; what was in force before remains told', () => {
  const reverted = [...second, put(2, '2021-11-02'), gone(2, 1, '2021-11-20')]
  expect(['2021-11-01', '2021-11-19', '2021-11-20'].map((day) => versionOn(day, ...reverted))).toEqual([1, 2, 1])
  const none = [...second, put(2, '2021-11-02'), gone(2, null, '2021-11-20')]
  expect(['2021-11-01', '2021-11-19', '2021-11-20'].map((day) => versionOn(day, ...none))).toEqual([1, 2, undefined])
  expect(lastPublished(catalogOf(...none))).toBeUndefined()
})

test('a drafter does not withdraw a publication, nor another county’s leader', () => {
  expect(given(...both).when(drafter, withdraw(2, 1), now)).toEqual({ refused: 'ONLY_LEADER_WITHDRAWS' })
  expect(given(...both).when(shuangliu.leader, withdraw(2, 1), now)).toEqual({ refused: 'NOT_YOUR_CATALOG' })
  expect(given(...both).when(chengdu.leader, withdraw(2, 1), now)).toEqual({ refused: 'ONLY_COUNTY_POSTS' })
})

test('what was withdrawn is not withdrawn again, and what was replaced or never published not at all', () => {
  const past = given(...both, gone(2, 1, '2021-11-20'))
  expect(past.when(leader, withdraw(2, 1), now)).toEqual({ refused: 'ALREADY_WITHDRAWN' })
  expect(given(...both).when(leader, withdraw(1, null), now)).toEqual({ refused: 'NOT_PUBLISHED' })
  expect(given(...second).when(leader, withdraw(2, 1), now)).toEqual({ refused: 'NOT_PUBLISHED' })
})

test('only the publication just before stays in force', () => {
  for (const staying of [2, 3])
    expect(given(...both).when(leader, withdraw(2, staying), now)).toEqual({ refused: 'NOT_THE_ONE_BEFORE' })
  expect(given(...first).when(leader, withdraw(1, 1), now)).toEqual({ refused: 'NOT_THE_ONE_BEFORE' })
  expect(given(...first).when(leader, withdraw(1, null), now)).toHaveLength(1)
})

test('a version that was withdrawn is published again, not earlier than on that day', () => {
  const past = given(...both, gone(2, 1, '2021-11-20'))
  expect(past.when(leader, publish(2, '2021-11-25'), now)).toHaveLength(1)
  expect(past.when(leader, publish(2, '2021-11-19'), now)).toEqual({
    ...{ refused: 'PUBLISHED_BEFORE_WITHDRAWN', about: ['2021-11-20'] },
  })
})

test('an erratum brings the page back to the settled text, of a wording, an item or the page as a whole', () => {
  const { do: _, ...said } = correct(1, { wording: wording('初搞', '初稿') })
  expect(given(...first).when(drafter, correct(1, { wording: wording('初搞', '初稿') }), now)).toEqual([
    { type: 'ErratumIssued', ...said },
  ])
  expect(given(...first).when(drafter, correct(1), now)).toHaveLength(1)
  expect(given(...first).when(drafter, correct(1, { item: null }), now)).toHaveLength(1)
  expect(given(...first).when(drafter, correct(1, { wording: wording('初稿', '初稿。') }), now)).toHaveLength(1)
})

test('an erratum that changes what the city settled is refused: that is filed anew', () => {
  expect(given(...first).when(drafter, correct(1, { wording: wording('初稿', '。') }), now)).toMatchObject({
    refused: 'ERRATUM_CHANGES_SUBSTANCE',
  })
  expect(given(...first).when(drafter, correct(1, { wording: wording('初稿', '新稿') }), now)).toEqual({
    ...{ refused: 'ERRATUM_CHANGES_SUBSTANCE', about: [`${idOf(1)} contentElements`] },
  })
  expect(given(...first).when(drafter, correct(1, { wording: wording('初稿', '初稿') }), now)).toEqual({
    ...{ refused: 'ERRATUM_CHANGES_NOTHING', about: [`${idOf(1)} contentElements`] },
  })
})

test('an erratum is of an item of the version that stands', () => {
  expect(given(...first).when(drafter, correct(1, { item: idOf(9) }), now)).toEqual({
    ...{ refused: 'NOT_IN_VERSION', about: [idOf(9)] },
  })
  const nowhere = correct(1, { item: null, wording: wording('初搞', '初稿') })
  expect(given(...first).when(drafter, nowhere, now)).toEqual({ refused: 'NOT_IN_VERSION' })
  expect(given(...both).when(drafter, correct(1), now)).toEqual({ refused: 'NOT_PUBLISHED' })
  expect(given(...both, gone(2, null, '2021-11-20')).when(drafter, correct(2), now)).toEqual({
    refused: 'ALREADY_WITHDRAWN',
  })
})

test('neither is announced before the publication nor in the future', () => {
  for (const [day, refused] of [
    ['2021-12-01', { refused: 'ANNOUNCED_IN_FUTURE' }],
    ['2021-10-11', { refused: 'ANNOUNCED_BEFORE_PUBLISHED', about: ['2021-10-12'] }],
  ] as const) {
    expect(given(...first).when(leader, withdraw(1, null, { withdrawnOn: day }), now)).toEqual(refused)
    expect(given(...first).when(leader, correct(1, { issuedOn: day }), now)).toEqual(refused)
  }
})

test('an item was last updated when it was published, or corrected by itself or with the page', () => {
  const erratum = (item: string | null, issuedOn: string) => {
    const said = { version: 1, item, wording: null, reason: '网页录入有误', issuedOn, url: notice }
    return by(drafter, { type: 'ErratumIssued' as const, ...said, textDigest: digestOf('更正') }, issuedOn)
  }
  const catalog = catalogOf(...first, erratum(idOf(1), '2021-11-10'), erratum(null, '2021-11-05'))
  const publication = lastPublished(catalog)
  if (!publication) throw new Error('nothing is published')
  expect([1, 2].map((n) => lastUpdateOf(catalog, publication, idOf(n)))).toEqual(['2021-11-10', '2021-11-05'])
})
