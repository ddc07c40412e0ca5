import type { Hall } from '@mingce/api/app'
import { officerAt } from '@mingce/api/officer-at'
import { UnreadableSheetError } from '@mingce/sheets/unreadable-sheet'
import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { level } from '../level.ts'
import { type GuideFile, readGuideFile } from './guide-file.ts'

const largestFile = 20 * 1_048_576

/** A version of the guide as it was read, with the digest under which its file waits. */
export type GuideUnderstood = GuideFile & { readonly fileDigest: string }

/** `POST /api/upload/guide`: a file of the ministry's goes in, what was understood of it comes back. It waits; nothing is recorded. */
export function guideUploads(app: Hono, hall: Hall): void {
  const limit = bodyLimit({
    maxSize: largestFile,
    onError: (c) => c.json({ message: '文件超过 20 MB，请拆分或删去图片后再上传。' }, 413),
  })
  app.post('/api/upload/guide', limit, async (c) => {
    const asker = await officerAt(c, hall, level.standing)
    if (asker instanceof Response) return asker
    const { attachments } = hall.desk
    if (!attachments) return c.json({ message: '这台服务器没有存放原件的地方，不能登记。请联系系统管理员。' }, 422)
    const { signal } = c.req.raw
    try {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const read = await readGuideFile(bytes, c.req.query('name') ?? '', signal)
      const understood: GuideUnderstood = { ...read, fileDigest: await attachments.takeIn(bytes) }
      return c.json(understood)
    } catch (error) {
      if (signal.aborted) return new Response(null, { status: 499 })
      if (!(error instanceof UnreadableSheetError)) throw error
      return c.json({ message: error.message }, 422)
    }
  })
}
