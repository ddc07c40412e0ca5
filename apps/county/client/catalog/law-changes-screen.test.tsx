import { item } from '@mingce/ui/test-items'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { Draft, LawSweep } from '../questions.ts'
import { LawChanges } from './law-changes.tsx'

vi.mock('../api.ts', () => ({
  api: {
    law: { changes: { query: vi.fn() }, decline: { mutate: vi.fn() }, reopen: { mutate: vi.fn() } },
    catalog: { reviseItem: { mutate: vi.fn() }, saveItems: { mutate: vi.fn() } },
  },
}))

const content = item({
  name: '教师培训',
  legalBases: ['教育法', '教师法'],
  contentElements: ['《教育法》(2015)', '培训计划'],
})
const origin = { kind: 'local', ref: null }
const draft = (lockedBy: string | null = null) =>
  ({ head: { lockedBy }, items: [{ item: 'i-1', digest: 'd'.repeat(64), content, origin }] }) as unknown as Draft
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
    {
      division: '510113',
      item: 'i-1',
      name: '教师培训',
      legalBases: content.legalBases,
      step: 'open',
      proposal,
      declined: null,
    },
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
  expect(await screen.findByText(/《教育法》将自 2999年1月1日 起修改，本县 1 项引用现行文本/)).toBeTruthy()
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

test('what is proposed is declined with a reason alone, and the answer is taken back', async () => {
  vi.mocked(api.law.decline.mutate).mockResolvedValue({ positions: [8], shown: true } as never)
  vi.mocked(api.law.reopen.mutate).mockResolvedValue({ positions: [9], shown: true } as never)
  show(<LawChanges draft={draft()} />)
  fireEvent.click(await screen.findByRole('button', { name: '逐项看' }))
  fireEvent.click(screen.getByRole('button', { name: '不采纳' }))
  fireEvent.click(screen.getByRole('button', { name: '确定不采纳' }))
  expect(screen.getByText('没有提交：请先写明不采纳的理由。')).toBeTruthy()
  const [first] = sweep.items
  const declined = { reason: '省厅同意沿用', declinedOn: '2021-10-14' }
  vi.mocked(api.law.changes.query).mockResolvedValue([
    { ...sweep, items: [{ ...first, step: 'declined', declined }] },
  ] as never)
  fireEvent.change(screen.getByLabelText('不采纳的理由'), { target: { value: ' 省厅同意沿用 ' } })
  fireEvent.click(screen.getByRole('button', { name: '确定不采纳' }))
  expect(await screen.findByText('2021年10月14日 答复：省厅同意沿用')).toBeTruthy()
  const named = { item: 'i-1', law: 'education', change: 1 }
  expect(vi.mocked(api.law.decline.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...named,
    ...{ seen: 'd'.repeat(64), reason: '省厅同意沿用' },
  })
  expect(screen.getByText(/已逐项答复；另有 1 项不采纳/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '收回不采纳' }))
  await waitFor(() => expect(vi.mocked(api.law.reopen.mutate).mock.calls[0]?.[0]).toMatchObject(named))
})

test('全部改引 is looked at first, told item by item, and undone for what was reworded', async () => {
  const [first] = sweep.items
  const second = { ...first, item: 'i-2', name: '教师招聘' }
  vi.mocked(api.law.changes.query).mockResolvedValue([{ ...sweep, items: [first, second] }] as never)
  const both = {
    ...draft(),
    items: ['i-1', 'i-2'].map((each) => ({ item: each, digest: `${each} before`, content, origin })),
  } as unknown as Draft
  show(<LawChanges draft={both} />)
  fireEvent.click(await screen.findByRole('button', { name: '全部改引（2 项）' }))
  expect(screen.getAllByText('教育法 → 教育法（2021年修正）')).toHaveLength(2)
  const stale = { refused: 'STALE_TEXT', about: ['i-2'] }
  vi.mocked(api.catalog.saveItems.mutate).mockResolvedValue({
    outcomes: [
      { item: 'i-1', digest: 'i-1 after', position: 9, refusal: null },
      { item: 'i-2', digest: null, position: null, refusal: stale },
    ],
  } as never)
  fireEvent.click(screen.getByRole('button', { name: '改引所选 2 项' }))
  expect(await screen.findByText('已改引 1 项；1 项没有照办，原因见下')).toBeTruthy()
  const [sent] = vi.mocked(api.catalog.saveItems.mutate).mock.calls[0] ?? []
  expect(sent?.items).toMatchObject([
    { item: 'i-1', seen: 'i-1 before', content: { legalBases: proposal.legalBases } },
    { item: 'i-2', seen: 'i-2 before' },
  ])
  const outcome = { item: 'i-1', digest: 'i-1 before', position: 10, refusal: null }
  vi.mocked(api.catalog.saveItems.mutate).mockResolvedValue({ outcomes: [outcome] } as never)
  fireEvent.click(screen.getByRole('button', { name: '撤销这 1 项改引' }))
  expect(await screen.findByText('已恢复原文')).toBeTruthy()
  const [undone] = vi.mocked(api.catalog.saveItems.mutate).mock.calls[1] ?? []
  expect(undone?.items).toMatchObject([{ item: 'i-1', seen: 'i-1 after', content }])
})
