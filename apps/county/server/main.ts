import { fileURLToPath } from 'node:url'
import { serveCirculation } from '@mingce/api/circulation'
import { serveEvidence } from '@mingce/api/evidence'
import { serveGuideFiles } from '@mingce/api/guide-files'
import { serveImportedFiles } from '@mingce/api/imported-files'
import { serveListFiles } from '@mingce/api/list-files'
import { noteFileUploads, serveNoteFiles } from '@mingce/api/note-files'
import { serve } from '@mingce/api/serve'
import { circulationTexts } from '@mingce/ui/paper/circulation-texts'
import { level } from '../level.ts'
import { documentPapers } from './documents.ts'
import { downloads } from './download.ts'
import { evidenceUploads } from './evidence.ts'
import { listUploads } from './list-upload.ts'
import { pageHosts } from './live-page/check-live-page.ts'
import { startWatching } from './page-watch/start-watching.ts'
import { watchHours } from './page-watch/watch-hours.ts'
import { publications } from './publication.ts'
import { requestPapers } from './request-paper.ts'
import { countyRouter } from './router.ts'
import { supplies } from './supply.ts'
import { templates } from './template.ts'
import { uploads } from './upload.ts'

await serve({
  name: level.standing,
  standings: [level.standing],
  router: countyRouter,
  clientRoot: fileURLToPath(new URL('../dist', import.meta.url)),
  follows: true,
  jobs(desk, log) {
    const hours = watchHours(process.env)
    const limits = { hosts: pageHosts(process.env) }
    const onTrouble = (error: unknown) => log.warn({ err: error }, 'a published page was not looked at')
    return hours && startWatching({ desk, hours, limits }, onTrouble)
  },
  routes(app, hall) {
    uploads(app, hall)
    listUploads(app, hall)
    downloads(app, hall)
    templates(app, hall)
    requestPapers(app, hall)
    documentPapers(app, hall)
    publications(app, hall)
    evidenceUploads(app, hall)
    supplies(app, hall)
    serveCirculation(app, hall, { standing: level.standing, ...circulationTexts })
    serveEvidence(app, hall, level.standing)
    noteFileUploads(app, hall, level.standing)
    serveNoteFiles(app, hall, level.standing)
    serveListFiles(app, hall, level.standing)
    serveGuideFiles(app, hall, level.standing)
    serveImportedFiles(app, hall, level.standing)
  },
})
