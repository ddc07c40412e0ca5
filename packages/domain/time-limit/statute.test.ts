import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../deadline/calendar-day.ts'
import { seedWorkCalendar } from '../deadline/calendars.ts'
import { addWorkdays } from '../deadline/work-calendar.ts'
import { exampleOf } from './example.ts'
import { readLimit } from './read-limit.ts'
import { countsOtherwise, ruleOf } from './rule-of.ts'
import { limitChange, workingDays, workingDaysAtMost } from './shorter.ts'
import { againstStatute, statutorySpan } from './statute.ts'

test.each([
  ['信息形成或者变更之日起20个工作日内', 'within'],
  ['信息形成或者变更之日起21个工作日内', 'over'],
  ['信息形成之日起25日内', 'within'],
  ['信息形成之日起30日内', 'depends'],
  ['信息形成之日起一个月内', 'depends'],
  ['信息形成之日起39日内', 'over'],
  ['信息形成之日起两个月内', 'over'],
  ['信息形成后5小时内', 'within'],
  ['即时', 'within'],
  ['与规范性文件同步发布', 'within'],
  ['每年1月31日前', 'other_start'],
  ['收到申请之日起30个工作日内', 'other_start'],
  ['招生工作开始前30个工作日', 'other_start'],
  ['公示期不少于30个工作日', 'unknown'],
  ['及时', 'unknown'],
  ['信息形成之日起××个工作日内', 'unknown'],
])('%s stands to Art. 26 as: %s', (raw, standing) => {
  expect(againstStatute(readLimit(raw))).toBe(standing)
})

test('twenty working days are as many days of the calendar as is said, from every day of the published years', () => {
  const spans = new Set<number>()
  for (let day = '2019-01-01'; day <= '2026-11-20'; day = addDays(day, 1)) {
    const due = addWorkdays(day, 20, seedWorkCalendar)
    if (typeof due === 'string') spans.add(daysBetween(day, due))
  }
  expect([Math.min(...spans), Math.max(...spans)]).toEqual([statutorySpan.least, statutorySpan.most])
})

test.each([
  ['信息形成或者变更之日起20个工作日内', { start: '2021-09-10', due: '2021-10-14' }],
  ['信息形成之日起30日内', { start: '2021-09-10', due: '2021-10-10' }],
  ['信息形成之日起一个月内', { start: '2021-09-10', due: '2021-10-10' }],
  ['即时', { start: '2021-09-10', due: '2021-09-10' }],
  ['与规范性文件同步发布', { start: '2021-09-10', due: '2021-09-10' }],
  ['每年1月31日前', { start: null, due: '2022-01-31' }],
  ['每年9月底前', { start: null, due: '2021-09-30' }],
  ['每月5日前', { start: null, due: '2021-10-05' }],
  ['每年2月底前', { start: null, due: '2022-02-28' }],
  ['每季度末', null],
  ['开学前一周', null],
  ['及时', null],
  ['信息形成后5小时内', null],
])('%s, told by what is made on 2021-09-10', (raw, example) => {
  expect(exampleOf(readLimit(raw), '2021-09-10', seedWorkCalendar)).toEqual(example)
})

test('a day of a year without a calendar is refused, not taken for Monday to Friday', () => {
  expect(exampleOf(readLimit('形成之日起20个工作日内'), '2026-12-20', seedWorkCalendar)).toMatchObject({
    refused: 'NO_CALENDAR',
  })
})

test('a month after the last of January is the last of February', () => {
  const months = readLimit('信息形成之日起一个月内')
  expect(exampleOf(months, '2021-01-31', seedWorkCalendar)).toEqual({ start: '2021-01-31', due: '2021-02-28' })
})

test('the heading’s unit that the officer confirmed stands for a bare number; other figures than the words say are found', () => {
  const told = { raw: '20', trigger: 'created_or_changed', amount: 20, unit: 'working_day' } as const
  expect(ruleOf(told)).toMatchObject({ amount: 20, unit: 'working_day', doubt: null })
  const five = { ...told, raw: '信息形成之日起20个工作日内', amount: 5 }
  expect([countsOtherwise(told), countsOtherwise(five), ruleOf(five).amount]).toEqual([false, true, 20])
})

test.each([
  ['形成之日起20个工作日内', '形成之日起10个工作日内', 'shorter'],
  ['形成之日起20个工作日内', '即时', 'shorter'],
  ['形成之日起20个工作日内', '形成之日起15日内', 'shorter'],
  ['形成之日起20个工作日内', '形成之日起30日内', 'unknown'],
  ['形成之日起20个工作日内', '形成之日起60日内', 'longer'],
  ['形成之日起20个工作日内', '及时', 'unknown'],
  ['形成之日起20个工作日内', '自信息形成之日起二十个工作日内', 'same'],
])('%s → %s is %s', (before, now, change) => {
  expect(limitChange(readLimit(before), readLimit(now))).toBe(change)
})

test('a limit in working days, where it is one', () => {
  const days = ['形成之日起5个工作日内', '即时', '形成之日起5日内', '每年1月31日前'].map((raw) =>
    workingDays(readLimit(raw)),
  )
  expect(days).toEqual([5, 0, null, null])
})

test.each([
  ['24小时内', 1],
  ['信息形成后5小时内', 1],
  ['3日内', 3],
  ['信息形成之日起5日内', 5],
  ['形成之日起5个工作日内', 5],
  ['信息形成之日起一个月内', null],
  ['开学前一周', null],
  ['公示5个工作日', null],
])('%s lets at most so many working days pass: %s', (raw, days) => {
  expect(workingDaysAtMost(readLimit(raw))).toBe(days)
})
