import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../test-screen.tsx'
import { OverrideNote } from './override-note.tsx'

const names = { leader: '成都市负责人', second: '成都市第二审核人' }
const signed = { onBehalfOf: null, at: '2021-10-14T01:00:00.000Z' } as const
const confirmed = { ...signed, by: 'second', opinion: '情况属实' } as const
const used = {
  ...{ ...signed, by: 'leader', override: 'o', reason: '另一审核人住院' },
  ...{ rules: [{ rule: 'PROPOSER_MAY_NOT_SETTLE', accounts: ['leader'] }], confirmed, undoneAt: null },
} as const

test('a confirmed override says who confirmed it, and when its decision was taken back, that too', () => {
  show(<OverrideNote used={used} names={names} busy={false} />)
  const stood = screen.getByText(/应急办理，已由成都市第二审核人于2021-10-14 09:00确认：情况属实/)
  expect(stood.textContent).not.toContain('收回')
  show(<OverrideNote used={{ ...used, undoneAt: '2021-10-14T02:00:00.000Z' }} names={names} busy={false} />)
  expect(screen.getByText(/所作决定已于2021-10-14 10:00收回或撤回/)).toBeTruthy()
})
