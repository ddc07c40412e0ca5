import type { Actor } from '@mingce/domain/authority/actor'
import type { Standing } from '@mingce/domain/authority/post'
import { UnreadableSheetError } from '@mingce/sheets/unreadable-sheet'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Hall } from './app.ts'
import { officerAt } from './officer-at.ts'

const largestFile = 20 * 1_048_576

/** A file that is to be read: who sent it, its bytes, the name it was chosen under, and what ends its reading. */
export type FileToRead = {
  readonly actor: Actor
  readonly bytes: Uint8Array
  readonly name: string
  readonly signal: AbortSignal
}

export type ReadUpload = {
  readonly path: string
  readonly standing: Standing
  readonly answer: (file: FileToRead, c: Context) => Promise<Response>
  /** What is said beside the sentence of a file that is not read. */
  readonly beside?: (error: UnreadableSheetError) => object
}

/**
 * `POST {path}?name=…`: a file's bytes go in, what was understood of them comes back. Nothing is recorded by it. Whoever goes away ends
 * the reading.
 *
 * @returns 413 or 422 with one sentence on why the file is not read
 */
export function readUpload(app: Hono, hall: Hall, { path, standing, answer, beside }: ReadUpload): void {
  const tooLarge = (c: Context) => c.json({ message: '文件超过 20 MB，请拆分或删去图片后再上传。' }, 413)
  app.post(path, bodyLimit({ maxSize: largestFile, onError: tooLarge }), async (c) => {
    const asker = await officerAt(c, hall, standing)
    if (asker instanceof Response) return asker
    const { signal } = c.req.raw
    try {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      return await answer({ actor: asker.actor, bytes, name: c.req.query('name') ?? '', signal }, c)
    } catch (error) {
      if (signal.aborted) return new Response(null, { status: 499 })
      if (!(error instanceof UnreadableSheetError)) throw error
      return c.json({ ...beside?.(error), message: error.message }, 422)
    }
  })
}
