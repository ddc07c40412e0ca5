import type { Hall } from '@mingce/api/app'
import { answerPdf } from '@mingce/api/papers'
import { actorOfSession } from '@mingce/api/standing'
import type { Actor } from '@mingce/domain/authority/actor'
import { nameOf } from '@mingce/domain/authority/division'
import { dayOf } from '@mingce/domain/day'
import { logAccess } from '@mingce/identity/access-log'
import { asOffice } from '@mingce/projections/asking'
import { draftOf } from '@mingce/projections/catalog/draft'
import { type CatalogExport, type ExportFormat, titleOf } from '@mingce/sheets/export/catalog-export'
import { writeCatalogCsv } from '@mingce/sheets/export/write-csv'
import { writeCatalogDocx } from '@mingce/sheets/export/write-docx'
import { writeCatalogJson } from '@mingce/sheets/export/write-json'
import { writeCatalogXlsx } from '@mingce/sheets/export/write-xlsx'
import type { Hono } from 'hono'
import { level } from '../level.ts'

type Writer = {
  readonly type: string
  readonly write: (catalog: CatalogExport, version: string) => Uint8Array | Promise<Uint8Array>
}

const writers: Record<Exclude<ExportFormat, 'pdf'>, Writer> = {
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeCatalogXlsx },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: writeCatalogDocx,
  },
  csv: { type: 'text/csv; charset=utf-8', write: writeCatalogCsv },
  json: { type: 'application/json; charset=utf-8', write: writeCatalogJson },
}

/** `GET /api/catalog/export/{xlsx,docx,pdf,csv,json}`: the draft of the actor's own county as a file, the retired items left out. */
export function downloads(app: Hono, { desk, contextOf }: Hall): void {
  app.get('/api/catalog/export/:format{xlsx|docx|pdf|csv|json}', async (c) => {
    const { session, address } = await contextOf(c)
    const actor = session && (await actorOfSession(desk, session))
    if (actor?.level !== level.standing) {
      const detail = { path: c.req.path }
      await logAccess(desk.identity, { at: new Date(), account: session?.account, address, what: 'refused', detail })
      return c.json({ error: 'SIGNED_OUT' }, 401)
    }
    c.header('cache-control', 'private, no-store')
    const catalog = await catalogOf(desk, actor)
    if (!catalog) return c.text('目录还没有公开事项，没有可导出的内容。请先导入表格或新增事项。\n', 404)
    const format = c.req.param('format') as ExportFormat
    if (format === 'pdf') {
      const names = { name: titleOf(catalog), ascii: `catalog-${catalog.division}` }
      return answerPdf(c, names, await writeCatalogDocx(catalog, draftAsOf(desk.clock())))
    }
    const { type, write } = writers[format]
    c.header('content-type', type)
    c.header('x-content-type-options', 'nosniff')
    c.header('content-disposition', attachmentNamed(catalog, format))
    return c.body(Uint8Array.from(await write(catalog, draftAsOf(desk.clock()))))
  })
}

/** 草稿（2021-10-15 导出） */
function draftAsOf(now: Date): string {
  return `草稿（${dayOf(now.toISOString())} 导出）`
}

function attachmentNamed(catalog: CatalogExport, format: ExportFormat): string {
  const name = encodeURIComponent(`${titleOf(catalog)}.${format}`)
  return `attachment; filename="catalog-${catalog.division}.${format}"; filename*=UTF-8''${name}`
}

/** @returns undefined where no item stands in the draft */
async function catalogOf({ read }: Hall['desk'], { authority, ...actor }: Actor): Promise<CatalogExport | undefined> {
  const draft = await asOffice(read, { ...actor, authority }, (tx) => draftOf(tx, authority))
  const standing = draft?.items.filter((each) => each.retired === null) ?? []
  if (!draft || standing.length === 0) return undefined
  const last = [draft.head, ...draft.items].reduce((most, { heldFrom }) => (heldFrom > most ? heldFrom : most), 0n)
  const items = standing.map(({ item, content }) => ({ item, content }))
  return { division: authority, place: nameOf(authority), position: Number(last), items }
}
