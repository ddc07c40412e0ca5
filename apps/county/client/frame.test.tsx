import { type Person, PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { cleanup, screen } from '@testing-library/react'
import { Navigate, Route, Routes } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from './api.ts'
import { useFrame } from './frame.tsx'

vi.mock('./api.ts', () => {
  const query = () => ({ query: vi.fn() })
  return {
    api: {
      ...{ workbench: query(), todo: query(), round: { list: query() }, catalog: { versions: query() } },
      ...{ guideUpgrade: { open: query(), waiting: query() }, law: { waiting: query() } },
    },
  }
})

const drafter: Person = {
  ...{ account: 'acc-510113-01', name: '青白江区经办人', role: 'drafter', level: 'county' },
  ...{ authority: '510113', bureau: '青白江区教育局', place: '青白江区' },
}
const round = { owes: true, status: 'open' }

beforeEach(() => {
  vi.mocked(api.todo.query).mockResolvedValue({ count: 0, next: [] })
  vi.mocked(api.workbench.query).mockResolvedValue({
    todo: [],
    elsewhere: [],
    acted: [],
    copied: [],
    followed: [],
    colleagues: [],
    assigns: false,
    names: {},
  })
  vi.mocked(api.catalog.versions.query).mockResolvedValue([])
  vi.mocked(api.guideUpgrade.waiting.query).mockResolvedValue({ count: 3 })
  vi.mocked(api.law.waiting.query).mockResolvedValue([{ count: 2 }, { count: 5 }] as never)
  vi.mocked(api.guideUpgrade.open.query).mockResolvedValue({ proposals: [{}, {}] } as never)
  vi.mocked(api.round.list.query).mockResolvedValue([
    { ...round, round: '2022-first', title: '2022年第一轮' },
    { ...round, round: '2021-pilot', title: '2021年先行县' },
  ] as never)
})

function Header() {
  const { roundTitle, menu } = useFrame()
  return (
    <>
      <h1>{roundTitle}</h1>
      <p>{menu.map(({ label, count }) => `${label}${count ?? ''}`).join(' ')}</p>
    </>
  )
}

function open(address: string, person: Person = drafter) {
  show(
    <PersonContext value={person}>
      <Routes>
        <Route path="/" element={<Navigate to={address} />} />
        <Route path="*" element={<Header />} />
      </Routes>
    </PersonContext>,
  )
}

test('the header names the round of the filing on the page', async () => {
  open('/filing/2021-pilot/disclosure_catalog/1')
  expect(await screen.findByRole('heading', { name: '2021年先行县' })).toBeTruthy()
})

test('what the guide’s new version proposes is counted in the menu of who writes the catalog: on its own page by that page’s list', async () => {
  open('/publish')
  expect(await screen.findByText(/指引升级3/)).toBeTruthy()
  cleanup()
  open('/catalog/guide-upgrade')
  expect(await screen.findByText(/指引升级2/)).toBeTruthy()
  cleanup()
  open('/publish', { ...drafter, role: 'leader' })
  await screen.findByText(/工作台0/)
  expect(screen.queryByText(/指引升级/)).toBeNull()
})

test('what changes of laws leave to be reworded is counted in the menu of who writes the catalog', async () => {
  open('/publish')
  expect(await screen.findByText(/依据变动7/)).toBeTruthy()
  cleanup()
  open('/publish', { ...drafter, role: 'leader' })
  await screen.findByText(/工作台0/)
  expect(screen.queryByText(/依据变动/)).toBeNull()
})

test('elsewhere the header names the open round', async () => {
  open('/catalog')
  expect(await screen.findByRole('heading', { name: '2022年第一轮' })).toBeTruthy()
})
