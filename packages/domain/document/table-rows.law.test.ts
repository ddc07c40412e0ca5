import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Table } from './notation.ts'
import { pairedRows } from './table-rows.ts'

const row = fc.tuple(fc.constantFrom('', '学校', '培训', '座谈'), fc.constantFrom('1', '2', '3'))
const table: fc.Arbitrary<Table> = fc.record({
  heading: fc.constant(['事项', '次数']),
  rows: fc.array(row, { maxLength: 6 }),
})

test('every row of either text stands in one pair, in its own order', () => {
  fc.assert(
    fc.property(table, table, (before, after) => {
      const pairs = pairedRows(before, after)
      expect(pairs.flatMap((each) => (each.after ? [each.after] : []))).toEqual(after.rows)
      const paired = pairs.flatMap((each) => (each.before ? [each.before] : []))
      const count = (rows: Table['rows']) => rows.map((cells) => cells.join(' ')).toSorted()
      expect(count(paired)).toEqual(count(before.rows))
    }),
  )
})

test('a row is known by its first cell though it moved; one that went stands where it stood', () => {
  const before = {
    heading: ['事项', '次数'],
    rows: [
      ['学校', '2'],
      ['培训', '1'],
      ['座谈', '3'],
    ],
  }
  const after = {
    heading: ['事项', '次数'],
    rows: [
      ['座谈', '3'],
      ['学校', '4'],
    ],
  }
  expect(pairedRows(before, after)).toEqual([
    { before: ['座谈', '3'], after: ['座谈', '3'] },
    { before: ['培训', '1'], after: null },
    { before: ['学校', '2'], after: ['学校', '4'] },
  ])
})
