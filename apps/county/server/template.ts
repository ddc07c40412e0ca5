import type { Hall } from '@mingce/api/app'
import { answerFile, xlsxType } from '@mingce/api/file-answer'
import { officerAt } from '@mingce/api/officer-at'
import { nameOf } from '@mingce/domain/authority/division'
import { asOffice } from '@mingce/projections/asking'
import { fieldsAskedOf } from '@mingce/projections/board/round'
import { titleOf } from '@mingce/sheets/export/catalog-export'
import { writeTemplateXlsx } from '@mingce/sheets/export/write-xlsx'
import type { Hono } from 'hono'
import { level } from '../level.ts'

/** `GET /api/catalog/template`: the official table without items, with the columns the open rounds ask this county for. */
export function templates(app: Hono, hall: Hall): void {
  app.get('/api/catalog/template', async (c) => {
    const asker = await officerAt(c, hall, level.standing)
    if (asker instanceof Response) return asker
    const { authority } = asker.actor
    c.header('cache-control', 'private, no-store')
    const fields = await asOffice(hall.desk.read, asker.actor, (tx) => fieldsAskedOf(tx, authority))
    const catalog = { division: authority, place: nameOf(authority), position: 0, fields }
    const file = { name: `${titleOf(catalog)}（模板）.xlsx`, ascii: `template-${authority}.xlsx`, type: xlsxType }
    return answerFile(c, file, await writeTemplateXlsx(catalog))
  })
}
