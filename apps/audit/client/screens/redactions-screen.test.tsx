import { type Person, PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { RedactionsScreen } from './redactions-screen.tsx'

vi.mock('../api.ts', () => ({
  api: {
    redactions: {
      list: { query: vi.fn() },
      entry: { query: vi.fn() },
      waiting: { query: vi.fn() },
      order: { mutate: vi.fn() },
      applyOrder: { mutate: vi.fn() },
      decline: { mutate: vi.fn() },
    },
  },
}))

const administrator: Person = {
  ...{ account: 'acc-510000-04', name: '四川省教育厅系统管理员', role: 'sys_admin', level: 'administration' },
  ...{ authority: '510000', bureau: '四川省教育厅', place: '四川省' },
}
const auditor: Person = {
  ...administrator,
  ...{ account: 'acc-510000-03', name: '四川省教育厅审计人员', role: 'auditor', level: 'audit' },
}
const order = {
  position: 482,
  leaf: 'a'.repeat(64),
  paths: ['/payload/opinion'],
  digest: 'b'.repeat(64),
  orderNumber: '川教函〔2021〕81号',
  reason: '意见中写有家长电话',
  orderedBy: 'acc-510000-04',
  orderedAt: '2021-10-15T01:20:00.000Z',
}
const names = { 'acc-510000-04': '系统管理员甲', 'acc-510000-03': '审计人员乙' }
const waiting = { stage: 'ordered', version: 1, order }
const applied = {
  stage: 'applied',
  version: 2,
  order,
  appliedBy: 'acc-510000-03',
  appliedAt: '2021-10-15T03:40:00.000Z',
}
const entry = {
  ...{ stream: 'submission/2021-pilot/510113/disclosure_catalog/1', type: 'SubmissionChecked', version: 3 },
  ...{ recordedAt: '2021-09-13T01:00:00.000Z', authority: '510113', post: 'checker' },
  ...{ sealed: true, stage: 'none', seen: 0, redacted: null },
  texts: [{ path: '/payload/opinion', length: 27 }],
}
const judged = {
  ...{ order, seen: 1, names },
  entry: { ...entry, meta: { account: 'acc-510113-02', post: 'checker', authority: '510113' } },
  going: [{ path: '/payload/opinion', text: '"家长电话 13900000000，可以报送。"' }],
  form: '{"payload":{"opinion":"〔已遮盖〕","outcome":"passed"}}',
}

beforeEach(() => vi.clearAllMocks())

function open(person: Person, ...redactions: readonly object[]): void {
  vi.mocked(api.redactions.list.query).mockResolvedValue({ redactions, uncleared: [], names } as never)
  show(
    <PersonContext value={person}>
      <RedactionsScreen />
    </PersonContext>,
  )
}

async function find(position: string): Promise<void> {
  fireEvent.change(await screen.findByLabelText('位置（回执编号）'), { target: { value: position } })
  fireEvent.click(screen.getByRole('button', { name: '查找' }))
}

test('an administrator finds the entry, ticks a field by its name and length, and orders', async () => {
  vi.mocked(api.redactions.entry.query).mockResolvedValue(entry as never)
  vi.mocked(api.redactions.order.mutate).mockResolvedValue({ positions: [501], shown: true })
  open(administrator)
  await find('482')
  fireEvent.click(await screen.findByRole('checkbox', { name: '意见（27 字）' }))
  fireEvent.change(screen.getByLabelText('命令文号'), { target: { value: order.orderNumber } })
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: order.reason } })
  expect(await screen.findByText('意见：〔已遮盖〕')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '下达命令' }))
  await waitFor(() => expect(api.redactions.order.mutate).toHaveBeenCalledTimes(1))
  expect(vi.mocked(api.redactions.order.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ position: 482, paths: ['/payload/opinion'], orderNumber: order.orderNumber, reason: order.reason, seen: 0 },
  })
})

test('nothing is ordered without a field, a number and a reason', async () => {
  vi.mocked(api.redactions.entry.query).mockResolvedValue(entry as never)
  open(administrator)
  await find('482')
  fireEvent.click(await screen.findByRole('button', { name: '下达命令' }))
  expect(await screen.findByText('请勾选要遮盖的字段。')).toBeTruthy()
  expect(api.redactions.order.mutate).not.toHaveBeenCalled()
})

test.each([
  ['这条记录还没有封存进检查点，几秒后再试。', { ...entry, sealed: false }],
  ['这条记录已依令遮盖，每条只遮盖一次。', { ...entry, redacted: ['/payload/opinion'] }],
  ['这条记录已有一份命令在等审计人员答复。', { ...entry, stage: 'ordered' }],
  ['这条记录里没有可以遮盖的文字。', { ...entry, texts: [] }],
  ['账本的这个位置没有记录。请核对命令中写明的回执编号。', null],
])('where nothing can be ordered it is said why: %s', async (sentence, found) => {
  vi.mocked(api.redactions.entry.query).mockResolvedValue(found as never)
  open(administrator)
  await find('482')
  expect(await screen.findByText(sentence)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '下达命令' })).toBeNull()
})

test('an administrator sees what waits and answers nothing', async () => {
  open(administrator, waiting)
  const card = await screen.findByRole('article', { name: '位置 482 · 川教函〔2021〕81号' })
  expect(within(card).queryByRole('button')).toBeNull()
})

test('an auditor reads what will go, and only a second word redacts', async () => {
  vi.mocked(api.redactions.waiting.query).mockResolvedValue(judged as never)
  vi.mocked(api.redactions.applyOrder.mutate).mockResolvedValue({ positions: [502], shown: true })
  open(auditor, waiting)
  fireEvent.click(await screen.findByRole('button', { name: '核对' }))
  expect(await screen.findByText('家长电话 13900000000，可以报送。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '执行遮盖' }))
  expect(api.redactions.applyOrder.mutate).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: '确认执行' }))
  await waitFor(() => expect(api.redactions.applyOrder.mutate).toHaveBeenCalledTimes(1))
  expect(vi.mocked(api.redactions.applyOrder.mutate).mock.calls[0]?.[0]).toMatchObject({ position: 482, seen: 1 })
  expect(screen.queryByLabelText('位置（回执编号）')).toBeNull()
})

test('an auditor declines with a reason, not without', async () => {
  vi.mocked(api.redactions.waiting.query).mockResolvedValue(judged as never)
  vi.mocked(api.redactions.decline.mutate).mockResolvedValue({ positions: [502], shown: true })
  open(auditor, waiting)
  fireEvent.click(await screen.findByRole('button', { name: '核对' }))
  const decline = await screen.findByRole<HTMLButtonElement>('button', { name: '不予执行' })
  expect(decline.disabled).toBe(true)
  fireEvent.change(screen.getByLabelText('不予执行的理由'), { target: { value: '命令未附清单' } })
  fireEvent.click(decline)
  await waitFor(() => expect(api.redactions.decline.mutate).toHaveBeenCalledTimes(1))
  expect(vi.mocked(api.redactions.decline.mutate).mock.calls[0]?.[0]).toMatchObject({ reason: '命令未附清单', seen: 1 })
})

test('an order that somebody else answered meanwhile is said to be gone', async () => {
  vi.mocked(api.redactions.waiting.query).mockResolvedValue(null)
  open(auditor, waiting)
  fireEvent.click(await screen.findByRole('button', { name: '核对' }))
  expect(await screen.findByText('这份命令已由他人答复。请刷新查看。')).toBeTruthy()
})

test('what was answered stays, with both persons and both times; without any it is said', async () => {
  open(auditor, applied)
  const row = await screen.findByRole('row', { name: /482/ })
  expect(row.textContent).toContain('已遮盖')
  expect(row.textContent).toContain('系统管理员甲2021-10-15 09:20')
  expect(row.textContent).toContain('审计人员乙2021-10-15 11:40')
  expect(screen.getByText('没有等待核对的命令。')).toBeTruthy()
})

test('while the projections are made anew it is said that they may show the text still', async () => {
  vi.mocked(api.redactions.list.query).mockResolvedValue({ redactions: [applied], uncleared: [482], names } as never)
  show(
    <PersonContext value={auditor}>
      <RedactionsScreen />
    </PersonContext>,
  )
  expect(await screen.findByText(/各投影正在由账本重建/)).toBeTruthy()
})
