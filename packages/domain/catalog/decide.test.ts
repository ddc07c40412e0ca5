import { expect, test } from 'vitest'
import { administrator, auditor, chengdu, luxian, qingbaijiang, shuangliu, sichuan } from '../cast.ts'
import type { CatalogCommand } from './decide.ts'
import { type CatalogEvent, mostItems } from './events.ts'
import { by, completeItem, digestOf, drafted, firstDrafted, given, idOf, revised } from './given.ts'

const { drafter, checker, leader } = qingbaijiang
const filing = 'submission/2021-pilot/510113/disclosure_catalog/1'
const wording = (n: number, text: string) => ({
  item: idOf(n),
  content: completeItem(`事项${n}`, { contentElements: [text] }),
  digest: digestOf(`${n} ${text}`),
})
const draft = (n: number, text = '初稿') =>
  ({ do: 'draftItem', ...wording(n, text), origin: { kind: 'local', ref: null } }) as const
const revise = (n: number, text: string, seen = '初稿') =>
  ({ do: 'reviseItem', ...wording(n, text), seen: digestOf(`${n} ${seen}`) }) as const
const retire = (n: number, successor: string | null = null, seen = '初稿') =>
  ({ do: 'retireItem', item: idOf(n), reason: '职责划转', successor, seen: digestOf(`${n} ${seen}`) }) as const
const retired = (n: number) =>
  by(drafter, { type: 'ItemRetired', item: idOf(n), reason: '职责划转', successor: null } as const)
const restore = (n: number, seen = '初稿') =>
  ({ do: 'restoreItem', item: idOf(n), reason: '职责划回', seen: digestOf(`${n} ${seen}`) }) as const
const restored = (n: number, who = drafter) =>
  by(who, { type: 'ItemRestored', item: idOf(n), reason: '职责划回' } as const)
const reorder = (items: readonly number[], seen: readonly number[]) =>
  ({ do: 'reorderItems', items: items.map(idOf), seen: seen.map(idOf) }) as const
const locked = by(chengdu.reviewer, { type: 'DraftLocked', submission: filing } as const)
const settled = (version: number, day: string) => {
  const items = [{ item: idOf(1), digest: digestOf('1 初稿') }]
  return by(chengdu.leader, { type: 'CatalogSettled', version, submission: filing, items } as const, day)
}
const publish = (version: number, publishedOn: string): CatalogCommand => ({
  do: 'publish',
  version,
  url: 'https://www.example.gov.cn/jyj/mulu.html',
  publishedOn,
  textDigest: digestOf('公布稿'),
})
const published = (version: number, publishedOn: string) => {
  const { url, textDigest } = publish(version, publishedOn) as CatalogCommand & { do: 'publish' }
  const days = { publishedOn, effectiveOn: publishedOn }
  return { type: 'CatalogPublished' as const, version, url, ...days, links: [], textDigest }
}

test('a county drafts, revises and retires an item of its own catalog', () => {
  expect(given().when(drafter, draft(1))).toEqual([drafted(1).event])
  expect(given(drafted(1)).when(drafter, revise(1, '修订稿'))).toEqual([revised(1, '修订稿').event])
  expect(given(drafted(1)).when(drafter, retire(1))).toEqual([retired(1).event])
})

test('another county does not touch it', () => {
  for (const actor of [shuangliu.drafter, luxian.leader])
    for (const command of [draft(2), revise(1, '修订稿'), retire(1), publish(1, '2021-09-14')])
      expect(given(drafted(1)).when(actor, command)).toEqual({ refused: 'NOT_YOUR_CATALOG' })
})

test('neither the city nor the province nor the auditor nor an administrator writes in a county’s catalog', () => {
  for (const actor of [
    chengdu.reviewer,
    chengdu.leader,
    sichuan.reviewer,
    sichuan.roundManager,
    auditor,
    administrator,
  ])
    for (const command of [draft(2), revise(1, '修订稿'), retire(1), publish(1, '2021-09-14')])
      expect(given(drafted(1)).when(actor, command)).toEqual({ refused: 'ONLY_COUNTY_POSTS' })
})

test('while the city examines a filing, the draft it was made from does not move', () => {
  const refused = { refused: 'LOCKED_FOR_REVIEW', about: [filing] }
  const importing = {
    do: 'importCatalog',
    fileName: '目录.xlsx',
    fileDigest: digestOf('文件'),
    doubts: 0,
    rows: [],
  } as const
  for (const command of [draft(2), revise(1, '修订稿'), retire(1), restore(1), reorder([2, 1], [1, 2]), importing])
    expect(given(drafted(1), locked).when(drafter, command)).toEqual(refused)
})

test('once the filing is back with the county, the draft moves again', () => {
  const released = by(chengdu.reviewer, { type: 'DraftReleased', submission: filing, because: 'returned' } as const)
  expect(given(drafted(1), locked, released).when(drafter, revise(1, '修订稿'))).toHaveLength(1)
})

test('an id is drafted once', () => {
  expect(given(drafted(1)).when(drafter, draft(1, '另一稿'))).toEqual({ refused: 'ITEM_EXISTS', about: [idOf(1)] })
})

test('an item that was never drafted is neither revised nor retired', () => {
  for (const command of [revise(9, '修订稿'), retire(9)])
    expect(given(drafted(1)).when(drafter, command)).toEqual({ refused: 'NO_SUCH_ITEM', about: [idOf(9)] })
})

test('a retired item is neither revised nor retired again', () => {
  for (const command of [revise(1, '修订稿'), retire(1)])
    expect(given(drafted(1), retired(1)).when(drafter, command)).toEqual({
      refused: 'ITEM_ALREADY_RETIRED',
      about: [idOf(1)],
    })
})

test('a retired item is brought back with the text it had, and a reason', () => {
  expect(given(drafted(1), retired(1)).when(drafter, restore(1))).toEqual([restored(1).event])
  expect(given(drafted(1), retired(1), restored(1)).when(drafter, revise(1, '修订稿'))).toHaveLength(1)
})

test('what stands is not brought back, nor what was never drafted, nor a text that is not the one that was seen', () => {
  expect(given(drafted(1)).when(drafter, restore(1))).toEqual({ refused: 'ITEM_NOT_RETIRED', about: [idOf(1)] })
  expect(given(drafted(1)).when(drafter, restore(9))).toEqual({ refused: 'NO_SUCH_ITEM', about: [idOf(9)] })
  const past = given(drafted(1), revised(1, '修订稿'), retired(1))
  expect(past.when(drafter, restore(1))).toEqual({ refused: 'STALE_TEXT', about: [idOf(1)] })
})

test('a county puts its items in another order', () => {
  const past = given(drafted(1), drafted(2), drafted(3), drafted(4), retired(2))
  const event = { type: 'ItemsReordered', items: [4, 1, 3].map(idOf) }
  expect(past.when(drafter, reorder([4, 1, 3], [1, 3, 4]))).toEqual([event])
})

test('an order that leaves an item out, holds a stranger or a retired one, or moved meanwhile, is refused; the same order is no change', () => {
  const past = given(drafted(1), drafted(2), drafted(3), drafted(4), retired(2))
  const seen = [1, 3, 4]
  for (const order of [
    [4, 1],
    [4, 1, 9],
    [4, 1, 2],
    [4, 1, 3, 2],
    [4, 4, 1],
  ])
    expect(past.when(drafter, reorder(order, seen))).toEqual({ refused: 'STALE_ORDER' })
  for (const older of [
    [3, 1, 4],
    [1, 2, 3, 4],
    [1, 3],
  ])
    expect(past.when(drafter, reorder([4, 1, 3], older))).toEqual({ refused: 'STALE_ORDER' })
  expect(past.when(drafter, reorder(seen, seen))).toEqual({ refused: 'NOTHING_CHANGED' })
})

test('an item is merged into another one that stands, never into itself, a retired one or none', () => {
  const past = given(drafted(1), drafted(2), drafted(3), retired(3))
  expect(past.when(drafter, retire(1, idOf(2)))).toMatchObject([{ type: 'ItemRetired', successor: idOf(2) }])
  for (const successor of [idOf(1), idOf(3), idOf(9)])
    expect(past.when(drafter, retire(1, successor))).toEqual({ refused: 'NO_SUCH_SUCCESSOR', about: [successor] })
})

test('who looked at an older text is told so and overwrites nothing', () => {
  const refused = { refused: 'STALE_TEXT', about: [idOf(1)] }
  const past = given(drafted(1), revised(1, '修订稿', checker))
  expect(past.when(drafter, revise(1, '再修订', '初稿'))).toEqual(refused)
  expect(past.when(drafter, retire(1, null, '初稿'))).toEqual(refused)
  expect(past.when(drafter, revise(1, '再修订', '修订稿'))).toHaveLength(1)
})

test('a revision that changes nothing is none', () => {
  expect(given(drafted(1)).when(drafter, revise(1, '初稿'))).toEqual({ refused: 'NOTHING_CHANGED', about: [idOf(1)] })
})

test('a catalog holds no more items than one filing can carry', () => {
  const full = given(...firstDrafted(mostItems))
  expect(full.when(drafter, draft(mostItems + 1))).toEqual({ refused: 'TOO_MANY_ITEMS' })
  expect(given(...firstDrafted(mostItems - 1)).when(drafter, draft(mostItems))).toHaveLength(1)
  const withOneRetired = given(...firstDrafted(mostItems), retired(1))
  expect(withOneRetired.when(drafter, draft(mostItems + 1))).toHaveLength(1)
  const fullAgain = given(...firstDrafted(mostItems), retired(1), drafted(mostItems + 1))
  expect(fullAgain.when(drafter, restore(1))).toEqual({ refused: 'TOO_MANY_ITEMS' })
})

test('the county publishes what the city settled, on the day it did so or later', () => {
  const past = given(drafted(1), settled(1, '2021-10-11'))
  for (const day of ['2021-10-11', '2021-10-14'])
    expect(past.when(leader, publish(1, day), '2021-10-14')).toEqual([published(1, day)])
})

test('a draft that was never settled is not published, nor a version that a newer one replaced', () => {
  const refused = { refused: 'NOT_SETTLED' }
  expect(given(drafted(1)).when(leader, publish(1, '2021-09-14'))).toEqual(refused)
  const twice = given(drafted(1), settled(1, '2021-10-11'), settled(2, '2021-10-12'))
  expect(twice.when(leader, publish(1, '2021-10-13'), '2021-10-14')).toEqual(refused)
  expect(twice.when(leader, publish(3, '2021-10-13'), '2021-10-14')).toEqual(refused)
  const recalled: CatalogEvent = { type: 'SettlementRecalled', version: 1, submission: filing }
  const back = given(drafted(1), settled(1, '2021-10-11'), by(chengdu.leader, recalled))
  expect(back.when(leader, publish(1, '2021-10-13'), '2021-10-14')).toEqual(refused)
})

test('a version is published once', () => {
  const past = given(drafted(1), settled(1, '2021-10-11'), by(leader, published(1, '2021-10-12')))
  expect(past.when(leader, publish(1, '2021-10-13'), '2021-10-14')).toEqual({ refused: 'ALREADY_PUBLISHED' })
})

test('nothing was published tomorrow, and nothing before it was settled', () => {
  const past = given(drafted(1), settled(1, '2021-10-11'))
  expect(past.when(leader, publish(1, '2021-10-15'), '2021-10-14')).toEqual({ refused: 'PUBLISHED_IN_FUTURE' })
  expect(past.when(leader, publish(1, '2021-10-10'), '2021-10-14')).toEqual({ refused: 'PUBLISHED_BEFORE_SETTLED' })
})

test('the day of 审定 is the day in Sichuan: what was settled at half past midnight was not published the day before', () => {
  const atNight = { ...settled(1, '2021-10-11'), at: '2021-10-10T16:30:00.000Z' }
  const past = given(drafted(1), atNight)
  expect(past.when(leader, publish(1, '2021-10-10'), '2021-10-14')).toEqual({ refused: 'PUBLISHED_BEFORE_SETTLED' })
  expect(past.when(leader, publish(1, '2021-10-11'), '2021-10-14')).toHaveLength(1)
})

test('the county publishes a settled version while its next filing is examined', () => {
  const past = given(drafted(1), settled(1, '2021-10-11'), locked)
  expect(past.when(leader, publish(1, '2021-10-12'), '2021-10-14')).toHaveLength(1)
})
