import { seedWorkCalendar } from '@mingce/domain/deadline/calendars'
import { deadlineOf } from '@mingce/domain/deadline/deadline'
import { DeskDayContext } from '@mingce/ui/desk-day'
import { PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { reviewer } from '../review/test-sheet.ts'
import { RecordsScreen } from './records-screen.tsx'

vi.mock('../api.ts', () => ({ api: { records: { query: vi.fn() }, rounds: { query: vi.fn() } } }))

const part = '00000000-0000-4000-8000-000000000001'
const recordOf = (division: string, over: object) => ({
  ...{ stream: `submission/2021-pilot/${division}/disclosure_catalog/2`, division, round: '2021-pilot', n: 2 },
  ...{ changes: [{ part, changes: ['channel_added'] }], names: { [part]: '招生计划' }, publishedOn: null },
  ...{ recordedAt: '2021-10-12T02:00:00.000Z', until: null, calledIn: null, adjusted: false },
  ...over,
})
const rule = { amount: 2, unit: 'working_day', holidayPolicy: 'postpone' } as const
const until = (startDate: string) => deadlineOf({ startDate, rule }, seedWorkCalendar)
const records = [
  recordOf('510113', { until: until('2021-10-12') }),
  recordOf('510116', { calledIn: { reason: '需核实渠道', by: reviewer.account, at: '2021-10-13T02:00:00.000Z' } }),
  recordOf('510105', { until: until('2021-10-09'), publishedOn: '2021-10-13' }),
]

beforeEach(() => {
  vi.mocked(api.rounds.query).mockResolvedValue([{ round: '2021-pilot', title: '2021年先行县' }] as never)
  vi.mocked(api.records.query).mockResolvedValue(records as never)
})

const open = () =>
  show(
    <DeskDayContext
      value={{ clockAheadMs: Date.parse('2021-10-13T02:00:00.000Z') - Date.now(), calendar: seedWorkCalendar }}
    >
      <PersonContext value={reviewer}>
        <RecordsScreen />
      </PersonContext>
    </DeskDayContext>,
  )
const rows = () => screen.getAllByRole('row').slice(1)
/** A click leaves the box that was typed in. */
function clear() {
  fireEvent.blur(screen.getByRole('searchbox'))
  fireEvent.click(screen.getByRole('button', { name: '清除筛选' }))
}

test('备案 of 成都市’s counties: what changed, whether it was published, and until when it may be called in', async () => {
  open()
  expect((await screen.findByRole('status')).textContent).toBe('共 3 件，可调取 1 件')
  const [first, second, third] = rows()
  expect(within(first as HTMLElement).getByText('招生计划：增加公开渠道')).toBeTruthy()
  expect(within(first as HTMLElement).getByText('剩1工作日')).toBeTruthy()
  expect(within(second as HTMLElement).getByText('已调取审核：需核实渠道')).toBeTruthy()
  expect(within(third as HTMLElement).getByText('已过调取期限')).toBeTruthy()
})

test('the list is narrowed by county, standing and words, and says when nothing fits', async () => {
  open()
  fireEvent.change(await screen.findByLabelText('调取'), { target: { value: 'called_in' } })
  expect(rows()).toHaveLength(1)
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: '青白江' } })
  expect(screen.getByText(/没有符合条件的备案/)).toBeTruthy()
  clear()
  expect(rows()).toHaveLength(3)
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: '青白江' } })
  expect(
    rows().map((row) =>
      within(row)
        .getAllByRole('cell')
        .some((cell) => cell.textContent?.includes('青白江')),
    ),
  ).toEqual([true])
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: '' } })
  fireEvent.change(screen.getByLabelText('县（市、区）'), { target: { value: '510113' } })
  expect(rows()).toHaveLength(1)
})

test('before anything was filed for record the page says what will stand there', async () => {
  vi.mocked(api.records.query).mockResolvedValue([] as never)
  open()
  expect(await screen.findByText(/本市各县还没有备案/)).toBeTruthy()
})
