import { expect, test } from 'vitest'
import { auditor, chengdu, qingbaijiang, shuangliu, sichuan } from '../cast.ts'
import { by, catalogOf, firstDrafted, idOf } from '../catalog/given.ts'
import { mostEntries } from './entry.ts'
import { listsEvent } from './events.ts'
import { lastVersionOf, standingEntries } from './evolve.ts'
import { bring, deny, ListRoom, map, rowOf } from './given.ts'
import type { ImportList } from './import-list.ts'

const empty = new ListRoom()
const [one, two, three] = [rowOf(101), rowOf(102), rowOf(103)]
const room = empty.and(bring([one, two]))
const refused = (code: string, ...about: readonly string[]) =>
  about.length ? { refused: code, about } : { refused: code }
const undo = { do: 'undoMapping', item: idOf(1), entry: one.entry } as const
const undeny = { do: 'withdrawNoCounterpart', side: 'item', subject: idOf(1) } as const

test('青白江区经办人 brings in a list: its first version, every entry new', () => {
  expect(empty.when(bring([one, two]))).toMatchObject([
    { type: 'ListImported', version: 1, added: 2, changed: 0, gone: 0, unchanged: 0 },
    { type: 'ListEntriesRecorded', entries: [{ entry: one.entry }, { entry: two.entry }] },
  ])
  expect(lastVersionOf(room.lists, 'power')?.version).toBe(1)
  expect(lastVersionOf(room.lists, 'service')).toBeUndefined()
})

test('a second version says what came, what says something else, and what is gone; the other list stays', () => {
  const changed = rowOf(101, { basis: '《义务教育法》第十一条' }, idOf(201))
  const both = room.and(bring([rowOf(301)], 'service'))
  const events = both.when(bring([changed, { ...three, entry: idOf(202) }]))
  expect(events).toMatchObject([
    { type: 'ListImported', version: 2, added: 1, changed: 1, gone: 1, unchanged: 0 },
    { type: 'ListEntriesRecorded', entries: [{ entry: idOf(202) }, { entry: one.entry }] },
    { type: 'ListEntriesDropped', entries: [two.entry] },
  ])
  const now = both.and(bring([changed, { ...three, entry: idOf(202) }]))
  expect(standingEntries(now.lists, 'power').map(({ entry }) => entry)).toEqual([one.entry, idOf(202)])
  expect(standingEntries(now.lists, 'service')).toHaveLength(1)
  const back = now.and(bring([{ ...two, entry: idOf(203) }]))
  expect(standingEntries(back.lists, 'power').map(({ entry }) => entry)).toEqual([two.entry])
})

test('an entry is known again by its text, its code, or a name that is there once', () => {
  for (const [row, same] of [
    [rowOf(101, {}, idOf(201)), true],
    [rowOf(101, { name: '义务教育学校职权' }, idOf(201)), true],
    [rowOf(101, { code: null, kind: null }, idOf(201)), true],
    [rowOf(101, { code: '51-9', name: '另一职权' }, idOf(201)), false],
  ] as const)
    expect(standingEntries(room.and(bring([row])).lists)[0]?.entry === one.entry).toBe(same)
  const twins = empty.and(
    bring([rowOf(1, { code: null, basis: '甲' }), { ...rowOf(2, { code: null, name: '教育职权1', basis: '乙' }) }]),
  )
  const third = twins.and(bring([rowOf(9, { code: null, name: '教育职权1', basis: '丙' })]))
  expect(standingEntries(third.lists).map(({ entry }) => entry)).toEqual([idOf(9)])
})

test('nothing but the county’s drafter writes there', () => {
  for (const actor of [shuangliu.drafter, chengdu.reviewer, sichuan.reviewer, auditor])
    for (const command of [bring([three]), map(1, one), undo, deny('item', idOf(1)), undeny])
      expect(room.when(command, actor)).toEqual(refused('NOT_YOUR_DIVISION'))
  for (const actor of [qingbaijiang.checker, qingbaijiang.leader])
    expect(room.when(map(1, one), actor)).toEqual(refused('NOT_YOUR_POST'))
})

test('a list holds something, not too much, of a day that has come and is not before the last', () => {
  const many = Array.from({ length: mostEntries + 1 }, (_, n) => rowOf(1000 + n))
  const long = many.slice(0, 1500).map((row) => ({ ...row, content: { ...row.content, basis: '据'.repeat(500) } }))
  expect(empty.when({ ...(bring([one]) as ImportList), rows: null })).toEqual(refused('LIST_FILE_GONE'))
  expect(empty.when(bring([]))).toEqual(refused('LIST_EMPTY'))
  expect(empty.when(bring(many))).toEqual(refused('LIST_TOO_LONG'))
  expect(empty.when(bring(long))).toEqual(refused('LIST_TOO_LARGE'))
  expect(empty.when(bring([one], 'power', '2021-09-15'))).toEqual(refused('LIST_IN_FUTURE', '2021-09-14'))
  expect(room.when(bring([one], 'power', '2021-09-09'))).toEqual(refused('LIST_OLDER_THAN_LAST', '2021-09-10'))
  expect(room.when(bring([one]))).toEqual(refused('LIST_ENTRY_TWICE'))
  expect(empty.when(bring([one, { ...two, entry: one.entry }]))).toEqual(refused('LIST_ENTRY_TWICE'))
})

test('the longest list is recorded in parts that an entry of the ledger holds', () => {
  const events = empty.when(bring(Array.from({ length: mostEntries }, (_, n) => rowOf(1000 + n))))
  const parts = 'refused' in events ? [] : events.filter(({ type }) => type === 'ListEntriesRecorded')
  expect(parts.length).toBeGreaterThan(5)
  for (const part of parts) {
    expect(Buffer.byteLength(JSON.stringify(part))).toBeLessThan(60_000)
    expect(listsEvent.parse(part)).toEqual(part)
  }
})

test('an item answers to several entries and an entry to several items, each mapped and taken back by itself', () => {
  const mapped = room.and(map(1, one, 0.8), map(1, two), map(2, one))
  expect(mapped.lists.mappings.size).toBe(3)
  expect(mapped.and(undo).lists.mappings.size).toBe(2)
  expect(mapped.when(map(1, one))).toEqual(refused('MAPPED_ALREADY'))
  expect(room.when(undo)).toEqual(refused('NOT_MAPPED'))
})

test('what is mapped stands: the item in the draft, the entry in the list, as it was read', () => {
  expect(room.when(map(9, one))).toEqual(refused('NO_SUCH_ITEM', idOf(9)))
  expect(room.when(map(1, three))).toEqual(refused('NO_SUCH_LIST_ENTRY'))
  expect(room.when(map(1, { ...one, digest: two.digest }))).toEqual(refused('LIST_ENTRY_MOVED'))
  const gone = room.and(bring([{ ...two, entry: idOf(201) }]))
  expect(gone.when(map(1, one))).toEqual(refused('LIST_ENTRY_GONE'))
  const retired = by(qingbaijiang.drafter, {
    type: 'ItemRetired',
    item: idOf(1),
    reason: '划转',
    successor: null,
  } as const)
  const without = room.in({ catalog: catalogOf(...firstDrafted(3), retired) })
  expect(without.when(map(1, one))).toEqual(refused('ITEM_ALREADY_RETIRED', idOf(1)))
})

test('a mapping is made anew with the text that the list has now', () => {
  const changed = rowOf(101, { basis: '《教育法》' }, idOf(201))
  const moved = room.and(map(1, one)).and(bring([changed]))
  expect(moved.when(map(1, { ...changed, entry: one.entry }))).toHaveLength(1)
})

test('无对应事项 is said of either side, once, with a reason, and taken back; not of what is mapped', () => {
  for (const [side, subject] of [
    ['item', idOf(1)],
    ['entry', one.entry],
  ] as const) {
    const denied = room.and(deny(side, subject))
    expect(denied.when(deny(side, subject))).toEqual(refused('DENIED_ALREADY'))
    expect(denied.when(map(1, one))).toEqual(
      side === 'item' ? refused('COUNTERPART_DENIED', idOf(1)) : refused('COUNTERPART_DENIED'),
    )
    expect(denied.and({ do: 'withdrawNoCounterpart', side, subject }).lists.declared.size).toBe(0)
    expect(room.and(map(1, one)).when(deny(side, subject))).toEqual(refused('COUNTERPART_MAPPED'))
  }
  expect(room.when(undeny)).toEqual(refused('NOT_DENIED'))
  expect(room.when(deny('item', idOf(9)))).toEqual(refused('NO_SUCH_ITEM', idOf(9)))
  expect(room.when(deny('entry', idOf(9)))).toEqual(refused('NO_SUCH_LIST_ENTRY'))
})
