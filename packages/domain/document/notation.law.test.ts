import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf, pastedTable, sourceLine, type Table, tableText } from './notation.ts'

const cell = fc
  .string({ unit: fc.constantFrom('公', '开', 'a', '1', '|', '｜', ' ', '〔', '，'), maxLength: 8 })
  .map((text) => text.replaceAll(/\s+/g, ' ').trim())
const table: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 5 }).chain((width) => {
  const cells = fc.array(cell, { minLength: width, maxLength: width })
  return fc.record({ heading: cells, rows: fc.array(cells, { maxLength: 5 }) })
})

test('any table comes back cell by cell from the text it is written in, whatever stands around it', () => {
  fc.assert(
    fc.property(table, fc.constantFrom('', '前文。\n'), fc.constantFrom('', '\n\n后文。'), (written, before, after) => {
      const read = blocksOf(`${before}${tableText(written)}${after}`).filter(({ is }) => is === 'table')
      expect(read).toEqual([{ is: 'table', table: written }])
    }),
  )
})

test('any text is read, and nothing but empty lines and the marks of a table is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('公', '|', '\\', '\n', ' ', '〔', '〕', '来源：') }), (text) => {
      const shown = blocksOf(text).flatMap((each) =>
        each.is === 'paragraph'
          ? [each.text]
          : each.is === 'table'
            ? [each.table.heading, ...each.table.rows].flat()
            : [],
      )
      const count = (texts: readonly string[]) => texts.join('').split('公').length
      expect(count(shown)).toBeGreaterThanOrEqual(count([text.replaceAll(/〔来源：[^〕]*〕/g, '')]))
    }),
  )
})

test('what a spreadsheet gives to the clipboard is a table; a sentence is none', () => {
  expect(pastedTable('学校\t次数\r\n实验小学\t2\r\n')).toEqual({ heading: ['学校', '次数'], rows: [['实验小学', '2']] })
  expect(pastedTable('走访学校12所。')).toBeUndefined()
  expect(pastedTable('第一行\n第二\t行')).toBeUndefined()
})

test('a short row is filled up, and a line says where the next passage comes from', () => {
  const text = `${sourceLine('目录事项数', '2021年10月15日')}\n| 类别 | 项数 |\n| 招生 |`
  expect(blocksOf(text)).toEqual([
    { is: 'source', source: '目录事项数', asOf: '2021年10月15日' },
    { is: 'table', table: { heading: ['类别', '项数'], rows: [['招生', '']] } },
  ])
})
