import { expect, test } from 'vitest'
import type { FilingDesk } from './desk.ts'
import { factsOf } from './facts.ts'

const desk = (stage: string) =>
  ({
    filing: { round: '2021-pilot', kind: 'disclosure_catalog', n: 2 },
    sheet: { head: { stage, partCount: 21, scopeCount: 1, settledCount: 20 }, parts: [] },
  }) as unknown as FilingDesk

test('what the city examines is counted as to be reviewed; of what was filed for record nothing is', () => {
  expect(factsOf(desk('under_review'))).toBe('公开事项 21 项 · 需复核 1 · 沿用 20 · 已通过 20')
  expect(factsOf(desk('recorded_only'))).toBe('公开事项 21 项 · 调整 1 · 未动 20')
})
