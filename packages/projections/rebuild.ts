import { kyselyOn } from '@mingce/ledger/connect'
import { everyRecorded } from '@mingce/ledger/read'
import { type Kysely, sql } from 'kysely'
import type { Pool } from 'pg'
import { lockPlace, movePlace, type Place } from './carry/advance.ts'
import { differingRows } from './carry/compare.ts'
import { beginFilling, type Filling, fill, foldInto } from './carry/fill.ts'
import { placesIn } from './carry/places.ts'
import { definitionOf, prepare } from './carry/prepare.ts'
import { createIndexes, dropOthers, pointViews } from './carry/tables.ts'
import { write } from './carry/write.ts'
import type { Projection } from './definition.ts'
import { type ProjectionName, projections } from './projections.ts'

export type Rebuilt = {
  readonly name: string
  readonly events: number
  readonly seconds: number
  /** Rows that stand in the tables before or after and not in both; null when the definition changed or the old one had failed. */
  readonly differing: number | null
}

/** Somebody else is at it. */
export class RebuildingError extends Error {
  override readonly name = 'RebuildingError'
}

/**
 * Makes a projection's tables anew from the first event, beside the live ones, compares, and switches.
 *
 * Questions go on meanwhile and see either the old tables or the new ones.
 *
 * @param project connections in the role `project`; three or more
 * @throws when an event fails, or another rebuild of it is under way; the live tables are then as they were
 */
export async function rebuild(project: Pool, name: ProjectionName): Promise<Rebuilt> {
  const db = kyselyOn<unknown>(project)
  await prepare(db, Object.values(projections))
  return rebuildProjection(db, projections[name])
}

/** As {@link rebuild}, of any projection. */
export async function rebuildProjection(db: Kysely<unknown>, projection: Projection): Promise<Rebuilt> {
  return db.connection().execute(async (guard) => {
    const lock = `mingce rebuild ${projection.name}`
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_lock(hashtext(${lock})) as mine`.execute(guard)
    if (!rows[0]?.mine) throw new RebuildingError(`${projection.name} is being rebuilt already`)
    try {
      return await rebuildAlone(db, projection)
    } finally {
      await sql`select pg_advisory_unlock(hashtext(${lock}))`.execute(guard)
    }
  })
}

const nearTheHead = 1_000n

async function rebuildAlone(db: Kysely<unknown>, projection: Projection): Promise<Rebuilt> {
  const started = performance.now()
  const { generation: live } = await placeOf(db, projection)
  await dropOthers(db, projection, live)
  const filling = await beginFilling(db, projection, live + 1)
  for (let target = await targetOf(db, projection); target - filling.position > nearTheHead; ) {
    await fill(db, filling, target)
    target = await targetOf(db, projection)
  }
  await createIndexes(db, projection, filling.generation)
  const differing = await switchOver(db, filling)
  await dropOthers(db, projection, filling.generation)
  return { name: projection.name, events: filling.events, seconds: (performance.now() - started) / 1_000, differing }
}

async function placeOf(db: Kysely<unknown>, { name }: Projection): Promise<Place> {
  const place = (await placesIn(db)).places.get(name)
  if (!place) throw new Error(`there is no projection ${name}`)
  return place
}

/** As far as the live tables stand, to be compared there; where they cannot be compared, the ledger's head. */
async function targetOf(db: Kysely<unknown>, projection: Projection): Promise<bigint> {
  const { head, places } = await placesIn(db)
  const place = places.get(projection.name)
  return place && isComparable(place, projection) ? place.position : head
}

function isComparable({ definition, failed }: Place, projection: Projection): boolean {
  return failed === null && definition === definitionOf(projection)
}

/** Under the lock nobody moves the live tables: what is left is carried, both are compared, and the views are pointed anew. */
async function switchOver(db: Kysely<unknown>, filling: Filling): Promise<number | null> {
  const { projection, generation } = filling
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('lock_timeout', '10s', true), set_config('statement_timeout', '0', true)`.execute(tx)
    const place = await lockPlace(tx, projection)
    const comparable = isComparable(place, projection)
    const target = comparable ? place.position : (await placesIn(tx)).head
    for await (const page of everyRecorded(tx, { after: filling.position, until: target }))
      await write(tx, await foldInto(tx, filling, page))
    const differing = comparable ? await differingRows(tx, projection, place.generation, generation) : null
    await sql`lock table projections.switch in access exclusive mode`.execute(tx)
    await pointViews(tx, projection, generation)
    const now = {
      generation,
      definition: definitionOf(projection),
      position: filling.position,
      changed: filling.position,
    }
    await movePlace(tx, projection, { ...now, failed: null })
    return differing
  })
}
