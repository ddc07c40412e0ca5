import type { Hall } from '@mingce/api/app'
import { actorOfSession } from '@mingce/api/standing'
import { logAccess } from '@mingce/identity/access-log'
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
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** `GET /api/publication/{version}/{pack,fragment,page,xlsx,docx}`: 公布稿 of a settled version of the actor's own county. */
export function publications(app: Hono, { desk, contextOf }: Hall): void {
  const forms = Object.keys(types).join('|')
  app.get(`/api/publication/:version{[1-9][0-9]{0,5}}/:form{${forms}}`, async (c) => {
    const { session, address } = await contextOf(c)
    const actor = session && (await actorOfSession(desk, session))
    if (actor?.level !== level.standing) {
      const detail = { path: c.req.path }
      await logAccess(desk.identity, { at: new Date(), account: session?.account, address, what: 'refused', detail })
      return c.json({ error: 'SIGNED_OUT' }, 401)
    }
    c.header('cache-control', 'private, no-store')
    const publication = await settledCatalog(desk, actor, Number(c.req.param('version')))
    if (!publication) return c.text('没有这一版审定稿，没有可取的公布稿。\n', 404)
    const form = publicationForms.find((each) => each === c.req.param('form')) ?? 'pack'
    const { name, bytes } = await fileOf(publication, form)
    c.header('content-type', types[form])
    c.header('x-content-type-options', 'nosniff')
    c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    return c.body(Uint8Array.from(bytes))
  })
}

async function fileOf(publication: Publication, form: PublicationForm | 'pack'): Promise<ArchiveFile> {
  if (form !== 'pack') return publicationFile(publication, form)
  const name = `${titleOf(publication.catalog)}公布稿.zip`
  return { name, bytes: await zipBytes(publicationPack(publication)) }
}
