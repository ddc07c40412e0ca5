import { sql } from 'kysely'
import type { Asking, AsOf } from '../asking.ts'
import type { Held } from '../definition.ts'
import type { TrailRow } from './trail.ts'

/** An event as it is listed; `heldFrom` is its position. */
export type TrailEntry = Held<TrailRow>

export type TrailFilter = AsOf & {
  readonly stream?: string | undefined
  readonly division?: string | undefined
  readonly round?: string | undefined
  readonly account?: string | undefined
  readonly type?: string | undefined
  /** Words to be found in the stream's name, the type, or what the event says. */
  readonly search?: string | undefined
  /** Only what was recorded before this position: the next page. */
  readonly before?: bigint | undefined
  /** 100 unless said. */
  readonly limit?: number | undefined
}

/** What was recorded, newest first, as far as the asker may know it. A line holds for ever once it is there. */
export function trailOf(tx: Asking, asked: TrailFilter = {}): Promise<readonly TrailEntry[]> {
  let entries = tx.selectFrom('trail').selectAll().where('heldUntil', 'is', null)
  if (asked.at !== undefined) entries = entries.where('heldFrom', '<=', asked.at)
  if (asked.stream !== undefined) entries = entries.where('stream', '=', asked.stream)
  if (asked.division !== undefined) entries = entries.where('division', '=', asked.division)
  if (asked.round !== undefined) entries = entries.where('round', '=', asked.round)
  if (asked.account !== undefined) entries = entries.where('account', '=', asked.account)
  if (asked.type !== undefined) entries = entries.where('type', '=', asked.type)
  if (asked.before !== undefined) entries = entries.where('heldFrom', '<', asked.before)
  if (asked.search !== undefined) entries = entries.where(says(asked.search))
  return entries
    .orderBy('heldFrom', 'desc')
    .limit(asked.limit ?? 100)
    .execute()
}

/** The event at a position; undefined when there is none, or none that the asker may know of. */
export function trailEntryAt(tx: Asking, position: bigint): Promise<TrailEntry | undefined> {
  return tx
    .selectFrom('trail')
    .selectAll()
    .where('heldUntil', 'is', null)
    .where('heldFrom', '=', position)
    .executeTakeFirst()
}

/** The events at these positions that the asker may know of. */
export async function trailAt(tx: Asking, positions: readonly bigint[]): Promise<readonly TrailEntry[]> {
  if (positions.length === 0) return []
  const entries = tx.selectFrom('trail').selectAll().where('heldUntil', 'is', null)
  return entries.where('heldFrom', 'in', positions).execute()
}

function says(words: string) {
  const pattern = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
  const text = sql`${sql.ref('trail.stream')} || ' ' || ${sql.ref('trail.type')} || ' ' || ${sql.ref('trail.detail')}::text`
  return sql<boolean>`${text} ilike ${pattern}`
}
