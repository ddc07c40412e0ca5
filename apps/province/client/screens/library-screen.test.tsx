import { item } from '@mingce/ui/test-items'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { LibraryScreen } from './library-screen.tsx'

vi.mock('../api.ts', () => {
  const query = () => ({ query: vi.fn() })
  const mutate = () => ({ mutate: vi.fn() })
  return {
    api: {
      library: {
        ...{ open: query(), candidates: query() },
        ...{ amend: mutate(), remove: mutate(), decline: mutate(), include: mutate() },
      },
    },
  }
})

const { library } = api
const about = { county: '510113', item: '招生范围' }
const text = { version: 1, digest: 'a'.repeat(64), state: 'as_published', text: item(), now: null }
const entry = {
  ...{ ...about, ...text, heading: '学区一图看懂', note: '按街道配图', categories: ['招生'], improvements: ['scope'] },
  ...{ includedOn: '2021-09-01', amendedOn: null, reusedBy: [] },
}
const second = { ...entry, item: '招生计划', heading: '计划逐校公开' }
const recorded = { positions: [9], shown: true }
const refused = Object.assign(new Error('GOOD_PRACTICE_MOVED'), {
  data: { code: 'CONFLICT', refusal: { refused: 'GOOD_PRACTICE_MOVED' } },
})

const standing = (seen: number, entries: readonly object[] = [entry, second]) => {
  const commended = [
    { ...about, seen, removed: [] },
    { ...about, item: '招生计划', seen: 1, removed: [] },
  ]
  vi.mocked(library.open.query).mockResolvedValue({ entries, recommendations: [], commended } as never)
}
const cardOf = (heading: string) => within(screen.getByText(heading).closest('li') as HTMLElement)

beforeEach(() => {
  vi.clearAllMocks()
  standing(1)
})

test('an amendment written over another officer’s is stopped until that one was looked at, and takes on what nobody touched', async () => {
  show(<LibraryScreen />)
  await screen.findByText('学区一图看懂')
  fireEvent.click(cardOf('学区一图看懂').getByRole('button', { name: '修改' }))
  fireEvent.change(await screen.findByLabelText('标题'), { target: { value: '学区地图' } })
  fireEvent.change(screen.getByLabelText('修改的理由'), { target: { value: '标题更短' } })

  vi.mocked(library.amend.mutate).mockRejectedValueOnce(refused)
  standing(2, [{ ...entry, note: '另一人写的说明' }, second])
  const save = () => fireEvent.click(screen.getByRole('button', { name: '保存' }))
  save()
  expect(await screen.findByText('亮点说明：按街道配图 → 另一人写的说明')).toBeTruthy()
  vi.mocked(library.amend.mutate).mockRejectedValueOnce(refused)
  save()
  await waitFor(() => expect(library.amend.mutate).toHaveBeenCalledTimes(2))
  expect(vi.mocked(library.amend.mutate).mock.calls.map(([{ seen }]) => seen)).toEqual([1, 1])

  fireEvent.click(screen.getByRole('button', { name: '已看过，接着办理' }))
  vi.mocked(library.amend.mutate).mockResolvedValueOnce(recorded as never)
  await waitFor(() => expect(screen.getByRole('button', { name: '保存' }).className).not.toContain('loading'))
  save()
  await waitFor(() => expect(library.amend.mutate).toHaveBeenCalledTimes(3))
  expect(vi.mocked(library.amend.mutate).mock.lastCall?.[0]).toMatchObject({
    ...{ ...about, seen: 2, reason: '标题更短' },
    entry: { heading: '学区地图', note: '另一人写的说明' },
  })
})

test('a removal is written and sent by keyboard, its refusal stands beside it, and the next card is gone to', async () => {
  show(<LibraryScreen />)
  await screen.findByText('学区一图看懂')
  fireEvent.click(cardOf('学区一图看懂').getByRole('button', { name: '移出' }))
  const reason = await screen.findByLabelText('移出的理由')
  await waitFor(() => expect(document.activeElement).toBe(reason))
  fireEvent.change(reason, { target: { value: '来源已改' } })
  const asked = within(reason.closest('.ant-popover') as HTMLElement)

  vi.mocked(library.remove.mutate).mockRejectedValueOnce(refused)
  standing(2, [{ ...entry, heading: '学区一图看懂（新）' }, second])
  fireEvent.click(asked.getByRole('button', { name: '移出' }))
  expect(await asked.findByText('标题：学区一图看懂 → 学区一图看懂（新）')).toBeTruthy()
  fireEvent.click(asked.getByRole('button', { name: '已看过，接着办理' }))

  vi.mocked(library.remove.mutate).mockResolvedValueOnce(recorded as never)
  await waitFor(() => expect(asked.getByText('移出').closest('button')?.className).not.toContain('loading'))
  fireEvent.click(asked.getByText('移出'))
  await waitFor(() => expect(library.remove.mutate).toHaveBeenCalledTimes(2))
  expect(vi.mocked(library.remove.mutate).mock.lastCall?.[0]).toMatchObject({ ...about, seen: 2, reason: '来源已改' })
  await waitFor(() => expect(document.activeElement?.textContent).toContain('计划逐校公开'))
})

test('what stands and how far it has come is read at once; where that fails nothing can be done, and it is asked for again', async () => {
  vi.mocked(library.open.query).mockRejectedValueOnce(new TypeError('Failed to fetch'))
  show(<LibraryScreen />)
  fireEvent.click(await screen.findByRole('button', { name: '重试' }))
  expect(await screen.findAllByRole('button', { name: '移出' })).toHaveLength(2)
  expect(library.open.query).toHaveBeenCalledTimes(2)
})

test('an entry is found by words apart, in any width, and by the initials of its county', async () => {
  show(<LibraryScreen />)
  const search = await screen.findByLabelText('标题、说明、事项或县名含')
  const found = (words: string) => {
    fireEvent.change(search, { target: { value: words } })
    return screen.queryAllByRole('heading', { level: 3 }).length
  }
  expect(found('逐校 青白江')).toBe(1)
  expect(found('ＱＢＪＱ')).toBe(2)
  expect(found('郫都')).toBe(0)
})
