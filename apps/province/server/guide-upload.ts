import type { Hall } from '@mingce/api/app'
import { choicesIn, headingIn } from '@mingce/api/read-as'
import { readUpload } from '@mingce/api/read-upload'
import type { UnreadableSheetError } from '@mingce/sheets/unreadable-sheet'
import type { Hono } from 'hono'
import { level } from '../level.ts'
import { type GuideFile, readGuideFile } from './guide-file.ts'

/** A version of the guide as it was read, with the digest under which its file waits. */
export type GuideUnderstood = GuideFile & { readonly fileDigest: string }

/** The first rows of a file in which no heading is known, for a person to point at it. */
const beside = ({ code, glance }: UnreadableSheetError) => ({ unreadable: code, glance })

/** `POST /api/upload/guide`, with `columns` and `heading` as a person said them: a file of the ministry's goes in, what was understood of it comes back. It waits; nothing is recorded. */
export function guideUploads(app: Hono, hall: Hall): void {
  readUpload(app, hall, {
    ...{ path: '/api/upload/guide', standing: level.standing, beside },
    answer: async ({ actor, bytes, name, signal }, c) => {
      const { attachments } = hall.desk
      if (!attachments) return c.json({ message: '这台服务器没有存放原件的地方，不能登记。请联系系统管理员。' }, 422)
      const asked = headingIn(c.req.query('heading'))
      const heading = asked === undefined || asked === 'anew' ? null : asked
      const read = await readGuideFile(bytes, name, {
        choices: choicesIn(c.req.query('columns')) ?? {},
        heading,
        signal,
      })
      const understood: GuideUnderstood = { ...read, fileDigest: await attachments.takeIn(bytes, actor.authority) }
      return c.json(understood)
    },
  })
}
