import fc from 'fast-check'
import { parseCsv } from 'hucre/csv'
import { expect, test, vi } from 'vitest'
import { gridOf } from '../grid/grid-of.ts'
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
