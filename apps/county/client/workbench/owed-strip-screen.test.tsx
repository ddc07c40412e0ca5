import { formerSettings } from '@mingce/domain/round/former-settings'
import { show } from '@mingce/ui/test-screen'
import { screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { RoundHead, RoundOpened } from '../questions.ts'
import { OwedStrip } from './owed-strip.tsx'

vi.mock('../api.ts', () => {
  const query = () => ({ query: vi.fn() })
  return { api: { catalog: { versions: query(), pages: query() }, beforeFiling: { awaited: query() } } }
})

const head = {
  ...{ round: '2021-pilot', title: '2021年先行县', status: 'open' },
  settings: {
    deliverables: [
      { kind: 'implementation_plan', dueDate: '2021-09-20', owedBy: 'county' },
      { kind: 'disclosure_catalog', dueDate: '2021-10-20', owedBy: 'county' },
      { kind: 'work_summary', dueDate: '2021-12-20', owedBy: 'city' },
    ],
    ...{ acceptWithin: 3, reviewWithin: 20, rejectAllowed: false, extraFields: [], ...formerSettings },
  },
} as unknown as RoundHead
const opened = {
  ...{ cells: [], filings: [{ kind: 'disclosure_catalog', n: 1 }], extensions: [] },
  innerDates: [{ kind: 'implementation_plan', date: '2021-09-17' }],
} as unknown as RoundOpened
const settled = { version: 1, items: [], settledAt: '2021-09-10T02:00:00.000Z', publishedOn: null, former: [] }

beforeEach(() => {
  vi.mocked(api.catalog.versions.query).mockResolvedValue([settled] as never)
  vi.mocked(api.beforeFiling.awaited.query).mockResolvedValue(0)
  vi.mocked(api.catalog.pages.query).mockResolvedValue([])
})

test('青白江区 reads what it has not begun, by the city’s date, and what is to be published by the law’s; what is filed or the city’s is not there', async () => {
  show(<OwedStrip rounds={[{ head, opened }]} />)
  await screen.findByRole('link', { name: '公布标准目录' })
  const lines = within(screen.getByRole('region', { name: '应办未办' })).getAllByRole('listitem')
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^公布标准目录已审定，未公布.*10月14日/),
    expect.stringMatching(/^编制实施方案未开始.*9月17日.*2021年先行县$/),
  ])
  expect(screen.getByRole('link', { name: '编制实施方案' }).getAttribute('href')).toBe(
    '/filing/2021-pilot/implementation_plan/1',
  )
})

test('in a year whose working calendar is not published the law’s day is counted later, and its article said', async () => {
  vi.mocked(api.catalog.versions.query).mockResolvedValue([
    { ...settled, settledAt: '2031-09-10T02:00:00.000Z' },
  ] as never)
  show(<OwedStrip rounds={[]} />)
  const line = (await screen.findByRole('link', { name: '公布标准目录' })).closest('li')
  expect(line?.textContent).toMatch(/^公布标准目录已审定，未公布期限待工作日历公布后计算.*第二十六条/)
})

test('what 成都市 asked before a filing stands there until it is answered, and leads to where it is', async () => {
  vi.mocked(api.beforeFiling.awaited.query).mockResolvedValue(2)
  show(<OwedStrip rounds={[{ head, opened }]} />)
  const question = await screen.findByRole('link', { name: '答复报送前询问' })
  expect(question.getAttribute('href')).toBe('/before-filing/2021-pilot')
  expect(question.closest('li')?.textContent).toBe('答复报送前询问市级提问2件，未答复2021年先行县')
})

test('once published and begun, or the round closed, nothing is shown', async () => {
  vi.mocked(api.catalog.versions.query).mockResolvedValue([{ ...settled, publishedOn: '2021-09-20' }] as never)
  show(<OwedStrip rounds={[{ head: { ...head, status: 'closed' }, opened }]} />)
  await vi.waitFor(() => expect(api.catalog.versions.query).toHaveBeenCalled())
  expect(screen.queryByRole('region')).toBeNull()
})

test('published pages that do not open stand before the rest as one line; one that could not be asked for is said, never taken as open', async () => {
  const dead = { found: 'dead', why: 'not_found', wrong: [], landedAt: null }
  const pages = [
    { ...dead, item: 'zs', url: 'https://a.example/zs', since: '2021-10-09' },
    { ...dead, item: null, url: 'https://a.example/mulu', since: '2021-10-11' },
  ]
  vi.mocked(api.catalog.pages.query).mockResolvedValue(pages as never)
  const { unmount } = show(<OwedStrip rounds={[{ head, opened }]} />)
  const link = await screen.findByRole('link', { name: '恢复公布页' })
  expect(link.getAttribute('href')).toBe('/publish')
  const [first] = within(screen.getByRole('region', { name: '应办未办' })).getAllByRole('listitem')
  expect(first?.textContent).toBe('恢复公布页打不开（自2021年10月9日起）：网站说没有这个网页共 2 个网页')
  unmount()
  vi.mocked(api.catalog.pages.query).mockRejectedValue(new Error('offline'))
  show(<OwedStrip rounds={[{ head, opened }]} />)
  expect(await screen.findByRole('alert')).toBeTruthy()
})
