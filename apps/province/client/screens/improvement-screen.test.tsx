import { catalogImprovement } from '@mingce/domain/improvement/catalog-improvement'
import type { Improvements } from '@mingce/domain/improvement/county-improvement'
import { item } from '@mingce/ui/test-items'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { ImprovementScreen } from './improvement-screen.tsx'

vi.mock('../api.ts', () => ({ api: { improvement: { counties: { query: vi.fn() } } } }))

const base = item()
const more = item({ channels: ['gov_website', 'weibo_wechat_app', 'notice_board'] })
const same = catalogImprovement([{ now: base, base }], 17)
const better = catalogImprovement([{ now: more, base }], 17)

const improvements: Improvements = {
  guide: { title: '标准指引', status: 'partial', rows: 17 },
  counties: [
    { county: '510113', version: 2, guide: better, settled: same },
    { county: '510116', version: 1, guide: same, settled: null },
    { county: '510521', version: 1, guide: better, settled: null },
  ],
  firsts: [
    { category: '招生管理', name: '招生范围', county: '510521', days: 5, settledAt: '2021-10-12T01:00:00.000Z' },
  ],
}

const lines = () =>
  within(screen.getAllByRole('table')[0] as HTMLElement)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent).join(' '))

test('each city stands with its counties as one before them, one of them as a radar; who was first is named with its city', async () => {
  vi.mocked(api.improvement.counties.query).mockResolvedValue(improvements)
  show(<ImprovementScreen />)
  await screen.findByRole('button', { name: '青白江区' })
  expect(lines()).toEqual([
    '成都市 0% 0% 50% 0% 0% 0',
    '青白江区 0% 0% 100% 0% 0% 0',
    '双流区 0% 0% 0% 0% 0% 0',
    '泸州市 0% 0% 100% 0% 0% 0',
    '泸县 0% 0% 100% 0% 0% 0',
  ])
  fireEvent.click(screen.getByRole('button', { name: '泸县' }))
  expect(screen.getByRole('img', { name: /^泸县：拓宽范围 0%/ })).toBeTruthy()
  expect(screen.getByRole('row', { name: /招生管理 › 招生范围/ }).textContent).toContain('泸州市泸县5 个工作日')
  expect(screen.getByText(/指引目前只收录 17 行/)).toBeTruthy()
})

test('against the version before only those stand that have one', async () => {
  vi.mocked(api.improvement.counties.query).mockResolvedValue(improvements)
  show(<ImprovementScreen />)
  await screen.findByRole('button', { name: '青白江区' })
  fireEvent.click(screen.getByText('比上次审定稿'))
  expect(lines()).toEqual(['成都市 0% 0% 0% 0% 0% 0', '青白江区 0% 0% 0% 0% 0% 0'])
})

test('where nothing is settled yet that is said', async () => {
  vi.mocked(api.improvement.counties.query).mockResolvedValue({ guide: null, counties: [], firsts: [] })
  show(<ImprovementScreen />)
  expect(await screen.findByText(/还没有审定的目录/)).toBeTruthy()
  expect(screen.getByText('还没有县把时限缩到 5 个工作日以内。')).toBeTruthy()
})
