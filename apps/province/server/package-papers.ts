import type { Hall } from '@mingce/api/app'
import { fileUpload } from '@mingce/api/file-upload'
import { deliverableKind, division, key } from '@mingce/api/inputs'
import { packageMatter } from '@mingce/api/matters/joint-package'
import { record } from '@mingce/api/record'
import { day, id, roundId } from '@mingce/domain/identifiers'
import { packageBringers } from '@mingce/domain/joint-package/paper-events'
import type { Hono } from 'hono'
import { z } from 'zod'
import { level } from '../level.ts'

/** `holds`: whose documents lie in the envelope, e.g. "513201,513221,513200": counties, and the city itself for its own. */
const asked = z.object({
  ...{ key, round: roundId, city: division, kind: deliverableKind, paper: id, name: z.string().max(1_000) },
  ...{ receivedOn: day, broughtBy: z.enum(packageBringers), docNumber: z.string().trim().max(100) },
  holds: z
    .string()
    .max(500)
    .transform((codes) => codes.split(',').filter((code) => code !== ''))
    .pipe(z.array(division).max(61)),
})

/** `POST /api/package-paper`: 纸质上报登记 by the province's reviewer, with the scan. */
export function packagePapers(app: Hono, hall: Hall): void {
  fileUpload(app, hall, {
    ...{ path: '/api/package-paper', standing: level.standing, asked },
    recorded: ({ key, round, city, holds, docNumber, name: _, ...said }, file, { account, authority }) =>
      record(hall.desk, {
        ...{ matter: packageMatter, account, authority, key, target: { round, city } },
        awaits: ['joint-package', 'queue', 'board', 'register', 'trail'],
        command: {
          ...{ do: 'registerPackagePaper', ...said, docNumber: docNumber || null, scans: [file] },
          ...{ counties: holds.filter((each) => each !== city), own: holds.includes(city) },
        },
      }),
  })
}
