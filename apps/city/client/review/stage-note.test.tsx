import { openNotice } from '@mingce/domain/round/given'
import { show } from '@mingce/ui/test-screen'
import { cleanup, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { FilingAbout } from './filing-about.tsx'
import { StageNote } from './stage-note.tsx'
import { part, reviewer, sheet } from './test-sheet.ts'

const said = { by: reviewer.account, onBehalfOf: null, at: '2021-10-13T01:00:00.000Z' } as const

test('a filing that the county took back says by whom, when and why', () => {
  const moved = { ...said, type: 'SubmissionWithdrawn', reason: '需补充学区图' } as const
  show(<StageNote sheet={sheet([part('a')], { head: { stage: 'withdrawn' }, moved })} />)
  expect(screen.getByText(/县里已撤回此件/).textContent).toContain(
    '撤回理由（成都市审核人 2021-10-13 09:00）：需补充学区图',
  )
})

test('what was called in counts its days from that day, and says why it was', () => {
  const moved = { ...said, type: 'CalledInForReview', reason: '时限有疑问' } as const
  const rule = { amount: 3, unit: 'working_day', holidayPolicy: 'postpone' } as const
  const explanation = {
    ...{ skipped: [], weekendDays: 2, makeupWorkdays: [], stoppedDays: 0, move: null },
    calendars: [{ year: 2021, version: 1 }],
  }
  const acceptBy = { startDate: '2021-10-13', rule, dueDate: '2021-10-18', explanation } as const
  const called = sheet([part('a')], {
    head: { stage: 'submitted', submittedAt: said.at, acceptBy },
    moved,
  })
  show(
    <>
      <FilingAbout sheet={called} round={{ ...openNotice, status: 'open' }} />
      <StageNote sheet={called} />
    </>,
  )
  expect(screen.getByText('2021年10月13日调取')).toBeTruthy()
  expect(screen.getByText(/调取 \+ 3 工作日/).textContent).toContain('本轮次规定：3个工作日内签收。')
  expect(screen.getByText(/尚未签收/).textContent).toContain(
    '调取审核的理由（成都市审核人 2021-10-13 09:00）：时限有疑问',
  )
  cleanup()
  const { container } = show(<FilingAbout sheet={called} round={{ ...openNotice, status: 'closed' }} />)
  expect(container.querySelector('.due'), 'a closed round has no light').toBeNull()
})
