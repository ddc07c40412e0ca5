import { divisions, levelOf } from '@mingce/domain/authority/division'
import { seedWorkCalendar } from '@mingce/domain/deadline/calendars'
import { noticeSettings } from '@mingce/domain/round/given'
import { expect, test } from 'vitest'
import { type DigestMatter, digestOf, listedTasks } from './digest.ts'
import { happening, reminder, toBegin, waiting } from './given.ts'

const drafter = 'acc-510113-01'
const postponed = { settings: { ...noticeSettings, holidayPolicy: 'postpone' as const } }
const none = {
  ...{ account: drafter, day: '2021-10-18', lastAt: null, todo: [], duties: [], news: [], mailed: new Set<bigint>() },
  ...{ rounds: new Map([['2021-pilot', postponed]]), calendar: seedWorkCalendar },
}

test('nothing of mine and nothing new: no digest', () => {
  expect(digestOf(none)).toBeUndefined()
  expect(digestOf({ ...none, todo: [waiting({ handler: 'acc-510113-09' })] })).toBeUndefined()
})

test('what a colleague took on is theirs; what I took on is mine', () => {
  const todo = [waiting({ handler: 'acc-510113-09' }), waiting({ handler: drafter, task: 'to_draft' })]
  expect(digestOf({ ...none, todo })?.tasks.map(({ task }) => task)).toEqual(['to_draft'])
})

test('soonest due first, the undated last, then the longest wait; a deadline of its own binds before the round’s date', () => {
  const todo = [
    waiting({ stream: 'd', dueDate: null, owedBy: null }),
    waiting({ stream: 'c', dueDate: '2021-10-22' }),
    waiting({ stream: 'b', since: new Date('2021-10-15T02:00:00.000Z') }),
    waiting({ stream: 'a', dueDate: '2021-10-15', owedBy: '2021-10-20' }),
    waiting({ stream: 'e' }),
  ]
  const digest = digestOf({ ...none, todo })
  expect(digest?.tasks.map(({ stream }) => stream)).toEqual(['a', 'e', 'b', 'c', 'd'])
  expect(digest?.tasks.map(({ isOverdue }) => isOverdue)).toEqual([true, false, false, false, false])
  expect(digest?.counts).toEqual({ tasks: 5, duties: 0, overdue: 1, today: 0, fresh: 0, news: 0 })
})

test('a date on a holiday is overdue after the working day it was put off to, and not before', () => {
  const todo = [waiting({ owedBy: '2021-09-20' }), waiting({ stream: 'b', dueDate: '2021-09-21' })]
  const on = (day: string) => digestOf({ ...none, day, todo })?.tasks.map(({ due, isOverdue }) => [due, isOverdue])
  const [inHand, owed] = ['2021-09-21', '2021-09-22']
  expect([on(owed), on('2021-09-23')]).toEqual([
    [
      [inHand, true],
      [owed, false],
    ],
    [
      [inHand, true],
      [owed, true],
    ],
  ])
})

test('new is what came onto the desk since the digest before', () => {
  const lastAt = new Date('2021-10-15T00:30:00.000Z')
  const todo = [waiting(), waiting({ stream: 'b', since: new Date('2021-10-15T02:00:00.000Z') })]
  expect(digestOf({ ...none, lastAt, todo })?.tasks.map(({ isNew }) => isNew)).toEqual([false, true])
})

test('a reminder that was mailed by itself is not told a second time', () => {
  const news = [reminder, happening()]
  expect(digestOf({ ...none, news, mailed: new Set([101n]) })?.news).toEqual([happening()])
  expect(digestOf({ ...none, news: [reminder], mailed: new Set([101n]) })).toBeUndefined()
})

test('a reminder of what is not mine to do is none to me', () => {
  expect(digestOf({ ...none, news: [reminder] })).toBeUndefined()
  expect(digestOf({ ...none, todo: [waiting()], news: [reminder] })?.news).toEqual([reminder])
})

test('of 183 counties’ filings thirty are listed and all are counted', () => {
  const counties = divisions.filter(({ code }) => levelOf(code) === 'county')
  const todo = counties.map(({ code }) => waiting({ stream: `submission/${code}`, division: code }))
  const digest = digestOf({ ...none, todo })
  expect([digest?.tasks.length, digest?.counts.tasks]).toEqual([listedTasks, 183])
})

test('what stands undone is told beside the rest, and calls for a mail of its own once its light is yellow', () => {
  const duties = [toBegin({ owedBy: '2021-10-22' })]
  const on = (day: string, over: Partial<DigestMatter> = {}) => digestOf({ ...none, duties, day, ...over })
  expect(on('2021-10-18')).toBeUndefined() // four working days left
  expect(on('2021-10-18', { todo: [waiting()] })?.duties).toMatchObject([{ due: '2021-10-22', isPressing: false }])
  expect(on('2021-10-19')?.counts).toEqual({ tasks: 0, duties: 1, overdue: 0, today: 0, fresh: 0, news: 0 })
  expect(on('2021-10-25')?.counts).toMatchObject({ duties: 1, overdue: 1 })
})
