import { show } from '@mingce/ui/test-screen'
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { draft, sweep } from '../catalog/test-sweep.ts'
import { LawChangesScreen } from './law-changes-screen.tsx'

vi.mock('../asked.tsx', () => ({ AskedByRounds: ({ children }: { children: unknown }) => children }))
vi.mock('../api.ts', () => ({
  api: {
    law: { changes: { query: vi.fn() }, waiting: { query: vi.fn() }, decline: {}, reopen: {} },
    catalog: { draft: { query: vi.fn() }, reviseItem: {}, saveItems: {} },
  },
}))

const waiting = { law: 'education', title: '教育法', change: 2, kind: 'amended', from: '2021-04-30', count: 1 } as const
const none = '现在没有需要改引的事项。'

test('the page has the proposals while something waits, and says so once all is answered', async () => {
  vi.mocked(api.catalog.draft.query).mockResolvedValue(draft() as never)
  vi.mocked(api.law.changes.query).mockResolvedValue([sweep] as never)
  vi.mocked(api.law.waiting.query).mockResolvedValue([waiting])
  const { unmount } = show(<LawChangesScreen />)
  expect(await screen.findByRole('button', { name: '逐项看' })).toBeTruthy()
  expect(screen.queryByText(none)).toBeNull()
  unmount()

  const taken = { ...sweep, items: sweep.items.map((each) => ({ ...each, step: 'taken', proposal: null })) }
  vi.mocked(api.law.changes.query).mockResolvedValue([taken] as never)
  vi.mocked(api.law.waiting.query).mockResolvedValue([])
  show(<LawChangesScreen />)
  expect(await screen.findByText(none)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '逐项看' })).toBeNull()
})
