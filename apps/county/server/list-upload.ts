import type { Hall } from '@mingce/api/app'
import { stateOf } from '@mingce/api/folding'
import { readUpload } from '@mingce/api/read-upload'
import { evolveLists, noLists } from '@mingce/domain/lists/evolve'
import { listsStream } from '@mingce/domain/streams'
import type { Hono } from 'hono'
import { level } from '../level.ts'
import { type ListLookedAt, listLookedAt } from './list-reading.ts'

/** What the drafter looks at before a list is brought in: each entry with the digest of its text, and what is in doubt. */
export type ListUnderstood = Omit<ListLookedAt, 'entries'> & {
  readonly fileDigest: string
  readonly rows: ListLookedAt['entries']
}

/** `POST /api/upload/list`: a list's bytes go in, what was understood of them comes back. The file is kept; nothing is recorded. */
export function listUploads(app: Hono, hall: Hall): void {
  readUpload(app, hall, {
    ...{ path: '/api/upload/list', standing: level.standing },
    answer: async ({ actor, ...file }, c) => {
      const { attachments, streams } = hall.desk
      if (!attachments)
        return c.json({ message: '这台服务器没有存放原件的地方，不能导入清单。请联系系统管理员。' }, 422)
      const own = listsStream(actor.authority)
      const lists = stateOf(await streams.read([own]), own, evolveLists, noLists)
      const { entries: rows, ...reading } = await listLookedAt(file, lists)
      const fileDigest = await attachments.takeIn(file.bytes, actor.authority)
      const understood: ListUnderstood = { ...reading, fileDigest, rows }
      return c.json(understood)
    },
  })
}
