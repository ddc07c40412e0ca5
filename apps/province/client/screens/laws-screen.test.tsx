import { entry } from '@mingce/domain/law/given'
import { type Person, PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { LawsScreen } from './laws-screen.tsx'

vi.mock('../api.ts', () => ({ api: { law: { list: { query: vi.fn() }, register: { mutate: vi.fn() } } } }))

const manager = { account: 'acc-510000-02', role: 'round_manager', level: 'province', authority: '510000' }
const known = { id: 'example', ...entry, version: 1, changes: [], articles: [] }
const usage = { laws: [], unknown: [{ written: '《某县信息公开办法》', items: 3, counties: 2 }] }
const register = vi.mocked(api.law.register.mutate)

beforeEach(() => {
  register.mockReset()
  vi.mocked(api.law.list.query).mockResolvedValue({ registry: [known], today: '2021-10-15', usage } as never)
})

function showAs(role: string) {
  show(
    <PersonContext value={{ ...manager, role } as unknown as Person}>
      <LawsScreen />
    </PersonContext>,
  )
}

test('what catalogs cite and nobody registered is begun with its title; sent again after a lost answer it is the same law', async () => {
  showAs('round_manager')
  const unknown = await screen.findByText(/某县信息公开办法/)
  fireEvent.click(unknown.querySelector('button') as HTMLElement)
  fireEvent.change(await screen.findByLabelText('登记来源'), { target: { value: '县政府网站' } })
  expect((screen.getByLabelText('名称') as HTMLInputElement).value).toBe('某县信息公开办法')

  register.mockRejectedValueOnce(Object.assign(new Error('busy'), { data: { httpStatus: 429 } }))
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('操作过于频繁，本次操作没有执行。')).toBeTruthy()
  register.mockResolvedValueOnce({ positions: [9], shown: true } as never)
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(register).toHaveBeenCalledTimes(2))
  const [lost, again] = register.mock.calls.map(([sent]) => sent)
  expect(lost).toMatchObject({ entry: { title: '某县信息公开办法', source: '县政府网站' } })
  expect(again).toEqual(lost)
})

test('whoever is not the round manager reads the registry and registers nothing', async () => {
  showAs('reviewer')
  expect(await screen.findByText(/某县信息公开办法/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '登记依据' })).toBeNull()
})
