import { type Person, PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { JointPackage } from '../questions.ts'
import { CityPart } from './city-part.tsx'

vi.mock('../api.ts', () => ({ api: { package: { sendFeedback: { mutate: vi.fn() } } } }))

const kind = 'implementation_plan'
const [goals, dates] = ['6f1c2b7e-0a41-4d35-9a10-2f5d8c3e1a01', '6f1c2b7e-0a41-4d35-9a10-2f5d8c3e1a02']
const digest = 'a'.repeat(64)
const at = '2021-09-22T02:00:00.000Z'
const part = {
  ...{ kind, division: '510100', round: '2021-pilot', files: [], reason: null, enclosedAt: at },
  signed: { opinion: '同意报送', by: 'leader', at },
  sections: [
    { section: goals, heading: '工作目标', text: '按期公布标准目录。', digest },
    { section: dates, heading: '进度安排', text: '十月中旬报送。', digest: 'b'.repeat(64) },
  ],
}
const sent = {
  feedback: 'f',
  kind,
  about: '510100',
  part: dates,
  itemName: '进度安排',
  text: '请列明节点。',
  sentAt: at,
}
const joint = { cityParts: [part], feedback: [{ ...sent, answer: null }], names: {} } as unknown as JointPackage
const reviewer: Person = {
  ...{ account: 'r', name: '审核人', role: 'reviewer', level: 'province' },
  ...{ authority: '510000', bureau: '四川省教育厅', place: '四川省' },
}

beforeEach(() => {
  vi.resetAllMocks()
  sessionStorage.clear()
})

function open(isOpen = true) {
  show(
    <PersonContext value={reviewer}>
      <CityPart {...{ joint, kind, isOpen }} isOwed />
    </PersonContext>,
  )
}

test('feedback on a section of the city’s own goes with that section at the text that was read', async () => {
  vi.mocked(api.package.sendFeedback.mutate).mockResolvedValue({ positions: [1], shown: true } as never)
  open()
  const section = screen.getByRole('region', { name: '工作目标' })
  fireEvent.click(within(section).getByRole('button', { name: '对本节反馈' }))
  fireEvent.change(within(section).getByLabelText('反馈'), { target: { value: '请写明科室。' } })
  fireEvent.click(within(section).getByRole('button', { name: /^反.*馈$/ }))
  await waitFor(() => expect(api.package.sendFeedback.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.package.sendFeedback.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ round: '2021-pilot', city: '510100', kind, division: '510100', part: goals, digest, text: '请写明科室。' },
  })
})

test('what was said of a section stands at it; of a package that is not with the province nothing is written', () => {
  open(false)
  expect(screen.getByRole('region', { name: '进度安排' }).textContent).toContain('成都市本级 · 进度安排')
  expect(screen.getByRole('region', { name: '工作目标' }).textContent).not.toContain('成都市本级')
  expect(screen.queryByRole('button', { name: '对本节反馈' })).toBeNull()
})
