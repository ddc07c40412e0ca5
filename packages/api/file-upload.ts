import type { Actor } from '@mingce/domain/authority/actor'
import type { Standing } from '@mingce/domain/authority/post'
import { evidenceName } from '@mingce/domain/catalog/evidence-file'
import { largestEvidence } from '@mingce/domain/catalog/evidence-limits'
import { isRefusal, type Refusal } from '@mingce/domain/refusal'
import { evidenceFormat } from '@mingce/sheets/evidence/evidence-format'
import { UnfitEvidenceError } from '@mingce/sheets/evidence/unfit-evidence'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { z } from 'zod'
import type { Hall } from './app.ts'
import { officerAt } from './officer-at.ts'
import type { Receipt } from './record.ts'

/** A file as an event names it. */
export type UploadedFile = {
  readonly digest: string
  readonly size: number
  readonly format: Awaited<ReturnType<typeof evidenceFormat>>
  readonly name: string
}

export type FileUpload<Asked extends z.ZodType<{ readonly name: string }>> = {
  readonly path: string
  readonly standing: Standing
  /** What goes beside the bytes, in the address; `name` is the file's as it was chosen. */
  readonly asked: Asked
  readonly recorded: (said: z.infer<Asked>, file: UploadedFile, actor: Actor) => Promise<Receipt | Refusal>
}

/**
 * `POST {path}`: the bytes of one file go in and are recorded in one step, since what a file is, is told here and by its content alone. The
 * same key again gets the first receipt.
 *
 * @returns 200 with the receipt; 409 with a rule's refusal; 413 or 422 with one sentence on why the file is not taken
 */
export function fileUpload<Asked extends z.ZodType<{ readonly name: string }>>(
  app: Hono,
  hall: Hall,
  { path, standing, asked, recorded }: FileUpload<Asked>,
): void {
  const tooLarge = (c: Context) => unfit(c, new UnfitEvidenceError('TOO_LARGE'), 413)
  app.post(path, bodyLimit({ maxSize: largestEvidence, onError: tooLarge }), async (c) => {
    const asker = await officerAt(c, hall, standing)
    if (asker instanceof Response) return asker
    const said = asked.safeParse(c.req.query())
    if (!said.success) return c.json({ error: 'BAD_INPUT' }, 400)
    const store = hall.desk.attachments
    if (!store) return c.json({ message: '这台服务器没有设置存放附件的地方，不能添加。请联系系统管理员。' }, 422)
    try {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const format = await evidenceFormat(bytes)
      const digest = await store.takeIn(bytes)
      await store.keep(digest)
      const file = { digest, size: bytes.length, format, name: evidenceName(said.data.name, format) }
      const outcome = await recorded(said.data, file, asker.actor)
      return isRefusal(outcome) ? c.json({ refusal: outcome }, 409) : c.json(outcome)
    } catch (error) {
      if (c.req.raw.signal.aborted) return new Response(null, { status: 499 })
      if (error instanceof UnfitEvidenceError) return unfit(c, error, 422)
      throw error
    }
  })
}

/** Why a file is not taken, in one sentence. */
export function unfit(c: Context, { code, message }: UnfitEvidenceError, status: 413 | 422): Response {
  return c.json({ unfit: code, message }, status)
}
