import { type Person, PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { Handover } from '../questions.ts'
import { HandoverScreen } from './handover-screen.tsx'

vi.mock('../api.ts', () => ({
  api: { handover: { query: vi.fn() }, round: { list: { query: vi.fn(() => Promise.resolve([])) } } },
}))

const checker: Person = {
  account: 'acc-510113-02',
  name: '青白江区审核人',
  role: 'checker',
  level: 'county',
  authority: '510113',
  bureau: '青白江区教育局',
  place: '青白江区',
}
const matter = { round: '2021-pilot', kind: 'disclosure_catalog', n: 1 }
const sheet = {
  waiting: [{ ...matter, task: 'to_check', since: '2021-09-27T01:00:00Z', dueDate: null, owedBy: '2021-10-15' }],
  filings: [{ ...matter, stage: 'checking', turn: 1, mustFixOpen: 2, due: null }],
  draft: { itemCount: 37, incompleteCount: 1 },
  acts: [
    {
      recordedAt: '2021-09-26T01:00:00Z',
      type: 'SubmissionChecked',
      account: 'acc-510113-02',
      detail: { opinion: '齐全' },
    },
  ],
  appointments: [
    {
      type: 'AppointmentMade',
      recordedAt: '2021-09-10T01:00:00Z',
      heldFrom: 4,
      detail: { account: 'a', role: 'checker' },
    },
    {
      type: 'AppointmentMade',
      recordedAt: '2021-09-10T01:00:00Z',
      heldFrom: 5,
      detail: { account: 'b', role: 'leader' },
    },
  ],
  absences: [
    {
      ...{ absence: 'x', account: 'b', substitute: 'a', reason: '年休' },
      ...{ from: '2021-10-15', until: '2021-10-20' },
    },
  ],
  names: { a: '青白江区审核人', b: '青白江区负责人' },
}

test('交接单 says what is open on the post, what is under way, who held it and what was done last', async () => {
  vi.mocked(api.handover.query).mockResolvedValue(sheet as unknown as Handover)
  show(
    <PersonContext value={checker}>
      <HandoverScreen />
    </PersonContext>,
  )
  expect(await screen.findByText('青白江区教育局审核人岗位交接单')).toBeTruthy()
  expect(vi.mocked(api.handover.query).mock.calls[0]?.[0]).toEqual({ role: 'checker' })
  expect(screen.getByText('一、本岗位待办（1件）')).toBeTruthy()
  expect(screen.getByText('2021年10月15日')).toBeTruthy()
  expect(screen.getByText('青白江区审核人，2021年9月10日任职')).toBeTruthy()
  expect(screen.queryByText(/青白江区负责人，/)).toBeNull()
  expect(
    screen.getByText('青白江区负责人 2021年10月15日至2021年10月20日外出，由 青白江区审核人 代办：年休'),
  ).toBeTruthy()
  expect(screen.getByText('目录草稿：公开事项 37 项，其中要素不全 1 项。')).toBeTruthy()
  expect(screen.getByText('三、本岗位最近办理（1次）')).toBeTruthy()
  fireEvent.click(screen.getByText('负责人'))
  expect(vi.mocked(api.handover.query).mock.calls.at(-1)?.[0]).toEqual({ role: 'leader' })
})
