import { describe, expect, test } from 'vitest'
import { expectedOf, readValue } from './fixtures/careful-reading.ts'
import { type Catalog, catalogIds, catalogNamed, workbookBytes, workbookIds } from './fixtures/catalog.ts'
import { workbookOfTable } from './fixtures/workbook.ts'
import { readWorkbook } from './read-workbook.ts'
import type { SheetReading } from './reading.ts'

type Mismatch = { readonly row: number; readonly field: string; readonly read: unknown; readonly expected: unknown }
type Agreement = { readonly cells: number; readonly mismatches: readonly Mismatch[] }

function agreementOf(reading: SheetReading, catalog: Catalog, compared: number): Agreement {
  let cells = 0
  const mismatches: Mismatch[] = []
  for (const [at, row] of catalog.rows.slice(0, compared).entries()) {
    const item = reading.items[at]
    for (const [field, expected] of expectedOf(row)) {
      cells += 1
      const read = readValue(item, field)
      if (JSON.stringify(read) !== JSON.stringify(expected)) mismatches.push({ row: at, field, read, expected })
    }
  }
  return { cells, mismatches }
}

function report(id: string, { cells, mismatches }: Agreement): void {
  const exact = cells - mismatches.length
  console.info(`${id}: ${exact} of ${cells} cells exact (${((100 * exact) / cells).toFixed(1)} %)`)
  for (const mismatch of mismatches) console.info(`  ${JSON.stringify(mismatch)}`)
}

describe('a workbook as an office made it reads as the careful reading has it', () => {
  test.each(workbookIds())('%s', async (id) => {
    const reading = await readWorkbook(workbookBytes(id))
    const catalog = catalogNamed(id)
    const agreement = agreementOf(reading, catalog, reading.items.length)
    report(id, agreement)
    expect(reading.items.length).toBe(catalog.rows.filter((row) => !row.truncatedFields).length)
    expect(agreement.mismatches).toEqual([])
  })
})

describe('the table of a catalog known only as text, made a workbook, reads alike', () => {
  const textOnly = catalogIds().filter((id) => !workbookIds().includes(id))
  test.each(textOnly)('%s', async (id) => {
    const catalog = catalogNamed(id)
    const reading = await readWorkbook(await workbookOfTable(catalog))
    const agreement = agreementOf(reading, catalog, catalog.rows.length)
    report(id, agreement)
    expect(reading.items.length).toBe(catalog.rows.length)
    expect(agreement.mismatches.map(({ field, read }) => [field, read])).toEqual(knownDepartures[id] ?? [])
  })
})

// Where this reading departs from the careful one on purpose: a number behind a law stays with it, and so do other words.
const regulation = '《中华人民共和国政府信息公开条例》(国令第711号) 号'
const regulationInMirror = '中華人民共和國政府信息公開條例(國務院令第711號)'
const knownDepartures: Record<string, readonly (readonly [string, unknown])[]> = {
  '11-cangnan-mangled': [
    [
      'legalBases',
      [
        '中華人民共和國教師法',
        '中華人民共和國政府信息公開條例',
        '《教師資格條例》及實施辦法',
        '教育部關(guān)于印發(fā)〈教師資格證書管理規(guī)定〉的通知',
      ],
    ],
  ],
  '22-other-dean-agri': [
    ['legalBases', [regulation]],
    ['legalBases', [regulation]],
  ],
  '24-other-fengtun-mangled': [
    ['legalBases', [regulationInMirror]],
    ['legalBases', [regulationInMirror]],
    ['legalBases', [regulationInMirror]],
  ],
}
