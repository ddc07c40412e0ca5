import { seedWorkCalendar as calendar } from '@mingce/domain/deadline/calendars'
import { noticeSettings } from '@mingce/domain/round/given'
import { expect, test } from 'vitest'
import { toAnswer, toBegin, toPublish, toRestore, waiting } from './given.ts'
import { dutiesTold, isTurnOf, type StandingDuty, type StandingTask } from './standing-duty.ts'

const settings = { ...noticeSettings, holidayPolicy: 'postpone' as const }
const read = { day: '2021-10-18', todo: [], rounds: new Map([['2021-pilot', { settings }]]), calendar }
const plan = toBegin({ owedBy: '2021-09-20' })

test('a county’s own is the turn of 经办人 and 负责人, never of its 审核人; a city’s is written and put together by 审核人, signed and added by 负责人; a question before a filing is for who does the desk’s work', () => {
  const turns = (task: StandingTask) =>
    (['drafter', 'checker', 'leader', 'reviewer'] as const).filter((role) => isTurnOf([{ role }], { ...plan, task }))
  for (const task of ['to_begin', 'to_publish', 'to_restore_page'] as const)
    expect(turns(task)).toEqual(['drafter', 'leader'])
  for (const task of ['to_write', 'to_assemble'] as const) expect(turns(task)).toEqual(['reviewer'])
  for (const task of ['to_sign', 'to_enclose'] as const) expect(turns(task)).toEqual(['leader'])
  expect(turns('to_answer_question')).toEqual(['drafter', 'reviewer'])
})

test('who stands in on a post is told of what is its turn', () => {
  expect(isTurnOf([{ role: 'checker' }, { role: 'drafter' }], plan)).toBe(true)
})

test('each day is read by the rule of its round, and a publication’s by the law from the 审定 on', () => {
  const told = dutiesTold([toPublish('2021-09-10T02:00:00.000Z'), plan], read)
  expect(told.map(({ task, due, isOverdue }) => [task, due, isOverdue])).toEqual([
    ['to_begin', '2021-09-22', true], // 中秋 until 09-21
    ['to_publish', '2021-10-14', true],
  ])
})

test('undated last: without the year’s calendar nothing is counted and nothing presses', () => {
  const told = dutiesTold([toPublish('2030-12-20T02:00:00.000Z'), plan], read)
  expect(told.map(({ due }) => due)).toEqual(['2021-09-22', null])
  expect(told[1]).toMatchObject({ isOverdue: false, isPressing: false })
})

test('a question has no date of its own, and calls for a mail as long as somebody waits', () => {
  const told = dutiesTold([toAnswer('2021-09-10T02:00:00.000Z'), plan], read)
  expect(told.map(({ task, due, isOverdue, isPressing }) => [task, due, isOverdue, isPressing])).toEqual([
    ['to_begin', '2021-09-22', true, true],
    ['to_answer_question', null, false, true],
  ])
})

test('what a 催办 put on the desk is told there and not a second time; another kind’s is', () => {
  const row = waiting({ task: 'to_draft', kind: 'implementation_plan' })
  expect(dutiesTold([plan], { ...read, todo: [row] })).toEqual([])
  expect(dutiesTold([plan], { ...read, todo: [{ ...row, kind: 'work_summary' }] })).toHaveLength(1)
  expect(dutiesTold([plan], { ...read, todo: [{ ...row, task: 'to_review' }] })).toHaveLength(1)
})

test('a city is told to put together once a county’s document could go in, or once its counties’ day, read by the round’s rule, is over', () => {
  const toAssemble = (innerDate: string | null, anySettled = false) =>
    toBegin({ owedBy: '2021-10-20' }, { task: 'to_assemble', division: '510100', collected: { innerDate, anySettled } })
  const told = (day: string, duty: StandingDuty) => dutiesTold([duty], { ...read, day }).length
  expect(told('2021-09-10', toAssemble('2021-10-16', true))).toBe(1)
  expect(told('2021-10-18', toAssemble('2021-10-16'))).toBe(0) // a Saturday: until Monday, 10-18
  expect(told('2021-10-19', toAssemble('2021-10-16'))).toBe(1)
  expect([told('2021-10-19', toAssemble(null)), told('2021-10-20', toAssemble(null))]).toEqual([0, 1])
})

test('for a page that does not open nothing sets a day: it is told last and never presses', () => {
  const told = dutiesTold([toRestore('2021-09-01'), plan], read)
  expect(told.map(({ task, due, isPressing }) => [task, due, isPressing])).toEqual([
    ['to_begin', '2021-09-22', true],
    ['to_restore_page', null, false],
  ])
})
