import { fileURLToPath } from 'node:url'
import { serveEvidence } from '@mingce/api/evidence'
import { serveListFiles } from '@mingce/api/list-files'
import { serve } from '@mingce/api/serve'
import { level } from '../level.ts'
import { cityPapers } from './city-papers.ts'
import { cityRouter } from './router.ts'

await serve({
  name: level.standing,
  standings: [level.standing],
  router: cityRouter,
  clientRoot: fileURLToPath(new URL('../dist', import.meta.url)),
  follows: true,
  routes(app, hall) {
    cityPapers(app, hall)
    serveEvidence(app, hall, level.standing)
    serveListFiles(app, hall, level.standing)
  },
})
