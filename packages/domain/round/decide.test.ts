import { expect, test } from 'vitest'
import { administrator, auditor, chengdu, qingbaijiang, sichuan } from '../cast.ts'
import { changesBetween } from './changes.ts'
import type { RoundEvent } from './events.ts'
import { roundEvent } from './events.ts'
import { dueDateOf } from './evolve.ts'
import { given, noticeOpened, noticeSettings, openNotice, openRound, roundOf } from './given.ts'

const { roundManager } = sichuan
const later = {
  ...noticeSettings,
  deliverables: [{ kind: 'disclosure_catalog' as const, dueDate: '2021-10-29', owedBy: 'county' as const }],
}
const amend = { do: 'amend', settings: later, reason: '疫情防控', seen: 0 } as const
const close = { do: 'close', reason: '全部办结' } as const
const amended: RoundEvent = { type: 'RoundAmended', settings: later, reason: '疫情防控' }
const closed: RoundEvent = { type: 'RoundClosed', reason: '全部办结' }

test('the province’s round manager opens a round on a document, with its cohort, its deliverables and its dates', () => {
  expect(given().when(roundManager, openNotice)).toEqual([noticeOpened])
  expect(roundEvent.parse(noticeOpened)).toEqual(noticeOpened)
})

test('the notice’s three dates stand: plan 09-20, catalog 10-20, summary 12-20', () => {
  const kinds = ['implementation_plan', 'disclosure_catalog', 'work_summary'] as const
  expect(kinds.map((kind) => dueDateOf(openRound(), kind))).toEqual(['2021-09-20', '2021-10-20', '2021-12-20'])
})

test('an open round is amended with a reason, and closed', () => {
  expect(given(noticeOpened).when(roundManager, amend)).toEqual([amended])
  expect(given(noticeOpened).when(roundManager, close)).toEqual([closed])
  const changes = changesBetween(noticeSettings, later)
  const told = { changes, reason: '疫情防控', by: roundManager.account }
  expect(changes.map(({ about }) => about)).toEqual(['deliverable', 'deliverable', 'deliverable'])
  expect(roundOf(noticeOpened, amended)).toMatchObject({ status: 'open', settings: later, amendments: [told] })
  expect(roundOf(noticeOpened, amended, closed)).toMatchObject({
    ...{ status: 'closed', settings: later },
    closing: { reason: '全部办结', by: roundManager.account },
  })
})

test('nobody else opens, amends or closes one: not the province’s reviewer, a city, a county, the auditor', () => {
  for (const actor of [sichuan.reviewer, chengdu.leader, qingbaijiang.leader, auditor, administrator]) {
    expect(given().when(actor, openNotice)).toEqual({ refused: 'ONLY_ROUND_MANAGER' })
    for (const command of [amend, close])
      expect(given(noticeOpened).when(actor, command)).toEqual({ refused: 'ONLY_ROUND_MANAGER' })
  }
})

test('a round is opened once', () => {
  for (const past of [[noticeOpened], [noticeOpened, closed]])
    expect(given(...past).when(roundManager, openNotice)).toEqual({ refused: 'ROUND_ALREADY_OPENED' })
})

test('a round that was never opened or is closed is neither amended nor closed', () => {
  for (const past of [[], [noticeOpened, closed]])
    for (const command of [amend, close])
      expect(given(...past).when(roundManager, command)).toEqual({ refused: 'ROUND_NOT_OPEN' })
})

test('a cohort is made of counties of the province: no city, no province, no code of another one', () => {
  const others = ['510100', '510000', '330106']
  const cohort = ['510113', ...others]
  expect(given().when(roundManager, { ...openNotice, cohort })).toEqual({ refused: 'NOT_A_COUNTY', about: others })
})

test('who amends has seen what was amended before', () => {
  const earlier = given(noticeOpened, amended)
  const settings = { ...later, acceptWithin: 4 }
  expect(earlier.when(roundManager, { ...amend, settings })).toEqual({ refused: 'STALE_VERSION' })
  expect(earlier.when(roundManager, { ...amend, settings, seen: 1 })).toHaveLength(1)
})

test('a county is in the cohort once', () => {
  const cohort = ['510113', '510116', '510113']
  expect(given().when(roundManager, { ...openNotice, cohort })).toEqual({
    refused: 'COUNTY_NAMED_TWICE',
    about: ['510113'],
  })
})

test('an amendment that says what holds already, in whatever order, is none', () => {
  const { deliverables, ...others } = noticeSettings
  const settings = {
    ...others,
    deliverables: deliverables.map(({ kind, owedBy, dueDate }) => ({ owedBy, dueDate, kind })),
  }
  expect(given(noticeOpened).when(roundManager, { ...amend, settings })).toEqual({ refused: 'NOTHING_CHANGED' })
  const reversed = { ...noticeSettings, deliverables: deliverables.toReversed() }
  expect(given(noticeOpened).when(roundManager, { ...amend, settings: reversed })).toHaveLength(1)
})

test('nothing is due before the document that asks for it, on that day at the earliest', () => {
  const due = (dueDate: string) => ({
    ...noticeSettings,
    deliverables: [{ kind: 'work_summary' as const, dueDate, owedBy: 'county' as const }],
  })
  const refused = { refused: 'DUE_BEFORE_DOCUMENT', about: ['work_summary'] }
  expect(given().when(roundManager, { ...openNotice, settings: due('2021-09-09') })).toEqual(refused)
  expect(given(noticeOpened).when(roundManager, { ...amend, settings: due('2021-09-09') })).toEqual(refused)
  expect(given().when(roundManager, { ...openNotice, settings: due('2021-09-10') })).toHaveLength(1)
})

test('a deliverable is asked for once', () => {
  const [plan] = noticeSettings.deliverables
  if (!plan) throw new Error('the notice asks for a plan')
  const settings = { ...noticeSettings, deliverables: [plan, { ...plan, dueDate: '2021-09-30' }] }
  expect(given().when(roundManager, { ...openNotice, settings })).toEqual({ refused: 'DELIVERABLE_TWICE' })
  expect(given(noticeOpened).when(roundManager, { ...amend, settings })).toEqual({ refused: 'DELIVERABLE_TWICE' })
})

test('a change to a round that was never opened is a broken ledger', () => {
  expect(() => roundOf(amended)).toThrow('ledger is broken')
})
