import { day } from '@mingce/domain/identifiers'
import { paperBringers } from '@mingce/domain/submission/paper-events'
import type { Hono } from 'hono'
import { z } from 'zod'
import type { Hall } from './app.ts'
import { fileUpload } from './file-upload.ts'
import { division, filingName, key } from './inputs.ts'
import { submissionMatter } from './matters/submission.ts'
import { record } from './record.ts'

const asked = z.object({
  ...{ key, division, receivedOn: day, broughtBy: z.enum(paperBringers), name: z.string().max(1_000) },
  ...{ round: filingName.shape.round, kind: filingName.shape.kind },
  docNumber: z.string().trim().max(100),
})

/** `POST /api/paper-filing`: 纸质报送登记 by the county's city, with the scan. */
export function paperFilings(app: Hono, hall: Hall): void {
  fileUpload(app, hall, {
    ...{ path: '/api/paper-filing', standing: 'city', asked },
    recorded: ({ key, round, kind, division, receivedOn, broughtBy, docNumber }, file, { account, authority }) =>
      record(hall.desk, {
        ...{ matter: submissionMatter, account, authority, key, awaits: ['filing', 'trail'] },
        target: { round, kind, division, n: 1 },
        command: { do: 'registerPaper', receivedOn, broughtBy, docNumber: docNumber || null, scans: [file] },
      }),
  })
}
