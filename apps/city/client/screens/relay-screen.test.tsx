import { formerSettings } from '@mingce/domain/round/former-settings'
import { PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { Navigate, Route, Routes } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { reviewer } from '../review/test-sheet.ts'
import { RelayScreen } from './relay-screen.tsx'

vi.mock('../api.ts', () => ({
  api: {
    rounds: { query: vi.fn() },
    package: { open: { query: vi.fn() }, trail: { query: vi.fn() }, relayNotice: { mutate: vi.fn() } },
  },
}))

const round = {
  round: '2021-pilot',
  title: '2021年先行县',
  document: {
    title: '关于深化义务教育领域基层政务公开的通知',
    docNumber: null,
    issuedOn: '2021-09-10',
    synthetic: true,
  },
  cohort: ['510113', '510116', '510521'],
  settings: {
    deliverables: [
      { kind: 'disclosure_catalog', dueDate: '2021-10-20', owedBy: 'county' },
      { kind: 'work_summary', dueDate: '2021-12-20', owedBy: 'city' },
    ],
    acceptWithin: 3,
    reviewWithin: 20,
    rejectAllowed: false,
    extraFields: [],
    ...formerSettings,
  },
  status: 'open',
}

beforeEach(async () => {
  vi.clearAllMocks()
  sessionStorage.clear()
  vi.mocked(api.rounds.query).mockResolvedValue([round] as never)
  vi.mocked(api.package.open.query).mockResolvedValue({
    joint: null,
    submissions: [],
    own: [],
    days: [],
    onPaper: [],
    names: {},
  })
  vi.mocked(api.package.trail.query).mockResolvedValue({ entries: [], names: {} })
  await open()
})

async function open() {
  show(
    <PersonContext value={reviewer}>
      <Routes>
        <Route path="/" element={<Navigate to="/relay/2021-pilot" />} />
        <Route path="/relay/:round" element={<RelayScreen />} />
      </Routes>
    </PersonContext>,
  )
  await screen.findByText('关于深化义务教育领域基层政务公开的通知')
}

const date = () => screen.getByLabelText('标准目录县报送市局时间')
const pass = (name: string | RegExp = '转发给 2 个县（市、区）') =>
  screen.getByRole<HTMLButtonElement>('button', { name })

test('the notice is passed on to the city’s own counties with an earlier date', async () => {
  vi.mocked(api.package.relayNotice.mutate).mockResolvedValue({ positions: [64], shown: true })
  fireEvent.change(date(), { target: { value: '2021-10-18' } })
  fireEvent.click(pass())
  await waitFor(() => expect(api.package.relayNotice.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.package.relayNotice.mutate).mock.calls[0]?.[0]).toMatchObject({
    round: '2021-pilot',
    innerDates: [{ kind: 'disclosure_catalog', date: '2021-10-18' }],
    note: null,
  })
})

test('a date later than the province’s is not sent, and the form says why', () => {
  fireEvent.change(date(), { target: { value: '2021-10-21' } })
  expect(pass().disabled).toBe(true)
  expect(screen.getByText('标准目录：县报送时间不能晚于到省时间')).toBeTruthy()
})

test('a date that stands later than the province’s, which was amended, is named with both until it has gone up', async () => {
  const innerDates = [{ kind: 'disclosure_catalog', date: '2021-10-22' }]
  const opened = {
    joint: { innerDates, filings: [] as object[] },
    submissions: [],
    own: [],
    days: [],
    onPaper: [],
    names: {},
  }
  const warning = '标准目录：现行县报送市局时间（2021年10月22日）晚于到省时间（2021年10月20日），请改早并重新转发。'
  expect(screen.queryByRole('alert')).toBeNull()
  cleanup()
  vi.mocked(api.package.open.query).mockResolvedValue(opened as never)
  await open()
  expect((await screen.findByRole('alert')).textContent).toBe(warning)
  cleanup()
  opened.joint.filings = [{ kind: 'disclosure_catalog', stage: 'submitted' }]
  await open()
  await waitFor(() => expect(pass(/重新转发/).disabled).toBe(false))
  expect(screen.queryByRole('alert')).toBeNull()
  fireEvent.change(date(), { target: { value: '2021-10-21' } })
  expect(screen.getByText('标准目录：县报送时间不能晚于到省时间')).toBeTruthy()
})

test('a day that is over is not set; one that stood before it was over stays', async () => {
  fireEvent.change(date(), { target: { value: '2021-10-14' } })
  expect(pass().disabled).toBe(true)
  expect(screen.getByText('标准目录：新定的县报送时间已经过去，请改为今天或以后的日期')).toBeTruthy()
  fireEvent.change(date(), { target: { value: '2021-10-15' } })
  expect(pass().disabled).toBe(false)
  cleanup()
  const joint = { innerDates: [{ kind: 'disclosure_catalog', date: '2021-10-14' }], filings: [] }
  const opened = { joint, submissions: [], own: [], days: [], onPaper: [], names: {} }
  vi.mocked(api.package.open.query).mockResolvedValue(opened as never)
  await open()
  await waitFor(() => expect(pass(/重新转发/).disabled).toBe(false))
})

test('a rest day is not sent where the round moves none', () => {
  fireEvent.change(date(), { target: { value: '2021-10-16' } })
  expect(pass().disabled).toBe(true)
  expect(screen.getByText('标准目录：县报送时间是休息日，请改到工作日')).toBeTruthy()
})

test('without any date there is nothing to pass on', () => {
  expect(pass().disabled).toBe(true)
  expect(screen.getByText('请至少填写一个报送时间')).toBeTruthy()
})

test('what the city owes alone is not offered for its counties', () => {
  expect(screen.getAllByLabelText(/县报送市局时间$/)).toHaveLength(1)
})
