import type { Hall } from '@mingce/api/app'
import { fileUpload } from '@mingce/api/file-upload'
import { key } from '@mingce/api/inputs'
import { packageMatter } from '@mingce/api/matters/joint-package'
import { record } from '@mingce/api/record'
import { id, roundId } from '@mingce/domain/identifiers'
import { documentKinds } from '@mingce/domain/round/section-template'
import type { Hono } from 'hono'
import { z } from 'zod'
import { level } from '../level.ts'

/** What goes beside the bytes: the section of the city's own document, and the id chosen for the attachment. */
const asked = z.object({
  ...{ key, attachment: id, name: z.string().max(1_000) },
  ...{ round: roundId, kind: z.enum(documentKinds), section: id },
})

/** `POST /api/evidence`: a file that goes with a section of the city's own plan or summary (市（州）本级). */
export function ownFileUploads(app: Hono, hall: Hall): void {
  fileUpload(app, hall, {
    ...{ path: '/api/evidence', standing: level.standing, asked },
    recorded: ({ key, round, name: _, ...said }, file, { account, authority }) =>
      record(hall.desk, {
        ...{ matter: packageMatter, account, authority, key, awaits: ['joint-package', 'trail'] },
        target: { round, city: authority },
        command: { do: 'attachCityFile', ...said, ...file },
      }),
  })
}
