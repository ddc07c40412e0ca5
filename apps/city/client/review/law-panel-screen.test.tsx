import { seedLaws } from '@mingce/domain/law/seed'
import { KnownLawsProvider } from '@mingce/ui/law/known-laws'
import { item } from '@mingce/ui/test-items'
import { show } from '@mingce/ui/test-screen'
import { screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { LawPanel } from './law-panel.tsx'
import { SideViews } from './side-views.tsx'
import { filing, part, sheet } from './test-sheet.ts'

vi.mock('../api.ts', () => ({
  api: {
    lawDeclines: { query: vi.fn() },
    checks: { pages: { query: vi.fn() } },
    filing: { evidence: { query: vi.fn() } },
  },
}))

beforeEach(() => {
  vi.mocked(api.lawDeclines.query).mockResolvedValue([])
  vi.mocked(api.checks.pages.query).mockResolvedValue([])
  vi.mocked(api.filing.evidence.query).mockResolvedValue({ entries: [], names: {} })
})

const former = '《政府信息公开条例》（国务院令第492号）'

function open(contentElements: string[], legalBases = ['《教育法》第五条']) {
  const texts = { 'digest-a': item({ contentElements, legalBases }) }
  const opened = { ...sheet([part('a')]), texts }
  return show(
    <KnownLawsProvider value={{ state: 'read', registry: seedLaws }}>
      <SideViews filing={filing} sheet={opened} part="a" view="laws" onView={() => undefined} />
      <LawPanel sheet={opened} part={part('a')} />
    </KnownLawsProvider>,
  )
}

test('a law named in 公开内容 stands in the panel of 依据 as the tab counts it', () => {
  const { container } = open(['招生范围', former])
  expect(screen.getByRole('tab', { name: '依据 1' })).toBeTruthy()
  expect(container.querySelectorAll('[data-flag]')).toHaveLength(1)
  expect(screen.queryByText('依据库没有对这些依据提出问题。')).toBeNull()
  const heading = screen.getByRole('heading', { name: '公开内容中列出的' })
  expect(within(heading.nextElementSibling as HTMLElement).getByText(former)).toBeTruthy()
})

test('an item without 公开依据 whose 公开内容 is laws shows them; one that names other publications shows none', () => {
  const laws = open([former], [])
  expect(screen.getByText('没有填写公开依据。')).toBeTruthy()
  expect(screen.getByText(former)).toBeTruthy()
  laws.unmount()
  open(['《成都市青白江区校历》'])
  expect(screen.getByRole('tab', { name: '依据' })).toBeTruthy()
  expect(screen.queryByRole('heading')).toBeNull()
  expect(screen.getByText('依据库没有对这些依据提出问题。')).toBeTruthy()
})
