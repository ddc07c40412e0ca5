import { createHash } from 'node:crypto'
import type { Hall } from '@mingce/api/app'
import { digestOf } from '@mingce/api/digest'
import { readUpload } from '@mingce/api/read-upload'
import type { ListReading } from '@mingce/sheets/lists/reading'
import type { Hono } from 'hono'
import { level } from '../level.ts'
import { listReading } from './list-reading.ts'

/** What the drafter looks at before a list is brought in: each entry with the digest of its text, and what is in doubt. */
export type ListUnderstood = Omit<ListReading, 'entries'> & {
  readonly fileDigest: string
  readonly rows: readonly (ListReading['entries'][number] & { readonly digest: string })[]
}

/** `POST /api/upload/list`: a list's bytes go in, what was understood of them comes back. The file is kept; nothing is recorded. */
export function listUploads(app: Hono, hall: Hall): void {
  readUpload(app, hall, {
    ...{ path: '/api/upload/list', standing: level.standing },
    answer: async ({ bytes, name, signal }, c) => {
      const { entries, ...reading } = await listReading(bytes, name, signal)
      await hall.desk.attachments?.takeIn(bytes)
      const understood: ListUnderstood = {
        ...reading,
        fileDigest: createHash('sha256').update(bytes).digest('hex'),
        rows: entries.map((each) => ({ ...each, digest: digestOf(each.content) })),
      }
      return c.json(understood)
    },
  })
}
