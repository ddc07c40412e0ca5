import { expect, test } from 'vitest'
import { chengdu, qingbaijiang, shuangliu } from '../cast.ts'
import { type CatalogCommand, decideCatalog } from '../catalog/decide.ts'
import type { CatalogEvent } from '../catalog/events.ts'
import { by, catalogOf, digestOf, idOf } from '../catalog/given.ts'
import type { Fact } from '../fact.ts'
import type { TakenProposal } from './decide.ts'
import { chainOf, itemFrom, rowOf } from './given.ts'
import { upgraded } from './proposals.ts'

const { drafter } = qingbaijiang
const plan = rowOf('v1-1', '招生计划')
const supervision = rowOf('v1-2', '日常监管')
const later = rowOf('v2-1', '招生计划', { contentElements: ['招生计划', '咨询电话'], legalBases: ['《新法》'] })
const funding = rowOf('v2-3', '学生资助')
const versions = chainOf({ rows: [plan, supervision] }, { rows: [later, funding] })
const chain = ['v1', 'v2']

const drafted = (n: number, ...from: Parameters<typeof itemFrom> extends [number, ...infer Rest] ? Rest : never) => {
  const { guideRow, retired: _, ...item } = itemFrom(n, ...from)
  return by<CatalogEvent>(drafter, { type: 'ItemDrafted', ...item, origin: { kind: 'guide', ref: guideRow } })
}
const planned = itemFrom(1, plan, { legalBases: ['《本县办法》'] })
const past = [drafted(1, plan, { legalBases: ['《本县办法》'] }), drafted(2, supervision)]

const change = (take: readonly ('contentElements' | 'legalBases' | 'channels')[] = ['contentElements']) =>
  ({
    ...{ kind: 'change', item: idOf(1), row: 'v2-1', seen: planned.digest, take },
    content: upgraded(planned.content, later, take),
    digest: digestOf(`1 ${take.join()}`),
  }) as const satisfies TakenProposal
const addition: TakenProposal & { kind: 'add' } = {
  ...{ kind: 'add', item: idOf(3), row: 'v2-3', content: funding.item, digest: digestOf('3') },
}
const retirement: TakenProposal & { kind: 'retire' } = {
  ...{ kind: 'retire', item: idOf(2), seen: itemFrom(2, supervision).digest, reason: '已并入他项' },
}

const taking = (...proposals: readonly TakenProposal[]) => ({ do: 'takeGuideUpgrade', chain, proposals }) as const
const declining = (item: string | null, row: string | null) =>
  ({ do: 'declineGuideUpgrade', chain, item, row, reason: '不适合本县' }) as const

const decided = (command: CatalogCommand, { facts = past, actor = drafter, known = versions }: Partial<Told> = {}) => {
  const context = { actor, division: drafter.authority, today: '2021-10-14', chain: known }
  return decideCatalog(command, catalogOf(...facts), context)
}
type Told = {
  readonly facts: readonly Fact<CatalogEvent>[]
  readonly actor: typeof drafter
  readonly known: typeof versions
}

test('an item that was taken over follows the row of that version; what was declined or retired keeps the one it had', () => {
  const acts = [decided(taking(change(), addition, retirement)), decided(declining(idOf(1), 'v2-1'))] as const
  const [taken, kept] = acts.map((events) => {
    if ('refused' in events) throw new Error(events.refused)
    const { items } = catalogOf(...past, ...events.map((event) => by<CatalogEvent>(drafter, event)))
    return [1, 2, 3].map((n) => items.get(idOf(n))?.guideRow)
  })
  expect(taken).toEqual(['v2-1', 'v1-2', 'v2-3'])
  expect(kept).toEqual(['v1-1', 'v1-2', undefined])
})

test('what is taken over is a revision, the guide’s words in it, and what the item follows from now on', () => {
  const { item, content, digest } = change()
  expect(decided(taking(change()))).toEqual([
    { type: 'ItemRevised', item, content, digest },
    { type: 'GuideTextAdopted', item, guide: 'v2', row: 'v2-1', elements: ['contentElements'] },
    { type: 'GuideUpgradeTaken', item, guide: 'v2', row: 'v2-1', taken: ['contentElements'], kept: ['legalBases'] },
  ])
  expect(content.legalBases).toEqual(['《本县办法》'])
})

test('a new row becomes an item as the guide words it, a row that is gone an item retired for the county’s reason', () => {
  const origin = { kind: 'guide', ref: 'v2-3' }
  const { item, content, digest } = addition
  expect(decided(taking(addition, retirement))).toEqual([
    { type: 'ItemDrafted', item, content, digest, origin },
    { type: 'GuideUpgradeTaken', item, guide: 'v2', row: 'v2-3', taken: [], kept: [] },
    { type: 'ItemRetired', item: idOf(2), reason: '已并入他项', successor: null },
    { type: 'GuideUpgradeTaken', item: idOf(2), guide: 'v2', row: null, taken: [], kept: [] },
  ])
})

test('each kind of proposal may be declined with a reason, and that changes no text', () => {
  const at = { type: 'GuideUpgradeDeclined', guide: 'v2', reason: '不适合本县' }
  expect(decided(declining(idOf(1), 'v2-1'))).toEqual([{ ...at, item: idOf(1), row: 'v2-1' }])
  expect(decided(declining(idOf(2), null))).toEqual([{ ...at, item: idOf(2), row: null }])
  expect(decided(declining(null, 'v2-3'))).toEqual([{ ...at, item: null, row: 'v2-3' }])
})

test('nobody but the county answers, and not while the city examines', () => {
  expect(decided(taking(change()), { actor: shuangliu.drafter })).toEqual({ refused: 'NOT_YOUR_CATALOG' })
  expect(decided(declining(idOf(1), 'v2-1'), { actor: chengdu.reviewer })).toEqual({ refused: 'ONLY_COUNTY_POSTS' })
  const locked = by<CatalogEvent>(drafter, { type: 'DraftLocked', submission: 'submission/x' })
  const refused = { refused: 'LOCKED_FOR_REVIEW', about: ['submission/x'] }
  expect(decided(taking(change()), { facts: [...past, locked] })).toEqual(refused)
})

test('only the version that stands is followed, with all that came before it', () => {
  const refused = { refused: 'NOT_THE_LAST_VERSION' }
  expect(decided(taking(change()), { known: versions.slice(0, 1) })).toEqual(refused)
  expect(decided(taking(change()), { known: versions.slice(1) })).toEqual(refused)
  expect(decided(taking(change()), { known: [] })).toEqual(refused)
})

test('a text that moved since it was read is not overwritten', () => {
  const stale = { refused: 'STALE_TEXT', about: [idOf(1)] }
  expect(decided(taking({ ...change(), seen: digestOf('旧') }))).toEqual(stale)
  expect(decided(taking({ ...retirement, seen: digestOf('旧') }))).toEqual({ refused: 'STALE_TEXT', about: [idOf(2)] })
})

test('what was not proposed, or another text than was proposed, is not taken', () => {
  const no = (item: string) => ({ refused: 'NO_SUCH_PROPOSAL', about: [item] })
  expect(decided(taking({ ...change(), item: idOf(9) }))).toEqual(no(idOf(9)))
  expect(decided(taking({ ...change(), row: 'v2-3' }))).toEqual(no(idOf(1)))
  expect(decided(taking({ ...addition, row: 'v2-1' }))).toEqual(no('v2-1'))
  expect(decided(taking({ ...retirement, item: idOf(1), seen: planned.digest }))).toEqual(no(idOf(1)))
  expect(decided(declining(idOf(1), null))).toEqual(no(idOf(1)))
  const not = (item: string) => ({ refused: 'NOT_AS_PROPOSED', about: [item] })
  expect(decided(taking(change([])))).toEqual(not(idOf(1)))
  expect(decided(taking(change(['channels'])))).toEqual(not(idOf(1)))
  expect(decided(taking({ ...change(), content: planned.content }))).toEqual(not(idOf(1)))
  expect(decided(taking({ ...addition, content: { ...funding.item, channels: [] } }))).toEqual(not('v2-3'))
  expect(decided(taking())).toEqual({ refused: 'NO_SUCH_PROPOSAL' })
})

test('one act answers each proposal once, and a new item takes an id of its own and room in the draft', () => {
  const twice = (about: string) => ({ refused: 'SAME_ITEM_TWICE', about: [about] })
  expect(decided(taking(change(), change()))).toEqual(twice(idOf(1)))
  expect(decided(taking(addition, { ...addition, item: idOf(4) }))).toEqual(twice('v2-3'))
  expect(decided(taking({ ...addition, item: idOf(2) }))).toEqual({ refused: 'ITEM_EXISTS', about: [idOf(2)] })
  const full = Array.from({ length: 220 }, (_, index) => drafted(index + 10, rowOf('', `事项${index}`)))
  expect(decided(taking(addition), { facts: full })).toEqual({ refused: 'TOO_MANY_ITEMS' })
})
