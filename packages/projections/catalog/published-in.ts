import type { Office } from '@mingce/domain/authority/jurisdiction'
import { sql } from 'kysely'
import { type Asking, type AsOf, held, within } from '../asking.ts'

/** A version that a round settled, while a publication of it stands: by whom, on which day, how many items. */
export type PublishedVersion = {
  readonly division: string
  readonly version: number
  readonly publishedOn: string
  readonly items: number
}

/** Of every county within reach what it published of this round, the oldest version first. */
export function publishedIn(
  tx: Asking,
  office: Office,
  { round, at }: { readonly round: string } & AsOf,
): Promise<readonly PublishedVersion[]> {
  return tx
    .selectFrom('catalogVersion')
    .select(['division', 'version', sql<number>`jsonb_array_length(items)`.as('items')])
    .select((row) => row.ref('publishedOn').$notNull().as('publishedOn'))
    .where('publishedOn', 'is not', null)
    .where(sql<boolean>`starts_with(submission, ${`submission/${round}/`})`)
    .where(held('catalogVersion', { at }))
    .where(within('catalogVersion', office))
    .orderBy('division')
    .orderBy('version')
    .execute()
}
