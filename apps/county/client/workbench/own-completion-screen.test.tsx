import { show } from '@mingce/ui/test-screen'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { RoundHead, RoundOpened } from '../questions.ts'
import { OwnCompletion } from './own-completion.tsx'

const deliverables = [
  { kind: 'implementation_plan', dueDate: '2021-09-20', owedBy: 'county' },
  { kind: 'disclosure_catalog', dueDate: '2021-10-20', owedBy: 'county' },
]
const goal = { date: '2021-12-31', recipient: 'public', deliverable: null }
const round = { settings: { deliverables, clauses: [goal] } } as unknown as RoundHead
const cell = (kind: string, state: string, over = {}) => ({
  ...{ division: '510113', kind, state, dates: { settledOn: null }, inForceFrom: null, withdrawnOn: null, ...over },
})
const opened = (...cells: readonly ReturnType<typeof cell>[]) => ({ cells }) as unknown as RoundOpened
const settled = { dates: { settledOn: '2021-09-18' } }

test('青白江区 reads by when its work is to be complete, and what it lacks', () => {
  const cells = [cell('implementation_plan', 'approved', settled), cell('disclosure_catalog', 'under_review')]
  show(<OwnCompletion round={round} opened={opened(...cells)} />)
  const told = '本轮工作应于2021年12月31日前完成，现未完成：标准目录未审定（审核中）。'
  expect(screen.getByText(told)).toBeTruthy()
})

test('once its catalog is in force it reads that it is complete', () => {
  const published = { ...settled, inForceFrom: '2021-10-01' }
  const cells = [cell('implementation_plan', 'approved', settled), cell('disclosure_catalog', 'published', published)]
  show(<OwnCompletion round={round} opened={opened(...cells)} />)
  expect(screen.getByText('本轮工作应于2021年12月31日前完成，现已完成。')).toBeTruthy()
})
