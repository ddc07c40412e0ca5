import type { Projection } from '../definition.ts'
import { rulingSource, rulingTables } from './rulings.ts'

/** How the items of the guide were ruled on, county by county, turn by turn. */
export const lensProjection: Projection = {
  name: 'lens',
  revision: 2,
  tables: rulingTables,
  sources: [rulingSource],
}
