import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { Asking } from '../asking.ts'
import { held, within } from '../asking.ts'
import { passedOver } from './standing-filing.ts'

/** Where a county's catalog stands as it came to its city last. */
export type CatalogFiling = {
  readonly round: string
  readonly division: string
  readonly kind: 'disclosure_catalog'
  readonly n: number
}

/** Of each county within reach the catalog that it filed last, of whatever round; none that was taken back or refused. */
export async function catalogFilingsOf(tx: Asking, office: Office): Promise<readonly CatalogFiling[]> {
  const rows = await tx
    .selectFrom('boardCell')
    .select(['round', 'division', 'n'])
    .where('kind', '=', 'disclosure_catalog')
    .where('stage', 'not in', [...passedOver])
    .where('submittedAt', 'is not', null)
    .where(held('boardCell', {}))
    .where(within('boardCell', office))
    .orderBy('submittedAt')
    .execute()
  const last = new Map(rows.map((row) => [row.division, { ...row, kind: 'disclosure_catalog' as const }]))
  return [...last.values()]
}
