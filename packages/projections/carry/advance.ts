import { readLedger, readStreamsSince } from '@mingce/ledger/read'
import { type Kysely, type QueryExecutorProvider, sql } from 'kysely'
import { DatabaseError } from 'pg'
import type { Projection } from '../definition.ts'
import { asProjecting } from './as-projecting.ts'
import { markWritten } from './changes.ts'
import { foldPage } from './fold-page.ts'
import { definitionOf } from './prepare.ts'
import type { States } from './states.ts'
import { write, writingsOf } from './write.ts'

/** A projection's line in the list of projections. */
export type Place = {
  readonly generation: number
  readonly definition: string
  readonly position: bigint
  readonly changed: bigint
  readonly failed: string | null
}

export type Advanced = {
  readonly place: Place
  /** Whether the page was full: there is more to carry. */
  readonly more: boolean
}

const pageSize = 1_000

/**
 * Carries one page of the ledger into a projection: rows and position in one commit, under the lock of its line. Waits
 * for the lock; whoever had it before may have carried the page already, and then this carries the next.
 *
 * An event that fails is noted in the line and stops the projection there; the events before it are carried.
 */
export async function advance(db: Kysely<unknown>, projection: Projection, states: States): Promise<Advanced> {
  try {
    return await advanceBy(db, projection, states, pageSize)
  } catch (error) {
    states.forget()
    if (!isRefusedRow(error)) throw error
    return advanceOneByOne(db, projection, states)
  }
}

/** Some row of the page was refused by the database: find the event it comes from. */
async function advanceOneByOne(db: Kysely<unknown>, projection: Projection, states: States): Promise<Advanced> {
  try {
    return await advanceBy(db, projection, states, 1)
  } catch (error) {
    states.forget()
    if (!isRefusedRow(error)) throw error
    return db.transaction().execute(async (tx) => {
      const place = await lockPlace(tx, projection)
      const [recorded] = await readLedger(tx, { after: place.position, limit: 1 })
      const failed = `position ${recorded?.position}, ${recorded?.type} of ${recorded?.stream}: ${error.message}`
      return { place: await movePlace(tx, projection, { ...place, failed }), more: false }
    })
  }
}

async function advanceBy(
  db: Kysely<unknown>,
  projection: Projection,
  states: States,
  limit: number,
): Promise<Advanced> {
  const folded = await db.transaction().execute(async (tx) => {
    await asProjecting(tx)
    const place = await lockPlace(tx, projection)
    if (place.failed !== null || place.definition !== definitionOf(projection)) return { place, more: false }
    states.standOn(place.generation)
    const page = await readLedger(tx, { after: place.position, limit })
    if (page.length === 0) return { place, more: false }
    const {
      changes,
      position = place.position,
      changed = place.changed,
      failed = null,
    } = await foldPage((versions) => readStreamsSince(tx, versions), projection, states, page)
    await write(tx, writingsOf(projection, place.generation, changes))
    const moved = await movePlace(tx, projection, { ...place, position, changed, failed })
    return { place: moved, changes, more: page.length === limit && failed === null }
  })
  if (folded.changes) markWritten(folded.changes)
  return folded
}

export async function lockPlace(tx: QueryExecutorProvider, { name }: Projection): Promise<Place> {
  const { rows } = await sql<Place>`/* projections.lock */ select generation, definition, position, changed, failed
    from projections.projection where name = ${name} for update`.execute(tx)
  const [place] = rows
  if (!place) throw new Error(`there is no projection ${name}`)
  return place
}

export async function movePlace(tx: QueryExecutorProvider, { name }: Projection, place: Place): Promise<Place> {
  const { generation, definition, position, changed, failed } = place
  await sql`/* projections.move */ update projections.projection set generation = ${generation}, definition = ${definition},
    position = ${position}, changed = ${changed}, failed = ${failed} where name = ${name}`.execute(tx)
  return place
}

/** Data, limits or constraints (SQLSTATE classes 22, 23, 42, 54), and not a connection that broke. */
function isRefusedRow(error: unknown): error is DatabaseError {
  return error instanceof DatabaseError && /^(?:22|23|42|54)/.test(error.code ?? '')
}
