import { fileURLToPath } from 'node:url'
import { serveCirculation } from '@mingce/api/circulation'
import { serveEvidence } from '@mingce/api/evidence'
import { serveListFiles } from '@mingce/api/list-files'
import { noteFileUploads, serveNoteFiles } from '@mingce/api/note-files'
import { paperFilings } from '@mingce/api/paper-filings'
import { serve } from '@mingce/api/serve'
import { circulationTexts } from '@mingce/ui/paper/circulation-texts'
import { level } from '../level.ts'
import { cityPapers } from './city-papers.ts'
import { ownFileUploads } from './own-files.ts'
import { cityRouter } from './router.ts'

await serve({
  name: level.standing,
  standings: [level.standing],
  router: cityRouter,
  clientRoot: fileURLToPath(new URL('../dist', import.meta.url)),
  follows: true,
  routes(app, hall) {
    cityPapers(app, hall)
    serveCirculation(app, hall, { standing: level.standing, ...circulationTexts })
    serveEvidence(app, hall, level.standing)
    ownFileUploads(app, hall)
    paperFilings(app, hall)
    noteFileUploads(app, hall, level.standing)
    serveNoteFiles(app, hall, level.standing)
    serveListFiles(app, hall, level.standing)
  },
})
