import type { RoundNews } from '@mingce/domain/round/news'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { show } from '../test-screen.tsx'
import { NewsList } from './news-list.tsx'

const amended: RoundNews = {
  about: 'amended',
  ...{ key: 'round/2021-pilot 0', round: '2021-pilot', title: '2021年先行县', at: '2021-10-13T01:00:00.000Z' },
  reason: '国庆前后工作时间较紧。',
  changes: [
    { about: 'reviewWithin', was: 20, is: 15 },
    {
      ...{ about: 'deliverable', name: 'disclosure_catalog' },
      was: { kind: 'disclosure_catalog', dueDate: '2021-10-20', owedBy: 'county' },
      is: { kind: 'disclosure_catalog', dueDate: '2021-10-29', owedBy: 'county' },
    },
  ],
  innerDates: [],
}
const relayed: RoundNews = {
  ...{ ...amended, key: 'relay/2021-pilot', about: 'relayed', reason: null, changes: [] },
  innerDates: [{ kind: 'disclosure_catalog', was: '2021-10-13', is: '2021-10-11' }],
}

test('what changed of a round stands there with old, new and why, until it was read', async () => {
  const read = vi.fn(async () => ({ news: [relayed], read: [amended] }))
  show(
    <NewsList
      api={{
        roundNews: { list: { query: async () => ({ news: [amended, relayed], read: [] }) }, read: { mutate: read } },
      }}
    />,
  )
  const strip = await screen.findByRole('region', { name: '“2021年先行县”有调整' })
  const lines = within(strip).getAllByRole('listitem')
  expect(lines.map((line) => line.textContent)).toEqual([
    '市级审核时限20个工作日 → 15个工作日',
    '标准目录到省时间2021年10月20日 → 2021年10月29日',
  ])
  expect(within(strip).getByText('说明：国庆前后工作时间较紧。')).toBeTruthy()
  const dates = screen.getByRole('region', { name: '“2021年先行县”报送市局的时间有调整' })
  expect(within(dates).getByRole('listitem').textContent).toBe('标准目录报送市局2021年10月13日 → 2021年10月11日')
  fireEvent.click(within(strip).getByRole('button', { name: '知道了' }))
  await waitFor(() => expect(screen.getAllByRole('button', { name: '知道了' })).toHaveLength(1))
  expect(read).toHaveBeenCalledWith({ key: 'round/2021-pilot 0' })
  const kept = screen.getByText('已阅的轮次消息（1条）').closest('details') as HTMLDetailsElement
  expect([kept.open, kept.textContent]).toEqual([false, expect.stringContaining('市级审核时限20个工作日 → 15个工作日')])
})

test('of many changes two stand there and the rest is unfolded: the work of the day stays in view', async () => {
  const many = ['a', 'b', 'c', 'd', 'e'].map((key) => ({ ...amended, key }))
  show(
    <NewsList
      api={{ roundNews: { list: { query: async () => ({ news: many, read: [] }) }, read: { mutate: vi.fn() } } }}
    />,
  )
  const more = await screen.findByRole('button', { name: '另有3条轮次消息，展开' })
  expect(screen.getAllByRole('region')).toHaveLength(2)
  fireEvent.click(more)
  expect(screen.getAllByRole('region')).toHaveLength(5)
  expect(screen.queryByRole('button', { name: /展开/ })).toBeNull()
})

test('on the page of one deliverable stands what touches it in its round, one strip at first, and that it was amended after it was filed', async () => {
  const ofPlan = { ...amended, key: 'plan', changes: [], innerDates: [] }
  const ofOther = { ...amended, key: 'other', round: '2023-all', title: '2023年全省' }
  const list = { query: async () => ({ news: [ofOther, ofPlan, amended, relayed], read: [] }) }
  const api = { roundNews: { list, read: { mutate: vi.fn() } } }
  const of = { round: '2021-pilot', kind: 'disclosure_catalog' } as const
  const { unmount } = show(<NewsList api={api} of={{ ...of, handedOnAt: '2021-10-12T02:30:00.000Z' }} />)
  const strip = await screen.findByRole('region')
  expect(strip.getAttribute('aria-label')).toBe('“2021年先行县”有调整')
  expect(within(strip).getByText('本件已于 2021-10-12 10:30 报送，以上为报送后的调整。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '另有1条轮次消息，展开' }))
  expect(screen.getAllByRole('region')).toHaveLength(2)
  expect(screen.getAllByText(/报送后的调整/)).toHaveLength(1)
  unmount()
  show(<NewsList api={api} of={{ ...of, handedOnAt: '2021-10-14T02:30:00.000Z' }} />)
  await screen.findByRole('region')
  expect(screen.queryByText(/报送后的调整/)).toBeNull()
})

test('what the city passed on for the first time is told with its dates and its words, and the end of a round with the reason', async () => {
  const first: RoundNews = {
    ...{ ...relayed, key: 'relay/1', reason: '请各县按时报送，并报送联系岗位。' },
    innerDates: [{ kind: 'disclosure_catalog', was: null, is: '2021-10-11' }],
  }
  const closed: RoundNews = { ...amended, key: 'closed', about: 'closed', reason: '先行县工作已完成。', changes: [] }
  const list = { query: async () => ({ news: [first, closed], read: [] }) }
  show(<NewsList api={{ roundNews: { list, read: { mutate: vi.fn() } } }} />)
  const strip = await screen.findByRole('region', { name: '市局转发部署“2021年先行县”' })
  expect(within(strip).getByRole('listitem').textContent).toBe('标准目录报送市局2021年10月11日')
  expect(within(strip).getByText('说明：请各县按时报送，并报送联系岗位。')).toBeTruthy()
  const end = screen.getByRole('region', { name: '“2021年先行县”已结束' })
  expect(within(end).getByText('说明：先行县工作已完成。')).toBeTruthy()
})

test('an amended calendar is told with each day that it reads otherwise, from when to when and why', async () => {
  const catalog = { kind: 'disclosure_catalog', before: '2021-10-20' } as const
  const calendar: RoundNews = {
    ...{ ...amended, key: 'calendar/2021 2 2021-pilot', about: 'calendar', reason: '省政府办公厅通知', changes: [] },
    readAnew: [
      { ...catalog, city: null, date: '2021-10-20', after: '2021-10-21', why: 'rest_day' },
      { ...catalog, city: '510100', date: '2021-10-18', before: '2021-10-18', after: '2021-10-18', why: 'kept' },
    ],
  }
  const list = { query: async () => ({ news: [calendar], read: [] }) }
  show(<NewsList api={{ roundNews: { list, read: { mutate: vi.fn() } } }} />)
  const strip = await screen.findByRole('region', { name: '工作日历有修订，涉及“2021年先行县”的日期' })
  expect(
    within(strip)
      .getAllByRole('listitem')
      .map((line) => line.textContent),
  ).toEqual([
    '标准目录 到省时间：2021年10月20日 → 2021年10月21日（2021年10月20日改为休息日，按轮次规定移到相邻的工作日）',
    '标准目录 县报送成都市时间：2021年10月18日，不变（改为休息日，轮次规定遇休息日不变）',
  ])
  expect(within(strip).getByText('说明：省政府办公厅通知')).toBeTruthy()
})
