import { expect, test } from 'vitest'
import { qingbaijiang } from '../cast.ts'
import { completeItem, idOf } from '../catalog/given.ts'
import { checkCatalog } from './check-catalog.ts'
import { type CheckedPage, pageFindings } from './pages.ts'

const url = 'https://www.example.gov.cn/jyj/mulu.html'
const whole: CheckedPage = { item: null, url, found: 'as_settled', why: null, wrong: [], since: '2021-10-11' }
const own: CheckedPage = {
  ...whole,
  item: idOf(1),
  url: 'https://www.example.gov.cn/1.html',
  found: 'answers',
  why: 'own_page',
}
const told = (...pages: readonly CheckedPage[]) =>
  pageFindings(pages).map(({ item, finding: { check, quoted } }) => [item, check, ...quoted])

test('a page that opens and holds what was settled is no finding, nor one that could not be compared', () => {
  expect(told(whole, own, { ...whole, found: 'answers', why: 'not_a_page' })).toEqual([])
})

test('公布地址打不开: the catalog’s page is told of once, an item’s own page at the item, each since the day it stopped', () => {
  const [gone, ownGone] = [whole, own].map((page) => ({ ...page, found: 'dead' as const, why: 'not_found' as const }))
  expect(told(gone ?? whole)).toEqual([[null, 'page_dead', '2021-10-11']])
  expect(told(whole, ownGone ?? own)).toEqual([[idOf(1), 'page_dead', '2021-10-11']])
})

test('公布页与审定文本不一致: told once, and at each item that stands otherwise; a page on which none of the items stands is told once', () => {
  expect(told({ ...whole, found: 'otherwise', wrong: [idOf(2)] })).toEqual([
    [null, 'page_otherwise', '2021-10-11'],
    [idOf(2), 'page_otherwise', '2021-10-11'],
  ])
  expect(told({ ...whole, found: 'answers', why: 'no_items' })).toEqual([[null, 'page_otherwise', '2021-10-11']])
})

test('the checks of a catalog tell what was found at its items; no page keeps an item out of anything', () => {
  const items = [1, 2].map((n) => ({
    item: idOf(n),
    content: completeItem(`事项${n}`, { contentElements: [`内容${n}`] }),
  }))
  const context = {
    division: qingbaijiang.drafter.authority,
    pages: [{ ...whole, found: 'otherwise' as const, wrong: [idOf(2)] }],
  }
  const found = checkCatalog(items, context)
  expect(found.get(idOf(1))).toEqual([])
  expect(found.get(idOf(2))).toEqual([
    { check: 'page_otherwise', severity: 'advice', source: 'page_look', element: 'name', quoted: ['2021-10-11'], url },
  ])
})
