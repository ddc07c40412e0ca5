import { everyRecorded, type Recorded, readStreamsSince } from '@mingce/ledger/read'
import type { Kysely } from 'kysely'
import type { Projection } from '../definition.ts'
import { asProjecting } from './as-projecting.ts'
import { markWritten } from './changes.ts'
import { foldPage } from './fold-page.ts'
import { States } from './states.ts'
import { createTables } from './tables.ts'
import { write, writingsOf } from './write.ts'

/** The tables being filled from the first event, and how far. */
export type Filling = {
  readonly projection: Projection
  readonly generation: number
  readonly states: States
  position: bigint
  events: number
}

export async function beginFilling(db: Kysely<unknown>, projection: Projection, generation: number): Promise<Filling> {
  await createTables(db, projection, generation)
  return { projection, generation, states: new States(), position: -1n, events: 0 }
}

/** Fills up to and with a position. A page is folded while the one before it is written. */
export async function fill(db: Kysely<unknown>, filling: Filling, until: bigint): Promise<void> {
  let written = Promise.resolve()
  for await (const page of everyRecorded(db, { after: filling.position, until })) {
    const writings = await foldInto(db, filling, page)
    await written
    written = db.transaction().execute(async (tx) => {
      await asProjecting(tx)
      await write(tx, writings)
    })
    written.catch(() => {})
  }
  await written
}

/** Folds a page, and hands over what is to be written; from then on it counts as written. */
export async function foldInto(db: Kysely<unknown>, filling: Filling, page: readonly Recorded[]) {
  const { projection, generation, states } = filling
  const { changes, position, failed } = await foldPage(
    (versions) => readStreamsSince(db, versions),
    projection,
    states,
    page,
  )
  if (failed !== undefined || position === undefined) throw new Error(`${projection.name} was not rebuilt: ${failed}`)
  const writings = writingsOf(projection, generation, changes)
  markWritten(changes)
  filling.position = position
  filling.events += page.length
  return writings
}
