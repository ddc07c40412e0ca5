import { expect, test } from 'vitest'
import { gridRows, moved } from './grid-rows.ts'

const line = (county: string) => ({ county, submission: null, cells: [], own: 0 })
const rows = gridRows([line('510113'), line('510116'), line('510521')])

test('counties stand under their cities, and the arrows pass over the cities’ headings', () => {
  expect(rows.map((row) => row.city ?? row.line.county)).toEqual(['510100', '510113', '510116', '510500', '510521'])
  const go = (row: number, column: number, key: string) => moved({ row, column }, key, { rows, columns: 3 })
  expect(go(1, 0, 'ArrowDown')).toEqual({ row: 2, column: 0 })
  expect(go(2, 0, 'ArrowDown')).toEqual({ row: 4, column: 0 })
  expect(go(4, 0, 'ArrowDown')).toEqual({ row: 4, column: 0 })
  expect(go(1, 0, 'ArrowUp')).toEqual({ row: 1, column: 0 })
  expect(go(1, 0, 'PageDown')).toEqual({ row: 4, column: 0 })
  expect(go(1, 0, 'ArrowLeft')).toEqual({ row: 1, column: -1 })
  expect(go(1, -1, 'ArrowLeft')).toEqual({ row: 1, column: -1 })
  expect(go(1, 2, 'ArrowRight')).toEqual({ row: 1, column: 2 })
  expect(go(1, 1, 'End')).toEqual({ row: 1, column: 2 })
  expect(go(1, 1, 'x')).toBeUndefined()
})
