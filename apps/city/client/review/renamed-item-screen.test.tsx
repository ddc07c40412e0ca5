import type { NamedGuide } from '@mingce/domain/guide/match-item'
import { item } from '@mingce/ui/test-items'
import { show } from '@mingce/ui/test-screen'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { comparisonsOf } from './base.ts'
import { ImprovementPanel } from './improvement-panel.tsx'
import { part, sheet } from './test-sheet.ts'

const guideItem = item({ name: '学区划分', contentElements: ['学区划分'] })
const row = {
  ...{ row: 'v2-1', item: guideItem, doubt: null, evidence: [] },
  confidence: { item: 'high', content: 'high', basis: 'high', channels: 'high' },
} as const
const guide: NamedGuide = {
  rows: new Map([['v2-1', row]]),
  called: new Map([['v2-1', { ids: ['v1-1', 'v2-1'], names: [] }]]),
  status: 'complete',
}
const own = item({ name: '各校招生片区', contentElements: ['学区划分', '各校招生片区图'] })

function filed(guideRows: Readonly<Record<string, string>>) {
  return { ...sheet([part('a')]), texts: { 'digest-a': own }, guideRows }
}

test('an item under a name of the county’s own is held against the row it was taken from, under the id of any version', () => {
  const taken = filed({ a: 'v1-1' })
  const { container, unmount } = show(<ImprovementPanel sheet={taken} part={part('a')} guide={guide} />)
  expect(container.textContent).toContain('增加 各校招生片区图')
  expect(screen.getByRole('row', { name: /^拓宽范围/ }).textContent).toContain('另有 0 项在比照之外')
  const [shown] = comparisonsOf({ sheet: taken, guide }, part('a'))
  expect(shown).toMatchObject({ base: 'guide', guideRow: 'v2-1', before: { name: '学区划分' } })
  expect(shown.likeness).toBeUndefined()
  unmount()
  show(<ImprovementPanel sheet={filed({})} part={part('a')} guide={guide} />)
  expect(screen.getByRole('row', { name: /^拓宽范围/ }).textContent).toContain('另有 1 项在比照之外')
})
