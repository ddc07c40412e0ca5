import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import fc from 'fast-check'
import { parseCsv } from 'hucre/csv'
import { expect, test, vi } from 'vitest'
import { gridOf } from '../grid/grid-of.ts'
import { withAskedFields } from '../items/asked-fields.ts'
import { readSheet } from '../items/read-sheet.ts'
import { readWorkbook } from '../read-workbook.ts'
import type { SheetReading } from '../reading.ts'
import { toDisclosureItem } from '../to-item.ts'
import { anyCatalog } from './arbitrary-catalog.ts'
import type { CatalogExport } from './catalog-export.ts'
import { writeCatalogCsv } from './write-csv.ts'
import { writeCatalogXlsx } from './write-xlsx.ts'

vi.setConfig({ testTimeout: 60_000 })

test('whatever a catalog holds, its .xlsx gives back the same items to the letter, and nothing is in doubt', async () => {
  await fc.assert(
    fc.asyncProperty(anyCatalog, async (catalog) => {
      expectSame(await readWorkbook(await writeCatalogXlsx(catalog)), catalog)
    }),
    { numRuns: 60 },
  )
})

test('whatever a catalog holds, its .csv gives back the same items to the letter, and nothing is in doubt', () => {
  fc.assert(
    fc.property(anyCatalog, (catalog) => {
      expectSame(readCsv(writeCatalogCsv(catalog)), catalog)
    }),
    { numRuns: 100 },
  )
})

test('sorted rows keep their items: whatever the order, each row is who it was', () => {
  fc.assert(
    fc.property(anyCatalog, fc.nat(), (catalog, turn) => {
      const [head, ...rows] = tableOf(writeCatalogCsv(catalog))
      const at = turn % rows.length
      const reading = readTable([head ?? [], ...rows.slice(at), ...rows.slice(0, at)])
      const turned = [...catalog.items.slice(at), ...catalog.items.slice(0, at)]
      expectSame(reading, { ...catalog, items: turned }, catalog)
    }),
    { numRuns: 60 },
  )
})

const fields: readonly ExtraField[] = [
  { kind: 'text', name: '责任主体', required: false, hint: null, reader: '成都市教育局' },
  {
    ...{ kind: 'several_of', name: '五公开', required: true, hint: null, reader: '省教育厅' },
    choices: ['决策公开', '执行公开', '结果公开'],
  },
]
const saidOfFields = fc.record(
  {
    责任主体: fc.constantFrom('基教科', '基教科、学生资助中心'),
    五公开: fc.constantFrom('决策公开', '决策公开、结果公开', '结果公开、决策公开', '全程公开'),
  },
  { requiredKeys: [], noNullPrototype: true },
)
const askedCatalog = fc
  .tuple(anyCatalog, fc.array(saidOfFields, { minLength: 1, maxLength: 5 }))
  .map(([catalog, said]): CatalogExport => {
    const items = catalog.items.map(({ item, content }, at) => {
      return { item, content: { ...content, extra: { ...content.extra, ...said[at % said.length] } } }
    })
    return { ...catalog, items, fields }
  })

test('what a round asks for stands in its order, filled in or not, and comes back to the letter, even what is no choice', async () => {
  await fc.assert(
    fc.asyncProperty(askedCatalog, async (catalog) => {
      const headings = tableOf(writeCatalogCsv(catalog)).find((row) => row.includes('公开时限')) ?? []
      expect(headings.filter((each) => ['责任主体', '五公开'].includes(each)).slice(0, 2)).toEqual([
        '责任主体',
        '五公开',
      ])
      expectSame(withAskedFields(readCsv(writeCatalogCsv(catalog)), fields), catalog)
      expectSame(withAskedFields(await readWorkbook(await writeCatalogXlsx(catalog)), fields), catalog)
    }),
    { numRuns: 25 },
  )
})

function expectSame(reading: SheetReading, catalog: CatalogExport, exported = catalog): void {
  expect(reading.items.map((each) => ({ item: each.exported?.item, content: toDisclosureItem(each) }))).toEqual(
    catalog.items,
  )
  expect(reading.items.map((each) => JSON.stringify(toDisclosureItem(each)))).toEqual(
    catalog.items.map(({ content }) => JSON.stringify(content)),
  )
  const { division, position, items } = exported
  expect(reading.exported).toEqual({ division, position, items: items.map(({ item }) => item) })
  expect(reading.doubts).toEqual([])
}

function readCsv(bytes: Uint8Array): SheetReading {
  return readTable(tableOf(bytes))
}

function readTable(rows: string[][]): SheetReading {
  const reading = readSheet(gridOf({ name: '标准目录', rows }))
  if (!reading) throw new Error('the table was not read')
  return reading
}

function tableOf(bytes: Uint8Array): string[][] {
  return parseCsv(new TextDecoder().decode(bytes), { delimiter: ',' }).map((row) =>
    row.map((value) => String(value ?? '')),
  )
}
