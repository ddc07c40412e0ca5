import type { Hall } from '@mingce/api/app'
import { fileUpload } from '@mingce/api/file-upload'
import { filingName, key } from '@mingce/api/inputs'
import { catalogMatter } from '@mingce/api/matters/catalog'
import { submissionMatter } from '@mingce/api/matters/submission'
import { record } from '@mingce/api/record'
import { id } from '@mingce/domain/identifiers'
import type { Hono } from 'hono'
import { z } from 'zod'
import { level } from '../level.ts'

/** What goes beside the bytes: the item or the section of a document they support, and the id chosen for the attachment. */
const sent = { key, attachment: id, name: z.string().max(1_000) }
const asked = z.union([
  z.object({ ...sent, item: id }),
  z.object({ ...sent, section: id, ...filingName.shape, n: z.coerce.number().pipe(filingName.shape.n) }),
])

/** `POST /api/evidence`: a file that supports an item, or goes with a section of a plan or summary. */
export function evidenceUploads(app: Hono, hall: Hall): void {
  fileUpload(app, hall, {
    ...{ path: '/api/evidence', standing: level.standing, asked },
    recorded: (said, file, { account, authority }) => {
      const { key, attachment } = said
      if ('item' in said)
        return record(hall.desk, {
          ...{ matter: catalogMatter, target: authority, account, authority, key, awaits: ['catalog'] },
          command: { do: 'attachEvidence', attachment, item: said.item, ...file },
        })
      const { section, round, kind, n } = said
      return record(hall.desk, {
        ...{ matter: submissionMatter, account, authority, key, awaits: ['filing', 'trail'] },
        target: { round, kind, n, division: authority },
        command: { do: 'attachFile', attachment, section, ...file },
      })
    },
  })
}
