import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { show } from '../test-screen.tsx'
import { ChangeLines } from './change-lines.tsx'
import { SweepPage } from './sweep-page.tsx'
import type { SweepSent, SweptItemSent } from './sweep-sent.ts'
import { sweepSheet } from './sweep-sheet.ts'

const none = { open: 0, declined: 0, taken: 0, settled: 0, published: 0, dropped: 0 }
const sent: SweepSent = {
  changed: {
    law: { id: 'education', title: '教育法', docNumber: null },
    change: { change: 2, kind: 'amended', from: '2021-04-30' },
  },
  counties: [
    { division: '510113', steps: { ...none, open: 2, declined: 1 }, reasons: ['省厅同意沿用'] },
    { division: '510116', steps: { ...none, taken: 3 }, reasons: [] },
  ],
}
const items: readonly SweptItemSent[] = [
  {
    ...{ item: 'i-1', name: '教师培训', legalBases: ['教育法'], step: 'declined', proposal: null },
    declined: { reason: '省厅同意沿用', declinedOn: '2021-10-14' },
  },
]
const answered = { error: null, isPending: false, refetch: vi.fn() } as const

test('成都市 sees its counties with a changed law: where each stands, why one declined, and the way to its filing', async () => {
  const askItems = vi.fn(async () => items)
  show(
    <SweepPage
      sweep={{ ...answered, data: sent }}
      actions={null}
      askItems={askItems}
      filingOf={(division) => (division === '510113' ? '/filing/of-510113' : undefined)}
    />,
  )
  expect(screen.getByText('清理：《教育法》2021年4月30日 起修改')).toBeTruthy()
  expect(screen.getByText('不采纳的理由：省厅同意沿用')).toBeTruthy()
  expect(screen.getAllByRole('link', { name: '看报送' }).map((each) => each.getAttribute('href'))).toEqual([
    '/filing/of-510113',
  ])
  fireEvent.click(screen.getByText('不采纳 1', { selector: '.ant-segmented-item-label' }))
  expect(screen.queryByText(/双流区/)).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '看事项' }))
  expect(await screen.findByText('教师培训')).toBeTruthy()
  expect(askItems).toHaveBeenCalledWith('510113')
})

test('what is exported is what is shown, county by county in counts and reasons', () => {
  expect(sweepSheet(sent.counties)).toEqual({
    headings: [
      '市（州）',
      '县（市、区）',
      '待处理',
      '不采纳',
      '已改报',
      '已审定',
      '已公布',
      '事项已不在目录',
      '不采纳的理由',
    ],
    rows: [
      ['成都市', '青白江区', '2', '1', '0', '0', '0', '0', '省厅同意沿用'],
      ['成都市', '双流区', '0', '0', '3', '0', '0', '0', ''],
    ],
  })
})

test('a change that was withdrawn says so; the list of changes leads to each', () => {
  show(
    <>
      <SweepPage sweep={{ ...answered, data: null }} actions={null} askItems={async () => []} />
      <ChangeLines sweeps={[sent]} addressOf={({ law, change }) => `/law-changes/${law.id}/${change.change}`} />
    </>,
  )
  expect(screen.getByText('没有这部依据，或这次变动已撤销。')).toBeTruthy()
  expect(screen.getByRole('link', { name: '教育法 · 2021年4月30日 起修改' }).getAttribute('href')).toBe(
    '/law-changes/education/2',
  )
  expect(screen.getByText('2 县；待处理 2 项，不采纳 1 项，已改报 3 项')).toBeTruthy()
})
