import { AttachmentAlteredError, type AttachmentStore } from '@mingce/attachments/store'
import type { DivisionCode } from '@mingce/domain/authority/division'
import type { Standing } from '@mingce/domain/authority/post'
import { digest, id } from '@mingce/domain/identifiers'
import { type AsOf, asOffice } from '@mingce/projections/asking'
import { evidenceAt, evidenceOf, filedEvidenceOf } from '@mingce/projections/catalog/evidence'
import type { Context, Hono } from 'hono'
import type { Hall } from './app.ts'
import type { Desk } from './desk.ts'
import { answerKept } from './file-answer.ts'
import { division } from './inputs.ts'
import { withNames } from './names.ts'
import { officerAt } from './officer-at.ts'
import type { Officer } from './procedure.ts'

type Asked = Officer & { readonly desk: Desk }

/** Every file of a county's draft, the removed too, with the names of whoever attached and removed them: for itself and for auditors. */
export async function openEvidence(ctx: Asked, of: DivisionCode, asOf: AsOf = {}) {
  const entries = await ctx.ask((tx) => evidenceOf(tx, of, asOf))
  const accounts = entries.flatMap(({ attachedBy, removed }) => [attachedBy, removed?.by])
  return withNames(ctx.desk, { entries }, accounts)
}

/** The files that went with a county's catalog as it was last filed: for the levels above. */
export async function openFiledEvidence(ctx: Asked, of: DivisionCode) {
  const entries = await ctx.ask((tx) => filedEvidenceOf(tx, of))
  const accounts = entries.map(({ attachedBy }) => attachedBy)
  return withNames(ctx.desk, { entries }, accounts)
}

/**
 * `GET /api/evidence/{division}/{attachment}`: one file, byte for byte, to whoever may know of it; to anyone else there is no
 * such file. A scan of a 纸质报送 is named by its digest; one whose registration was struck, and a file removed from a section, is auditors' alone. A download, whatever it is: nothing of it is shown as a page. What auditors take is in the access log.
 */
export function serveEvidence(app: Hono, hall: Hall, standing: Standing): void {
  app.get('/api/evidence/:division/:attachment', async (c) => {
    const asker = await officerAt(c, hall, standing)
    if (asker instanceof Response) return asker
    if (standing === 'audit') await asker.note('auditor_read')
    c.header('cache-control', 'private, no-store')
    const of = division.safeParse(c.req.param('division'))
    const attachment = id.or(digest).safeParse(c.req.param('attachment'))
    if (!of.success || !attachment.success) return none(c)
    const asked = { struck: standing === 'audit' }
    const file = await asOffice(hall.desk.read, asker.actor, (tx) => evidenceAt(tx, of.data, attachment.data, asked))
    return file ? answer(c, file, await bytesOf(hall.desk.attachments, file.digest)) : none(c)
  })
}

function none(c: Context): Response {
  return c.text('没有这份文件，或不属于可以查阅的范围。\n', 404)
}

function answer(c: Context, { name }: { readonly name: string }, bytes: Awaited<ReturnType<typeof bytesOf>>): Response {
  if (bytes === undefined) return c.text('没有保存这份文件的原件。请联系系统管理员核查存储。\n', 404)
  if (bytes === 'altered') return c.text('保存的原件与登记的摘要不符，不予下载。请联系系统管理员核查存储。\n', 500)
  return answerKept(c, name, bytes)
}

async function bytesOf(
  store: AttachmentStore | undefined,
  digest: string,
): Promise<Uint8Array | 'altered' | undefined> {
  try {
    return await store?.open(digest)
  } catch (error) {
    if (error instanceof AttachmentAlteredError) return 'altered'
    throw error
  }
}
