import { formerSettings } from '@mingce/domain/round/former-settings'
import { type Person, PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { cleanup, screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { RoundHead } from '../questions.ts'
import { leader, reviewer } from '../review/test-sheet.ts'
import { OwnDuties } from './own-duties.tsx'

vi.mock('../api.ts', () => ({ api: { package: { own: { duties: { query: vi.fn() } } } } }))

const round = {
  ...{ round: '2021-pilot', title: '2021年先行县', status: 'open', cohort: ['510105'] },
  document: { title: '通知', docNumber: null, issuedOn: '2021-09-10', synthetic: true },
  settings: {
    deliverables: [
      { kind: 'implementation_plan', dueDate: '2021-09-20', owedBy: 'county_and_city' },
      { kind: 'work_summary', dueDate: '2021-12-20', owedBy: 'city' },
    ],
    ...{ acceptWithin: 3, reviewWithin: 20, rejectAllowed: false, extraFields: [], ...formerSettings },
  },
} as unknown as RoundHead
const duties = [
  { ...{ round: '2021-pilot', kind: 'implementation_plan', dueDate: '2021-09-20' }, task: 'to_sign' },
  { ...{ round: '2021-pilot', kind: 'work_summary', dueDate: '2021-12-20' }, task: 'to_write' },
]
const told = [
  { ...duties[0], role: 'leader', reason: 'unsigned' },
  { ...duties[1], role: 'reviewer', reason: 'unwritten' },
]

beforeEach(() => {
  vi.mocked(api.package.own.duties.query).mockResolvedValue(told as never)
})

async function lines(person: Person) {
  show(
    <PersonContext value={person}>
      <OwnDuties rounds={[round]} />
    </PersonContext>,
  )
  const list = await screen.findByRole('region', { name: '本级材料' })
  return within(list).getAllByRole('listitem')
}

test('what 成都市 owes itself says what is missing, whose turn it is and until when, and leads to it', async () => {
  const [plan, summary] = await lines(leader)
  expect(plan?.textContent).toMatch(/^签发本级实施方案已写齐，未签发轮到您.*9月20日/)
  expect(summary?.textContent).toMatch(/^编制本级工作总结尚未编制等审核人.*12月20日/)
  expect(screen.getByRole('link', { name: '签发本级实施方案' }).getAttribute('href')).toBe(
    '/own/2021-pilot/implementation_plan',
  )
})

test('signed, it is to be put together: 成都市审核人 reads 轮到您, the leader 等审核人, and it leads to 统一上报', async () => {
  const signed = { ...duties[0], task: 'to_assemble', role: 'reviewer', reason: 'not_assembled' }
  vi.mocked(api.package.own.duties.query).mockResolvedValue([signed] as never)
  const [mine] = await lines(reviewer)
  expect(mine?.textContent).toMatch(/^汇总本级实施方案已签发，未汇总轮到您.*9月20日/)
  expect(screen.getByRole('link', { name: '汇总本级实施方案' }).getAttribute('href')).toBe(
    '/package/2021-pilot?kind=implementation_plan',
  )
  cleanup()
  const [others] = await lines(leader)
  expect(others?.textContent).toContain('等审核人')
})

test('成都市审核人 sees the other side of it', async () => {
  const [plan, summary] = await lines(reviewer)
  expect(plan?.textContent).toContain('等负责人')
  expect(summary?.textContent).toContain('轮到您')
})
