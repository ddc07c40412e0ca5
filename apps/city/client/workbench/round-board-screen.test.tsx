import { formerSettings } from '@mingce/domain/round/former-settings'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { RoundHead } from '../questions.ts'
import { RoundBoard } from './round-board.tsx'

vi.mock('../api.ts', () => {
  const query = () => ({ query: vi.fn() })
  return { api: { board: query(), package: { open: query() }, beforeFiling: { awaited: query() } } }
})

const kind = 'implementation_plan'
const round = {
  ...{ round: '2021-pilot', title: '2021年先行县', cohort: ['510113'], status: 'open', closing: null },
  document: { title: '通知', docNumber: null, issuedOn: '2021-09-10', synthetic: false },
  settings: { deliverables: [{ kind, dueDate: '2021-09-20', owedBy: 'city_and_county' }], ...formerSettings },
} as unknown as RoundHead
const dates = { filedOn: null, settledOn: null, reportedOn: null, receivedOn: null }
const board = {
  ...{ round, deliverables: round.settings.deliverables },
  cells: [
    {
      division: '510113',
      kind,
      state: 'not_filed',
      dates,
      filing: null,
      inForceFrom: null,
      withdrawnOn: null,
      unpublishedSince: null,
    },
  ],
  ofCities: [{ division: '510100', kind, state: 'not_filed', reportedOn: null, receivedOn: null, reason: null }],
}

beforeEach(() => {
  vi.mocked(api.beforeFiling.awaited.query).mockResolvedValue(0 as never)
  vi.mocked(api.package.open.query).mockResolvedValue({
    ...{ joint: null, submissions: [], own: [], days: [], onPaper: [], names: {} },
  } as never)
  vi.mocked(api.board.query).mockImplementation((({ on }: { on?: string }) =>
    Promise.resolve({
      ...board,
      datesThen: on ? { innerDates: [{ kind, date: '2021-09-15' }], days: [] } : null,
    })) as never)
})

test('the city’s own is late on its board, as its counties are', async () => {
  show(<RoundBoard round={round} />)
  expect(await screen.findAllByText('缺报')).toHaveLength(2)
  expect(screen.getByRole('link', { name: '市（州）本级' }).parentElement?.textContent).toContain('未编写')
  expect(screen.getByText(/县报时间未定/)).toBeTruthy()
})

test('each county is told whether it is complete, and if not what it lacks, with the day by which the law wants the publication', async () => {
  const settledOn = '2021-09-18'
  const catalog = 'disclosure_catalog'
  const deliverables = [...board.deliverables, { kind: catalog, dueDate: '2021-10-20', owedBy: 'county' }]
  const [plan] = board.cells
  const cells = [
    { ...plan, state: 'approved', filing: { n: 1 }, dates: { ...dates, settledOn } },
    { ...plan, kind: catalog, state: 'approved', filing: { n: 1 }, dates: { ...dates, settledOn } },
  ].map((each) => ({ ...each, unpublishedSince: each.kind === catalog ? '2021-09-18T02:00:00.000Z' : null }))
  vi.mocked(api.board.query).mockResolvedValue({ ...board, deliverables, cells, datesThen: null } as never)
  show(<RoundBoard round={round} />)
  const lack = await screen.findByRole('link', { name: '标准目录已审定，未公布' })
  expect(lack.getAttribute('href')).toBe('/filing/2021-pilot/510113/disclosure_catalog/1')
  expect(lack.closest('td')?.textContent).toMatch(/2021年10月21日/)
  expect(screen.getByText('1 县中 0 县已完成')).toBeTruthy()
})

test('a past day has the dates of then, no light of today and nobody to be reminded', async () => {
  show(<RoundBoard round={round} />)
  await screen.findAllByText('缺报')
  fireEvent.change(screen.getByLabelText('截至日期'), { target: { value: '2021-09-16' } })
  expect(await screen.findByText(/县报 2021年9月15日/)).toBeTruthy()
  expect(screen.getAllByText('缺报')).toHaveLength(1)
  expect([screen.queryByRole('button', { name: /催办/ }), screen.queryByText(/^[超剩]\d+工作日/)]).toEqual([null, null])
  expect(screen.getByRole('link', { name: '市（州）本级' }).parentElement?.textContent).toContain('未上报')
})
