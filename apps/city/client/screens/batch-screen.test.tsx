import { parseDivision } from '@mingce/domain/authority/division'
import { type Person, PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { Navigate, Route, Routes } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { CandidateFiling, OpenedBatch, Settleable } from '../batch/questions.ts'
import { leader, reviewer } from '../review/test-sheet.ts'
import { BatchChoiceScreen } from './batch-choice-screen.tsx'
import { BatchScreen } from './batch-screen.tsx'
import { SettlementChoiceScreen } from './settlement-choice-screen.tsx'

vi.mock('../api.ts', () => {
  const query = () => ({ query: vi.fn() })
  const mutate = () => ({ mutate: vi.fn() })
  return {
    api: {
      ...{ guides: query(), guide: query() },
      filing: { open: query() },
      batch: {
        ...{ candidates: query(), settleable: query(), list: query(), open: query() },
        ...{ prepare: mutate(), prepareSettlement: mutate(), openSample: mutate(), setAside: mutate(), run: mutate() },
      },
    },
  }
})

const submission = 'submission/2021-pilot/510113/disclosure_catalog/1'
const digest = 'a'.repeat(64)
const named = (n: number) => ({ part: `part-${n}`, digest, category: '招生管理', name: `事项${n}` })
const filing: CandidateFiling = {
  ...{ submission, round: '2021-pilot', division: parseDivision('510113'), kind: 'disclosure_catalog', n: 1 },
  samplePolicies: [],
  items: [
    { ...named(1), flags: [] },
    { ...named(2), flags: [] },
    { ...named(3), flags: ['copied'] },
    { ...named(4), flags: ['must_fix_open', 'changed'] },
  ],
}
const batch: OpenedBatch = {
  ...{ batch: 'b', stage: 'prepared', filter: null, guide: null, seed: '0'.repeat(32), settlement: null, attempt: 0 },
  ...{ by: reviewer.account, preparedAt: '2021-09-14T01:00:00.000Z', startedAt: null, finishedAt: null },
  ...{ sample: [`${submission} part-1`], opened: [], tried: [] },
  items: filing.items.map((item) => ({ ...item, submission, setAside: null, result: null })),
}

beforeEach(() => {
  vi.clearAllMocks()
  vi.mocked(api.guides.query).mockResolvedValue([])
  vi.mocked(api.batch.list.query).mockResolvedValue([])
  vi.mocked(api.filing.open.query).mockResolvedValue(null)
})

function open(path: string, person: Person = reviewer) {
  show(
    <PersonContext value={person}>
      <Routes>
        <Route path="/batch" element={<BatchChoiceScreen />} />
        <Route path="/batch/settle" element={<SettlementChoiceScreen />} />
        <Route path="/batch/:batch" element={<BatchScreen />} />
        <Route path="*" element={<Navigate to={path} replace />} />
      </Routes>
    </PersonContext>,
  )
}

test('two groups, each item with its reason; what is taken out by hand is not sent, what is to be looked at goes along as such', async () => {
  vi.mocked(api.batch.candidates.query).mockResolvedValue([filing])
  vi.mocked(api.batch.prepare.mutate).mockResolvedValue({ batch: 'b' })
  vi.mocked(api.batch.open.query).mockResolvedValue(batch)
  open('/batch')
  expect(await screen.findByText('全部 4 项符合条件')).toBeTruthy()
  expect(screen.getByText('与指引文字一致 · 1 项')).toBeTruthy()
  expect(screen.getByText('有必改未答复；文字与上次不同 · 1 项')).toBeTruthy()
  fireEvent.click(screen.getByRole('checkbox', { name: '选中 青白江区 事项2' }))
  expect(screen.getByText('选中 3 项：可直接通过 1 项，需逐项看 2 项 · 已移出 1 项')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '抽样查看 1 项后批量通过' }))
  await waitFor(() => expect(api.batch.prepare.mutate).toHaveBeenCalled())
  const [sent] = vi.mocked(api.batch.prepare.mutate).mock.calls[0] ?? []
  expect(sent?.chosen).toEqual([{ submission, parts: [1, 3, 4].map((n) => ({ part: `part-${n}`, digest })) }])
  expect(sent?.filter).toMatchObject({ extent: 'city', takenOut: 1 })
})

test('with nothing under review it says what to do first', async () => {
  vi.mocked(api.batch.candidates.query).mockResolvedValue([])
  open('/batch')
  expect(await screen.findByText(/现在没有审核中的报送件/)).toBeTruthy()
})

test('nothing can be passed before the sample was opened; x says that one was seen', async () => {
  vi.mocked(api.batch.open.query).mockResolvedValue(batch)
  vi.mocked(api.batch.openSample.mutate).mockResolvedValue({ positions: [1], shown: true })
  open('/batch/b')
  expect(await screen.findByText(/还有 1 项抽样没有看/)).toBeTruthy()
  expect(screen.getByText('选中 4 项：可直接通过 2 项，需逐项看 2 项')).toBeTruthy()
  fireEvent.keyDown(document.body, { key: 'x' })
  await waitFor(() =>
    expect(api.batch.openSample.mutate).toHaveBeenCalledWith(
      expect.objectContaining({ batch: 'b', submission, part: 'part-1' }),
    ),
  )
})

test('of a colleague’s batch there is nothing to press', async () => {
  vi.mocked(api.batch.open.query).mockResolvedValue({ ...batch, by: 'acc-510100-03' })
  open('/batch/b')
  expect(await screen.findByText(/这一批由同事准备/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /批量通过/ })).toBeNull()
})

test('what stands in conflict comes first with its reason, and only that is tried again', async () => {
  const outcomes = [
    { outcome: 'passed' as const, why: [] },
    { outcome: 'conflict' as const, why: ['must_fix_open'] },
  ]
  const items = batch.items.map((item, at) => ({
    ...item,
    result: outcomes[at] ? { ...outcomes[at], attempt: 1 } : null,
  }))
  vi.mocked(api.batch.open.query).mockResolvedValue({ ...batch, stage: 'finished', attempt: 1, items })
  vi.mocked(api.batch.run.mutate).mockResolvedValue({ filings: 1 })
  open('/batch/b')
  const [, first] = await screen.findAllByRole('row')
  expect(first?.textContent).toBe('✕ 冲突青白江区事项2有必改未答复')
  fireEvent.click(screen.getByRole('button', { name: '只重试冲突的 1 项' }))
  await waitFor(() => expect(api.batch.run.mutate).toHaveBeenCalledWith({ batch: 'b', attempt: 2 }))
})

const filingOf = (division: string, against: Settleable['filings'][number]['against']) => ({
  ...{ round: '2021-pilot', division: parseDivision(division), kind: 'disclosure_catalog' as const, n: 1 },
  ...{ submission: `submission/2021-pilot/${division}/disclosure_catalog/1`, seen: 9, turn: 1, against },
  ...{ parts: 37, examined: 37, samplePolicies: [] },
})

test('the leader sees which documents can be settled and why others cannot, and both go along', async () => {
  const filings = [filingOf('510113', null), filingOf('510116', { refused: 'ITEMS_UNSETTLED', about: ['a', 'b'] })]
  vi.mocked(api.batch.settleable.query).mockResolvedValue({ filings, names: {} })
  vi.mocked(api.batch.prepareSettlement.mutate).mockResolvedValue({ batch: 'b' })
  vi.mocked(api.batch.open.query).mockResolvedValue(batch)
  open('/batch/settle', leader)
  expect(await screen.findByText(/：2 项还没有可审定的意见/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '抽样查看 3 项后批量审定' }))
  await waitFor(() => expect(api.batch.prepareSettlement.mutate).toHaveBeenCalled())
  const [sent] = vi.mocked(api.batch.prepareSettlement.mutate).mock.calls[0] ?? []
  expect(sent?.filings).toEqual(filings.map(({ submission, seen }) => ({ submission, seen })))
  expect(sent?.opinion).not.toBe('')
})

test('a reviewer may look at what is ready, and the bar says whose turn it is', async () => {
  vi.mocked(api.batch.settleable.query).mockResolvedValue({ filings: [filingOf('510113', null)], names: {} })
  open('/batch/settle')
  expect(await screen.findByText(/负责人/, { selector: '.decision-obstacle' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /批量审定/ })).toBeNull()
})

test('of a settlement a document is one line, with the rule that stopped it, and is chosen anew', async () => {
  const settlement = { opinion: '同意', filings: [{ submission, seen: 9 }] }
  const result = { outcome: 'conflict' as const, why: ['STALE_VERSION'], attempt: 1 }
  const items = batch.items.map((item) => ({ ...item, flags: [], result }))
  const finished = { ...batch, settlement, items, by: leader.account, attempt: 1, stage: 'finished' as const }
  vi.mocked(api.batch.open.query).mockResolvedValue(finished)
  open('/batch/b', leader)
  const rows = await screen.findAllByRole('row')
  expect(rows).toHaveLength(2)
  expect(rows[1]?.textContent).toContain('✕ 冲突青白江区 标准目录')
  expect(screen.getByRole('link', { name: '再选一批审定' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /重试/ })).toBeNull()
})
