import { noticeSettings } from '@mingce/domain/round/given'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { RoundHead } from '../questions.ts'
import { RoundPackages } from './round-packages.tsx'

vi.mock('../api.ts', () => {
  const query = () => ({ query: vi.fn() })
  return { api: { package: { list: query(), papers: query() }, round: { own: query(), records: query() } } }
})

const packages = vi.mocked(api.package.list.query)
const papers = vi.mocked(api.package.papers.query)
const own = vi.mocked(api.round.own.query)
const records = vi.mocked(api.round.records.query)
const asked = () => [packages, own, records].map((each) => each.mock.calls.length)

const title = '2021年先行县'
const opened = {
  round: '2021-pilot',
  title,
  status: 'open',
  cohort: ['510113'],
  settings: noticeSettings,
  amendments: [],
}
const round = (status: 'open' | 'closed') => ({ ...opened, status }) as unknown as RoundHead
const failure = (httpStatus: number) => Object.assign(new Error('failed'), { data: { httpStatus } })

beforeEach(() => {
  vi.resetAllMocks()
  for (const each of [packages, papers, own, records]) each.mockResolvedValue([] as never)
})

test('of a round that runs, what each city has filed stands there', async () => {
  show(<RoundPackages round={round('open')} />)
  expect(await screen.findByText('成都市')).toBeTruthy()
  expect(asked()).toEqual([1, 1, 1])
  expect(screen.getByText(/^超\d+工作日/)).toBeTruthy()
})

test('of a closed round it is asked once it is unfolded, and neither asked nor said what is still owed', async () => {
  const { container } = show(<RoundPackages round={round('closed')} />)
  const folded = container.querySelector('details') as HTMLDetailsElement
  expect(folded.querySelector('summary')?.textContent).toBe(`${title} 已结束`)
  expect(asked()).toEqual([0, 0, 0])
  folded.open = true
  fireEvent(folded, new Event('toggle'))
  expect(await screen.findByText('成都市')).toBeTruthy()
  expect(asked()).toEqual([1, 0, 1])
  expect(screen.queryByText(/^超/)).toBeNull()
})

test('of a city that has not filed, the paper that came of it stands there, and leads to it', async () => {
  const paper = { division: '510100', kind: 'disclosure_catalog', receivedOn: '2021-10-15', awaited: ['510113'] }
  papers.mockResolvedValue([paper] as never)
  show(<RoundPackages round={round('open')} />)
  expect(
    (await screen.findByText('纸质件 2021-10-15 已到')).closest('td')?.querySelector('a')?.getAttribute('href'),
  ).toBe('/package/2021-pilot/510100?kind=disclosure_catalog')
})

test('each question that failed says so and is asked again by itself', async () => {
  own.mockRejectedValueOnce(failure(500))
  records.mockRejectedValueOnce(failure(429))
  show(<RoundPackages round={round('open')} />)
  await vi.waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2))
  const [again] = screen.getAllByRole('button', { name: '重试' })
  if (again) fireEvent.click(again)
  await vi.waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(1))
  expect(asked()).toEqual([1, 2, 1])
})
