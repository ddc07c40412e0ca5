import { expect, test } from 'vitest'
import { qingbaijiang } from '../cast.ts'
import type { Fact } from '../fact.ts'
import { unregisteredGuide } from '../guide/evolve.ts'
import { type GuideAdoption, guideAdoption } from './adopt-guide-text.ts'
import { decideCatalog } from './decide.ts'
import type { CatalogEvent } from './events.ts'
import { by, catalogOf, completeItem, digestOf, drafted, idOf } from './given.ts'
import type { DisclosureItem } from './item.ts'

const { drafter } = qingbaijiang
const says = completeItem('招生范围', { legalBases: ['《义务教育法》'], channels: ['gov_website', 'notice_board'] })
const confidence = { item: 'high', content: 'high', basis: 'high', channels: 'high' } as const
const row = { row: '2019-05', item: { ...says, disclosingBody: null }, confidence, doubt: null, evidence: [] }
const guide = { ...unregisteredGuide, rows: new Map([[row.row, row]]) }

const from = (...elements: GuideAdoption['elements']) => ({ guide: '2019', row: '2019-05', elements })
const revise = (over: Partial<DisclosureItem>, adopted?: GuideAdoption) => {
  const content = completeItem('事项1', over)
  const digest = digestOf(JSON.stringify(over))
  return {
    do: 'reviseItem',
    item: idOf(1),
    content,
    digest,
    seen: digestOf('1 初稿'),
    ...(adopted && { adopted }),
  } as const
}
const decided = (command: ReturnType<typeof revise>, known: typeof guide | undefined = guide) =>
  decideCatalog(command, catalogOf(drafted(1)), {
    ...{ actor: drafter, division: drafter.authority, today: '2021-09-14', guide: known },
  })

test('words taken from the guide are recorded beside the revision they came with', () => {
  const command = revise({ legalBases: says.legalBases }, from('legalBases'))
  const { item, content, digest } = command
  expect(decided(command)).toEqual([
    { type: 'ItemRevised', item, content, digest },
    { type: 'GuideTextAdopted', item, guide: '2019', row: '2019-05', elements: ['legalBases'] },
  ])
})

test('boxes ticked as the guide ticks them are the guide’s, in whatever order', () => {
  expect(decided(revise({ channels: ['notice_board', 'gov_website'] }, from('channels')))).toHaveLength(2)
})

test('what the guide does not say is not recorded as the guide’s', () => {
  const claims: readonly (readonly [Partial<DisclosureItem>, GuideAdoption['elements']])[] = [
    [{ legalBases: ['《教师法》'] }, ['legalBases']],
    [{ disclosingBody: null }, ['disclosingBody']], // the guide is silent there
  ]
  for (const [over, elements] of claims)
    expect(decided(revise(over, from(...elements)))).toEqual({ refused: 'NOT_GUIDE_TEXT', about: elements })
  const both = revise({ legalBases: says.legalBases }, from('legalBases', 'channels'))
  expect(decided(both)).toEqual({ refused: 'NOT_GUIDE_TEXT', about: ['channels'] })
})

test('nor from a row that the guide does not have, or from a guide that is not registered', () => {
  const command = revise({ legalBases: says.legalBases }, { ...from('legalBases'), row: '2019-99' })
  expect(decided(command)).toEqual({ refused: 'NO_SUCH_GUIDE_ROW', about: ['2019-99'] })
  const unregistered = { ...guide, rows: new Map() }
  expect(decided(revise({ legalBases: says.legalBases }, from('legalBases')), unregistered)).toMatchObject({
    refused: 'NO_SUCH_GUIDE_ROW',
  })
})

test('an element is the guide’s until it is changed again; the others stay so', () => {
  const revised = (over: Partial<DisclosureItem>) => {
    const { item, content, digest } = revise(over)
    return by(drafter, { type: 'ItemRevised', item, content, digest } as const)
  }
  const adopted = (...elements: GuideAdoption['elements']) =>
    by<CatalogEvent>(drafter, { type: 'GuideTextAdopted', item: idOf(1), ...from(...elements) })
  const { legalBases, channels } = says
  const taken = [drafted(1), revised({ legalBases }), adopted('legalBases'), revised({ legalBases, channels })]
  const of = (...past: readonly Fact<CatalogEvent>[]) => catalogOf(...past).items.get(idOf(1))?.adopted
  expect(of(...taken)).toEqual([from('legalBases')])
  expect(of(...taken, adopted('channels'))).toEqual([from('legalBases', 'channels')])
  expect(of(...taken, adopted('channels'), revised({ legalBases: ['《教师法》'], channels }))).toEqual([
    from('channels'),
  ])
  expect(of(...taken, adopted('legalBases'))).toEqual([from('legalBases')])
})

test('at least one element is taken, and only of those that every item has', () => {
  expect(guideAdoption.safeParse(from()).success).toBe(false)
  expect(guideAdoption.safeParse({ ...from('legalBases'), elements: ['extra.五公开'] }).success).toBe(false)
})
