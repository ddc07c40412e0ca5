import { seedWorkCalendar } from '@mingce/domain/deadline/calendars'
import { noticeSettings, openNotice } from '@mingce/domain/round/given'
import { DeskDayContext } from '@mingce/ui/desk-day'
import { type Person, PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Navigate, Route, Routes } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { AmendRoundScreen } from './amend-round-screen.tsx'

vi.mock('../api.ts', () => ({
  api: {
    round: {
      list: { query: vi.fn() },
      board: { query: vi.fn() },
      innerDates: { query: vi.fn() },
      amend: { mutate: vi.fn() },
    },
  },
}))

const cohort = ['510113', '510116']
const head = { ...openNotice, round: '2021-pilot', cohort, settings: noticeSettings, amendments: [], status: 'open' }
const cells = cohort.map((division) => ({
  ...{ division, kind: 'disclosure_catalog', state: 'not_filed', filing: null },
  dates: { filedOn: null, settledOn: null, reportedOn: null, receivedOn: null },
}))
const manager = { account: 'acc-510000-02', role: 'round_manager', level: 'province', authority: '510000' }
const onThatDay = Date.parse('2021-10-14T02:00:00.000Z')

beforeEach(async () => {
  vi.clearAllMocks()
  sessionStorage.clear()
  vi.mocked(api.round.list.query).mockResolvedValue([head] as never)
  vi.mocked(api.round.board.query).mockResolvedValue({ round: head, cells, ofCities: [] } as never)
  const inner = [{ division: '510100', kind: 'disclosure_catalog', date: '2021-10-18' }]
  vi.mocked(api.round.innerDates.query).mockResolvedValue(inner as never)
  show(
    <DeskDayContext value={{ clockAheadMs: onThatDay - Date.now(), calendar: seedWorkCalendar }}>
      <PersonContext value={manager as unknown as Person}>
        <Routes>
          <Route path="/" element={<Navigate to="/rounds/2021-pilot/amend" />} />
          <Route path="/rounds" element={<p>轮次一览</p>} />
          <Route path="/rounds/:round/amend" element={<AmendRoundScreen />} />
        </Routes>
      </PersonContext>
    </DeskDayContext>,
  )
  await screen.findByLabelText('标准目录到省截止日期')
})

const preview = () => within(screen.getByRole('region', { name: '改动对照' }))
const move = (day: string) =>
  fireEvent.change(screen.getByLabelText('标准目录到省截止日期'), { target: { value: day } })

test('before it is signed, an amendment shows old and new, whom it concerns, and which city must pass the notice on anew', async () => {
  expect(preview().getByText(/还没有改动/)).toBeTruthy()
  move('2021-10-15')
  const lines = await waitFor(() => {
    const all = preview().getAllByRole('listitem')
    expect(all.length).toBe(3)
    return all.map((line) => line.textContent)
  })
  expect(lines).toEqual([
    '标准目录到省时间2021年10月20日 → 2021年10月15日',
    '标准目录：2 个县尚未到省，1 个市（州）的到省时间随之改变。',
    '标准目录：成都市给各县的时间将晚于到省时间，须重新转发部署。',
  ])
})

test('a day moved into the past is told with how many counties are late at once', async () => {
  move('2021-10-13')
  await waitFor(() => expect(preview().getAllByRole('listitem').length).toBe(4))
  expect(preview().getByText('标准目录：到省时间2021年10月13日已过，签发后 2 个县即为缺报或逾期。')).toBeTruthy()
})

test('without a reason nothing is sent, and what was written stays; with one it goes with what was seen', async () => {
  vi.mocked(api.round.amend.mutate).mockResolvedValue({ positions: [7], shown: true })
  move('2021-10-29')
  fireEvent.click(screen.getByRole('button', { name: '签发调整' }))
  expect((await screen.findByRole('alert')).textContent).toContain('调整理由（各市、县都能看到）没有填写')
  expect(api.round.amend.mutate).not.toHaveBeenCalled()
  fireEvent.change(screen.getByLabelText('调整理由（各市、县都能看到）'), { target: { value: '国庆假期' } })
  fireEvent.click(screen.getByRole('button', { name: '签发调整' }))
  await screen.findByText('轮次一览')
  const [plan, catalog, summary] = noticeSettings.deliverables
  expect(vi.mocked(api.round.amend.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ round: '2021-pilot', reason: '国庆假期', seen: 0 },
    settings: { ...noticeSettings, deliverables: [plan, { ...catalog, dueDate: '2021-10-29' }, summary] },
  })
})
