import { expect, test } from 'vitest'
import { auditor, chengdu, qingbaijiang, shuangliu, sichuan } from '../cast.ts'
import type { CatalogEvent } from '../catalog/events.ts'
import { by, digestOf, idOf } from '../catalog/given.ts'
import { firstVersion, publishedAs, unpublished } from '../good-practice/given.ts'
import { answers, asSettled, checked, dead, looked, otherwise, page, pagesOf } from './given.ts'

const { drafter } = qingbaijiang
const as = (result: object) => [{ type: 'PageChecked', ...page, ...result }]

test('the first look at a page is recorded, by any post of the county and by the system itself', () => {
  for (const actor of [...Object.values(qingbaijiang), 'system' as const])
    for (const result of [asSettled, otherwise, answers, dead('2021-09-17', '2021-09-18', '2021-09-20')])
      expect(looked().when(actor, result)).toEqual(as(result))
})

test('what is found again is not recorded again, though the bytes of the page differ at every look', () => {
  const { when } = looked(checked(asSettled))
  expect(when('system', asSettled)).toEqual({ refused: 'PAGE_AS_BEFORE' })
  expect(when('system', { ...asSettled, contentDigest: digestOf('计数器') })).toEqual({ refused: 'PAGE_AS_BEFORE' })
  expect(when('system', { ...asSettled, cells: { of: 8, same: 8 } })).toEqual({ refused: 'PAGE_AS_BEFORE' })
  expect(when('system', otherwise)).toEqual(as(otherwise))
})

test('another item that stands otherwise, another reason, another place where it leads: each is another result', () => {
  const { when } = looked(checked(answers))
  const unreadable = { ...answers, why: 'unreadable' as const }
  const moved = { ...answers, landedAt: 'https://www.example.gov.cn/404.html' }
  expect(when('system', unreadable)).toEqual(as(unreadable))
  expect(when('system', moved)).toEqual(as(moved))
  const mended = { ...otherwise, cells: { same: 6, of: 8 } }
  expect(looked(checked(otherwise)).when('system', mended)).toEqual(as(mended))
})

test('a page counts as dead once it did not open on three days, and not before; a day on which it failed twice is one', () => {
  for (const days of [[], ['2021-09-20'], ['2021-09-19', '2021-09-20'], ['2021-09-20', '2021-09-20', '2021-09-20']])
    for (const actor of [drafter, 'system' as const])
      expect(looked(checked(asSettled)).when(actor, dead(...days))).toEqual({ refused: 'TOO_FEW_TRIES' })
  const tried = dead('2021-09-18', '2021-09-19', '2021-09-20')
  expect(looked(checked(asSettled)).when('system', tried)).toEqual(as(tried))
  expect(looked().when('system', tried, { today: '2021-09-19' })).toEqual({ refused: 'TRIED_IN_FUTURE' })
})

test('a dead page is dead, whatever its site says that day; that it opens again is recorded', () => {
  const { when } = looked(checked(dead('2021-09-14', '2021-09-15', '2021-09-16'), '2021-09-16'))
  const timedOut = { ...dead('2021-09-18', '2021-09-19', '2021-09-20'), why: 'timed_out' as const, status: null }
  expect(when('system', timedOut)).toEqual({ refused: 'PAGE_AS_BEFORE' })
  expect(when('system', asSettled)).toEqual(as(asSettled))
})

test('only what stands is looked at: neither an address that was not recorded, nor a version that is not published any more', () => {
  const refused = { refused: 'NOT_PUBLISHED_THERE' }
  expect(looked().when(drafter, asSettled, { url: 'https://www.example.gov.cn/other.html' })).toEqual(refused)
  expect(looked().when(drafter, asSettled, { catalog: [] })).toEqual(refused)
  expect(looked().when(drafter, asSettled, { catalog: unpublished })).toEqual(refused)
  expect(looked().when(drafter, asSettled, { catalog: [...firstVersion, ...publishedAs(2, '初稿')] })).toEqual(refused)
  expect(looked().when(drafter, { ...otherwise, wrong: [idOf(2)] })).toEqual({
    refused: 'NOT_IN_VERSION',
    about: [idOf(2)],
  })
})

test('an item’s own page is looked at by itself', () => {
  const [item, url] = [idOf(1), 'https://www.example.gov.cn/jyj/1.html']
  const [drafted, settled, published] = firstVersion as [
    (typeof firstVersion)[0],
    (typeof firstVersion)[0],
    (typeof firstVersion)[0],
  ]
  const withLink = { ...published.event, links: [{ item, url }] } as CatalogEvent
  const catalog = [drafted, settled, by(qingbaijiang.leader, withLink)]
  const own = { ...answers, why: 'own_page' as const }
  expect(looked().when('system', own, { catalog, item, url })).toEqual([
    { type: 'PageChecked', ...page, ...own, item, url },
  ])
  expect(looked().when('system', own, { catalog, item: idOf(2), url })).toEqual({ refused: 'NOT_PUBLISHED_THERE' })
})

test('nobody but the county’s posts and the system records a look', () => {
  for (const actor of [chengdu.reviewer, sichuan.reviewer, auditor])
    expect(looked().when(actor, asSettled)).toEqual({ refused: 'ONLY_COUNTY_POSTS' })
  expect(looked().when(shuangliu.drafter, asSettled)).toEqual({ refused: 'NOT_YOUR_CATALOG' })
})

test('a page is found so since the day of the look, a dead one since the first day on which it did not open', () => {
  const pages = pagesOf(checked(asSettled), checked(dead('2021-09-18', '2021-09-19', '2021-09-20'), '2021-09-20'))
  expect([...pages.values()]).toMatchObject([{ found: 'dead', since: '2021-09-18' }])
  expect([...pagesOf(checked(asSettled)).values()]).toMatchObject([{ found: 'as_settled', since: '2021-09-14' }])
})
