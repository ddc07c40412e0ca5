import { fileURLToPath } from 'node:url'
import { serveCirculation } from '@mingce/api/circulation'
import { serveEvidence } from '@mingce/api/evidence'
import { serveGuideFiles } from '@mingce/api/guide-files'
import { serveListFiles } from '@mingce/api/list-files'
import { serveNoteFiles } from '@mingce/api/note-files'
import { serve } from '@mingce/api/serve'
import { circulationTexts } from '@mingce/ui/paper/circulation-texts'
import { level } from '../level.ts'
import { archives } from './archive.ts'
import { guideUploads } from './guide-upload.ts'
import { packagePapers } from './package-papers.ts'
import { provinceRouter } from './router.ts'

await serve({
  name: level.standing,
  standings: [level.standing, 'administration'],
  router: provinceRouter,
  clientRoot: fileURLToPath(new URL('../dist', import.meta.url)),
  follows: true,
  routes(app, hall) {
    archives(app, hall)
    guideUploads(app, hall)
    packagePapers(app, hall)
    serveGuideFiles(app, hall, level.standing)
    serveCirculation(app, hall, { standing: level.standing, ...circulationTexts })
    serveEvidence(app, hall, level.standing)
    serveListFiles(app, hall, level.standing)
    serveNoteFiles(app, hall, level.standing)
  },
})
