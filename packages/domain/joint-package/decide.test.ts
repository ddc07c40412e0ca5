import { expect, test } from 'vitest'
import type { DivisionCode } from '../authority/division.ts'
import { administrator, auditor, chengdu, countyCast, sichuan } from '../cast.ts'
import { idOf } from '../catalog/given.ts'
import { workCalendar } from '../deadline/work-calendar.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import { noticeSettings, openRound } from '../round/given.ts'
import {
  addAddendum,
  answerFeedback,
  assemble,
  confirmReceipt,
  counties,
  county,
  type Deed,
  filings,
  given,
  leader,
  missing,
  relayNotice,
  reviewer,
  sendFeedback,
  submitPackage,
  withdrawPackage,
} from './given.ts'

const refused = (code: string, ...about: readonly string[]) =>
  about.length > 0 ? { refused: code, about } : { refused: code }
const round = openRound({ cohort: new Set(counties) })
/** On the day on which the round began. */
const begun = () => given().in({ today: '2021-09-10' })
const put = () => given({ 1: filings.none }).and(reviewer, assemble(missing(1)))
const submitted = () => put().and(leader, submitPackage)
const confirmed = () => submitted().and(sichuan.reviewer, confirmReceipt)

test('转发部署: the city passes the notice on with earlier dates for its counties', () => {
  const { do: _, ...relayed } = relayNotice
  expect(given().when(reviewer, relayNotice)).toEqual([{ type: 'NoticeRelayed', ...relayed }])
  expect(given().and(reviewer, relayNotice).joint.innerDates.get('disclosure_catalog')).toBe('2021-10-19')
})

test('a date that the city changes is told with what it was; one that is sent again as it was is no change', () => {
  const again = {
    ...relayNotice,
    innerDates: [{ kind: 'disclosure_catalog' as const, date: '2021-10-20' }],
    note: null,
  }
  const { relayed } = given().and(reviewer, relayNotice, again, { ...again, note: '再次提醒' }).joint
  expect(relayed.get('disclosure_catalog')).toMatchObject({ was: '2021-10-19', note: null })
  const first = given().and(reviewer, relayNotice).joint.relayed.get('disclosure_catalog')
  expect(first).toMatchObject({ was: null, note: relayNotice.note })
})

test('a deliverable that is passed on again without a date keeps the one it had, as it was set, while the round asks for it', () => {
  const on = (kind: DeliverableKind, date: string) => ({ ...relayNotice, innerDates: [{ kind, date }], note: null })
  const asked = given().and(reviewer, relayNotice)
  const moved = asked.and(reviewer, on('work_summary', '2021-12-15')).joint
  expect([...moved.innerDates]).toEqual([
    ['work_summary', '2021-12-15'],
    ['disclosure_catalog', '2021-10-19'],
  ])
  expect(moved.relayed.get('disclosure_catalog')).toMatchObject({ was: null, note: relayNotice.note })
  const deliverables = round.settings.deliverables.filter(({ kind }) => kind === 'work_summary')
  const amended = asked.in({ round: { ...round, settings: { ...round.settings, deliverables } } })
  expect([...amended.and(reviewer, on('work_summary', '2021-12-15')).joint.innerDates.keys()]).toEqual(['work_summary'])
})

test('a deliverable is given one date', () => {
  const [first] = relayNotice.innerDates
  const twice = { ...relayNotice, innerDates: [first, { ...first, date: '2021-10-20' }] }
  expect(given().when(reviewer, twice)).toEqual(refused('INNER_DATE_TWICE', 'disclosure_catalog'))
})

test('an inner date lies between the document and the province’s own date, both included', () => {
  const on = (date: string) => ({ ...relayNotice, innerDates: [{ kind: 'disclosure_catalog' as const, date }] })
  const about = 'disclosure_catalog'
  expect(begun().when(reviewer, on('2021-10-21'))).toEqual(refused('INNER_DATE_TOO_LATE', about))
  expect(begun().when(reviewer, on('2021-09-09'))).toEqual(refused('INNER_DATE_BEFORE_DOCUMENT', about))
  for (const day of ['2021-09-10', '2021-10-20']) expect(begun().when(reviewer, on(day))).toHaveLength(1)
})

test('a day that is over is not set; today may be, and one that stood before it was over stands on', () => {
  const on = (date: string) => ({ ...relayNotice, innerDates: [{ kind: 'disclosure_catalog' as const, date }] })
  const over = refused('INNER_DATE_OVER', 'disclosure_catalog')
  expect(given().when(reviewer, on('2021-10-15'))).toEqual(over)
  expect(given().when(reviewer, on('2021-10-18'))).toHaveLength(1)
  const standing = begun().and(reviewer, on('2021-10-15')).in({ today: '2021-10-18' })
  expect(standing.when(reviewer, on('2021-10-15'))).toHaveLength(1)
  expect(standing.when(reviewer, on('2021-10-14'))).toEqual(over)
  expect(standing.when(reviewer, on('2021-10-19'))).toHaveLength(1)
})

test('once a deliverable has gone up its date stands, however late the province’s own date made it; moved, it is held to the rule', () => {
  const on = (date: string) => ({ ...relayNotice, innerDates: [{ kind: 'disclosure_catalog' as const, date }] })
  const deliverables = round.settings.deliverables.map((each) => ({ ...each, dueDate: '2021-10-18' }))
  const amended = { round: { ...round, settings: { ...round.settings, deliverables } } }
  const late = refused('INNER_DATE_TOO_LATE', 'disclosure_catalog')
  expect(put().and(reviewer, relayNotice).in(amended).when(reviewer, relayNotice)).toEqual(late)
  const gone = put().and(reviewer, relayNotice).and(leader, submitPackage).in(amended)
  expect(gone.when(reviewer, relayNotice)).toHaveLength(1)
  expect(gone.when(reviewer, on('2021-10-20'))).toEqual(late)
})

test('an inner date is a working day, but where the round moves what falls on a rest day', () => {
  const on = (date: string) => ({ ...relayNotice, innerDates: [{ kind: 'disclosure_catalog' as const, date }] })
  const moving = (holidayPolicy: 'postpone' | 'advance') =>
    begun().in({ round: { ...round, settings: { ...round.settings, holidayPolicy } } })
  for (const restDay of ['2021-10-05', '2021-10-16']) {
    expect(begun().when(reviewer, on(restDay))).toEqual(refused('INNER_DATE_ON_REST_DAY', 'disclosure_catalog'))
    for (const policy of ['postpone', 'advance'] as const)
      expect(moving(policy).when(reviewer, on(restDay))).toHaveLength(1)
  }
  expect(begun().when(reviewer, on('2021-10-09'))).toHaveLength(1) // a Saturday that was worked
  const nothingKnown = begun().in({ calendar: workCalendar([]) })
  expect(nothingKnown.when(reviewer, on('2021-10-19'))).toEqual(refused('NO_CALENDAR', '2021'))
})

test('a notice is passed on for an open round and for what it asks', () => {
  for (const status of ['unopened', 'closed'] as const)
    expect(
      given()
        .in({ round: { ...round, status } })
        .when(reviewer, relayNotice),
    ).toEqual(refused('ROUND_NOT_OPEN'))
  const without = { round: { ...round, settings: { ...noticeSettings, deliverables: [] } } }
  expect(given().in(without).when(reviewer, relayNotice)).toEqual(refused('NOT_ASKED_FOR', 'disclosure_catalog'))
})

test('a city acts on its own package only; no county, province, auditor or administrator does', () => {
  const deeds: readonly Deed[] = [
    relayNotice,
    assemble(missing(1)),
    submitPackage,
    addAddendum(1, county(1)),
    withdrawPackage,
    answerFeedback(1),
  ]
  const others = [chengdu.leader, countyCast(county(1)).leader, sichuan.reviewer, auditor, administrator]
  for (const joint of [given(), put(), submitted()])
    for (const actor of others)
      for (const deed of deeds) expect(joint.when(actor, deed)).toEqual(refused('NOT_YOUR_PACKAGE'))
})

test('收悉 and 反馈 are the province’s reviewer’s: no round manager, city, county, auditor or administrator', () => {
  const others = [leader, chengdu.leader, countyCast(county(1)).leader, auditor, administrator]
  for (const deed of [confirmReceipt, sendFeedback(1)]) {
    for (const actor of others) expect(submitted().when(actor, deed)).toEqual(refused('NOT_YOUR_PACKAGE'))
    expect(submitted().when(sichuan.roundManager, deed)).toEqual(refused('NOT_YOUR_POST'))
  }
})

test('the province confirms receipt of what it has, once', () => {
  expect(submitted().when(sichuan.reviewer, confirmReceipt)).toEqual([
    { type: 'ReceiptConfirmed', kind: 'disclosure_catalog', opinion: '收悉' },
  ])
  expect(confirmed().when(sichuan.reviewer, confirmReceipt)).toEqual(refused('ALREADY_CONFIRMED'))
})

test('the province does not act before the city has filed, nor after it withdrew', () => {
  for (const joint of [given(), put(), submitted().and(leader, withdrawPackage)])
    for (const deed of [confirmReceipt, sendFeedback(1)])
      expect(joint.when(sichuan.reviewer, deed)).toEqual(refused('NOT_SUBMITTED'))
})

test('receipt is confirmed of the package that stood on the screen', () => {
  expect(submitted().when(sichuan.reviewer, { ...confirmReceipt, seen: 1 })).toEqual(refused('STALE_VERSION'))
})

test('feedback is sent on the package or on one county in it, before and after receipt, and suspends nothing', () => {
  for (const joint of [submitted(), confirmed()])
    for (const division of [null, county(2)]) {
      const { do: _, ...words } = sendFeedback(1, division)
      expect(joint.when(sichuan.reviewer, sendFeedback(1, division))).toEqual([{ type: 'FeedbackSent', ...words }])
      const after = joint.and(sichuan.reviewer, sendFeedback(1, division))
      expect(after.joint.filings).toEqual(joint.joint.filings)
    }
})

test('feedback about a county that did not come is refused; once it came by addendum, it may be given', () => {
  expect(submitted().when(sichuan.reviewer, sendFeedback(1, county(1)))).toEqual(refused('NOT_A_MEMBER', county(1)))
  const complete = submitted()
    .once(county(1), filings.settled)
    .and(leader, addAddendum(1, county(1)))
  expect(complete.when(sichuan.reviewer, sendFeedback(1, county(1)))).toMatchObject([{ division: county(1) }])
})

test('feedback on a part is on one that the county it names filed', () => {
  const on = (part: number, division: DivisionCode | null = county(2)) =>
    submitted().when(sichuan.reviewer, { ...sendFeedback(1, division), part: idOf(part), digest: null })
  expect(on(1)).toMatchObject([{ type: 'FeedbackSent', division: county(2), part: idOf(1) }])
  expect(on(77)).toEqual(refused('PART_NOT_IN_FILING', idOf(77)))
  expect(on(1, null)).toEqual(refused('PART_NOT_IN_FILING', idOf(1)))
  expect(on(1, county(1))).toEqual(refused('NOT_A_MEMBER', county(1)))
})

test('feedback is written once: its id is not used to overwrite it', () => {
  const sent = submitted().and(sichuan.reviewer, sendFeedback(1)).and(reviewer, answerFeedback(1))
  expect(sent.when(sichuan.reviewer, sendFeedback(1, county(2)))).toEqual(refused('STALE_VERSION', idOf(3001)))
})

test('the city answers feedback, once', () => {
  const sent = submitted().and(sichuan.reviewer, sendFeedback(1))
  const { do: _, ...words } = answerFeedback(1)
  expect(sent.when(reviewer, answerFeedback(1))).toEqual([{ type: 'FeedbackAnswered', ...words }])
  const answered = sent.and(reviewer, answerFeedback(1))
  expect(answered.when(reviewer, answerFeedback(1))).toEqual(refused('ALREADY_ANSWERED', idOf(3001)))
  expect(sent.when(reviewer, answerFeedback(2))).toEqual(refused('NO_SUCH_FEEDBACK', idOf(3002)))
})

test('the leader withdraws a package until the province has confirmed receipt', () => {
  expect(submitted().when(leader, withdrawPackage)).toEqual([
    { type: 'PackageWithdrawn', kind: 'disclosure_catalog', reason: '附件有误' },
  ])
  expect(submitted().when(leader, { ...withdrawPackage, seen: 1 })).toEqual(refused('STALE_VERSION'))
  expect(confirmed().when(leader, withdrawPackage)).toEqual(refused('ALREADY_CONFIRMED'))
  for (const joint of [given(), put()]) expect(joint.when(leader, withdrawPackage)).toEqual(refused('NOT_SUBMITTED'))
})

test('each deliverable goes its own way: the plan’s package is not the catalog’s', () => {
  const plan = { ...confirmReceipt, kind: 'implementation_plan' } as const
  expect(submitted().when(sichuan.reviewer, plan)).toEqual(refused('NOT_SUBMITTED'))
})
