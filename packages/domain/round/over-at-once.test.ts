import { expect, test } from 'vitest'
import { seedWorkCalendar } from '../deadline/calendars.ts'
import type { Running } from './effects.ts'
import { noticeSettings } from './given.ts'
import { overAtOnce } from './over-at-once.ts'
import type { RoundSettings } from './settings.ts'

const kind = 'disclosure_catalog'
const cohort = ['510113', '510116', '510521']
const cell = (division: string, reportedOn: string | null) =>
  ({ division, kind, state: reportedOn ? 'reported' : 'under_review', dates: { reportedOn } }) as const
/** 青白江区 and 泸县 have not reached the province, 双流区 did on 2021-10-12. */
const running: Pick<Running, 'cells' | 'cohort' | 'filedOwn'> = {
  cohort,
  filedOwn: [{ city: '510500', kind: 'implementation_plan' }],
  cells: [cell('510113', null), cell('510116', '2021-10-12')],
}
const dated = (dueDate: string, over: Partial<RoundSettings> = {}): RoundSettings => {
  const deliverables = noticeSettings.deliverables.map((each) => (each.kind === kind ? { ...each, dueDate } : each))
  return { ...noticeSettings, deliverables, ...over }
}
const over = (settings: { was?: RoundSettings; is: RoundSettings }, today = '2021-10-14') =>
  overAtOnce({ was: dated('2021-10-20'), ...settings }, running, { today, calendar: seedWorkCalendar }).filter(
    (each) => each.kind === kind,
  )
const absent = ['510113', '510521']

test('a day moved into the past makes who is not at the province late at once, and who came after it 迟报', () => {
  expect(over({ is: dated('2021-10-13') })).toEqual([
    { kind, dueDate: '2021-10-13', counties: absent, late: [], cities: [] },
  ])
  expect(over({ is: dated('2021-10-11') })).toMatchObject([{ counties: absent, late: ['510116'] }])
})

test('today is not over, and of a day that was over before nothing is said but who came between', () => {
  expect(over({ is: dated('2021-10-14') })).toEqual([])
  expect(over({ is: dated('2021-10-19') }, '2021-10-25')).toEqual([])
  expect(over({ is: dated('2021-10-11') }, '2021-10-25')).toMatchObject([{ counties: [], late: ['510116'] }])
})

test('the day is read as the round reads it: one on a rest day that is postponed may not be over', () => {
  const was = dated('2021-10-20', { holidayPolicy: 'postpone' })
  const is = dated('2021-10-10', { holidayPolicy: 'postpone' })
  expect(over({ was, is: dated('2021-10-02', { holidayPolicy: 'postpone' }) }, '2021-10-08')).toEqual([])
  expect(over({ was, is }, '2021-10-14')).toMatchObject([{ dueDate: expect.stringMatching(/^2021-10-1/) }])
})

test('what is asked for only now, by a day that is over, is missing at once of everybody, of cities too', () => {
  const plan = { ...noticeSettings, deliverables: noticeSettings.deliverables.filter((each) => each.kind !== kind) }
  expect(over({ was: plan, is: dated('2021-10-11') })).toMatchObject([{ counties: absent }])
  const owed = noticeSettings.deliverables.map((each) =>
    each.kind === 'implementation_plan' ? { ...each, owedBy: 'county_and_city' as const } : each,
  )
  const around = { today: '2021-10-14', calendar: seedWorkCalendar }
  const [found] = overAtOnce({ was: noticeSettings, is: { ...noticeSettings, deliverables: owed } }, running, around)
  expect(found).toMatchObject({ kind: 'implementation_plan', counties: [], cities: ['510100'] })
})
