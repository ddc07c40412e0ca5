import { openNotice } from '@mingce/domain/round/given'
import { expect, test } from 'vitest'
import { show } from '../test-screen.tsx'
import { closedBlock } from './closed-block.ts'
import { RoundDue } from './round-due.tsx'

const lightsOf = (status: 'open' | 'closed') => {
  const { container } = show(<RoundDue round={{ ...openNotice, status }} kind="disclosure_catalog" />)
  return container.querySelectorAll('.due').length
}

test('a date of a round has a light while the round runs, and none once it is closed', () => {
  expect(lightsOf('open')).toBe(1)
  expect(lightsOf('closed')).toBe(0)
})

test('what a closed round does not take is blocked in one sentence', () => {
  expect(closedBlock({ status: 'closed' })).toBe('本轮次已结束')
  expect([closedBlock({ status: 'open' }), closedBlock(undefined)]).toEqual([undefined, undefined])
})
