import { expect, test } from 'vitest'
import { administrator, chengdu, qingbaijiang, sichuan } from '../cast.ts'
import { type Fact, fold } from '../fact.ts'
import { decideGuide, type GuideCommand } from './decide.ts'
import { type GuideEvent, guideEvent } from './events.ts'
import { evolveGuide, unregisteredGuide } from './evolve.ts'
import { registerGuide2019 } from './guide-2019.ts'

const { head } = registerGuide2019
const [laws, rules] = registerGuide2019.rows
if (!laws || !rules) throw new Error('the guide has no rows')

const { account, role, authority } = sichuan.roundManager
const by = { account, post: role, authority }
const standing = (past: readonly GuideEvent[]) =>
  fold(
    evolveGuide,
    unregisteredGuide,
    past.map((event): Fact<GuideEvent> => ({ event, by, at: '2021-09-10T01:00:00.000Z' })),
  )
const given = (...past: GuideEvent[]) => ({
  when: (command: GuideCommand, actor = sichuan.roundManager) => decideGuide(command, standing(past), { actor }),
})
const registered: GuideEvent = { type: 'GuideRegistered', ...head }
const lawsRegistered: GuideEvent = { type: 'GuideRowRegistered', ...laws }

test('the province’s round manager registers the guide of 2019 as far as it is known, and as partial', () => {
  const events = given().when(registerGuide2019)
  if ('refused' in events) throw new Error(events.refused)
  const guide = standing(events)
  expect(guide.head).toEqual(head)
  expect(guide.head?.status).toBe('partial')
  expect([...guide.rows.values()]).toEqual(registerGuide2019.rows)
  expect(guide.rows.size).toBe(17)
  expect([
    guide.head?.categories.length,
    new Set([...guide.rows.values()].map(({ item }) => item.category)).size,
  ]).toEqual([10, 7])
})

test('each event of the guide is valid and fits the ledger’s 65,535 bytes', () => {
  const events = given().when(registerGuide2019)
  for (const event of events as readonly GuideEvent[]) {
    expect(guideEvent.parse(event)).toEqual(event)
    expect(new TextEncoder().encode(JSON.stringify(event)).length).toBeLessThan(65_535)
  }
})

test('no row of the partial guide is without evidence', () => {
  expect(registerGuide2019.rows.filter(({ evidence }) => evidence.length === 0)).toEqual([])
})

test('nobody else registers a guide or a row', () => {
  for (const actor of [qingbaijiang.leader, chengdu.leader, sichuan.reviewer, administrator]) {
    expect(given().when(registerGuide2019, actor)).toEqual({ refused: 'ONLY_ROUND_MANAGER' })
    expect(given(registered).when({ do: 'registerRow', row: laws }, actor)).toEqual({ refused: 'ONLY_ROUND_MANAGER' })
  }
})

test('a guide is registered once, and a row only after it', () => {
  expect(given(registered).when(registerGuide2019)).toEqual({ refused: 'GUIDE_ALREADY_REGISTERED' })
  expect(given().when({ do: 'registerRow', row: laws })).toEqual({ refused: 'GUIDE_NOT_REGISTERED' })
  expect(given(registered).when({ do: 'registerRow', row: laws })).toEqual([lawsRegistered])
})

test('a row’s id is used once', () => {
  const row = { ...rules, row: laws.row }
  const refused = { refused: 'ROW_ALREADY_REGISTERED', about: [laws.row] }
  expect(given(registered, lawsRegistered).when({ do: 'registerRow', row })).toEqual(refused)
  expect(given().when({ do: 'register', head, rows: [laws, row] })).toEqual(refused)
})

test('a name is registered once in its category, however it is spaced', () => {
  const row = { ...laws, row: '2019-99', item: { ...laws.item, name: '教育 法律' } }
  const refused = { refused: 'NAME_ALREADY_REGISTERED', about: ['2019-99'] }
  expect(given(registered, lawsRegistered).when({ do: 'registerRow', row })).toEqual(refused)
})

test('a row belongs to one of the guide’s own categories', () => {
  const row = { ...laws, item: { ...laws.item, category: '食堂菜谱' } }
  expect(given(registered).when({ do: 'registerRow', row })).toEqual({ refused: 'UNKNOWN_CATEGORY', about: [laws.row] })
})
