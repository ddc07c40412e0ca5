import { expect, test } from 'vitest'
import { chengdu, qingbaijiang, shuangliu } from '../cast.ts'
import type { Fact } from '../fact.ts'
import type { CatalogEvent } from './events.ts'
import { by, catalogOf, completeItem, digestOf, drafted, given, idOf } from './given.ts'

const { drafter, checker, leader } = qingbaijiang
const submission = 'submission/2021-pilot/510113/disclosure_catalog/1'
const [first] = [drafted(1)]
const { event } = first
const seen = event.type === 'ItemDrafted' ? event.digest : ''
const why = '本县学区划分与指引一致，另附门牌清单。'
const give = (note = why, on = seen) => ({ do: 'giveLocalNote', item: idOf(1), note, seen: on }) as const
const noted = (note = why, digest = seen) =>
  by(drafter, { type: 'LocalNoteGiven', item: idOf(1), digest, note } as const)
const revised: Fact<CatalogEvent> = by(checker, {
  ...({ type: 'ItemRevised', item: idOf(1), digest: digestOf('改') } as const),
  content: completeItem('改'),
})
const filed = by(leader, { type: 'CatalogFiled', submission, turn: 1 } as const)
const locked = by(chengdu.reviewer, { type: 'DraftLocked', submission } as const)

test('a county says why an item is as it is; said again, the last stands', () => {
  expect(given(first).when(drafter, give())).toEqual([noted().event])
  expect(catalogOf(first, noted(), noted('另有考虑')).localNotes.get(idOf(1))).toMatchObject({ note: '另有考虑' })
  expect(given(first, noted()).when(drafter, give())).toEqual({ refused: 'NOTHING_CHANGED', about: [idOf(1)] })
})

test('it is said of the text that was seen, and again of the text that took its place', () => {
  const past = given(first, noted(), revised)
  expect(past.when(drafter, give())).toEqual({ refused: 'STALE_TEXT', about: [idOf(1)] })
  expect(past.when(drafter, give(why, digestOf('改')))).toEqual([noted(why, digestOf('改')).event])
})

test('another county, the city, and the county while the city examines say nothing; nor is anything said of what does not stand', () => {
  expect(given(first).when(shuangliu.drafter, give())).toEqual({ refused: 'NOT_YOUR_CATALOG' })
  expect(given(first).when(chengdu.reviewer, give())).toEqual({ refused: 'ONLY_COUNTY_POSTS' })
  expect(given(first, filed, locked).when(drafter, give())).toEqual({
    refused: 'LOCKED_FOR_REVIEW',
    about: [submission],
  })
  expect(given().when(drafter, give())).toEqual({ refused: 'NO_SUCH_ITEM', about: [idOf(1)] })
  const retired = by(drafter, { type: 'ItemRetired', item: idOf(1), reason: '合并', successor: null } as const)
  expect(given(first, retired).when(drafter, give())).toEqual({ refused: 'ITEM_ALREADY_RETIRED', about: [idOf(1)] })
})

test('it goes up with the catalog on the text it was said of; what is said later waits for the next filing', () => {
  expect(catalogOf(first, noted(), filed).filedNotes.get(idOf(1))).toMatchObject({ note: why, digest: seen })
  expect(catalogOf(first, noted(), filed, noted('改了主意')).filedNotes.get(idOf(1))).toMatchObject({ note: why })
  expect(catalogOf(first, noted(), revised, filed).filedNotes.size).toBe(0)
})

test('it is no text: whoever says it is no editor, and the text stays the same', () => {
  const is = catalogOf(first, by(checker, noted().event)).items.get(idOf(1))
  expect(is).toMatchObject({ editors: [drafter.account], digest: seen, revision: 1 })
})
