import type { AttachmentStore } from '@mingce/attachments/store'
import type { Actor } from '@mingce/domain/authority/actor'
import type { Standing } from '@mingce/domain/authority/post'
import { type EvidenceFile, evidenceName } from '@mingce/domain/catalog/evidence-file'
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

export type FileUpload<Asked extends z.ZodType<{ readonly name: string }>> = {
  readonly path: string
  readonly standing: Standing
  /** What goes beside the bytes, in the address; `name` is the file's as it was chosen. */
  readonly asked: Asked
  readonly recorded: (said: z.infer<Asked>, file: EvidenceFile, actor: Actor) => Promise<Receipt | Refusal>
}

/**
 * `POST {path}`: the bytes of one file go in and are recorded in one step, since what a file is, is told here and by its content alone. The
 * same key again gets the first receipt.
 */
export function fileUpload<Asked extends z.ZodType<{ readonly name: string }>>(
  app: Hono,
  hall: Hall,
  { path, standing, asked, recorded }: FileUpload<Asked>,
): void {
  upload(app, hall, {
    ...{ path, standing, largest: largestEvidence },
    recorded: async (c, store, actor) => {
      const said = asked.safeParse(c.req.query())
      if (!said.success) return undefined
      const [file] = await takenIn({ store, by: actor.authority }, [
        { bytes: await c.req.arrayBuffer(), name: said.data.name },
      ])
      return file && recorded(said.data, file, actor)
    },
  })
}

export type Upload = {
  readonly path: string
  readonly standing: Standing
  /** Of what is sent, in bytes. */
  readonly largest: number
  /** Undefined where what is said beside the bytes cannot be read. */
  readonly recorded: (c: Context, store: AttachmentStore, actor: Actor) => Promise<Receipt | Refusal | undefined>
}

/**
 * `POST {path}`: bytes that are recorded in the step that brings them, or not at all.
 *
 * @returns 200 with the receipt; 409 with a rule's refusal; 413 or 422 with one sentence on why they are not taken
 */
export function upload(app: Hono, hall: Hall, { path, standing, largest, recorded }: Upload): void {
  const tooLarge = (c: Context) => unfit(c, new UnfitEvidenceError('TOO_LARGE'), 413)
  app.post(path, bodyLimit({ maxSize: largest, onError: tooLarge }), async (c) => {
    const asker = await officerAt(c, hall, standing)
    if (asker instanceof Response) return asker
    const store = hall.desk.attachments
    if (!store) return c.json({ message: '这台服务器没有设置存放附件的地方，不能添加。请联系系统管理员。' }, 422)
    try {
      const outcome = await recorded(c, store, asker.actor)
      if (!outcome) return c.json({ error: 'BAD_INPUT' }, 400)
      return isRefusal(outcome) ? c.json({ refusal: outcome }, 409) : c.json(outcome)
    } catch (error) {
      if (c.req.raw.signal.aborted) return new Response(null, { status: 499 })
      if (error instanceof UnfitEvidenceError) return unfit(c, error, 422)
      throw error
    }
  })
}

/** Files as an event names them. All are read before the first is kept: one that is not fit keeps none. @throws {UnfitEvidenceError} */
export async function takenIn(
  { store, by }: { readonly store: AttachmentStore; readonly by: string },
  brought: readonly { readonly bytes: ArrayBuffer; readonly name: string }[],
): Promise<readonly EvidenceFile[]> {
  const read = await Promise.all(
    brought.map(async ({ bytes: sent, name }) => {
      if (sent.byteLength > largestEvidence) throw new UnfitEvidenceError('TOO_LARGE')
      const bytes = new Uint8Array(sent)
      const format = await evidenceFormat(bytes)
      return { bytes, format, name: evidenceName(name, format) }
    }),
  )
  return Promise.all(
    read.map(async ({ bytes, ...said }) => {
      const digest = await store.takeIn(bytes, by)
      await store.keep(digest, by)
      return { ...said, digest, size: bytes.length }
    }),
  )
}

function unfit(c: Context, { code, message }: UnfitEvidenceError, status: 413 | 422): Response {
  return c.json({ unfit: code, message }, status)
}
