import { AttachmentAlteredError } from '@mingce/attachments/store'
import type { Actor } from '@mingce/domain/authority/actor'
import type { Standing } from '@mingce/domain/authority/post'
import { asOffice } from '@mingce/projections/asking'
import { guideVersionsOf } from '@mingce/projections/guide/guide'
import type { Hono } from 'hono'
import type { Hall } from './app.ts'
import { answerKept } from './file-answer.ts'
import { officerAt } from './officer-at.ts'

/** `GET /api/guide-file/{guide}`: the file from which a version of the guide was registered, byte for byte, to every officer of the standing. */
export function serveGuideFiles(app: Hono, hall: Hall, standing: Standing): void {
  app.get('/api/guide-file/:guide{[a-z0-9-]{1,40}}', async (c) => {
    const asker = await officerAt(c, hall, standing)
    if (asker instanceof Response) return asker
    const file = await fileOf(hall.desk, asker.actor, c.req.param('guide'))
    c.header('cache-control', 'private, no-store')
    if (file === undefined) return c.text('没有保存这一版指引的原件。\n', 404)
    if (file === 'altered') return c.text('保存的原件与登记的摘要不符，不予下载。请联系系统管理员核查存储。\n', 500)
    return answerKept(c, file.name, file.bytes)
  })
}

type File = { readonly name: string; readonly bytes: Uint8Array }

async function fileOf(
  { read, attachments }: Hall['desk'],
  actor: Actor,
  guide: string,
): Promise<File | 'altered' | undefined> {
  const versions = await asOffice(read, actor, (tx) => guideVersionsOf(tx))
  const file = versions.find((each) => each.guide === guide)?.former?.file
  if (!file) return undefined
  try {
    const bytes = await attachments?.open(file.digest)
    return bytes && { name: file.name, bytes }
  } catch (error) {
    if (error instanceof AttachmentAlteredError) return 'altered'
    throw error
  }
}
