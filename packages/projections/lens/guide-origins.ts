import type { Office } from '@mingce/domain/authority/jurisdiction'
import { sql } from 'kysely'
import { type Asking, type AsOf, held, within } from '../asking.ts'

/** From which row of the guide each item within reach was taken, by "510113 item", under the id the row had then. */
export async function guideOrigins(tx: Asking, office: Office, asOf: AsOf = {}): Promise<ReadonlyMap<string, string>> {
  type Told = readonly [item: string, guideRow: string]
  const rows = await tx
    .selectFrom('itemOrigin')
    .select('division')
    .select(sql<readonly Told[]>`json_agg(json_build_array(key, guide_row))`.as('origins'))
    .where(held('itemOrigin', asOf))
    .where(within('itemOrigin', office))
    .groupBy('division')
    .execute()
  return new Map(rows.flatMap(({ division, origins }) => origins.map(([item, row]) => [`${division} ${item}`, row])))
}
