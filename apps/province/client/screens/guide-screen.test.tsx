import { type Person, PersonContext } from '@mingce/ui/person'
import { item } from '@mingce/ui/test-items'
import { show } from '@mingce/ui/test-screen'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { GuideScreen } from './guide-screen.tsx'

vi.mock('../api.ts', () => ({
  api: {
    guide: {
      ...{ list: { query: vi.fn() }, rows: { query: vi.fn() } },
      ...{ writeNote: { mutate: vi.fn() }, withdrawNote: { mutate: vi.fn() } },
    },
  },
}))

const head = {
  ...{ guide: 'ministry-2019', title: '义务教育领域标准指引', source: '教办厅函〔2019〕39号', status: 'partial' },
  ...{ note: '据已公布的县级目录还原', categories: ['招生管理', '校园安全'], registeredOn: '2021-09-10' },
  ...{ former: null, supersededBy: null },
}
const sure = { item: 'high', content: 'medium', basis: 'low', channels: 'high' }
const rowOf = (row: string, name: string, more: object = {}) => ({
  ...{ guide: head.guide, row, category: '招生管理', name, ids: [row], names: [{ category: '招生管理', name }] },
  ...{
    item: item({ category: '招生管理', name }),
    confidence: sure,
    doubt: null,
    evidence: ['泸县目录第5行'],
    notes: [],
  },
  ...more,
})
const note = { note: 'n1', text: '城区学校另行公布', writtenOn: '2021-09-20' }
const rows = [
  rowOf('2019-05', '学区划分', { doubt: '依据不全', notes: [note] }),
  rowOf('2019-06', '入学条件', { evidence: ['双流区目录第6行'] }),
]

beforeEach(() => {
  vi.resetAllMocks()
  sessionStorage.clear()
  vi.mocked(api.guide.list.query).mockResolvedValue([head] as never)
  vi.mocked(api.guide.rows.query).mockResolvedValue(rows as never)
})

function showAs(role: string) {
  const person = { account: 'acc-510000-02', role, level: 'province', authority: '510000' }
  return show(
    <PersonContext value={person as unknown as Person}>
      <GuideScreen />
    </PersonContext>,
  )
}

const lineOf = (name: string) => screen.getByText(name).closest('tr') as HTMLElement
const unfold = (name: string) => fireEvent.click(within(lineOf(name)).getByRole('button'))

test('with one version registered every row stands with its four confidences and its doubt, and the guide says it is not whole', async () => {
  showAs('reviewer')
  expect(await screen.findByText(/不完整 · 现行：义务教育领域标准指引/)).toBeTruthy()
  expect(screen.getByText(/还没有条目的一级事项：校园安全/)).toBeTruthy()
  expect(screen.getByText(/据已公布的县级目录还原/)).toBeTruthy()
  const cells = [...lineOf('学区划分').children].slice(1).map((cell) => cell.textContent)
  expect(cells).toEqual(['招生管理', '学区划分', '高', '中', '低', '高', '依据不全', '1 条'])
})

test('a row unfolded shows the guide’s own text, its sources, and apart from them 省厅说明, which others than the round manager only read', async () => {
  showAs('reviewer')
  await screen.findByText('学区划分')
  unfold('学区划分')
  expect(await screen.findByRole('heading', { name: '指引原文' })).toBeTruthy()
  expect(screen.getByText('泸县目录第5行')).toBeTruthy()
  expect(within(screen.getByRole('region', { name: '省厅说明' })).getByText(/城区学校另行公布/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '写省厅说明' })).toBeNull()
  expect(screen.getByText('由轮次管理人办理。')).toBeTruthy()
})

test('the round manager writes 省厅说明 of a row, and withdraws one with a reason', async () => {
  vi.mocked(api.guide.writeNote.mutate).mockResolvedValue({ positions: [9], shown: true } as never)
  vi.mocked(api.guide.withdrawNote.mutate).mockResolvedValue({ positions: [10], shown: true } as never)
  showAs('round_manager')
  await screen.findByText('学区划分')
  unfold('学区划分')
  const region = within(await screen.findByRole('region', { name: '省厅说明' }))
  const note = region.getByRole('textbox', { name: '新写一条省厅说明' }) as HTMLInputElement
  fireEvent.change(note, { target: { value: '以市级划片为准' } })
  fireEvent.click(region.getByRole('button', { name: '写省厅说明' }))
  await waitFor(() => expect(api.guide.writeNote.mutate).toHaveBeenCalledTimes(1))
  expect(vi.mocked(api.guide.writeNote.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ guide: 'ministry-2019', row: '2019-05', text: '以市级划片为准' },
  })
  await waitFor(() => expect(note.value).toBe(''))
  fireEvent.change(note, { target: { value: '另有一句' } })
  fireEvent.click(region.getByRole('button', { name: '撤下这条' }))
  fireEvent.change(region.getByRole('textbox', { name: '撤下的理由' }), { target: { value: '已有新规定' } })
  fireEvent.click(region.getByRole('button', { name: '确定撤下' }))
  await waitFor(() => expect(api.guide.withdrawNote.mutate).toHaveBeenCalledTimes(1))
  expect(vi.mocked(api.guide.withdrawNote.mutate).mock.calls[0]?.[0]).toMatchObject({
    note: 'n1',
    reason: '已有新规定',
  })
  expect(note.value).toBe('另有一句')
})

test.each([
  ['a note that was recorded while its page was left is no draft any more', '以市级划片为准', ''],
  ['what was written since the page was left stands, though the answer to what was sent comes', '城区除外', '城区除外'],
])('%s', async (_, written, stands) => {
  let answer = (_: unknown) => {}
  vi.mocked(api.guide.writeNote.mutate).mockReturnValue(new Promise((resolve) => (answer = resolve)) as never)
  const opened = async () => {
    const { unmount } = showAs('round_manager')
    await screen.findByText('学区划分')
    unfold('学区划分')
    return { unmount, box: (await screen.findByRole('textbox', { name: '新写一条省厅说明' })) as HTMLInputElement }
  }
  const before = await opened()
  fireEvent.change(before.box, { target: { value: '以市级划片为准' } })
  fireEvent.click(screen.getByRole('button', { name: '写省厅说明' }))
  await waitFor(() => expect(api.guide.writeNote.mutate).toHaveBeenCalledTimes(1))
  before.unmount()
  const { box } = await opened()
  expect(box.value).toBe('以市级划片为准')
  fireEvent.change(box, { target: { value: written } })
  await act(async () => {
    answer({ positions: [9], shown: true })
    await new Promise((resolve) => setTimeout(resolve))
  })
  expect(box.value).toBe(stands)
})

test('what is searched for is found in names, sources and notes; what is nowhere is said, and the search is cleared', async () => {
  showAs('reviewer')
  await screen.findByText('学区划分')
  const search = screen.getByRole('searchbox')
  fireEvent.change(search, { target: { value: '双流区' } })
  expect([screen.queryByText('学区划分'), screen.getByRole('status').textContent]).toEqual([null, '1 / 2 条'])
  fireEvent.change(search, { target: { value: '城区学校' } })
  expect(screen.getByText('学区划分')).toBeTruthy()
  fireEvent.change(search, { target: { value: '营养餐' } })
  expect(screen.getByText(/没有找到含“营养餐”的条目/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '清除搜索' }))
  expect(screen.getByRole('status').textContent).toBe('2 / 2 条')
})

test('where no guide is registered that is said, and the round manager is led to register one', async () => {
  vi.mocked(api.guide.list.query).mockResolvedValueOnce([])
  showAs('round_manager')
  expect(await screen.findByText(/还没有登记标准指引/)).toBeTruthy()
  expect(screen.getByRole('link', { name: '登记指引' }).getAttribute('href')).toBe('/guide-upgrade/register')
})

test('rows that do not come are asked for again', async () => {
  vi.mocked(api.guide.rows.query).mockRejectedValueOnce(new Error('the connection died'))
  showAs('reviewer')
  fireEvent.click(await screen.findByRole('button', { name: /重试|重新/ }))
  expect(await screen.findByText('学区划分')).toBeTruthy()
})
