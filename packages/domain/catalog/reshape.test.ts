import { expect, test } from 'vitest'
import { qingbaijiang } from '../cast.ts'
import { mostItems } from './events.ts'
import { by, completeItem, digestOf, drafted, firstDrafted, given, idOf, revised } from './given.ts'
import type { ReshapeCommand } from './reshape.ts'

const { drafter } = qingbaijiang
const reason = '名称更准确'
const named = (name: string, text = '初稿') => completeItem(name, { contentElements: [text] })
const text = (n: number, words = '初稿') => digestOf(`${n} ${words}`)

function rename(n: number, name: string, over: object = {}): ReshapeCommand {
  const content = named(name)
  return { do: 'renameItem', item: idOf(n), content, digest: digestOf(name), reason, seen: text(n), ...over }
}

const seen = (...ns: readonly number[]) => ns.map((n) => ({ item: idOf(n), seen: text(n) }))
const standing = (n: number, words = '初稿') => ({
  item: idOf(n),
  content: named(`事项${n}`, words),
  digest: text(n, words),
  seen: text(n),
})
const fresh = (n: number, name: string) => ({ item: idOf(n), content: named(name), digest: digestOf(name) })
const merge = (items: ReturnType<typeof seen>, into: Extract<ReshapeCommand, { do: 'mergeItems' }>['into']) =>
  ({ do: 'mergeItems', items, into, reason }) as const
const split = (n: number, kept: ReturnType<typeof fresh>, ...parts: readonly ReturnType<typeof fresh>[]) =>
  ({ do: 'splitItem', item: idOf(n), seen: text(n), kept, parts, reason }) as const

test('更名 gives an item another name with the reason, and nothing else', () => {
  expect(given(drafted(1), drafted(2)).when(drafter, rename(1, '学区划分'))).toEqual([
    { type: 'ItemRenamed', item: idOf(1), content: named('学区划分'), digest: digestOf('学区划分'), reason },
  ])
})

test('what changes another element is no 更名, and neither is the same name', () => {
  const one = given(drafted(1))
  const more = { content: named('学区划分', '另一内容') }
  expect(one.when(drafter, rename(1, '学区划分', more))).toEqual({ refused: 'NOT_A_RENAME', about: [idOf(1)] })
  expect(one.when(drafter, rename(1, '事项1'))).toEqual({ refused: 'NOTHING_CHANGED', about: [idOf(1)] })
})

test('it is the same text whatever the order of its keys: a database keeps another than whoever wrote it', () => {
  const reversed = (value: object) => Object.fromEntries(Object.entries(value).reverse())
  const { disclosureTimeLimit, ...others } = named('学区划分')
  const content = { ...others, disclosureTimeLimit: reversed(disclosureTimeLimit ?? {}) }
  expect(JSON.stringify(content)).not.toBe(JSON.stringify(named('学区划分')))
  expect(given(drafted(1)).when(drafter, rename(1, '学区划分', { content }))).toHaveLength(1)
})

test('an item is not renamed to what another one is called, however it is spaced; a retired one is in nobody’s way', () => {
  const two = [drafted(1), drafted(2)]
  const taken = { refused: 'SAME_NAME_TWICE', about: [idOf(2)] }
  expect(given(...two).when(drafter, rename(1, '事项2'))).toEqual(taken)
  expect(given(...two).when(drafter, rename(1, ' 事项 2'))).toEqual(taken)
  const gone = by(drafter, { type: 'ItemRetired', item: idOf(2), reason: '职责划转', successor: null } as const)
  expect(given(...two, gone).when(drafter, rename(1, '事项2'))).toHaveLength(1)
})

test('合并 into a standing item: the others leave, it takes their place, reworded or as it was', () => {
  const three = given(...firstDrafted(3))
  const merged = { type: 'ItemsMerged', items: [idOf(2), idOf(3)], into: idOf(1), intoNew: false, reason }
  expect(three.when(drafter, merge(seen(2, 3), standing(1)))).toEqual([merged])
  expect(three.when(drafter, merge(seen(2, 3), standing(1, '合并稿')))).toEqual([
    merged,
    { type: 'ItemRevised', item: idOf(1), content: named('事项1', '合并稿'), digest: text(1, '合并稿') },
  ])
})

test('合并 into a new item, which may be called as one of those that leave', () => {
  const into = { ...fresh(9, '事项2'), seen: null }
  expect(given(...firstDrafted(3)).when(drafter, merge(seen(2, 3), into))).toEqual([
    { type: 'ItemDrafted', ...fresh(9, '事项2'), origin: { kind: 'local', ref: null } },
    { type: 'ItemsMerged', items: [idOf(2), idOf(3)], into: idOf(9), intoNew: true, reason },
  ])
})

test('one item alone is not merged, none twice, and none with itself', () => {
  const two = given(...firstDrafted(2))
  expect(two.when(drafter, merge(seen(1), { ...fresh(9, '新事项'), seen: null }))).toEqual({
    refused: 'TOO_FEW_TO_MERGE',
    about: [idOf(1)],
  })
  expect(two.when(drafter, merge([], standing(1)))).toEqual({ refused: 'TOO_FEW_TO_MERGE', about: [] })
  const twice = { refused: 'SAME_ITEM_TWICE', about: [idOf(2)] }
  expect(two.when(drafter, merge(seen(2, 2), standing(1)))).toEqual(twice)
  expect(two.when(drafter, merge(seen(2), standing(2)))).toEqual(twice)
})

test('a new item takes no id that was used and no name that another one has; a full catalog merges all the same', () => {
  const three = given(...firstDrafted(3))
  const into = (n: number, name: string) => ({ ...fresh(n, name), seen: null })
  expect(three.when(drafter, merge(seen(1, 2), into(3, '新事项')))).toEqual({
    refused: 'ITEM_EXISTS',
    about: [idOf(3)],
  })
  expect(three.when(drafter, merge(seen(1, 2), into(9, '事项3')))).toEqual({
    refused: 'SAME_NAME_TWICE',
    about: [idOf(3)],
  })
  const full = given(...firstDrafted(mostItems))
  expect(full.when(drafter, merge(seen(1, 2), into(900, '新事项')))).toHaveLength(2)
  expect(full.when(drafter, merge(seen(2), standing(1)))).toHaveLength(1)
})

test('拆分: the first part keeps the item’s identity, the others are new', () => {
  const parts = [fresh(8, '入学条件'), fresh(9, '入学流程')]
  expect(given(...firstDrafted(2)).when(drafter, split(1, fresh(1, '学区划分'), ...parts))).toEqual([
    ...parts.map((each) => ({ type: 'ItemDrafted', ...each, origin: { kind: 'local', ref: null } })),
    { type: 'ItemSplit', item: idOf(1), into: [idOf(8), idOf(9)], reason },
    { type: 'ItemRevised', item: idOf(1), content: named('学区划分'), digest: digestOf('学区划分') },
  ])
  const unchanged = { ...fresh(1, '事项1'), digest: text(1) }
  expect(given(...firstDrafted(2)).when(drafter, split(1, unchanged, fresh(9, '入学流程')))).toHaveLength(2)
})

test('an item is split into two at least, with ids of their own and names that tell them apart', () => {
  const two = given(...firstDrafted(2))
  const kept = fresh(1, '学区划分')
  expect(two.when(drafter, split(1, kept))).toEqual({ refused: 'TOO_FEW_PARTS', about: [idOf(1)] })
  const twice = split(1, kept, fresh(9, '入学条件'), fresh(9, '入学流程'))
  expect(two.when(drafter, twice)).toEqual({ refused: 'SAME_ITEM_TWICE', about: [idOf(9)] })
  expect(two.when(drafter, split(1, kept, fresh(2, '入学条件')))).toEqual({ refused: 'ITEM_EXISTS', about: [idOf(2)] })
  expect(two.when(drafter, split(1, kept, fresh(9, '学区划分')))).toEqual({ refused: 'SAME_NAME_TWICE' })
  expect(two.when(drafter, split(1, kept, fresh(9, '事项2')))).toEqual({
    refused: 'SAME_NAME_TWICE',
    about: [idOf(2)],
  })
  const full = given(...firstDrafted(mostItems))
  expect(full.when(drafter, split(1, kept, fresh(900, '入学流程')))).toEqual({ refused: 'TOO_MANY_ITEMS' })
})

const acts: readonly ((n: number) => ReshapeCommand)[] = [
  (n) => rename(n, '学区划分'),
  (n) => merge(seen(n, 2), { ...fresh(9, '新事项'), seen: null }),
  (n) => merge(seen(2), standing(n)),
  (n) => split(n, fresh(n, '学区划分'), fresh(9, '入学流程')),
]

test('nothing is renamed, merged or split that is not there, was retired, or was changed since it stood on the screen', () => {
  const gone = by(drafter, { type: 'ItemRetired', item: idOf(1), reason: '职责划转', successor: null } as const)
  const cases = [
    [[drafted(2)], 'NO_SUCH_ITEM'],
    [[drafted(1), drafted(2), gone], 'ITEM_ALREADY_RETIRED'],
    [[drafted(1), drafted(2), revised(1, '修订稿')], 'STALE_TEXT'],
  ] as const
  for (const [past, refused] of cases)
    for (const act of acts) expect(given(...past).when(drafter, act(1))).toEqual({ refused, about: [idOf(1)] })
  const moved = given(drafted(1), drafted(2), revised(2, '修订稿'))
  expect(moved.when(drafter, merge(seen(2), standing(1)))).toEqual({ refused: 'STALE_TEXT', about: [idOf(2)] })
})

test('while the city examines a filing of it, nothing is renamed, merged or split', () => {
  const locked = by(drafter, {
    type: 'DraftLocked',
    submission: 'submission/2021-pilot/510113/disclosure_catalog/1',
  } as const)
  for (const act of acts)
    expect(given(...firstDrafted(3), locked).when(drafter, act(1))).toMatchObject({ refused: 'LOCKED_FOR_REVIEW' })
})
