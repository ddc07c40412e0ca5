import type { Office } from '@mingce/domain/authority/jurisdiction'
import { type Asking, held, within } from '../asking.ts'

/** Streams of the filings within reach whose dates may run: filed or examined, or with an extended day for filing. */
export async function runningFilings(tx: Asking, office: Office): Promise<readonly string[]> {
  const filed = tx
    .selectFrom('boardCell')
    .select('boardCell.stream')
    .where('stage', 'in', ['submitted', 'under_review'])
    .where(held('boardCell', {}))
    .where(within('boardCell', office))
  const extended = tx
    .selectFrom('extendedDate')
    .select('extendedDate.stream')
    .where(held('extendedDate', {}))
    .where(within('extendedDate', office))
  const rows = await filed.union(extended).execute()
  return rows.map(({ stream }) => stream).toSorted()
}
