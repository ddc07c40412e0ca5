import type { Office } from '@mingce/domain/authority/jurisdiction'
import { isOutdatedPlan } from '@mingce/ledger/named-statements'
import { CamelCasePlugin, type Kysely, type RawBuilder, sql } from 'kysely'
import type { ProjectionSchema } from './schema.ts'
import { sideBySideOn } from './side-by-side.ts'

declare const behindTheWall: unique symbol

/** Where questions are asked: one snapshot of the projections, behind the wall of whoever asks. */
export type Asking = Kysely<ProjectionSchema> & { readonly [behindTheWall]: true }

/** As of which position; left out, as of now. */
export type AsOf = { readonly at?: bigint | undefined }

const inCamelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true })

/**
 * Asks as an office: PostgreSQL itself shows no row beyond the office's reach, whatever the question forgets.
 *
 * @param db connections in the role `read`
 * @param ask every question in it sees the same moment
 */
export function asOffice<Answer>(
  db: Kysely<ProjectionSchema>,
  office: Office,
  ask: (tx: Asking) => Promise<Answer>,
): Promise<Answer> {
  const { authority, level } = office
  const settings = sql`select set_config('mingce.authority', ${sql.lit(authority)}, true), set_config('mingce.level', ${sql.lit(level)}, true)`
  return snapshot(db, [settings], ask)
}

/** Asks as the public, who sees the register and nothing else. `db`: connections in the role `public`. */
export function asPublic<Answer>(db: Kysely<ProjectionSchema>, ask: (tx: Asking) => Promise<Answer>): Promise<Answer> {
  return snapshot(db, [], ask)
}

/** What comes before the questions goes to the database in one message with the first of them: the ways there and back cost more than most rows. */
async function snapshot<Answer>(
  db: Kysely<ProjectionSchema>,
  settings: readonly RawBuilder<unknown>[],
  ask: (tx: Asking) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await inOneMoment(db, settings, ask)
  } catch (error) {
    if (isOutdatedPlan(error)) return inOneMoment(db, settings, ask)
    throw error
  }
}

function inOneMoment<Answer>(
  db: Kysely<ProjectionSchema>,
  settings: readonly RawBuilder<unknown>[],
  ask: (tx: Asking) => Promise<Answer>,
): Promise<Answer> {
  // The lock before the snapshot: a rebuild switches its tables before this or waits until the answer is given.
  const opening = [
    sql`start transaction isolation level repeatable read read only`,
    sql`lock table projections.switch in access share mode`,
    ...settings,
  ]
  return db.getExecutor().provideConnection(async (connection) => {
    const moment = sideBySideOn<ProjectionSchema>(connection)
    try {
      const opened = sql.join(opening, sql`; `).execute(moment)
      const [answer] = await Promise.all([
        ask(moment.withSchema('projections').withPlugin(inCamelCase) as Asking),
        opened,
      ])
      sql`commit`.execute(moment).catch(() => {}) // nothing was written, so nobody waits for it
      return answer
    } catch (error) {
      await sql`rollback`.execute(moment).catch(() => {}) // a connection that broke has nothing to take back
      throw error
    }
  })
}

/** The rows of `table` (its name or alias in the query) that held at a position, or hold now. */
export function held(table: string, { at }: AsOf): RawBuilder<boolean> {
  const from = sql.ref(`${table}.heldFrom`)
  const until = sql.ref(`${table}.heldUntil`)
  if (at === undefined) return sql`${until} is null`
  return sql`${from} <= ${at} and (${until} is null or ${until} > ${at})`
}

/** The rows of `table` that belong to a body within an office's reach; the wall behind it says so again. */
export function within(table: string, { level, authority }: Office): RawBuilder<boolean> {
  const division = sql.ref(`${table}.division`)
  if (level === 'county') return sql`${division} = ${authority}`
  if (level === 'city') return sql`${division} between ${authority} and ${`${authority.slice(0, 4)}99`}`
  if (level === 'administration') return sql`false`
  return sql`true`
}
