import { AttachmentAlteredError } from '@mingce/attachments/store'
import { reaches } from '@mingce/domain/authority/jurisdiction'
import type { Level } from '@mingce/domain/authority/ladder'
import type { Standing } from '@mingce/domain/authority/post'
import { nothingNoted } from '@mingce/domain/before-filing/evolve'
import { notesReadAt } from '@mingce/domain/before-filing/supervision'
import { id, roundId } from '@mingce/domain/identifiers'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { Hall } from './app.ts'
import { notesIn } from './before-filing.ts'
import { answerKept } from './file-answer.ts'
import { fileUpload } from './file-upload.ts'
import { division, key } from './inputs.ts'
import { beforeFilingMatter } from './matters/before-filing.ts'
import { officerAt } from './officer-at.ts'
import { record } from './record.ts'

/** `counties`: those that the note is about, e.g. "510113,510116". */
const asked = z.object({
  ...{ key, round: roundId, note: id, attachment: id, name: z.string().max(1_000) },
  counties: z
    .string()
    .max(400)
    .transform((codes) => [...new Set(codes.split(','))])
    .pipe(z.array(division).min(1).max(40)),
})

/** `POST /api/note-file`: a scan goes with a note that stands. */
export function noteFileUploads(app: Hono, hall: Hall, standing: Standing): void {
  fileUpload(app, hall, {
    ...{ path: '/api/note-file', standing, asked },
    recorded: ({ key, note, attachment, name: _, ...target }, file, { account, authority }) =>
      record(hall.desk, {
        ...{ matter: beforeFilingMatter, target, account, authority, key, awaits: ['trail'] },
        command: { do: 'attachNoteFile', note, attachment, ...file },
      }),
  })
}

/**
 * `GET /api/note-file/{round}/{county}/{attachment}`: one scan, byte for byte, to the county and to its city, to the province where it goes
 * with guidance; to anyone else there is no such file.
 */
export function serveNoteFiles(app: Hono, hall: Hall, standing: Level): void {
  app.get('/api/note-file/:round/:county/:attachment', async (c) => {
    const asker = await officerAt(c, hall, standing)
    if (asker instanceof Response) return asker
    c.header('cache-control', 'private, no-store')
    const round = roundId.safeParse(c.req.param('round'))
    const county = division.safeParse(c.req.param('county'))
    const attachment = c.req.param('attachment')
    if (!round.success || !county.success || !reaches(asker.actor, county.data)) return none(c)
    const before = (await notesIn(hall.desk, round.data, [county.data])).get(county.data) ?? nothingNoted
    const read = notesReadAt(standing, before)
    const file = read.flatMap(({ files }) => files).find((each) => each.attachment === attachment)
    return file ? answer(c, hall, file) : none(c)
  })
}

function none(c: Context): Response {
  return c.text('没有这份文件，或不属于可以查阅的范围。\n', 404)
}

async function answer(c: Context, hall: Hall, file: { readonly digest: string; readonly name: string }) {
  try {
    const bytes = await hall.desk.attachments?.open(file.digest)
    if (!bytes) return c.text('没有保存这份文件的原件。请联系系统管理员核查存储。\n', 404)
    return answerKept(c, file.name, bytes)
  } catch (error) {
    if (!(error instanceof AttachmentAlteredError)) throw error
    return c.text('保存的原件与登记的摘要不符，不予下载。请联系系统管理员核查存储。\n', 500)
  }
}
