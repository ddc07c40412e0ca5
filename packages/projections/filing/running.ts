import type { Office } from '@mingce/domain/authority/jurisdiction'
import { sql } from 'kysely'
import { type Asking, held, within } from '../asking.ts'

/** Streams of the filings within reach whose dates may run: filed or examined, with an extended day for filing, or with a 公示 that is not summed up. */
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
  const shown = tx
    .selectFrom('registerNotice')
    .select((eb) =>
      sql<string>`concat_ws('/', 'submission', ${eb.ref('round')}, ${eb.ref('division')}, ${eb.ref('kind')}, ${eb.ref('n')})`.as(
        'stream',
      ),
    )
    .where(held('registerNotice', {}))
    .where(within('registerNotice', office))
  const rows = await filed.union(extended).union(shown).execute()
  return rows.map(({ stream }) => stream).toSorted()
}
