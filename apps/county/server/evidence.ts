import type { Hall } from '@mingce/api/app'
import { key } from '@mingce/api/inputs'
import { catalogMatter } from '@mingce/api/matters/catalog'
import { officerAt } from '@mingce/api/officer-at'
import { record } from '@mingce/api/record'
import type { AttachmentStore } from '@mingce/attachments/store'
import type { Actor } from '@mingce/domain/authority/actor'
import { evidenceName } from '@mingce/domain/catalog/evidence-file'
import { largestEvidence } from '@mingce/domain/catalog/evidence-limits'
import { id } from '@mingce/domain/identifiers'
import { isRefusal } from '@mingce/domain/refusal'
import { evidenceFormat } from '@mingce/sheets/evidence/evidence-format'
import { UnfitEvidenceError } from '@mingce/sheets/evidence/unfit-evidence'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { level } from '../level.ts'

/** What goes beside the bytes: which item they support, and the id chosen for the attachment. */
const asked = z.object({ key, item: id, attachment: id, name: z.string().max(1_000) })

/**
 * `POST /api/evidence`: the bytes of a file that supports an item go in and are recorded in one step, since what a file is, is
 * told here and by its content alone. The same key again gets the first receipt.
 *
 * @returns 200 with the receipt; 409 with a rule's refusal; 413 or 422 with one sentence on why the file is not taken
 */
export function evidenceUploads(app: Hono, hall: Hall): void {
  const tooLarge = (c: Context) => unfit(c, new UnfitEvidenceError('TOO_LARGE'), 413)
  app.post('/api/evidence', bodyLimit({ maxSize: largestEvidence, onError: tooLarge }), async (c) => {
    const asker = await officerAt(c, hall, level.standing)
    if (asker instanceof Response) return asker
    const said = asked.safeParse(c.req.query())
    if (!said.success) return c.json({ error: 'BAD_INPUT' }, 400)
    const store = hall.desk.attachments
    if (!store) return c.json({ message: '这台服务器没有设置存放附件的地方，不能添加。请联系系统管理员。' }, 422)
    try {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      return await attach(c, hall, { store, bytes, said: said.data, actor: asker.actor })
    } catch (error) {
      if (c.req.raw.signal.aborted) return new Response(null, { status: 499 })
      if (error instanceof UnfitEvidenceError) return unfit(c, error, 422)
      throw error
    }
  })
}

type Brought = {
  readonly store: AttachmentStore
  readonly bytes: Uint8Array
  readonly said: z.infer<typeof asked>
  readonly actor: Actor
}

async function attach(c: Context, { desk }: Hall, { store, bytes, said, actor }: Brought): Promise<Response> {
  const { key, item, attachment, name } = said
  const format = await evidenceFormat(bytes)
  const digest = await store.takeIn(bytes)
  await store.keep(digest)
  const file = { digest, size: bytes.length, format, name: evidenceName(name, format) }
  const outcome = await record(desk, {
    ...{ matter: catalogMatter, target: actor.authority, account: actor.account, authority: actor.authority, key },
    command: { do: 'attachEvidence', attachment, item, ...file },
    awaits: ['catalog'],
  })
  return isRefusal(outcome) ? c.json({ refusal: outcome }, 409) : c.json(outcome)
}

function unfit(c: Context, { code, message }: UnfitEvidenceError, status: 413 | 422): Response {
  return c.json({ unfit: code, message }, status)
}
