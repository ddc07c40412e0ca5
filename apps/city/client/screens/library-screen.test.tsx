import { item } from '@mingce/ui/test-items'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { LibraryScreen } from './library-screen.tsx'

vi.mock('../api.ts', () => {
  const query = () => ({ query: vi.fn() })
  return {
    api: {
      library: {
        ...{ open: query(), candidates: query() },
        ...{ recommend: { mutate: vi.fn() }, withdraw: { mutate: vi.fn() } },
      },
    },
  }
})

const { library } = api
const about = { county: '510113', item: '招生范围' }
const candidate = {
  ...{ ...about, version: 1, digest: 'a'.repeat(64), text: item() },
  ...{ gained: [{ direction: 'scope', what: [] }], firstWithin: null, reusedBy: [] },
}
const nothing = { entries: [], recommendations: [], commended: [] }
const refused = Object.assign(new Error('GOOD_PRACTICE_MOVED'), {
  data: { code: 'CONFLICT', refusal: { refused: 'GOOD_PRACTICE_MOVED' } },
})

beforeEach(() => {
  vi.clearAllMocks()
  vi.mocked(library.open.query).mockResolvedValue(nothing)
  vi.mocked(library.candidates.query).mockResolvedValue([candidate] as never)
})

test('a recommendation of what moved meanwhile goes only once that was looked at, and loses no word', async () => {
  show(<LibraryScreen />)
  fireEvent.click(await screen.findByText('可推荐的事项'))
  fireEvent.click(await screen.findByRole('button', { name: '推荐' }))
  fireEvent.change(await screen.findByLabelText('推荐理由'), { target: { value: '群众看得懂' } })
  const send = () => fireEvent.click(screen.getAllByRole('button', { name: '推荐' }).at(-1) as HTMLElement)

  vi.mocked(library.recommend.mutate).mockRejectedValueOnce(refused)
  vi.mocked(library.open.query).mockResolvedValue({ ...nothing, commended: [{ ...about, seen: 2, removed: [] }] })
  send()
  expect(await screen.findByText('又办理了 2 次，现在的内容与先前一样。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '已看过，接着办理' }))
  vi.mocked(library.recommend.mutate).mockResolvedValueOnce({ positions: [9], shown: true } as never)
  send()
  await waitFor(() => expect(library.recommend.mutate).toHaveBeenCalledTimes(2))
  expect(vi.mocked(library.recommend.mutate).mock.calls.map(([{ seen }]) => seen)).toEqual([0, 2])
  expect(vi.mocked(library.recommend.mutate).mock.lastCall?.[0]).toMatchObject({ ...about, reason: '群众看得懂' })
})

test('what was computed is ticked beforehand, 时间 too where the county was the first to promise so little', async () => {
  vi.mocked(library.candidates.query).mockResolvedValue([{ ...candidate, gained: [], firstWithin: 3 }] as never)
  show(<LibraryScreen />)
  fireEvent.click(await screen.findByText('可推荐的事项'))
  fireEvent.click(await screen.findByRole('button', { name: '推荐' }))
  fireEvent.change(await screen.findByLabelText('推荐理由'), { target: { value: '三日内公开' } })
  vi.mocked(library.recommend.mutate).mockResolvedValueOnce({ positions: [9], shown: true } as never)
  fireEvent.click(screen.getAllByRole('button', { name: '推荐' }).at(-1) as HTMLElement)
  await waitFor(() => expect(library.recommend.mutate).toHaveBeenCalledTimes(1))
  expect(vi.mocked(library.recommend.mutate).mock.lastCall?.[0]).toMatchObject({ improvements: ['time'] })
})

test('of many candidates a screenful is drawn, more when asked for, and a text once it is unfolded', async () => {
  const many = Array.from({ length: 60 }, (_, n) => ({ ...candidate, item: `事项${n}` }))
  vi.mocked(library.candidates.query).mockResolvedValue(many as never)
  const { container } = show(<LibraryScreen />)
  fireEvent.click(await screen.findByText('可推荐的事项'))
  expect(await screen.findAllByRole('button', { name: '推荐' })).toHaveLength(25)
  fireEvent.click(screen.getByRole('button', { name: /^再列/ }))
  expect(screen.getAllByRole('button', { name: '推荐' })).toHaveLength(50)
  expect(container.querySelector('.item-view')).toBeNull()
  fireEvent.click(screen.getAllByText('看公布的文字')[0] as HTMLElement)
  await waitFor(() => expect(container.querySelectorAll('.item-view')).toHaveLength(1))
})
