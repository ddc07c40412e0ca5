import { catalogImprovement } from '@mingce/domain/improvement/catalog-improvement'
import { summed } from '@mingce/domain/lens/uniformity/catalog-uniformity'
import type { Measure } from '@mingce/domain/lens/uniformity/measure'
import { item } from '@mingce/ui/test-items'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, within } from '@testing-library/react'
import { Link } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { ImprovementScreen } from './improvement-screen.tsx'
import { UniformityScreen } from './uniformity-screen.tsx'

vi.mock('../api.ts', () => ({
  api: {
    lens: { counties: { query: vi.fn() }, county: { query: vi.fn() }, countyItem: { query: vi.fn() } },
    improvement: { counties: { query: vi.fn() } },
  },
}))

const measure = (finding: Measure['finding'], own: number, guide: number): Measure => ({
  ...{ finding, shares: { guide, borrowed: 0, county: 0, own }, alike: [], marks: [], lenders: [], from: [] },
})
const asGuide = measure('guide', 0, 10)
const counties = [
  { division: '510113', ...summed([asGuide]) },
  { division: '510116', ...summed([measure('own', 10, 0)]) },
]
const base = item()
const better = catalogImprovement(
  [{ now: item({ channels: ['gov_website', 'weibo_wechat_app', 'notice_board'] }), base }],
  17,
)

beforeEach(() => {
  vi.resetAllMocks()
})

const linesOfFirstTable = () =>
  within(screen.getAllByRole('table')[0] as HTMLElement)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent).join(' '))

test('本地化 names the counties of the city, the least local first, and opens one with its items', async () => {
  vi.mocked(api.lens.counties.query).mockResolvedValue(counties)
  vi.mocked(api.lens.county.query).mockResolvedValue({
    index: summed([asGuide]),
    items: [
      {
        ...{ item: 'one', category: '招生管理', name: '学区划分' },
        ...{ shares: asGuide.shares, finding: 'guide' as const, nearest: null, lenders: [], asGuide: false },
      },
    ],
  })
  show(<UniformityScreen />)
  fireEvent.click(await screen.findByRole('button', { name: '成都市青白江区' }))
  expect(linesOfFirstTable()[0]).toMatch(/^成都市青白江区 0%/)
  expect(await screen.findByText(/招生管理 · 学区划分/)).toBeTruthy()
  expect(api.lens.county.query).toHaveBeenCalledWith({ division: '510113' })
  expect(screen.getByText(/只在本局内部使用，不对外公布/)).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '主要为指引文字 1' }))
  expect(screen.getByText(/招生管理 · 学区划分/)).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '与指引文字一致 0' }))
  expect(screen.getByText('没有与指引文字一致的事项。')).toBeTruthy()
})

test('a county that is none of the city’s is said not to be found', async () => {
  vi.mocked(api.lens.counties.query).mockResolvedValue([])
  vi.mocked(api.lens.county.query).mockResolvedValue(null)
  show(
    <>
      <Link to="?county=510521">泸县</Link>
      <UniformityScreen />
    </>,
  )
  fireEvent.click(screen.getByRole('link', { name: '泸县' }))
  expect(await screen.findByText(/不在管辖范围内/)).toBeTruthy()
  expect(screen.getByText('还没有县报送标准目录。')).toBeTruthy()
})

test('五个提升 gives the city as one and its counties, and who was first within the city, not the province', async () => {
  vi.mocked(api.improvement.counties.query).mockResolvedValue({
    guide: { title: '标准指引', status: 'partial', rows: 17 },
    counties: [{ county: '510113', version: 1, guide: better, settled: null }],
    firsts: [
      { category: '招生管理', name: '招生范围', county: '510113', days: 5, settledAt: '2021-10-12T01:00:00.000Z' },
    ],
  })
  show(<ImprovementScreen />)
  await screen.findByRole('button', { name: '青白江区' })
  expect(linesOfFirstTable()).toEqual(['成都市 0% 0% 100% 0% 0% 0', '青白江区 0% 0% 100% 0% 0% 0'])
  expect(screen.getByRole('heading', { name: '本市首个 ≤ 5 个工作日' })).toBeTruthy()
  expect(screen.queryByText(/全省|全部市/)).toBeNull()
  fireEvent.click(screen.getByText('比上次审定稿'))
  expect(screen.getByText('还没有县审定过第二版目录。')).toBeTruthy()
})
