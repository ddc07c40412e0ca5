import type { Hall } from '@mingce/api/app'
import { filingName, key } from '@mingce/api/inputs'
import { catalogMatter } from '@mingce/api/matters/catalog'
import { submissionMatter } from '@mingce/api/matters/submission'
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

/** What goes beside the bytes: the item or the section of a document they support, and the id chosen for the attachment. */
const sent = { key, attachment: id, name: z.string().max(1_000) }
const asked = z.union([
  z.object({ ...sent, item: id }),
  z.object({ ...sent, section: id, ...filingName.shape, n: z.coerce.number().pipe(filingName.shape.n) }),
])

/**
 * `POST /api/evidence`: the bytes of a file that supports an item, or goes with a section of a plan or summary, go in and are recorded in one step, since what a file is, is
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
  const { key, attachment, name } = said
  const format = await evidenceFormat(bytes)
  const digest = await store.takeIn(bytes)
  await store.keep(digest)
  const file = { digest, size: bytes.length, format, name: evidenceName(name, format) }
  const { account, authority } = actor
  const outcome =
    'item' in said
      ? await record(desk, {
          ...{ matter: catalogMatter, target: authority, account, authority, key, awaits: ['catalog'] },
          command: { do: 'attachEvidence', attachment, item: said.item, ...file },
        })
      : await record(desk, {
          ...{ matter: submissionMatter, account, authority, key, awaits: ['filing', 'trail'] },
          target: { round: said.round, kind: said.kind, n: said.n, division: authority },
          command: { do: 'attachFile', attachment, section: said.section, ...file },
        })
  return isRefusal(outcome) ? c.json({ refusal: outcome }, 409) : c.json(outcome)
}

function unfit(c: Context, { code, message }: UnfitEvidenceError, status: 413 | 422): Response {
  return c.json({ unfit: code, message }, status)
}
