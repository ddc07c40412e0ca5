import { boardProjection } from './board/board.ts'
import { catalogProjection } from './catalog/catalog.ts'
import type { Projection } from './definition.ts'
import { filingProjection } from './filing/filing.ts'
import { guideProjection } from './guide/guide.ts'
import { packageProjection } from './joint-package/package.ts'
import { lawProjection } from './law/law.ts'
import { lensProjection } from './lens/lens.ts'
import { libraryProjection } from './library/library.ts'
import { listsProjection } from './lists/rows.ts'
import { pagesProjection } from './pages/pages.ts'
import { publicationProjection } from './publication/publication.ts'
import { queueProjection } from './queue/queue.ts'
import { registerProjection } from './register/register.ts'
import { trailProjection } from './trail/trail.ts'

export const projectionNames = [
  'queue',
  'trail',
  'catalog',
  'filing',
  'joint-package',
  'board',
  'register',
  'publication',
  'guide',
  'law',
  'lens',
  'lists',
  'library',
  'pages',
] as const
export type ProjectionName = (typeof projectionNames)[number]

/** Every projection, by name. */
export const projections: Readonly<Record<ProjectionName, Projection>> = {
  queue: queueProjection,
  trail: trailProjection,
  catalog: catalogProjection,
  filing: filingProjection,
  'joint-package': packageProjection,
  board: boardProjection,
  register: registerProjection,
  publication: publicationProjection,
  guide: guideProjection,
  law: lawProjection,
  lens: lensProjection,
  lists: listsProjection,
  library: libraryProjection,
  pages: pagesProjection,
}
