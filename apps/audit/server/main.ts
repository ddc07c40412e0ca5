import { fileURLToPath } from 'node:url'
import { serveEvidence } from '@mingce/api/evidence'
import { serveImportedFiles } from '@mingce/api/imported-files'
import { serve } from '@mingce/api/serve'
import { level } from '../level.ts'
import { entryBundles } from './entry-bundles.ts'
import { clearUntilDone } from './redactions.ts'
import { auditRouter } from './router.ts'

await serve({
  name: level.standing,
  standings: [level.standing, 'administration'],
  router: auditRouter,
  clientRoot: fileURLToPath(new URL('../dist', import.meta.url)),
  follows: false,
  routes(app, hall) {
    entryBundles(app, hall)
    serveEvidence(app, hall, level.standing)
    serveImportedFiles(app, hall, level.standing)
    void clearUntilDone(hall.desk)
  },
})
