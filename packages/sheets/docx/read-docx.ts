import type { Source } from '../items/read-grids.ts'
import type { Doubt } from '../reading.ts'
import { catalogsIn } from '../tables/catalog-tables.ts'
import { UnreadableSheetError } from '../unreadable-sheet.ts'
import { tablesInDocument } from './document-events.ts'
import { withIdentities } from './marked-rows.ts'
import { partsOf } from './parts.ts'
import { type RowMarks, rowMarksIn } from './row-marks.ts'
import type { TableBuilder } from './table-builder.ts'

/**
 * The catalogs in the tables of a Word document.
 *
 * @throws {UnreadableSheetError} BROKEN_DOCUMENT, TOO_DEEP, NO_TABLES, NO_HEADER, FAR_CELL or GIANT_MERGE
 */
export async function readDocx(bytes: Uint8Array): Promise<Source> {
  const { built, marks } = await builtFrom(bytes)
  const { tables, doubts } = withIdentities(built.tables, marks)
  const { outside } = built
  const source = catalogsIn(tables)
  const titles = new Set(source.grids.map(({ title }) => title))
  const others = outside.filter((text) => !titles.has(text))
  return { ...source, doubts: [...outsideDoubt(others), ...doubts, ...source.doubts] }
}

type Built = { readonly built: TableBuilder; readonly marks: RowMarks | undefined }

async function builtFrom(bytes: Uint8Array): Promise<Built> {
  try {
    const { document, links, carried } = await partsOf(bytes)
    const marks = carried.map(rowMarksIn).find((found) => found !== undefined)
    return { built: tablesInDocument(document, links), marks }
  } catch (error) {
    throw error instanceof UnreadableSheetError ? error : new UnreadableSheetError('BROKEN_DOCUMENT')
  }
}

function outsideDoubt(texts: readonly string[]): Doubt[] {
  if (texts.length === 0) return []
  const message = `表格之外的文字没有导入（${texts.length} 段）：“${texts[0]?.slice(0, 40) ?? ''}”`
  return [{ row: 1, element: null, message }]
}
