import { summed } from '@mingce/domain/lens/uniformity/catalog-uniformity'
import type { Measure } from '@mingce/domain/lens/uniformity/measure'
import { cleanup, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { show } from '../test-screen.tsx'
import { CountiesTable, orders } from './counties-table.tsx'

const measure = (finding: Measure['finding'], own: number, guide: number): Measure => ({
  ...{ finding, shares: { guide, borrowed: 0, county: 0, own }, alike: [], marks: [], lenders: [], from: [] },
})
const counties = [
  { division: '510113', ...summed([measure('expected', 0, 0)]) },
  { division: '510116', ...summed([measure('own', 10, 0)]) },
  { division: '510521', ...summed([measure('guide', 0, 10)]) },
]

test('青白江区, whose catalog holds nothing to compare, is not 0 % and stands last in either order', () => {
  const shown = orders.map((order) => {
    show(<CountiesTable counties={counties} order={order} open={vi.fn()} />)
    const lines = screen.getAllByRole('row').slice(1)
    const told = lines.map((line) => [...line.children].slice(0, 2).map((cell) => cell.textContent?.trim() ?? ''))
    cleanup()
    return told.map((cells) => cells.join(' '))
  })
  const [none, local, asGuide] = ['成都市青白江区 还没有可比较的文字', '成都市双流区 100%', '泸州市泸县 0%']
  expect(shown).toEqual([
    [asGuide, local, none],
    [local, asGuide, none],
    [none, local, asGuide],
  ])
})
