import type { Office } from '@mingce/domain/authority/jurisdiction'
import { type RawBuilder, sql } from 'kysely'
import { type Asking, within } from '../asking.ts'
import type { TrailEntry } from './questions.ts'

/** From which position on, and before which. */
export type Span = { readonly after?: bigint | undefined; readonly before?: bigint | undefined; readonly limit: number }

/**
 * What happened within an office's reach, or was ruled for all, of these types and by others than this account; the newest first. Of 催办
 * only what was sent to the office's own level, of dates only what is the office's to keep or to move.
 */
export function happenedFor(
  tx: Asking,
  { office, account, types }: { office: Office; account: string; types: readonly string[] },
  { after, before, limit }: Span,
): Promise<readonly TrailEntry[]> {
  const forAll: RawBuilder<boolean> = sql`${sql.ref('trail.division')} = ''`
  const toLevel: RawBuilder<boolean> = sql`(${sql.ref('trail.type')} <> 'ReminderSent' or ${sql.ref('trail.detail')} ->> 'to' = ${office.level})`
  const askedOf = office.level === 'city' ? 'filing' : 'review'
  const isAsked: RawBuilder<boolean> = sql`(${sql.ref('trail.type')} <> 'ExtensionRequested' or ${sql.ref('trail.detail')} ->> 'of' = ${askedOf})`
  const isKept: RawBuilder<boolean> = sql`(${sql.ref('trail.type')} <> 'DeadlineRecomputed'
    or (${sql.ref('trail.detail')} ->> 'of' = 'filing') = ${office.level === 'county'})`
  let rows = tx
    .selectFrom('trail')
    .selectAll()
    .where('heldUntil', 'is', null)
    .where(sql<boolean>`${sql.ref('trail.type')} = any(${[...types]})`)
    .where('account', '<>', account)
    .where(toLevel)
    .where(isAsked)
    .where(isKept)
    .where(sql<boolean>`(${within('trail', office)} or ${forAll})`)
  if (after !== undefined) rows = rows.where('heldFrom', '>=', after)
  if (before !== undefined) rows = rows.where('heldFrom', '<', before)
  return rows.orderBy('heldFrom', 'desc').limit(limit).execute()
}
