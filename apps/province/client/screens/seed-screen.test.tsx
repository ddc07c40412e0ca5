import { registerSeedLaws, seedLaws } from '@mingce/domain/law/seed'
import { seedArticles } from '@mingce/domain/law/seed-articles'
import { type Person, PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { LawsScreen } from './laws-screen.tsx'

vi.mock('../api.ts', () => {
  const mutate = () => ({ mutate: vi.fn() })
  const query = () => ({ query: vi.fn() })
  return { api: { law: { list: query(), articles: query(), register: mutate(), enterArticle: mutate() } } }
})

const manager = { account: 'acc-510000-02', role: 'round_manager', level: 'province', authority: '510000' }
const list = vi.mocked(api.law.list.query)
const register = vi.mocked(api.law.register.mutate)
const enter = vi.mocked(api.law.enterArticle.mutate)
const holds = (registry: readonly object[]) =>
  list.mockResolvedValue({ registry, today: '2021-10-15', usage: { laws: [], unknown: [] } } as never)
const recorded = (position: number) => ({ positions: [position], shown: true }) as never
const [statute, ...others] = seedLaws

beforeEach(() => {
  vi.clearAllMocks()
  vi.mocked(api.law.articles.query).mockResolvedValue([])
})

function showAs(role: string) {
  show(
    <PersonContext value={{ ...manager, role } as unknown as Person}>
      <LawsScreen />
    </PersonContext>,
  )
}

test('into an empty registry the round manager registers the first laws, all but one, each with its source, and sees its receipt', async () => {
  holds([])
  showAs('round_manager')
  fireEvent.click(await screen.findByRole('button', { name: `登记首批依据（${registerSeedLaws.length} 条未登记）` }))
  fireEvent.click((await screen.findAllByRole('checkbox'))[0] as HTMLElement)
  register.mockResolvedValue(recorded(41))
  register.mockRejectedValueOnce(
    Object.assign(new Error('LAW_ALREADY_REGISTERED'), { data: { refusal: { refused: 'LAW_ALREADY_REGISTERED' } } }),
  )
  const chosen = registerSeedLaws.slice(1)
  fireEvent.click(screen.getByRole('button', { name: `登记所选：依据 ${chosen.length} 部、条文要旨 0 条` }))
  expect(await screen.findByText(`已登记 ${chosen.length - 1} 条，未登记 1 条`)).toBeTruthy()
  expect(register.mock.calls.map(([{ law, entry }]) => ({ law, entry }))).toEqual(
    chosen.map(({ id, command }) => ({ law: id, entry: command.entry })),
  )
  expect(screen.getAllByRole('link', { name: /回执/ })).toHaveLength(chosen.length - 1)
})

test('of a registry with its laws the gists are left, each entered upon what stood after the one before; what fails stops the rest', async () => {
  holds([statute, ...others].map((law) => ({ ...law, version: 5 })))
  showAs('round_manager')
  const name = `登记首批依据（${seedArticles.length} 条未登记）`
  fireEvent.click(await screen.findByRole('button', { name }))
  enter.mockResolvedValueOnce(recorded(1)).mockResolvedValueOnce(recorded(2))
  enter.mockRejectedValueOnce(Object.assign(new Error('busy'), { data: { httpStatus: 429 } }))
  fireEvent.click(
    await screen.findByRole('button', { name: `登记所选：依据 0 部、条文要旨 ${seedArticles.length} 条` }),
  )
  expect(await screen.findByText('操作过于频繁，本次操作没有执行。')).toBeTruthy()
  expect(enter.mock.calls.map(([{ seen }]) => seen)).toEqual([5, 6, 7])
  expect(screen.getByText('已登记 2 条，未登记 0 条')).toBeTruthy()
})

test('once all is registered, and to any other post, nothing of it is offered', async () => {
  holds(seedLaws)
  vi.mocked(api.law.articles.query).mockResolvedValue(seedArticles.map(({ entry }) => entry) as never)
  showAs('round_manager')
  await screen.findByRole('button', { name: '登记依据' })
  await waitFor(() => expect(screen.queryByRole('button', { name: /登记首批依据/ })).toBeNull())
  holds([])
  showAs('reviewer')
  await waitFor(() => expect(list).toHaveBeenCalledTimes(2))
  expect(screen.queryByRole('button', { name: /登记首批依据/ })).toBeNull()
})
