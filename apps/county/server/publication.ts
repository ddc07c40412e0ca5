import type { Hall } from '@mingce/api/app'
import { answerFile, docxType, xlsxType } from '@mingce/api/file-answer'
import { officerAt } from '@mingce/api/officer-at'
import { titleOf } from '@mingce/sheets/export/catalog-export'
import {
  type Publication,
  type PublicationForm,
  publicationFile,
  publicationForms,
  publicationPack,
} from '@mingce/sheets/publication/publication-pack'
import { type ArchiveFile, zipBytes } from '@mingce/sheets/zip/write-zip'
import type { Hono } from 'hono'
import { level } from '../level.ts'
import { settledCatalog } from './settled-catalog.ts'

const types: Record<PublicationForm | 'pack', string> = {
  pack: 'application/zip',
  fragment: 'text/plain; charset=utf-8',
  page: 'text/html; charset=utf-8',
  xlsx: xlsxType,
  docx: docxType,
}

/** `GET /api/publication/{version}/{pack,fragment,page,xlsx,docx}`: 公布稿 of a settled version of the actor's own county. */
export function publications(app: Hono, hall: Hall): void {
  const forms = Object.keys(types).join('|')
  app.get(`/api/publication/:version{[1-9][0-9]{0,5}}/:form{${forms}}`, async (c) => {
    const asker = await officerAt(c, hall, level.standing)
    if (asker instanceof Response) return asker
    const { actor } = asker
    c.header('cache-control', 'private, no-store')
    const publication = await settledCatalog(hall.desk, actor, Number(c.req.param('version')))
    if (!publication) return c.text('没有这一版审定稿，没有可取的公布稿。\n', 404)
    const form = publicationForms.find((each) => each === c.req.param('form')) ?? 'pack'
    const { name, bytes } = await fileOf(publication, form)
    return answerFile(c, { name, type: types[form] }, bytes)
  })
}

async function fileOf(publication: Publication, form: PublicationForm | 'pack'): Promise<ArchiveFile> {
  if (form !== 'pack') return publicationFile(publication, form)
  const name = `${titleOf(publication.catalog)}公布稿.zip`
  return { name, bytes: await zipBytes(publicationPack(publication)) }
}
