import { expect, test } from 'vitest'
import { chengdu, qingbaijiang, shuangliu } from '../cast.ts'
import { type CatalogCommand, decideCatalog } from '../catalog/decide.ts'
import type { CatalogEvent } from '../catalog/events.ts'
import { by, catalogOf, completeItem, digestOf, drafted, firstDrafted, idOf } from '../catalog/given.ts'
import type { DisclosureItem } from '../catalog/item.ts'
import type { WholeElement } from '../catalog/three-way.ts'
import type { Fact } from '../fact.ts'
import type { BorrowingCommand } from './borrow.ts'

const { drafter } = qingbaijiang
const division = drafter.authority
const county = shuangliu.drafter.authority
const submission = 'submission/2021-pilot/510116/disclosure_catalog/1'
const url = 'https://www.example.gov.cn/jyj/mulu.html'

const says = completeItem('校车安全', {
  contentElements: ['校车线路、站点和发车时间', '校车驾驶人名单', '家长监督电话'],
  channels: ['gov_website', 'notice_board'],
  disclosingBody: '双流区教育局',
})
const source = { county, source: idOf(31), version: 1, digest: digestOf('校车 双流') }
const draftedThere = by<CatalogEvent>(shuangliu.drafter, {
  ...{ type: 'ItemDrafted', item: source.source, content: says, digest: source.digest },
  origin: { kind: 'local', ref: null },
})
const settledThere = by<CatalogEvent>(chengdu.leader, {
  ...{ type: 'CatalogSettled', version: 1, submission, items: [{ item: source.source, digest: source.digest }] },
})
const put = { url, publishedOn: '2021-09-13', effectiveOn: '2021-09-13', links: [], textDigest: digestOf('公布稿') }
const publishedThere = by<CatalogEvent>(shuangliu.leader, { type: 'CatalogPublished', version: 1, ...put })
const withdrawnThere = by<CatalogEvent>(shuangliu.leader, {
  ...{ type: 'PublicationWithdrawn', version: 1, staying: null, reason: '误公布', withdrawnOn: '2021-09-14' },
  ...{ url, textDigest: digestOf('撤销') },
})
const there = [draftedThere, settledThere, publishedThere]

const taken = (over: Partial<DisclosureItem> = {}) => completeItem('事项1', { contentElements: ['初稿'], ...over })
const borrow = (
  over: Partial<DisclosureItem>,
  elements: readonly WholeElement[] = ['contentElements'],
): BorrowingCommand & { do: 'borrowText' } => ({
  ...{ do: 'borrowText', item: idOf(1), content: taken(over), digest: digestOf(JSON.stringify(over)) },
  ...{ seen: digestOf('1 初稿'), from: source, elements },
})
const { contentElements, channels } = says

const decided = (
  command: CatalogCommand,
  past: readonly Fact<CatalogEvent>[] = [drafted(1)],
  published: readonly Fact<CatalogEvent>[] = there,
) =>
  decideCatalog(command, catalogOf(...past), {
    ...{ actor: drafter, division, today: '2021-09-14', source: catalogOf(...published) },
  })
const refused = (...asked: Parameters<typeof decided>) => decided(...asked) as { refused?: string; about?: string[] }
const after = (command: CatalogCommand, past: readonly Fact<CatalogEvent>[] = [drafted(1)]) => [
  ...past,
  ...(decided(command, past) as readonly CatalogEvent[]).map((event) => by(drafter, event)),
]
const borrowedOnce = after(borrow({ contentElements }))

test('what is taken from another county’s published item is recorded beside the revision it came with', () => {
  const { item, content, digest } = borrow({ contentElements, channels }, ['contentElements', 'channels'])
  expect(decided(borrow({ contentElements, channels }, ['contentElements', 'channels']))).toEqual([
    { type: 'ItemRevised', item, content, digest },
    { type: 'ItemBorrowed', item, ...source, elements: ['contentElements', 'channels'] },
  ])
})

test('a whole item is taken as one of one’s own that says where it came from', () => {
  const content = { ...says, disclosingBody: '青白江区教育局' }
  const own = { item: idOf(2), content, digest: digestOf('校车 青白江') }
  const command = { do: 'borrowItem', ...own, from: source, elements: ['name', 'contentElements'] } as const
  expect(decided(command)).toEqual([
    { type: 'ItemDrafted', ...own, origin: { kind: 'borrowed', ref: `510116/1/${source.source}` } },
    { type: 'ItemBorrowed', item: idOf(2), ...source, elements: ['name', 'contentElements'] },
  ])
  expect(refused({ ...command, item: idOf(1) })).toEqual({ refused: 'ITEM_EXISTS', about: [idOf(1)] })
  expect(refused({ ...command, item: idOf(300) }, firstDrafted(220)).refused).toBe('TOO_MANY_ITEMS')
  const body = { ...command, elements: ['disclosingBody'] } as const
  expect(refused(body)).toEqual({ refused: 'NOT_SOURCE_TEXT', about: ['disclosingBody'] })
})

test('nothing is taken from what is not public: a draft, a settled version, a publication that was withdrawn', () => {
  const command = borrow({ contentElements })
  for (const published of [[], [draftedThere], [draftedThere, settledThere], [...there, withdrawnThere]])
    expect(refused(command, undefined, published)).toEqual({ refused: 'SOURCE_NOT_PUBLISHED', about: [county] })
  const later = { ...command, from: { ...source, version: 2 } }
  expect(refused(later).refused).toBe('SOURCE_NOT_PUBLISHED')
  expect(refused({ ...command, from: { ...source, source: idOf(32) } })).toEqual({
    ...{ refused: 'NO_SUCH_SOURCE_ITEM', about: [idOf(32)] },
  })
})

test('nor from oneself', () => {
  const command = borrow({ contentElements })
  expect(refused({ ...command, from: { ...source, county: division } }).refused).toBe('BORROWED_FROM_ONESELF')
})

test('what is not in that published version is not said to be from there', () => {
  const other = borrow({ contentElements: ['校车线路'], channels }, ['contentElements', 'channels'])
  expect(refused(other)).toEqual({ refused: 'NOT_SOURCE_TEXT', about: ['contentElements'] })
  const silent = borrow({ disclosingBody: null }, ['disclosingBody'])
  const saysNothing = { ...draftedThere.event, content: { ...says, disclosingBody: null } } as CatalogEvent
  const there = [by(shuangliu.drafter, saysNothing), settledThere, publishedThere]
  expect(refused(silent, undefined, there)).toEqual({ refused: 'NOT_SOURCE_TEXT', about: ['disclosingBody'] })
})

test('it is held against the version that was named, not against another text of that item', () => {
  const from = { ...source, digest: digestOf('校车 双流 草稿') }
  expect(refused({ ...borrow({ contentElements }), from })).toEqual({
    ...{ refused: 'NOT_SOURCE_TEXT', about: ['contentElements'] },
  })
})

test('an item that is not there, was retired or moved meanwhile takes nothing; nor does a locked draft or another county’s', () => {
  const command = borrow({ contentElements })
  expect(refused({ ...command, item: idOf(9) })).toEqual({ refused: 'NO_SUCH_ITEM', about: [idOf(9)] })
  const retired = by<CatalogEvent>(drafter, {
    ...{ type: 'ItemRetired', item: idOf(1), reason: '职责划转', successor: null },
  })
  expect(refused(command, [drafted(1), retired]).refused).toBe('ITEM_ALREADY_RETIRED')
  expect(refused({ ...command, seen: digestOf('旧') }).refused).toBe('STALE_TEXT')
  const locked = by<CatalogEvent>(chengdu.reviewer, { type: 'DraftLocked', submission })
  for (const each of [command, keep, drop])
    expect(refused(each, [...borrowedOnce, locked]).refused).toBe('LOCKED_FOR_REVIEW')
  const context = { division, today: '2021-09-14', source: catalogOf(...there) }
  expect(decideCatalog(command, catalogOf(drafted(1)), { ...context, actor: shuangliu.drafter })).toMatchObject({
    refused: 'NOT_YOUR_CATALOG',
  })
})

const of = { item: idOf(1), county, source: source.source }
const keep: BorrowingCommand = { do: 'keepBorrowing', ...of, now: { version: 1, digest: source.digest } }
const drop: BorrowingCommand = { do: 'dropBorrowing', ...of, reason: '已按本区实际重写' }

test('a text that says it already is attributed by itself, once', () => {
  const past = [
    by<CatalogEvent>(drafter, {
      ...draftedThere.event,
      item: idOf(1),
      content: taken({ contentElements }),
    } as CatalogEvent),
  ]
  const seen = source.digest
  const command = { ...borrow({ contentElements }), digest: seen, seen }
  expect(decided(command, past)).toEqual([
    { type: 'ItemBorrowed', item: idOf(1), ...source, elements: ['contentElements'] },
  ])
  expect(refused(command, after(command, past))).toEqual({ refused: 'NOTHING_CHANGED', about: [idOf(1)] })
})

test('保持 says what was looked at, and is refused where the source says something else by now', () => {
  expect(decided(keep, borrowedOnce)).toEqual([
    { type: 'BorrowingKept', ...of, now: { version: 1, digest: source.digest } },
  ])
  const other: BorrowingCommand = { ...keep, now: { version: 2, digest: digestOf('新') } }
  expect(refused(other, borrowedOnce)).toEqual({ refused: 'SOURCE_MOVED', about: [county] })
  const gone: BorrowingCommand = { ...keep, now: null }
  expect(refused(gone, borrowedOnce).refused).toBe('SOURCE_MOVED')
  expect(decided(gone, borrowedOnce, [...there, withdrawnThere])).toHaveLength(1)
})

test('an attribution is kept and dropped where there is one', () => {
  expect(decided(drop, borrowedOnce)).toEqual([{ type: 'BorrowingDropped', ...of, reason: '已按本区实际重写' }])
  const dropped = after(drop, borrowedOnce)
  for (const command of [keep, drop]) {
    expect(refused(command)).toEqual({ refused: 'NO_SUCH_BORROWING', about: [idOf(1)] })
    expect(refused(command, dropped).refused).toBe('NO_SUCH_BORROWING')
    expect(refused({ ...command, item: idOf(9) }, borrowedOnce).refused).toBe('NO_SUCH_ITEM')
  }
})
