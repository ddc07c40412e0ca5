import { type Recorded, readLedger, readStreamsSince } from '@mingce/ledger/read'
import { type Kysely, type QueryExecutorProvider, sql } from 'kysely'
import type { Projection } from '../definition.ts'
import { sideBySideOn } from '../side-by-side.ts'
import type { Place } from './advance.ts'
import { projecting } from './as-projecting.ts'
import { type Changes, markWritten } from './changes.ts'
import { foldPage } from './fold-page.ts'
import { definitionOf } from './prepare.ts'
import type { States } from './states.ts'
import { write, writingsOf } from './write.ts'

/** One of several that are carried together, and how far it is known to stand. */
export type Passenger = { readonly projection: Projection; readonly states: States; readonly position: bigint }

/** Who stands further behind goes alone: the others need not wait for it. */
export const togetherWithin = 200n

/** Longer than others hold a line who carry one page; a rebuild that switches its tables holds it longer, and stops nobody else. */
const lockedForMs = 250

type Carried = { readonly place: Place; readonly changes: Changes }

/**
 * Carries what was just recorded into several projections: the page is read once, and everything goes there and back in three messages,
 * which cost more than the rows. Each projection's rows and position are in one commit, as where it goes alone.
 *
 * @returns where each stands now; one that failed, is of another definition or was rebuilt meanwhile is left where it was
 * @throws when the database refused a row, a line was held too long or nobody answered: then nobody was carried, and each goes alone
 */
export function advanceTogether(
  db: Kysely<unknown>,
  passengers: readonly Passenger[],
): Promise<ReadonlyMap<string, Place>> {
  return db.getExecutor().provideConnection(async (connection) => {
    const tx = sideBySideOn<unknown>(connection)
    try {
      const carried = await carry(tx, passengers)
      await sql`commit`.execute(tx)
      for (const { changes } of carried.values()) markWritten(changes)
      return new Map([...carried].map(([name, { place }]) => [name, place]))
    } catch (error) {
      for (const { states } of passengers) states.forget()
      await sql`rollback`.execute(tx).catch(() => {}) // a connection that broke has nothing to take back
      throw error
    }
  })
}

async function carry(tx: Kysely<unknown>, passengers: readonly Passenger[]): Promise<ReadonlyMap<string, Carried>> {
  const after = earliest(passengers)
  const [, places, page] = await Promise.all([
    begin(tx),
    lockPlaces(tx, passengers),
    readLedger(tx, { after, limit: 2 * Number(togetherWithin) }),
  ])
  const carried = await Promise.all(
    passengers.map(async (passenger) => {
      const place = places.get(passenger.projection.name)
      return place && isCarriable(place, passenger.projection, after)
        ? [await fold(tx, { ...passenger, place }, page)]
        : []
    }),
  )
  const moved = carried.flat()
  await Promise.all([...moved.map(({ writings }) => write(tx, writings)), movePlaces(tx, moved)])
  return new Map(moved.map((each) => [each.projection.name, each]))
}

function earliest([first, ...others]: readonly Passenger[]): bigint {
  let earliest = first?.position ?? -1n
  for (const { position } of others) if (position < earliest) earliest = position
  return earliest
}

/** As `asProjecting`, in one message with what follows. The lines first: the page is then read as those who held them left it. */
async function begin(tx: QueryExecutorProvider): Promise<void> {
  await sql`begin; ${projecting}; set local lock_timeout = ${sql.lit(lockedForMs)}`.execute(tx)
}

/** In the order of their names, so that two who carry never wait for each other. */
async function lockPlaces(
  tx: QueryExecutorProvider,
  passengers: readonly Passenger[],
): Promise<ReadonlyMap<string, Place>> {
  const names = passengers.map(({ projection }) => projection.name)
  const { rows } = await sql<Place & { name: string }>`/* projections.lock_all */
    select name, generation, definition, position, changed, failed from projections.projection
     where name = any(${names}) order by name for update`.execute(tx)
  return new Map(rows.map(({ name, ...place }) => [name, place]))
}

function isCarriable(place: Place, projection: Projection, after: bigint): boolean {
  return place.failed === null && place.definition === definitionOf(projection) && place.position >= after
}

async function fold(
  tx: Kysely<unknown>,
  { projection, states, place }: Passenger & { readonly place: Place },
  page: readonly Recorded[],
) {
  states.standOn(place.generation)
  const own = page.filter(({ position }) => position > place.position)
  const folded = await foldPage((versions) => readStreamsSince(tx, versions), projection, states, own)
  const { changes, position = place.position, changed = place.changed, failed = null } = folded
  return {
    ...{ projection, changes },
    writings: writingsOf(projection, place.generation, changes),
    place: { ...place, position, changed, failed },
  }
}

async function movePlaces(
  tx: QueryExecutorProvider,
  moved: readonly { readonly projection: Projection; readonly place: Place }[],
): Promise<void> {
  const names = moved.map(({ projection }) => projection.name)
  const positions = moved.map(({ place }) => place.position)
  const changed = moved.map(({ place }) => place.changed)
  const failed = moved.map(({ place }) => place.failed)
  await sql`/* projections.move_all */ update projections.projection as stood
    set position = moved.position, changed = moved.changed, failed = moved.failed
    from unnest(${names}::text[], ${positions}::bigint[], ${changed}::bigint[], ${failed}::text[])
      as moved(name, position, changed, failed)
    where stood.name = moved.name`.execute(tx)
}
