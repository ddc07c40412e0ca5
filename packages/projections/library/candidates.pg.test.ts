import type { Actor } from '@mingce/domain/authority/actor'
import { chengdu, luzhou, qingbaijiang, shuangliu, sichuan } from '@mingce/domain/cast'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { registerGuide2019 } from '@mingce/domain/guide/guide-2019'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOffice } from '../asking.ts'
import { createFollower, type Follower } from '../follow.ts'
import { digestOf } from '../history/random.ts'
import { itemId, itemOf, Story } from '../history/story.ts'
import { openTestLedger, patienceMs, type TestLedger } from '../history/test-ledger.ts'
import { projectionNames } from '../projections.ts'
import { candidatesWithin } from './candidates.ts'

// 青白江区 is the first to promise 事项1 within five working days, and 双流区 to promise 事项2 so; each takes back or shortens its limit later.

const five = within(5)
const twenty = within(20)
const story = new Story()
let ledger: TestLedger
let follower: Follower

beforeAll(async () => {
  ledger = await openTestLedger()
  follower = createFollower({ project: ledger.project })
})
afterAll(async () => {
  await follower.close()
  await ledger.close()
})

type Posts = typeof qingbaijiang

function within(days: number): Partial<DisclosureItem> {
  const raw = `自信息形成之日起${days}个工作日内`
  return { disclosureTimeLimit: { trigger: 'created_or_changed', amount: days, unit: 'working_day', raw } }
}

/** The county's nth item up to 审定, as its nth filing of the round. */
function settle(posts: Posts, item: number, over: Partial<DisclosureItem>, n = 1): void {
  const id = story.filing('disclosure_catalog', posts.drafter.authority, n)
  story.file(id, posts)
  story.with(chengdu.reviewer, { do: 'accept' }, id)
  const said = { decision: 'approve', reason: null, change: null } as const
  story.with(
    chengdu.reviewer,
    { do: 'reviewItem', part: itemId(item), digest: digestOf(itemOf(item, over)), ...said },
    id,
  )
  story.with(chengdu.leader, { do: 'approve', opinion: '审定通过' }, id)
}

function publish({ drafter }: Posts, version: number): void {
  const page = { url: 'https://example.gov.cn/catalog', publishedOn: story.today, textDigest: digestOf(version) }
  story.inCatalog(drafter, { do: 'publish', version, ...page })
}

function reword(
  { drafter }: Posts,
  item: number,
  [was, is]: readonly [Partial<DisclosureItem>, Partial<DisclosureItem>],
) {
  const content = itemOf(item, is)
  const seen = digestOf(itemOf(item, was))
  story.inCatalog(drafter, { do: 'reviseItem', item: itemId(item), content, digest: digestOf(content), seen })
}

async function foundAfter(office: Actor, chapter: () => void) {
  const told = story.deeds.length
  chapter()
  const position = await ledger.record(story.deeds.slice(told))
  expect(await follower.catchUp(projectionNames, position, patienceMs)).toBe('caught_up')
  return asOffice(ledger.read, office, (tx) => candidatesWithin(tx, office))
}

async function firstsAfter(office: Actor, chapter: () => void) {
  const found = await foundAfter(office, chapter)
  return found.map(({ county, version, firstWithin }) => [county, version, firstWithin])
}

test('首个承诺 is told of the published text that makes the promise, and no longer once the published text allows itself longer', async () => {
  const first = await firstsAfter(sichuan.reviewer, () => {
    story.draft(1, five)
    settle(qingbaijiang, 1, five)
    publish(qingbaijiang, 1)
  })
  expect(first).toEqual([['510113', 1, 5]])
  expect(await firstsAfter(luzhou.reviewer, () => {})).toEqual([])
  const before = await firstsAfter(chengdu.reviewer, () => {
    reword(qingbaijiang, 1, [five, twenty])
    settle(qingbaijiang, 1, twenty, 2)
  })
  expect(before).toEqual([['510113', 1, 5]])
  expect(await firstsAfter(sichuan.reviewer, () => publish(qingbaijiang, 2))).toEqual([])
})

test('a promise that is settled and not published yet is not told of the text that is public', async () => {
  const before = await firstsAfter(sichuan.reviewer, () => {
    story.draft(2, twenty, shuangliu.drafter)
    settle(shuangliu, 2, twenty)
    publish(shuangliu, 1)
    reword(shuangliu, 2, [twenty, five])
    settle(shuangliu, 2, five, 2)
  })
  expect(before).toEqual([])
  expect(await firstsAfter(sichuan.reviewer, () => publish(shuangliu, 2))).toEqual([['510116', 2, 5]])
})

test('an item under a name of its own is held against the row it was taken from: a channel more is told, and nothing once what the guide lists is missing', async () => {
  const [row] = registerGuide2019.rows
  if (!row) throw new Error('the guide has no row')
  const more: DisclosureItem = {
    ...row.item,
    name: '本地名称',
    channels: [...row.item.channels, 'public_reading_point'],
  }
  const told = await foundAfter(sichuan.reviewer, () => {
    story.registerGuide()
    const content = itemOf(3, more)
    const origin = { kind: 'guide', ref: row.row } as const
    story.inCatalog(shuangliu.drafter, { do: 'draftItem', item: itemId(3), content, digest: digestOf(content), origin })
    settle(shuangliu, 3, more, 3)
    publish(shuangliu, 3)
  })
  const [, gaining] = told
  expect(told.map(({ item, firstWithin }) => [item, firstWithin])).toEqual([
    [itemId(2), 5],
    [itemId(3), null],
  ])
  expect(gaining?.gained).toEqual([{ direction: 'channel', what: ['public_reading_point'] }])
  const less = { ...more, contentElements: ['联系方式'] }
  const after = await foundAfter(sichuan.reviewer, () => {
    reword(shuangliu, 3, [more, less])
    settle(shuangliu, 3, less, 4)
    publish(shuangliu, 4)
  })
  expect(after.map(({ item }) => item)).toEqual([itemId(2)])
})
