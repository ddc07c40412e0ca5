import type { Stage } from '@mingce/domain/submission/state'
import { expect, test } from 'vitest'
import { standingFiling } from './standing-filing.ts'

const stands = (...stages: readonly Stage[]) => standingFiling(stages.map((stage, n) => ({ stage, n })))

test('an adjustment that 青白江区 took back, or that was refused, leaves the cell to the catalog that was settled', () => {
  expect(stands('approved', 'withdrawn')).toEqual({ stage: 'approved', n: 0 })
  expect(stands('approved', 'rejected')).toEqual({ stage: 'approved', n: 0 })
  expect(stands('approved', 'under_review')).toEqual({ stage: 'under_review', n: 1 })
})

test('where nothing else was filed, what was taken back or begun is what there is', () => {
  expect(stands('withdrawn')?.stage).toBe('withdrawn')
  expect(stands('draft')?.stage).toBe('draft')
  expect(stands()).toBeUndefined()
})
