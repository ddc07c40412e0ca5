import { createHash } from 'node:crypto'
import type { Hall } from '@mingce/api/app'
import { digestOf } from '@mingce/api/digest'
import { officerAt } from '@mingce/api/officer-at'
import type { ListReading } from '@mingce/sheets/lists/reading'
import { UnreadableSheetError } from '@mingce/sheets/unreadable-sheet'
import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { level } from '../level.ts'
import { listReading } from './list-reading.ts'

const largestFile = 20 * 1_048_576

/** What the drafter looks at before a list is brought in: each entry with the digest of its text, and what is in doubt. */
export type ListUnderstood = Omit<ListReading, 'entries'> & {
  readonly fileDigest: string
  readonly rows: readonly (ListReading['entries'][number] & { readonly digest: string })[]
}

/** `POST /api/upload/list`: a list's bytes go in, what was understood of them comes back. The file is kept; nothing is recorded. */
export function listUploads(app: Hono, hall: Hall): void {
  const limit = bodyLimit({
    maxSize: largestFile,
    onError: (c) => c.json({ message: '文件超过 20 MB，请拆分或删去图片后再上传。' }, 413),
  })
  app.post('/api/upload/list', limit, async (c) => {
    const asker = await officerAt(c, hall, level.standing)
    if (asker instanceof Response) return asker
    const { signal } = c.req.raw
    try {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const { entries, ...reading } = await listReading(bytes, c.req.query('name') ?? '', signal)
      await hall.desk.attachments?.takeIn(bytes)
      const understood: ListUnderstood = {
        ...reading,
        fileDigest: createHash('sha256').update(bytes).digest('hex'),
        rows: entries.map((each) => ({ ...each, digest: digestOf(each.content) })),
      }
      return c.json(understood)
    } catch (error) {
      if (signal.aborted) return new Response(null, { status: 499 })
      if (!(error instanceof UnreadableSheetError)) throw error
      return c.json({ message: error.message }, 422)
    }
  })
}
