import { expect, test } from 'vitest'
import { seedWorkCalendar as calendar } from './calendars.ts'
import { clockState, daysLeft } from './clock.ts'
import { type Deadline, deadlineOf, fixedDeadline, light, onWorkday } from './deadline.ts'
import { explain } from './explain.ts'
import { inEnglish } from './explain-words.ts'
import type { DeadlineRequest, DeadlineRule } from './rule.ts'

const workingDays = (amount: number): DeadlineRule => ({ amount, unit: 'working_day', holidayPolicy: 'postpone' })
const calendarDays = (amount: number, holidayPolicy: DeadlineRule['holidayPolicy']): DeadlineRule => ({
  amount,
  unit: 'calendar_day',
  holidayPolicy,
})

function deadline(request: DeadlineRequest): Deadline {
  const outcome = deadlineOf(request, calendar)
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome
}
const line = (request: DeadlineRequest) => explain(deadline(request))

test('20 working days from 2021-09-10 end on 2021-10-14, past two holidays and with three make-up workdays', () => {
  const accepted = deadline({ startDate: '2021-09-10', rule: workingDays(20) })
  expect(accepted.dueDate).toBe('2021-10-14')
  expect(accepted.explanation).toEqual({
    skipped: [
      { name: '中秋', days: 3 },
      { name: '国庆', days: 7 },
    ],
    weekendDays: 4,
    makeupWorkdays: ['2021-09-18', '2021-09-26', '2021-10-09'],
    stoppedDays: 0,
    move: null,
    calendars: [{ year: 2021, version: 1 }],
  })
  expect(explain(accepted)).toBe('9/10 签收 + 20 工作日 = 10/14，跳过中秋 3 天、国庆 7 天；9/18、9/26、10/9 补班计入')
})

test('every day after the start is counted, skipped or stopped: nothing is left unexplained', () => {
  const { explanation, dueDate } = deadline({ startDate: '2021-09-10', rule: workingDays(20) })
  const skipped = explanation.skipped.reduce((sum, { days }) => sum + days, explanation.weekendDays)
  expect([dueDate, 20 + skipped]).toEqual(['2021-10-14', 34])
})

test('a plain week needs no explanation beyond its sum', () => {
  expect(line({ startDate: '2021-10-18', rule: workingDays(5) })).toBe('10/18 签收 + 5 工作日 = 10/25')
})

test('a deadline over New Year names the year', () => {
  expect(line({ startDate: '2021-12-28', rule: workingDays(5) })).toBe(
    '12/28 签收 + 5 工作日 = 2022/1/5，跳过元旦 3 天',
  )
})

test('calendar days run through weekends and holidays, and the end is moved as the rule says', () => {
  expect(line({ startDate: '2021-09-10', rule: calendarDays(10, 'postpone') })).toBe(
    '9/10 签收 + 10 天 = 9/20，9/20 逢中秋，顺延至 9/22',
  )
  expect(line({ startDate: '2021-09-10', rule: calendarDays(10, 'advance') })).toBe(
    '9/10 签收 + 10 天 = 9/20，9/20 逢中秋，提前至 9/18',
  )
  expect(line({ startDate: '2021-09-10', rule: calendarDays(10, 'keep') })).toBe('9/10 签收 + 10 天 = 9/20')
  expect(line({ startDate: '2021-10-13', rule: calendarDays(3, 'postpone') })).toBe(
    '10/13 签收 + 3 天 = 10/16，10/16 逢周末，顺延至 10/18',
  )
})

test('the notice’s three dates: 2021-09-20 falls on 中秋, 10-20 and 12-20 are working days', () => {
  const fixed = (date: string) => fixedDeadline(date, { dueDayIncluded: true, holidayPolicy: 'postpone' }, calendar)
  expect(fixed('2021-09-20')).toMatchObject({ dueDate: '2021-09-22', explanation: { move: { because: '中秋' } } })
  expect(fixed('2021-10-20')).toMatchObject({ dueDate: '2021-10-20', explanation: { move: null } })
  expect(fixed('2021-12-20')).toMatchObject({ dueDate: '2021-12-20', explanation: { move: null } })
  expect(explain(fixed('2021-09-20') as Deadline)).toBe('9/20 逢中秋，顺延至 9/22')
  expect(explain(fixed('2021-10-20') as Deadline)).toBe('10/20 截止')
  expect(fixedDeadline('2021-09-20', { dueDayIncluded: true, holidayPolicy: 'keep' }, calendar)).toMatchObject({
    dueDate: '2021-09-20',
  })
})

test('while the clock stands still there is no due date, only days left; it goes on where it stopped', () => {
  const rule = workingDays(5)
  const asked = { startDate: '2021-10-18', rule, stops: [{ from: '2021-10-20', until: null }] }
  expect(clockState(asked.stops)).toBe('stopped')
  expect(deadlineOf(asked, calendar)).toEqual({ refused: 'CLOCK_STOPPED' })
  expect(['2021-10-20', '2021-10-29'].map((today) => daysLeft(asked, today, calendar))).toEqual([3, 3])

  const answered = { startDate: '2021-10-18', rule, stops: [{ from: '2021-10-20', until: '2021-10-22' }] }
  expect(clockState(answered.stops)).toBe('running')
  expect(deadline(answered).dueDate).toBe('2021-10-27')
  expect(line(answered)).toBe('10/18 签收 + 5 工作日 = 10/27，‖ 10/20 停表、10/22 恢复，2 工作日不计')
})

test('a date whose own day is not included ends the day before, and says so', () => {
  const before = (date: string) => fixedDeadline(date, { dueDayIncluded: false, holidayPolicy: 'postpone' }, calendar)
  expect(explain(before('2021-10-20') as Deadline)).toBe('10/19 截止（10/20 当日不含）')
  expect(before('2021-10-20')).toMatchObject({ dueDate: '2021-10-19' })
  expect(explain(before('2021-09-21') as Deadline)).toBe('9/20 截止（9/21 当日不含），9/20 逢中秋，顺延至 9/22')
})

test('days that were granted come on top of the rule’s, and the line says which are which', () => {
  const extended = { startDate: '2021-09-10', rule: workingDays(20), extendedBy: 3 }
  expect(line(extended)).toBe(
    '9/10 签收 + 20 工作日 + 延期 3 工作日 = 10/19，跳过中秋 3 天、国庆 7 天；9/18、9/26、10/9 补班计入',
  )
  expect(daysLeft(extended, '2021-10-14', calendar)).toBe(3)
  expect(line({ ...extended, stops: [{ from: '2021-10-11', until: '2021-10-13' }] })).toBe(
    '9/10 签收 + 20 工作日 + 延期 3 工作日 = 10/21，跳过中秋 3 天、国庆 7 天；9/18、9/26、10/9 补班计入；‖ 10/11 停表、10/13 恢复，2 工作日不计',
  )
  const inner = { startDate: '2021-10-08', rule: workingDays(0), extendedBy: 3 }
  expect(explain(deadline(inner), { startedBy: '原定' })).toBe('10/8 原定 + 延期 3 工作日 = 10/12，10/9 补班计入')
  expect(() => deadline({ ...extended, extendedBy: 1.5 })).toThrow(RangeError)
})

test('the line is told in English too', () => {
  const english = (request: DeadlineRequest) => explain(deadline(request), { startedBy: 'accepted', words: inEnglish })
  expect(english({ startDate: '2021-09-10', rule: workingDays(20) })).toBe(
    '9/10 accepted + 20 working days = 10/14; skips Mid-Autumn 3 days, National Day 7 days; 9/18, 9/26, 10/9 are worked in exchange and count',
  )
  expect(
    english({ startDate: '2021-10-18', rule: workingDays(5), stops: [{ from: '2021-10-20', until: '2021-10-22' }] }),
  ).toBe('10/18 accepted + 5 working days = 10/27; ‖ stopped on 10/20, resumed on 10/22: 2 working days do not count')
  expect(english({ startDate: '2021-09-10', rule: calendarDays(10, 'postpone') })).toBe(
    '9/10 accepted + 10 days = 9/20; 9/20 is Mid-Autumn: put off to 9/22',
  )
})

test('days left are zero on the due date and negative after it', () => {
  const request = { startDate: '2021-09-10', rule: workingDays(20) }
  expect(['2021-09-10', '2021-10-14', '2021-10-18'].map((today) => daysLeft(request, today, calendar))).toEqual([
    20, 0, -2,
  ])
})

test('the light is green above three working days, yellow to the end of the due day, red after it', () => {
  const on = (today: string) => light('2021-10-14', today, calendar)
  expect(on('2021-09-30')).toBe('green') // 10/8, 10/9, 10/11, 10/12, 10/13, 10/14
  expect(on('2021-10-10')).toBe('green')
  expect(on('2021-10-11')).toBe('yellow')
  expect(on('2021-10-14')).toBe('yellow')
  expect(on('2021-10-15')).toBe('red')
})

test('no deadline reaches into a year whose calendar is not published: 2027 is refused, not guessed', () => {
  const refused = { refused: 'NO_CALENDAR', about: ['2027'] }
  expect(deadlineOf({ startDate: '2026-12-25', rule: workingDays(20) }, calendar)).toEqual(refused)
  expect(fixedDeadline('2027-01-04', { dueDayIncluded: true, holidayPolicy: 'postpone' }, calendar)).toEqual(refused)
  expect(onWorkday('2027-01-04', 'advance', calendar)).toEqual(refused)
  expect(light('2027-01-04', '2026-12-31', calendar)).toEqual(refused)
  expect(daysLeft({ startDate: '2026-12-25', rule: workingDays(20) }, '2027-01-04', calendar)).toEqual(refused)
})

test('a rule counts whole days from zero', () => {
  for (const amount of [-1, 1.5, Number.NaN])
    expect(() => deadlineOf({ startDate: '2021-09-10', rule: workingDays(amount) }, calendar)).toThrow(RangeError)
})
