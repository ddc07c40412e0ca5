import { completeItem, idOf } from '@mingce/domain/catalog/given'
import { beforeAll, expect, test } from 'vitest'
import { tablesInDocument } from '../docx/document-events.ts'
import { partsOf } from '../docx/parts.ts'
import { workbookBytes } from '../fixtures/catalog.ts'
import { readCatalog } from '../read-catalog.ts'
import { readWorkbook } from '../read-workbook.ts'
import type { SheetReading } from '../reading.ts'
import { toDisclosureItem } from '../to-item.ts'
import type { CatalogExport } from './catalog-export.ts'
import { writeCatalogDocx } from './write-docx.ts'

const version = '草稿（2021年10月15日导出）'
let hubin: SheetReading
let document: string

beforeAll(async () => {
  hubin = await readWorkbook(workbookBytes('12-suqian-hubin'))
  document = new TextDecoder().decode((await partsOf(await writeCatalogDocx(catalogOf(hubin), version))).document)
})

function catalogOf({ items }: SheetReading): CatalogExport {
  const contents = items.map(toDisclosureItem)
  return catalogWith(contents)
}

function catalogWith(contents: readonly CatalogExport['items'][number]['content'][]): CatalogExport {
  const items = contents.map((content, index) => ({ item: idOf(index + 1), content }))
  return { division: '321371', place: '湖滨新区', position: 7, items }
}

test('what leaves 湖滨新区 as a document is read back as the same items, nothing in doubt', async () => {
  const catalog = catalogOf(hubin)
  const reading = await readCatalog(await writeCatalogDocx(catalog, version), 'document')
  expect(reading.title).toBe('湖滨新区义务教育领域基层政务公开标准目录')
  expect(reading.items.map(toDisclosureItem)).toEqual(catalog.items.map(({ content }) => content))
  expect(reading.doubts).toEqual([])
})

test('channels, levels, ticks, own elements and whom it concerns come back from their columns', async () => {
  const contents = [
    completeItem('招生计划', { legalBases: ['政府信息公开条例(国务院令第711号)'], extra: { 五公开: '结果' } }),
    completeItem('招生范围', {
      legalBases: ['义务教育法'],
      subcategories: ['划片'],
      channels: ['gov_website', 'other'],
      otherChannelText: '家长会',
      disclosureLevels: ['county', 'village'],
    }),
  ]
  const reading = await readCatalog(await writeCatalogDocx(catalogWith(contents), version), 'document')
  expect(reading.items.map(toDisclosureItem)).toEqual(contents)
})

test('it is A3 landscape, with a heading of two rows that each page repeats, and rows that no page breaks', () => {
  expect(document).toContain('<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/>')
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2)
  expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(hubin.items.length + 2)
})

test('characters that no XML holds, halves of characters and formulas are plain text or left out', async () => {
  const name = '=1+1 \u0000\u0008<w:p/>&amp;\uD800\uFFFF'
  const bytes = await writeCatalogDocx(catalogWith([completeItem('招生计划', { name })]), `${version}\u0001`)
  const { document: part, links } = await partsOf(bytes)
  const [table] = tablesInDocument(part, links).tables
  expect(table?.rows[2]?.cells.map(({ text }) => text)).toContain('=1+1 <w:p/>&amp;\uFFFD')
})
