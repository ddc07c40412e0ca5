import type { Hall } from '@mingce/api/app'
import { clockSaid } from '@mingce/api/clock-answers'
import { unfit } from '@mingce/api/file-upload'
import { filingName, key } from '@mingce/api/inputs'
import { submissionMatter } from '@mingce/api/matters/submission'
import { officerAt } from '@mingce/api/officer-at'
import { record } from '@mingce/api/record'
import type { AttachmentStore } from '@mingce/attachments/store'
import { evidenceName } from '@mingce/domain/catalog/evidence-file'
import { largestEvidence, largestOnItem, mostOnItem } from '@mingce/domain/catalog/evidence-limits'
import { id } from '@mingce/domain/identifiers'
import { isRefusal } from '@mingce/domain/refusal'
import type { CorrectionFile } from '@mingce/domain/submission/clock/correction-files'
import { evidenceFormat } from '@mingce/sheets/evidence/evidence-format'
import { UnfitEvidenceError } from '@mingce/sheets/evidence/unfit-evidence'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { level } from '../level.ts'

const asked = z.object({
  ...{ key, ...clockSaid.answerCorrection },
  ...{ ...filingName.shape, n: z.coerce.number().pipe(filingName.shape.n) },
  attachment: z.array(id).max(mostOnItem),
  file: z.array(z.instanceof(File)).max(mostOnItem),
})

/** What a form of so many files takes beside them. */
const ofForm = 65_536

/**
 * `POST /api/supply`: the answer to a request for material with its files, a form with `file` and the id chosen for it as `attachment`, as often as
 * there are files; the words and whose they are stand beside in it. The files and the answer are recorded in one step, or nothing is; the same key again gets the first receipt.
 *
 * @returns 200 with the receipt; 409 with a rule's refusal; 413 or 422 with one sentence on why the files are not taken
 */
export function supplies(app: Hono, hall: Hall): void {
  const tooLarge = (c: Context) => unfit(c, new UnfitEvidenceError('TOO_LARGE'), 413)
  app.post('/api/supply', bodyLimit({ maxSize: largestOnItem + ofForm, onError: tooLarge }), async (c) => {
    const asker = await officerAt(c, hall, level.standing)
    if (asker instanceof Response) return asker
    const form = await c.req.parseBody({ all: true })
    const said = asked.safeParse({ ...form, file: several(form.file), attachment: several(form.attachment) })
    if (!said.success || said.data.file.length !== said.data.attachment.length)
      return c.json({ error: 'BAD_INPUT' }, 400)
    const store = hall.desk.attachments
    if (!store) return c.json({ message: '这台服务器没有设置存放附件的地方，不能添加。请联系系统管理员。' }, 422)
    try {
      const { key, round, kind, n, correction, text, ...brought } = said.data
      const { account, authority } = asker.actor
      const outcome = await record(hall.desk, {
        ...{ matter: submissionMatter, account, authority, key, awaits: ['filing', 'queue', 'board', 'trail'] },
        target: { round, kind, n, division: authority },
        command: { do: 'answerCorrection', correction, text, files: await takenIn(store, brought) },
      })
      return isRefusal(outcome) ? c.json({ refusal: outcome }, 409) : c.json(outcome)
    } catch (error) {
      if (error instanceof UnfitEvidenceError) return unfit(c, error, 422)
      throw error
    }
  })
}

/** All are read before the first is kept: one that is not fit keeps none. */
async function takenIn(
  store: AttachmentStore,
  { file: files, attachment: attachments }: Pick<z.infer<typeof asked>, 'file' | 'attachment'>,
): Promise<readonly CorrectionFile[]> {
  const read = await Promise.all(
    files.map(async (file, at) => {
      if (file.size > largestEvidence) throw new UnfitEvidenceError('TOO_LARGE')
      const bytes = new Uint8Array(await file.arrayBuffer())
      return { attachment: attachments[at] ?? '', bytes, name: file.name, format: await evidenceFormat(bytes) }
    }),
  )
  return Promise.all(
    read.map(async ({ attachment, bytes, name, format }) => {
      const digest = await store.takeIn(bytes)
      await store.keep(digest)
      return { attachment, digest, size: bytes.length, format, name: evidenceName(name, format) }
    }),
  )
}

function several<Each>(given: Each | Each[] | undefined): readonly Each[] {
  return given === undefined ? [] : ([given].flat() as Each[])
}
