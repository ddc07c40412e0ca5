import { item } from '@mingce/ui/test-items'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { Draft, LawSweep } from '../questions.ts'
import { LawChanges } from './law-changes.tsx'

vi.mock('../api.ts', () => ({
  api: { law: { changes: { query: vi.fn() } }, catalog: { reviseItem: { mutate: vi.fn() } } },
}))

const content = item({
  name: '教师培训',
  legalBases: ['教育法', '教师法'],
  contentElements: ['《教育法》(2015)', '培训计划'],
})
const draft = (lockedBy: string | null = null) =>
  ({ head: { lockedBy }, items: [{ item: 'i-1', digest: 'd'.repeat(64), content }] }) as unknown as Draft
const proposal = {
  legalBases: ['教育法（2021年修正）', '教师法'],
  replaced: [{ cell: 0, from: '教育法', to: '教育法（2021年修正）', articles: ['第三条'] }],
  isReady: true,
  contentLines: [{ from: '《教育法》(2015)', to: '《教育法》（2021年修正）' }],
}
const byHand = {
  legalBases: ['教育法'],
  replaced: [{ cell: 0, from: '教育法', to: null, articles: [] }],
  isReady: false,
  contentLines: [],
}
const sweep = {
  changed: {
    law: { id: 'education', title: '教育法', docNumber: null },
    change: { kind: 'amended', change: 1, from: '2021-04-30', by: '修改决定', source: '演示', doubt: '未核对' },
  },
  items: [
    { division: '510113', item: 'i-1', name: '教师培训', legalBases: content.legalBases, step: 'open', proposal },
  ],
} as unknown as LawSweep

beforeEach(() => {
  vi.mocked(api.law.changes.query).mockResolvedValue([sweep] as never)
  vi.mocked(api.catalog.reviseItem.mutate)
    .mockReset()
    .mockResolvedValue({ positions: [7], shown: true } as never)
})

test('a change of a law tells which items cite the former text; one click takes the proposal over as an ordinary revision', async () => {
  show(<LawChanges draft={draft()} />)
  expect(await screen.findByText('《教育法》自 2021年4月30日 起修改，本县 1 项引用的是旧文本')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '逐项看' }))
  expect(screen.getByText('教育法 → 教育法（2021年修正）')).toBeTruthy()
  expect(screen.getByText('所引 第三条 请按新文本核对。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '采用建议' }))
  await waitFor(() => expect(api.catalog.reviseItem.mutate).toHaveBeenCalledTimes(1))
  expect(vi.mocked(api.catalog.reviseItem.mutate).mock.calls[0]?.[0]).toMatchObject({
    item: 'i-1',
    seen: 'd'.repeat(64),
    content: {
      ...{ ...content, legalBases: proposal.legalBases },
      contentElements: ['《教育法》（2021年修正）', '培训计划'],
    },
  })
})

test('a change that is still to come is told with its day, and nothing of it is offered', async () => {
  const [first] = sweep.items
  const change = { ...sweep.changed.change, from: '2999-01-01' }
  vi.mocked(api.law.changes.query).mockResolvedValue([
    { changed: { ...sweep.changed, change }, items: [{ ...first, proposal: null }] },
  ] as never)
  show(<LawChanges draft={draft()} />)
  expect(await screen.findByText(/《教育法》将自 2999-01-01 起修改，本县 1 项引用现行文本/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '逐项看' })).toBeNull()
})

test('nothing is taken over while the catalog is examined, and what nothing replaces is left to be worded', async () => {
  const [first] = sweep.items
  vi.mocked(api.law.changes.query).mockResolvedValue([
    { ...sweep, items: [first, { ...first, item: 'i-2', proposal: byHand }] },
  ] as never)
  show(<LawChanges draft={draft('submission/2021-pilot/510113/disclosure_catalog/1')} />)
  fireEvent.click(await screen.findByRole('button', { name: '逐项看' }))
  expect(screen.getByText('目录正在审核，退回或审定之后才能改报。')).toBeTruthy()
  expect(screen.getAllByRole('button', { name: '采用建议' })).toHaveLength(1)
  expect(screen.getByRole('button', { name: '采用建议' })).toHaveProperty('disabled', true)
  expect(screen.getByText('“教育法”没有现成的替代，请改写。')).toBeTruthy()
})
