import { expect, test } from 'vitest'
import { chengdu, qingbaijiang } from '../cast.ts'
import { amend, registryAfter, repeal } from '../law/given.ts'
import { type CatalogCommand, decideCatalog } from './decide.ts'
import type { CatalogEvent } from './events.ts'
import { by, catalogOf, completeItem, digestOf, idOf } from './given.ts'

const { drafter } = qingbaijiang
const today = '2021-12-15'
const item = idOf(1)
const seen = digestOf('引旧文本')
const why = '教育厅复函同意沿用'
const origin = { kind: 'local', ref: null } as const
const citing = completeItem('教师培训', { legalBases: ['《示例管理办法》第三条'] })
const past = [by<CatalogEvent>(drafter, { type: 'ItemDrafted', item, content: citing, digest: seen, origin })]
const amended = registryAfter(amend())

const decline = (over: Partial<CatalogCommand & { do: 'declineLawProposal' }> = {}) =>
  ({ do: 'declineLawProposal', item, law: 'example', change: 1, seen, reason: why, ...over }) as const
const reopen = { do: 'reopenLawProposal', item, law: 'example', change: 1 } as const
const declined: CatalogEvent = {
  ...{ type: 'LawProposalDeclined', item, law: 'example', change: 1 },
  ...{ digest: seen, reason: why },
}
const reopened: CatalogEvent = { type: 'LawProposalReopened', item, law: 'example', change: 1 }

type Told = {
  readonly after: readonly CatalogEvent[]
  readonly actor: typeof drafter
  readonly laws: typeof amended
  readonly day: string
}
const decided = (command: CatalogCommand, told: Partial<Told> = {}) => {
  const { after = [], actor = drafter, laws = amended, day = today } = told
  const catalog = catalogOf(...past, ...after.map((event) => by<CatalogEvent>(drafter, event)))
  return decideCatalog(command, catalog, { actor, division: drafter.authority, today: day, laws })
}
const nothingProposed = { refused: 'NO_SUCH_PROPOSAL', about: [item] }

test('青白江区 keeps the citation with its reason, at the text that was seen, and takes that back', () => {
  expect(decided(decline())).toEqual([declined])
  expect(decided(reopen, { after: [declined] })).toEqual([reopened])
  expect(decided(decline(), { after: [declined, reopened] })).toEqual([declined])
  const { lawDeclines, items } = catalogOf(...past, by(drafter, declined))
  expect(lawDeclines).toMatchObject([{ item, law: 'example', change: 1, digest: seen, reason: why }])
  expect(items.get(item)?.revision).toBe(1)
})

test('an answer is given once, and taken back once', () => {
  expect(decided(decline(), { after: [declined] })).toEqual(nothingProposed)
  expect(decided(reopen)).toEqual({ refused: 'LAW_PROPOSAL_NOT_DECLINED', about: [item] })
  expect(decided(reopen, { after: [declined, reopened] })).toMatchObject({ refused: 'LAW_PROPOSAL_NOT_DECLINED' })
})

test('what is declined is an item that stands, as it was seen, and that cites the law as it was', () => {
  expect(decided(decline({ item: idOf(2) }))).toEqual({ refused: 'NO_SUCH_ITEM', about: [idOf(2)] })
  const retired: CatalogEvent = { type: 'ItemRetired', item, reason: '职责划转', successor: null }
  expect(decided(decline(), { after: [retired] })).toEqual({ refused: 'ITEM_ALREADY_RETIRED', about: [item] })
  expect(decided(decline({ seen: digestOf('旧稿') }))).toEqual({ refused: 'STALE_TEXT', about: [item] })
  const content = completeItem('教师培训', { legalBases: ['《示例管理办法》（教育部令第9号）'] })
  const rewritten: CatalogEvent = { type: 'ItemRevised', item, content, digest: digestOf('新文本') }
  expect(decided(decline({ seen: digestOf('新文本') }), { after: [rewritten] })).toEqual(nothingProposed)
})

test('a line of the content that names the law alone is asked for too', () => {
  const content = completeItem('法规文件', { contentElements: ['《示例管理办法》'], legalBases: ['《教师法》'] })
  const listed: CatalogEvent = { type: 'ItemRevised', item, content, digest: digestOf('列名') }
  expect(decided(decline({ seen: digestOf('列名') }), { after: [listed] })).toMatchObject([
    { digest: digestOf('列名') },
  ])
})

test('no change, none that stands, and none that holds yet ask nothing that could be declined', () => {
  expect(decided(decline({ law: 'unknown_law' }))).toEqual(nothingProposed)
  expect(decided(decline({ change: 2 }))).toEqual(nothingProposed)
  expect(decided(decline(), { laws: [] })).toEqual(nothingProposed)
  const mistaken = registryAfter(amend(), { do: 'withdrawLawChange', change: 1, reason: '误登', seen: 2 })
  expect(decided(decline(), { laws: mistaken })).toEqual(nothingProposed)
  expect(decided(decline(), { day: '2021-10-31' })).toEqual(nothingProposed)
})

test('a further change of the law asks anew, and the one before it asks nothing more', () => {
  const repealed = registryAfter(amend(), repeal({ seen: 2, from: '2021-12-01', replacedBy: 'gir_2019' }))
  expect(decided(decline({ change: 2 }), { laws: repealed, after: [declined] })).toMatchObject([{ change: 2 }])
  expect(decided(decline(), { laws: repealed })).toEqual(nothingProposed)
})

test('the county alone answers, and not while its city examines the catalog', () => {
  expect(decided(decline(), { actor: chengdu.reviewer })).toEqual({ refused: 'ONLY_COUNTY_POSTS' })
  const submission = 'submission/2021-pilot/510113/disclosure_catalog/1'
  const locked: CatalogEvent = { type: 'DraftLocked', submission }
  const isLocked = { refused: 'LOCKED_FOR_REVIEW', about: [submission] }
  expect(decided(decline(), { after: [locked] })).toEqual(isLocked)
  expect(decided(reopen, { after: [declined, locked] })).toEqual(isLocked)
})
