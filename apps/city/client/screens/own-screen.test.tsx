import { formerSettings } from '@mingce/domain/round/former-settings'
import { type Person, PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
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

async function open(person: Person, own: readonly object[], joint: object | null = null) {
  vi.mocked(api.package.open.query).mockResolvedValue({ joint, submissions: [], own, days: [], names: {} } as never)
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

test('a section that is added and not recorded yet is there again, with its words, on coming back', async () => {
  await open(reviewer, [written])
  fireEvent.click(await screen.findByRole('button', { name: '增加一部分' }))
  const boxes = () => screen.getAllByLabelText<HTMLTextAreaElement>('正文')
  fireEvent.change(boxes().at(-1) as HTMLElement, { target: { value: '其他未尽事项另行通知。' } })
  cleanup()
  await open(reviewer, [written])
  await waitFor(() => expect(boxes().at(-1)?.value).toBe('其他未尽事项另行通知。'))
  fireEvent.click(screen.getByRole('button', { name: /取.*消/ }))
  expect(boxes().map(({ value }) => value)).not.toContain('其他未尽事项另行通知。')
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

test('a milestone that nobody can read keeps the leader from signing, and is said beside the button', async () => {
  const text = '| 编号 | 事项 | 完成时限 | 对照记录 |\n| M1 |  |  |  |'
  await open(leader, [{ ...written, sections: [{ ...written.sections[0], text }] }])
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '签发' }).disabled).toBe(true)
  expect(screen.getByText(/进度安排表中有看不懂的行/)).toBeTruthy()
})

test('after the joint filing went up without it, it says 待补报 when it is signed and 已补报 when it is there', async () => {
  const joint = {
    filings: [{ kind: 'implementation_plan', stage: 'submitted', submittedAt: '2021-09-18T02:00:00.000Z' }],
  }
  const signed = { opinion: '同意报送', by: leader.account, at: '2021-09-22T02:00:00.000Z' }
  await open(leader, [{ ...written, signed }], joint)
  expect(screen.getByText(/已签发（.*9月22日），待补报/)).toBeTruthy()
  cleanup()
  await open(leader, [{ ...written, signed, enclosedAt: '2021-09-23T02:00:00.000Z' }], joint)
  expect(screen.getByText(/已补报（.*9月23日）/)).toBeTruthy()
})
