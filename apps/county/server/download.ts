import type { Hall } from '@mingce/api/app'
import { answerFile, docxType, xlsxType } from '@mingce/api/file-answer'
import { officerAt } from '@mingce/api/officer-at'
import { answerPdf } from '@mingce/api/papers'
import type { Actor } from '@mingce/domain/authority/actor'
import { nameOf } from '@mingce/domain/authority/division'
import { dayOf } from '@mingce/domain/day'
import { asOffice } from '@mingce/projections/asking'
import { fieldsAskedOf } from '@mingce/projections/board/round'
import { draftOf } from '@mingce/projections/catalog/draft'
import { type CatalogExport, type ExportFormat, titleOf } from '@mingce/sheets/export/catalog-export'
import { writeCatalogCsv } from '@mingce/sheets/export/write-csv'
import { writeCatalogDocx, writeDraftDocx } from '@mingce/sheets/export/write-docx'
import { writeDraftJson } from '@mingce/sheets/export/write-json'
import { writeCatalogXlsx } from '@mingce/sheets/export/write-xlsx'
import type { Hono } from 'hono'
import { level } from '../level.ts'

type Writer = {
  readonly type: string
  readonly write: (catalog: CatalogExport, version: string) => Uint8Array | Promise<Uint8Array>
}

const writers: Record<Exclude<ExportFormat, 'pdf'>, Writer> = {
  xlsx: { type: xlsxType, write: writeCatalogXlsx },
  docx: { type: docxType, write: writeDraftDocx },
  csv: { type: 'text/csv; charset=utf-8', write: writeCatalogCsv },
  json: { type: 'application/json; charset=utf-8', write: writeDraftJson },
}

/** `GET /api/catalog/export/{xlsx,docx,pdf,csv,json}`: the draft of the actor's own county as a file, the retired items left out. */
export function downloads(app: Hono, hall: Hall): void {
  const { desk } = hall
  app.get('/api/catalog/export/:format{xlsx|docx|pdf|csv|json}', async (c) => {
    const asker = await officerAt(c, hall, level.standing)
    if (asker instanceof Response) return asker
    const { actor } = asker
    c.header('cache-control', 'private, no-store')
    const catalog = await catalogOf(desk, actor)
    if (!catalog) return c.text('目录还没有公开事项，没有可导出的内容。请先导入表格或新增事项。\n', 404)
    const format = c.req.param('format') as ExportFormat
    const asOf = draftAsOf(desk.clock())
    const title = titleOf(catalog)
    const ascii = `catalog-${catalog.division}`
    if (format === 'pdf') return answerPdf(c, { name: title, ascii }, await writeCatalogDocx(catalog, asOf))
    const { type, write } = writers[format]
    const file = { name: `${title}.${format}`, ascii: `${ascii}.${format}`, type }
    return answerFile(c, file, await write(catalog, asOf))
  })
}

/** 草稿（2021-10-15 导出） */
function draftAsOf(now: Date): string {
  return `草稿（${dayOf(now.toISOString())} 导出）`
}

/** @returns undefined where no item stands in the draft */
async function catalogOf({ read }: Hall['desk'], { authority, ...actor }: Actor): Promise<CatalogExport | undefined> {
  const { draft, fields } = await asOffice(read, { ...actor, authority }, async (tx) => {
    return { draft: await draftOf(tx, authority), fields: await fieldsAskedOf(tx, authority) }
  })
  const standing = draft?.items.filter((each) => each.retired === null) ?? []
  if (!draft || standing.length === 0) return undefined
  const last = [draft.head, ...draft.items].reduce((most, { heldFrom }) => (heldFrom > most ? heldFrom : most), 0n)
  const items = standing.map(({ item, content }) => ({ item, content }))
  return { division: authority, place: nameOf(authority), position: Number(last), items, fields }
}
