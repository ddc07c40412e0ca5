import { askedLonger, clockNames, standing } from '@mingce/ui/clock/test-clock'
import { type Person, PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { ClockState } from './clock-state.tsx'

vi.mock('../api.ts', () => ({
  api: { clock: { open: { query: vi.fn() }, decideExtension: { mutate: vi.fn() } } },
}))

const filing = { round: '2021-pilot', division: '510113', kind: 'disclosure_catalog', n: 1 } as never
const post: Omit<Person, 'role'> = {
  ...{ account: 'acc-510000-01', name: '省教育厅轮次管理人', level: 'province' },
  ...{ authority: '510000', bureau: '四川省教育厅', place: '四川省' },
}
const open = (role: Person['role']) =>
  show(
    <PersonContext value={{ ...post, role }}>
      <ClockState filing={filing} />
    </PersonContext>,
  )

beforeEach(() => vi.clearAllMocks())

test('the round manager answers a city that asks for more time; the reviewer is told whose answer it is', async () => {
  vi.mocked(api.clock.open.query).mockResolvedValue({ clock: askedLonger('review') as never, names: clockNames })
  vi.mocked(api.clock.decideExtension.mutate).mockResolvedValue({ positions: [48], shown: true })
  const { unmount } = open('round_manager')
  fireEvent.change(await screen.findByLabelText('答复意见'), { target: { value: '请按期完成' } })
  fireEvent.click(screen.getByRole('button', { name: '不同意' }))
  await waitFor(() => expect(api.clock.decideExtension.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.clock.decideExtension.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ extension: 'e-1', outcome: 'refused', opinion: '请按期完成' },
  })
  unmount()
  open('reviewer')
  expect(await screen.findByText('由教育厅轮次管理人答复。')).toBeTruthy()
})

test('a clock that stands is told, and is nobody’s here to start', async () => {
  vi.mocked(api.clock.open.query).mockResolvedValue({ clock: standing as never, names: clockNames })
  open('round_manager')
  expect(await screen.findByText('已停表：等县里补充材料')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})
