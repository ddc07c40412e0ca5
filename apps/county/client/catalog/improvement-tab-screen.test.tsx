import { item } from '@mingce/ui/test-items'
import { show } from '@mingce/ui/test-screen'
import { screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { Draft } from '../questions.ts'
import { ImprovementTab } from './improvement-tab.tsx'

vi.mock('../api.ts', () => {
  const asked = ['guides', 'guide', 'versions', 'texts'].map((name) => [name, { query: vi.fn() }])
  return { api: { catalog: Object.fromEntries(asked) } }
})

const training = item({ name: '教师培训' })
const better = { ...training, channels: [...training.channels, 'targeted_push' as const] }
const draft = {
  items: [
    { item: 'i-1', retired: false, content: better, guideRow: '2019-05' },
    { item: 'i-2', retired: true, content: item({ name: '已废止' }), guideRow: null },
  ],
} as unknown as Draft

beforeEach(() => {
  const guides = [
    { guide: 'former', status: 'complete' },
    { guide: '2019', status: 'partial' },
  ]
  vi.mocked(api.catalog.guides.query).mockResolvedValue(guides as never)
  vi.mocked(api.catalog.guide.query).mockResolvedValue([
    { row: '2019-05', item: training, category: training.category, name: training.name, ids: ['2019-05'], names: [] },
  ] as never)
  vi.mocked(api.catalog.versions.query).mockResolvedValue([])
})

const channelsIn = (caption: string) => {
  const table = within(screen.getByRole('table', { name: caption }))
  return table.getByRole('row', { name: /丰富渠道/ }).textContent
}

test('the draft is held against the guide that every desk takes, the last that stands, and a partial one says so', async () => {
  show(<ImprovementTab draft={draft} />)
  expect(await screen.findByRole('table', { name: '比指引' })).toBeTruthy()
  expect(vi.mocked(api.catalog.guide.query).mock.calls).toEqual([[{ guide: '2019' }]])
  expect(screen.getByText(/指引目前只收录 1 行/)).toBeTruthy()
  expect(channelsIn('比指引')).toContain('100')
  expect(screen.queryByRole('table', { name: '比上次审定稿' })).toBeNull()
})

test('it is held against the version settled last by its text; what is retired counts nowhere', async () => {
  const version = { items: [{ item: 'i-1', digest: 'd'.repeat(64) }] }
  vi.mocked(api.catalog.versions.query).mockResolvedValue([version] as never)
  vi.mocked(api.catalog.texts.query).mockResolvedValue([{ digest: 'd'.repeat(64), content: better }] as never)
  show(<ImprovementTab draft={draft} />)
  expect(await screen.findByRole('table', { name: '比上次审定稿' })).toBeTruthy()
  expect(channelsIn('比上次审定稿')).toContain('0')
})
