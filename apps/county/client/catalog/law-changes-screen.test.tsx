import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { LawChanges } from './law-changes.tsx'
import { content, declinedSweep, draft, draftItem, proposal, sweep } from './test-sweep.ts'

vi.mock('../api.ts', () => ({
  api: {
    law: { changes: { query: vi.fn() }, decline: { mutate: vi.fn() }, reopen: { mutate: vi.fn() } },
    catalog: { reviseItem: { mutate: vi.fn() }, saveItems: { mutate: vi.fn() } },
  },
}))

const byHand = {
  legalBases: ['教育法'],
  replaced: [{ cell: 0, from: '教育法', to: null, articles: [], dropped: [] }],
  isReady: false,
  contentLines: [],
}
beforeEach(() => {
  vi.clearAllMocks()
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
    seen: 'i-1 before',
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

test('articles of a repealed law are asked for, and nothing is taken over without them', async () => {
  const replaced = [{ cell: 0, from: '教育法第三条', to: '新教育法', articles: ['第三条'], dropped: ['第三条'] }]
  const asking = { legalBases: ['新教育法', '教师法'], replaced, isReady: false, contentLines: [] }
  vi.mocked(api.law.changes.query).mockResolvedValue([
    { ...sweep, items: [{ ...sweep.items[0], proposal: asking }] },
  ] as never)
  show(<LawChanges draft={draft()} />)
  fireEvent.click(await screen.findByRole('button', { name: '逐项看' }))
  expect(screen.getByText(/原引 第三条 是旧文件的条款/)).toBeTruthy()
  expect(screen.getByText('填入后再改')).toBeTruthy()
  expect(screen.queryByText('采用建议')).toBeNull()
})

test('what is proposed is declined with a reason alone, and the answer is taken back', async () => {
  vi.mocked(api.law.decline.mutate).mockResolvedValue({ positions: [8], shown: true } as never)
  vi.mocked(api.law.reopen.mutate).mockResolvedValue({ positions: [9], shown: true } as never)
  show(<LawChanges draft={draft()} />)
  fireEvent.click(await screen.findByRole('button', { name: '逐项看' }))
  fireEvent.click(screen.getByRole('button', { name: '不采纳' }))
  fireEvent.click(screen.getByRole('button', { name: '确定不采纳' }))
  expect(screen.getByText('没有提交：请先写明不采纳的理由。')).toBeTruthy()
  vi.mocked(api.law.changes.query).mockResolvedValue([declinedSweep] as never)
  fireEvent.change(screen.getByLabelText('不采纳的理由'), { target: { value: ' 省厅同意沿用 ' } })
  fireEvent.click(screen.getByRole('button', { name: '确定不采纳' }))
  expect(await screen.findByText('2021年10月14日 答复：省厅同意沿用')).toBeTruthy()
  const named = { item: 'i-1', law: 'education', change: 1 }
  expect(vi.mocked(api.law.decline.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...named,
    ...{ seen: 'i-1 before', reason: '省厅同意沿用' },
  })
  expect(screen.getByText(/已逐项答复；另有 1 项不采纳/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '收回不采纳' }))
  await waitFor(() => expect(vi.mocked(api.law.reopen.mutate).mock.calls[0]?.[0]).toMatchObject(named))
})

/** Two items that the change asks to be reworded, with 全部改引 opened over them. */
async function openAll() {
  const [first] = sweep.items
  const second = { ...first, item: 'i-2', name: '教师招聘' }
  vi.mocked(api.law.changes.query).mockResolvedValue([{ ...sweep, items: [first, second] }] as never)
  show(<LawChanges draft={draft(null, [draftItem('i-1'), draftItem('i-2')])} />)
  fireEvent.click(await screen.findByRole('button', { name: '全部改引（2 项）' }))
}

const saved = (item: string, digest: string) => ({ item, digest, position: 9, refusal: null })
const refused = (item: string) => ({ ...{ item, digest: null, position: null }, refusal: { refused: 'STALE_TEXT' } })
const answer = (...outcomes: readonly object[]) =>
  vi.mocked(api.catalog.saveItems.mutate).mockResolvedValueOnce({ outcomes } as never)
const sentItems = () => vi.mocked(api.catalog.saveItems.mutate).mock.calls.map(([sent]) => sent.items)

test('全部改引 is looked at first, told item by item, and undone for what was reworded', async () => {
  await openAll()
  expect(screen.getAllByText('教育法 → 教育法（2021年修正）')).toHaveLength(2)
  answer(saved('i-1', 'i-1 after'), refused('i-2'))
  fireEvent.click(screen.getByRole('button', { name: '改引所选 2 项' }))
  expect(await screen.findByText('已改引 1 项；1 项没有照办，原因见下')).toBeTruthy()
  expect(screen.queryByRole('region', { name: '全部改引' }), 'it closes once it was sent').toBeNull()
  answer(saved('i-1', 'i-1 before'))
  fireEvent.click(screen.getByRole('button', { name: '撤销这 1 项改引' }))
  expect(await screen.findByText('已恢复原文')).toBeTruthy()
  expect(sentItems()).toMatchObject([
    [
      { item: 'i-1', seen: 'i-1 before', content: { legalBases: proposal.legalBases } },
      { item: 'i-2', seen: 'i-2 before' },
    ],
    [{ item: 'i-1', seen: 'i-1 after', content }],
  ])
})

test('what is unticked is not sent; what could not be sent stays chosen, and is sent again', async () => {
  await openAll()
  fireEvent.click(screen.getByRole('checkbox', { name: '教师招聘' }))
  vi.mocked(api.catalog.saveItems.mutate).mockRejectedValueOnce(new Error('the server is not there'))
  fireEvent.click(screen.getByRole('button', { name: '改引所选 1 项' }))
  await screen.findByText(/请稍后重试/)
  answer(saved('i-1', 'i-1 after'))
  fireEvent.click(screen.getByRole('button', { name: '改引所选 1 项' }))
  expect(await screen.findByText('已改引 1 项')).toBeTruthy()
  expect(sentItems().map((items) => items.map(({ item }) => item))).toEqual([['i-1'], ['i-1']])
})

test('an item whose undoing was refused once and then done says no more why it was refused', async () => {
  await openAll()
  answer(saved('i-1', 'i-1 after'), saved('i-2', 'i-2 after'))
  fireEvent.click(screen.getByRole('button', { name: '改引所选 2 项' }))
  answer(saved('i-1', 'i-1 before'), refused('i-2'))
  fireEvent.click(await screen.findByRole('button', { name: '撤销这 2 项改引' }))
  expect(await screen.findByText('已改引 1 项；已恢复原文 1 项；1 项没有照办，原因见下')).toBeTruthy()
  answer(saved('i-2', 'i-2 before'))
  fireEvent.click(screen.getByRole('button', { name: '撤销这 1 项改引' }))
  expect(await screen.findByText('已恢复原文 2 项')).toBeTruthy()
})
