import { expect, test } from 'vitest'
import { qingbaijiang } from '../cast.ts'
import type { CatalogEvent } from '../catalog/events.ts'
import { by, catalogOf, completeItem, digestOf, idOf } from '../catalog/given.ts'
import type { DisclosureItem } from '../catalog/item.ts'
import type { WholeElement } from '../catalog/three-way.ts'
import type { Fact } from '../fact.ts'
import { moveOfSource, newsOfSource } from './source-news.ts'
import { borrowingsIn, borrowingsOf } from './takings.ts'

const { drafter } = qingbaijiang
const [shuangliu, luxian] = ['510116', '510521']
const lines = ['校车线路、站点和发车时间', '校车驾驶人名单', '家长监督电话']

let told = 0
const did = (event: CatalogEvent): Fact<CatalogEvent> => {
  told += 1
  return { ...by(drafter, event), at: new Date(Date.UTC(2021, 8, 13) + told * 60_000).toISOString() }
}
const text = (over: Partial<DisclosureItem>) => completeItem('校车安全', over)
const draft = (n: number, over: Partial<DisclosureItem>) => {
  const content = text(over)
  const origin = { kind: 'local', ref: null } as const
  return did({ type: 'ItemDrafted', item: idOf(n), content, digest: digestOf(JSON.stringify(content)), origin })
}
const revise = (n: number, over: Partial<DisclosureItem>) => {
  const content = text(over)
  return did({ type: 'ItemRevised', item: idOf(n), content, digest: digestOf(JSON.stringify(content)) })
}
const take = (county: string, version: number, ...elements: WholeElement[]) => takeInto(1, county, version, ...elements)
const takeInto = (n: number, county: string, version: number, ...elements: WholeElement[]) =>
  did({
    ...{
      type: 'ItemBorrowed',
      item: idOf(n),
      county,
      source: idOf(31),
      version,
      digest: digestOf(`${county} ${version}`),
    },
    elements,
  })
const standing = (past: readonly Fact<CatalogEvent>[], n = 1) =>
  borrowingsOf(catalogOf(...past), idOf(n)).flatMap(({ county, versions }) =>
    versions.map(({ version, elements }) => [county, version, ...elements]),
  )

const first = [draft(1, { contentElements: lines }), take(shuangliu, 1, 'contentElements', 'channels')]

test('an attribution stays while half of what was taken is recognised, whatever is added', () => {
  expect(standing(first)).toEqual([[shuangliu, 1, 'contentElements', 'channels']])
  const added = revise(1, { contentElements: ['本区接送点', ...lines.slice(0, 2), '乘车申请', '乘车须知'] })
  expect(standing([...first, added])).toEqual([[shuangliu, 1, 'contentElements', 'channels']])
  const rewritten = revise(1, { contentElements: ['本区乘车申请、接送点公告'] })
  expect(standing([...first, rewritten])).toEqual([[shuangliu, 1, 'channels']])
  expect(standing([...first, revise(1, { contentElements: [], channels: ['notice_board'] })])).toEqual([])
})

test('ticks and a time limit are another’s only as they were taken', () => {
  const limit = [draft(1, {}), take(shuangliu, 1, 'disclosureTimeLimit')]
  expect(standing(limit)).toHaveLength(1)
  const shorter = { raw: '信息形成或者变更之日起15个工作日内', trigger: 'created_or_changed', amount: 15 } as const
  expect(standing([...limit, revise(1, { disclosureTimeLimit: { ...shorter, unit: 'working_day' } })])).toEqual([])
})

test('an element is the county’s from which it was taken last, and of the version of which it was', () => {
  expect(standing([...first, take(luxian, 4, 'contentElements')])).toEqual([
    [shuangliu, 1, 'channels'],
    [luxian, 4, 'contentElements'],
  ])
  expect(standing([...first, take(shuangliu, 2, 'channels')])).toEqual([
    [shuangliu, 1, 'contentElements'],
    [shuangliu, 2, 'channels'],
  ])
  expect(standing([...first, take(shuangliu, 2, 'contentElements', 'channels')])).toEqual([
    [shuangliu, 2, 'contentElements', 'channels'],
  ])
})

test('what is split or merged takes along what is still recognised in it', () => {
  const part = draft(2, { contentElements: lines.slice(0, 2), channels: ['notice_board'] })
  const split = did({ type: 'ItemSplit', item: idOf(1), into: [idOf(2)], reason: '分别公开' })
  const kept = revise(1, { contentElements: lines.slice(2) })
  expect(standing([...first, part, split, kept], 2)).toEqual([[shuangliu, 1, 'contentElements']])
  expect(standing([...first, part, split, kept])).toEqual([[shuangliu, 1, 'channels']])
  const into = draft(3, { contentElements: lines })
  const merged = did({ type: 'ItemsMerged', items: [idOf(1)], into: idOf(3), intoNew: false, reason: '内容重复' })
  expect(standing([...first, into, merged], 3)).toEqual([[shuangliu, 1, 'contentElements', 'channels']])
})

test('an element merged of two counties’ words is both counties’; whoever takes it anew afterwards has it from there alone', () => {
  const other = ['乘车安全须知', '乘车费用减免办法']
  const second = [draft(2, { contentElements: other }), takeInto(2, luxian, 4, 'contentElements')]
  const into = draft(3, { contentElements: [...lines, ...other] })
  const items = [idOf(1), idOf(2)]
  const merged = did({ type: 'ItemsMerged', items, into: idOf(3), intoNew: true, reason: '内容重复' })
  const past = [...first, ...second, into, merged]
  expect(standing(past, 3)).toEqual([
    [shuangliu, 1, 'contentElements', 'channels'],
    [luxian, 4, 'contentElements'],
  ])
  expect(standing([...past, takeInto(3, luxian, 5, 'contentElements')], 3)).toEqual([
    [shuangliu, 1, 'channels'],
    [luxian, 5, 'contentElements'],
  ])
  const drop = did({ type: 'BorrowingDropped', item: idOf(3), county: luxian, source: idOf(31), reason: '已重写' })
  expect(standing([...past, drop], 3)).toEqual([[shuangliu, 1, 'contentElements', 'channels']])
})

test('dropped it is gone, and is told of a text of before as it was then', () => {
  const drop = did({ type: 'BorrowingDropped', item: idOf(1), county: shuangliu, source: idOf(31), reason: '已重写' })
  const catalog = catalogOf(...first, drop)
  expect(borrowingsOf(catalog, idOf(1))).toEqual([])
  const asked = { item: idOf(1), content: text({ contentElements: lines }) }
  expect(borrowingsIn(catalog, asked, first[1]?.at)).toHaveLength(1)
  expect(borrowingsIn(catalog, asked, first[0]?.at)).toEqual([])
})

test('news of a source: reworded where it was taken, corrected, or public no more, until someone looked and kept', () => {
  const now = (over: Partial<DisclosureItem>, version = 2) => ({
    ...{ version, digest: digestOf(`${shuangliu} ${version}`), content: text({ contentElements: lines, ...over }) },
  })
  const news = (past: readonly Fact<CatalogEvent>[], over: Partial<Parameters<typeof newsOfSource>[1]>) =>
    borrowingsOf(catalogOf(...past), idOf(1)).map((each) => newsOfSource(each, { now: now({}), errata: [], ...over }))
  const keep = (digest: string | null) =>
    did({
      ...{ type: 'BorrowingKept', item: idOf(1), county: shuangliu, source: idOf(31) },
      now: digest === null ? null : { version: 2, digest },
    })
  const reworded = now({ contentElements: ['校车线路'] })
  expect(news(first, {})).toEqual([undefined])
  expect(news(first, { now: now({ legalBases: ['《校车安全管理条例》'] }) })).toEqual([undefined])
  expect(news(first, { now: reworded })).toEqual([{ what: 'reworded', elements: ['contentElements'], now: reworded }])
  expect(news([...first, keep(reworded.digest)], { now: reworded })).toEqual([undefined])
  const again = now({ contentElements: ['线路'] }, 3)
  expect(news([...first, keep(reworded.digest)], { now: again })).toMatchObject([{ what: 'reworded' }])

  expect(news(first, { now: undefined })).toEqual([{ what: 'gone', now: null }])
  expect(news([...first, keep(null)], { now: undefined })).toEqual([undefined])

  const own = revise(1, { contentElements: ['本区接送点', ...lines] })
  expect(news([...first, own, take(shuangliu, 2, 'channels')], {})).toEqual([undefined])
  const more = take(shuangliu, 2, 'channels')
  expect(news([...first, keep(digestOf('another')), more], { now: reworded })).toMatchObject([{ what: 'reworded' }])
  expect(news([...first, keep(reworded.digest), more], { now: reworded })).toEqual([undefined])

  const errata = [{ reason: '网页录入有误', onDate: '2021-10-01' }]
  expect(news([...first, keep(now({}).digest)], { errata: [{ reason: '早', onDate: '2021-09-13' }] })).toEqual([
    undefined,
  ])
  expect(news(first, { errata })).toMatchObject([{ what: 'corrected', reason: '网页录入有误' }])
  expect(news(first, { errata: [{ reason: '早', onDate: '2021-09-12' }] })).toEqual([undefined])
})

test('a publication moves a source where what was taken says something else or is gone; a correction alone is told as one', () => {
  const [was, is] = [text({ contentElements: lines }), text({ contentElements: ['校车线路'] })]
  const moved = (over: Partial<Parameters<typeof moveOfSource>[1]>) =>
    moveOfSource(['contentElements'], { was, is: was, corrected: false, ...over })
  expect(moved({})).toBeUndefined()
  expect(moved({ is: text({ ...was, channels: ['notice_board'] }) })).toBeUndefined()
  expect(moved({ is })).toBe('reworded')
  expect(moved({ is: undefined })).toBe('gone')
  expect(moved({ corrected: true })).toBe('corrected')
  expect(moved({ was: undefined, is })).toBeUndefined()
})
