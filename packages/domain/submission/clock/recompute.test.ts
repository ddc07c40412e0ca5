import { expect, test } from 'vitest'
import { chengdu, qingbaijiang, sichuan } from '../../cast.ts'
import { seedWorkCalendar } from '../../deadline/calendars.ts'
import { explain } from '../../deadline/explain.ts'
import { type SpecialDay, workCalendar } from '../../deadline/work-calendar.ts'
import { accepted, draftOf, filed, settled } from '../given.ts'
import { askFor, askLonger, decideLonger, recompute, supply } from './given-clock.ts'

const { roundManager } = sichuan
const refused = (refused: string, ...about: readonly string[]) => (about.length > 0 ? { refused, about } : { refused })

/** The year's calendar published anew with these days in it. */
function amendedBy(...days: readonly SpecialDay[]) {
  const years = [...seedWorkCalendar.years.values()].map((year) => {
    const more = days.map((day) => [day.date, day] as const)
    return year.year === 2021 ? { ...year, version: 2, days: new Map([...year.days, ...more]) } : year
  })
  return { calendar: workCalendar(years) }
}
const dayOff = (date: string): SpecialDay => ({ date, kind: 'shifted_rest', name: '防汛' })

test('an amended calendar moves a running date, and both stand in the record', () => {
  const filing = accepted(draftOf(1)).in(amendedBy(dayOff('2021-09-16')))
  expect(filing.when(roundManager, recompute)).toMatchObject({
    submission: [
      { type: 'DeadlineRecomputed', of: 'review', before: '2021-09-22', deadline: { dueDate: '2021-09-23' } },
    ],
  })
  const { reviewBy, clock } = filing.and(roundManager, recompute).submission
  expect(reviewBy && explain(reviewBy)).toBe('9/14 签收 + 5 工作日 = 9/23，跳过防汛 1 天、中秋 3 天；9/18 补班计入')
  expect(reviewBy?.explanation.calendars).toEqual([{ year: 2021, version: 2 }])
  expect(clock.recomputed).toMatchObject([{ of: 'review', before: '2021-09-22', after: '2021-09-23' }])
})

test('the dates for accepting and, where extended, for filing are counted anew as well', () => {
  expect(
    filed(draftOf(1))
      .in(amendedBy(dayOff('2021-09-16')))
      .when(roundManager, recompute),
  ).toMatchObject({
    submission: [{ of: 'acceptance', before: '2021-09-16', deadline: { dueDate: '2021-09-17' } }],
  })
  const extended = draftOf(1).and(qingbaijiang.drafter, askLonger('filing')).and(chengdu.leader, decideLonger())
  expect(extended.in(amendedBy(dayOff('2021-10-11'))).when(roundManager, recompute)).toMatchObject({
    submission: [{ of: 'filing', before: '2021-10-12', deadline: { dueDate: '2021-10-13', extendedBy: 3 } }],
  })
})

test('stops and extensions are kept when a date is counted anew', () => {
  const filing = accepted(draftOf(1))
    .and(chengdu.reviewer, askFor())
    .in({ today: '2021-09-15' })
    .and(qingbaijiang.drafter, supply())
    .and(chengdu.reviewer, askLonger('review', 2))
    .and(roundManager, decideLonger())
  const { reviewBy } = filing
    .in({ today: '2021-09-15', ...amendedBy(dayOff('2021-09-24')) })
    .and(roundManager, recompute).submission
  expect(filing.submission.reviewBy?.dueDate).toBe('2021-09-26')
  expect(reviewBy).toMatchObject({ dueDate: '2021-09-27', extendedBy: 2, stops: [{ from: '2021-09-14', days: 1 }] })
})

test('a date that stays by other days is told anew; one that nothing changes is left', () => {
  const swapped = amendedBy(dayOff('2021-09-17'), { date: '2021-09-19', kind: 'makeup_workday', name: '防汛' })
  expect(accepted(draftOf(1)).in(swapped).when(roundManager, recompute)).toMatchObject({
    submission: [{ before: '2021-09-22', deadline: { dueDate: '2021-09-22' } }],
  })
  const elsewhere = amendedBy(dayOff('2021-11-01'))
  expect(accepted(draftOf(1)).in(elsewhere).when(roundManager, recompute)).toEqual(refused('DATES_STAND'))
})

test('what is settled, or whose clock stands still, has no running date', () => {
  const amended = amendedBy(dayOff('2021-09-16'))
  for (const filing of [settled(draftOf(1)), accepted(draftOf(1)).and(chengdu.reviewer, askFor()), draftOf(1)])
    expect(filing.in(amended).when(roundManager, recompute)).toEqual(refused('DATES_STAND'))
  const resumed = accepted(draftOf(1)).and(chengdu.reviewer, askFor()).in(amended).and(qingbaijiang.drafter, supply())
  expect(resumed.submission.reviewBy?.dueDate).toBe('2021-09-23')
})

test('nobody but the province’s round manager has dates counted anew', () => {
  const filing = accepted(draftOf(1)).in(amendedBy(dayOff('2021-09-16')))
  expect(filing.when(sichuan.reviewer, recompute)).toEqual(refused('NOT_YOUR_POST'))
  for (const actor of [chengdu.leader, qingbaijiang.leader])
    expect(filing.when(actor, recompute)).toEqual(refused('NOT_YOUR_DIVISION'))
})
