import { formerSettings } from '@mingce/domain/round/former-settings'
import { type Person, PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { Navigate, Route, Routes } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { leader, reviewer } from '../review/test-sheet.ts'
import { OwnScreen } from './own-screen.tsx'

vi.mock('../api.ts', () => {
  const query = () => ({ query: vi.fn() })
  const mutate = () => ({ mutate: vi.fn() })
  const own = { passages: query(), draft: mutate(), remove: mutate(), sign: mutate(), takeBack: mutate() }
  return {
    api: {
      rounds: query(),
      package: { open: query(), own: { ...own, enclose: mutate() } },
      papers: { formats: query(), own: query() },
    },
  }
})

const goals = '6f1c2b7e-0a41-4d35-9a10-2f5d8c3e1a01'
const round = {
  ...{ round: '2021-pilot', title: '2021年先行县', status: 'open', cohort: ['510105'] },
  document: { title: '通知', docNumber: null, issuedOn: '2021-09-10', synthetic: true },
  settings: {
    deliverables: [{ kind: 'implementation_plan', dueDate: '2021-09-20', owedBy: 'county_and_city' }],
    ...{ acceptWithin: 3, reviewWithin: 20, rejectAllowed: false, extraFields: [] },
    ...formerSettings,
    templates: [
      {
        kind: 'implementation_plan',
        sections: [{ id: goals, title: '工作目标', guidance: '', required: true, prefill: ['bureau'] }],
      },
    ],
  },
}
const digest = 'a'.repeat(64)
const written = {
  ...{ kind: 'implementation_plan', signed: null, excepted: null, enclosedAt: null, writers: [reviewer.account] },
  sections: [{ section: goals, heading: '工作目标', text: '按期公布标准目录。', digest }],
}
const receipt = { positions: [588], shown: true }

beforeEach(() => {
  vi.clearAllMocks()
  sessionStorage.clear()
  vi.mocked(api.rounds.query).mockResolvedValue([round] as never)
  vi.mocked(api.package.own.passages.query).mockResolvedValue({
    ...{ asOf: '2021-09-17', passages: [{ source: 'bureau', text: '成都市教育局组织开展工作。' }] },
  })
})

async function open(person: Person, own: readonly object[]) {
  vi.mocked(api.package.open.query).mockResolvedValue({ joint: null, submissions: [], own, names: {} } as never)
  show(
    <PersonContext value={person}>
      <Routes>
        <Route path="/" element={<Navigate to="/own/2021-pilot/implementation_plan" />} />
        <Route path="/own/:round/:kind" element={<OwnScreen />} />
      </Routes>
    </PersonContext>,
  )
  await screen.findByText('本级实施方案')
}

test('the reviewer begins a section with what the system knows, and saves it', async () => {
  vi.mocked(api.package.own.draft.mutate).mockResolvedValue(receipt)
  await open(reviewer, [])
  fireEvent.click(await screen.findByRole('button', { name: '保存本节' }))
  await waitFor(() => expect(api.package.own.draft.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.package.own.draft.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ kind: 'implementation_plan', section: goals, heading: '工作目标', seenDigest: null },
    text: expect.stringContaining('成都市教育局组织开展工作。'),
  })
})

test('the leader reads what is written, and may sign it', async () => {
  await open(leader, [written])
  expect(screen.getByText('按期公布标准目录。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '保存本节' })).toBeNull()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '签发' }).disabled).toBe(false)
})

test('a leader who wrote in it does not sign it', async () => {
  await open(leader, [{ ...written, writers: [leader.account] }])
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '签发' }).disabled).toBe(true)
  expect(screen.getByText(/须由没有动笔的负责人签发/)).toBeTruthy()
})
