import type { Projection } from '../definition.ts'
import { registerArticleSource, registerArticleTables } from './articles.ts'
import { registerCatalogSource, registerCatalogTables } from './catalog.ts'
import { registerDemonstrationSource, registerDemonstrationTables } from './demonstration.ts'
import { registerGuideSource, registerGuideTables } from './guide.ts'
import { registerPublicationTables } from './publications.ts'
import { registerPackageSource, registerRoundSource, registerStageTables, registerSubmissionSource } from './stages.ts'

/** What the public may see: catalogs in force, the ministry's guide beside which they are read, the articles that they cite, and the stages of the process with their dates. Nothing else is in it. */
export const registerProjection: Projection = {
  name: 'register',
  revision: 12,
  tables: {
    ...registerCatalogTables,
    ...registerPublicationTables,
    ...registerStageTables,
    ...registerDemonstrationTables,
    ...registerGuideTables,
    ...registerArticleTables,
  },
  sources: [
    registerCatalogSource,
    registerSubmissionSource,
    registerPackageSource,
    registerRoundSource,
    registerDemonstrationSource,
    registerGuideSource,
    registerArticleSource,
  ],
}
