import type { Hall } from '@mingce/api/app'
import { clockSaid } from '@mingce/api/clock-answers'
import { takenIn, upload } from '@mingce/api/file-upload'
import { filingName, key } from '@mingce/api/inputs'
import { submissionMatter } from '@mingce/api/matters/submission'
import { record } from '@mingce/api/record'
import { largestOnItem, mostOnItem } from '@mingce/domain/catalog/evidence-limits'
import { id } from '@mingce/domain/identifiers'
import type { Hono } from 'hono'
import { z } from 'zod'
import { level } from '../level.ts'

const asked = z
  .object({
    ...{ key, ...clockSaid.answerCorrection },
    ...{ ...filingName.shape, n: z.coerce.number().pipe(filingName.shape.n) },
    attachment: z.array(id).max(mostOnItem),
    file: z.array(z.instanceof(File)).max(mostOnItem),
  })
  .refine(({ attachment, file }) => attachment.length === file.length)

/** What a form of so many files takes beside them. */
const ofForm = 65_536

/**
 * `POST /api/supply`: the answer to a request for material with its files, a form with `file` and the id chosen for it as `attachment`, as often as
 * there are files; the words and whose they are stand beside in it. The files and the answer are recorded in one step; the same key again gets the first receipt.
 */
export function supplies(app: Hono, hall: Hall): void {
  upload(app, hall, {
    ...{ path: '/api/supply', standing: level.standing, largest: largestOnItem + ofForm },
    recorded: async (c, store, { account, authority }) => {
      const form = await c.req.parseBody({ all: true })
      const said = asked.safeParse({ ...form, file: several(form.file), attachment: several(form.attachment) })
      if (!said.success) return undefined
      const { key, round, kind, n, correction, text, attachment, file } = said.data
      const brought = await Promise.all(
        file.map(async (each) => ({ bytes: await each.arrayBuffer(), name: each.name })),
      )
      const taken = await takenIn({ store, by: authority }, brought)
      const files = taken.map((each, at) => ({ attachment: attachment[at] ?? '', ...each }))
      return record(hall.desk, {
        ...{ matter: submissionMatter, account, authority, key, awaits: ['filing', 'queue', 'board', 'trail'] },
        target: { round, kind, n, division: authority },
        command: { do: 'answerCorrection', correction, text, files },
      })
    },
  })
}

function several<Each>(given: Each | Each[] | undefined): readonly Each[] {
  return given === undefined ? [] : ([given].flat() as Each[])
}
