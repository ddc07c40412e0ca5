import { expect, test } from 'vitest'
import { administrator, auditor, chengdu, luzhou, qingbaijiang, sichuan } from '../cast.ts'
import { digestOf } from '../catalog/given.ts'
import { waitingRecommendation } from './evolve.ts'
import {
  amend,
  decline,
  entry,
  firstVersion,
  include,
  publishedAs,
  recommend,
  remove,
  reworded,
  Shelf,
  takeBack,
  unpublished,
} from './given.ts'
import { sourceStateOf } from './source-state.ts'
import { withdrawnVersions } from './withdrawn-versions.ts'

const none = new Shelf()
const recommended = none.and(recommend())
const included = none.and(include())
const { roundManager, reviewer } = sichuan

test('成都市 recommends a published item of 青白江区, with its reason and the improvements it shows', () => {
  const { do: _, seen: __, ...said } = recommend() as ReturnType<typeof recommend> & { do: 'recommend' }
  for (const actor of [chengdu.reviewer, chengdu.leader])
    expect(none.when(actor, recommend())).toEqual([{ type: 'GoodPracticeRecommended', ...said }])
})

test('the province takes an item in, recommended or not, amends the entry and removes it with a reason', () => {
  for (const actor of [reviewer, roundManager]) {
    expect(none.when(actor, include())).toEqual([{ type: 'GoodPracticeIncluded', ...entry }])
    expect(recommended.when(actor, include(1))).toEqual([{ type: 'GoodPracticeIncluded', ...entry }])
    expect(included.when(actor, remove())).toEqual([{ type: 'GoodPracticeRemoved', reason: '不再示范' }])
  }
  expect(included.when(reviewer, amend())).toEqual([
    { type: 'GoodPracticeAmended', ...entry, note: '渠道也多，可参照。', reason: '补充说明' },
  ])
})

test('a recommendation waits until it is taken in, declined or taken back, and each leaves how it ended', () => {
  expect(waitingRecommendation(recommended.practice)).toMatchObject({ improvements: ['time', 'channel'] })
  for (const [command, outcome] of [
    [include(1), { what: 'included' }],
    [decline(), { what: 'declined', reason: '已有同类事例' }],
    [takeBack(), { what: 'withdrawn', reason: '公布页待完善' }],
  ] as const) {
    const { practice } = recommended.and(command)
    expect(waitingRecommendation(practice)).toBeUndefined()
    expect(practice.recommendations).toMatchObject([{ outcome }])
  }
  expect(waitingRecommendation(recommended.and(decline(), recommend(2)).practice)).toBeDefined()
})

test('what was removed stays told, and may come back', () => {
  const { practice } = included.and(amend(), remove(2), include(3))
  expect(practice.removed).toMatchObject([{ reason: '不再示范', amendments: [{ reason: '补充说明' }] }])
  expect(practice.entry).toMatchObject({ heading: entry.heading, amendments: [] })
})

test('a city recommends for its own counties alone, the province curates, and nobody else does either', () => {
  for (const actor of [qingbaijiang.leader, reviewer, auditor, administrator]) {
    expect(none.when(actor, recommend())).toEqual({ refused: 'ONLY_CITIES_RECOMMEND' })
    expect(recommended.when(actor, takeBack())).toEqual({ refused: 'ONLY_CITIES_RECOMMEND' })
  }
  expect(none.when(luzhou.reviewer, recommend())).toEqual({ refused: 'NOT_YOUR_DIVISION' })
  expect(recommended.when(luzhou.leader, takeBack())).toEqual({ refused: 'NOT_YOUR_DIVISION' })
  for (const actor of [chengdu.leader, qingbaijiang.leader, auditor, administrator])
    for (const command of [include(1), decline(), amend(), remove()])
      expect(recommended.when(actor, command)).toEqual({ refused: 'ONLY_PROVINCE_CURATES' })
})

test('whoever did not see the last of it looks again', () => {
  const moved = { refused: 'GOOD_PRACTICE_MOVED' }
  expect(recommended.when(chengdu.leader, recommend())).toEqual(moved)
  expect(recommended.when(reviewer, include())).toEqual(moved)
  expect(included.when(reviewer, remove(0))).toEqual(moved)
})

test('an item is recommended once at a time, and neither recommended nor taken in while it is in the library', () => {
  expect(recommended.when(chengdu.leader, recommend(1))).toEqual({ refused: 'RECOMMENDATION_WAITS' })
  expect(included.when(chengdu.leader, recommend(1))).toEqual({ refused: 'IN_LIBRARY_ALREADY' })
  expect(included.when(reviewer, include(1))).toEqual({ refused: 'IN_LIBRARY_ALREADY' })
})

test('nothing is answered that does not wait, nothing amended or removed that is not in the library', () => {
  expect(none.when(chengdu.reviewer, takeBack(0))).toEqual({ refused: 'NO_RECOMMENDATION_WAITS' })
  expect(included.when(reviewer, decline())).toEqual({ refused: 'NO_RECOMMENDATION_WAITS' })
  expect(none.when(reviewer, amend(0))).toEqual({ refused: 'NOT_IN_LIBRARY' })
  expect(recommended.when(reviewer, remove())).toEqual({ refused: 'NOT_IN_LIBRARY' })
  expect(included.when(reviewer, amend(1, {}))).toEqual({ refused: 'NOTHING_CHANGED' })
})

test('only the text that is public now is commended: no draft, nothing withdrawn, no words the county did not publish', () => {
  const gone = { refused: 'COMMENDED_TEXT_NOT_PUBLISHED', about: ['510113'] }
  const moved = { refused: 'COMMENDED_TEXT_MOVED', about: ['510113'] }
  for (const past of [firstVersion.slice(0, 2), unpublished]) {
    expect(none.on(past).when(chengdu.reviewer, recommend())).toEqual(gone)
    expect(none.on(past).when(reviewer, include())).toEqual(gone)
  }
  expect(none.on(reworded).when(chengdu.reviewer, recommend())).toEqual(moved)
  expect(none.on(reworded).when(reviewer, include())).toEqual(moved)
  expect(none.when(reviewer, include(0, { digest: digestOf('1 别的') }))).toEqual(moved)
  expect(none.when(reviewer, include(0, { version: 2 }))).toEqual(moved)
})

test('a later version that says the same of the item is the same text', () => {
  const past = [...firstVersion, ...publishedAs(2, '初稿', '2021-09-20')]
  expect(none.on(past).when(reviewer, include())).toEqual([{ type: 'GoodPracticeIncluded', ...entry }])
})

test('an entry whose text moved is amended on the text it has or on the one that is public now, and on no other', () => {
  const later = { version: 2, digest: digestOf('1 再稿') }
  expect(included.on(reworded).when(reviewer, amend())).toMatchObject([{ version: 1 }])
  expect(included.on(unpublished).when(reviewer, amend())).toMatchObject([{ version: 1 }])
  expect(included.on(reworded).when(reviewer, amend(1, later))).toMatchObject([later])
  expect(included.when(reviewer, amend(1, later))).toMatchObject({ refused: 'COMMENDED_TEXT_MOVED' })
  expect(included.on(unpublished).when(reviewer, amend(1, later))).toMatchObject({
    refused: 'COMMENDED_TEXT_NOT_PUBLISHED',
  })
})

test('an entry is marked when its text is public otherwise, was corrected since, was withdrawn, or is public no more', () => {
  const { digest } = entry
  const state = (now: string | null, correctedSince = false, isWithdrawn = false) =>
    sourceStateOf(entry, { digest: now, correctedSince, isWithdrawn })
  expect(state(digest)).toBe('as_published')
  expect(state(digest, true)).toBe('corrected')
  expect(state(digestOf('1 再稿'), true)).toBe('reworded')
  expect(state(null)).toBe('gone')
  expect(state(null, false, true)).toBe('withdrawn')
  expect(state(digestOf('1 再稿'), false, true)).toBe('withdrawn')
  expect(state(digest, false, true)).toBe('as_published')
})

test('a withdrawal takes the version, and where none stays those before it; what is published again since is public', () => {
  const said = { onDate: '2021-10-14', staying: null, reason: null }
  const published = (version: number) => ({ ...said, what: 'published' as const, version })
  const withdrawn = (version: number, staying: number | null) => ({
    ...{ ...said, what: 'withdrawn' as const, version, staying, reason: `误公布第${version}版` },
  })
  const found = (...announced: Parameters<typeof withdrawnVersions>[0]) =>
    [...withdrawnVersions(announced)].map(([version, { reason }]) => [version, reason])
  const two = [published(1), published(2)]
  expect(found(...two)).toEqual([])
  expect(found(...two, withdrawn(2, 1))).toEqual([[2, '误公布第2版']])
  expect(found(...two, withdrawn(2, null)).toSorted()).toEqual([
    [1, '误公布第2版'],
    [2, '误公布第2版'],
  ])
  expect(found(...two, withdrawn(2, 1), withdrawn(1, null)).toSorted()).toEqual([
    [1, '误公布第1版'],
    [2, '误公布第2版'],
  ])
  expect(found(...two, withdrawn(2, 1), published(2))).toEqual([])
  expect(found(...two, { ...published(2), what: 'corrected' })).toEqual([])
})
