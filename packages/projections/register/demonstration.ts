import type { DemonstrationEvent } from '@mingce/domain/demonstration/events'
import { type Demonstration, evolveDemonstration, noDemonstration } from '@mingce/domain/demonstration/evolve'
import { type Asking, held } from '../asking.ts'
import { folding, type Standing, table, under } from '../definition.ts'

/** A demonstration's clock showed `continuesFrom` at the real instant `startedAt`. */
export type RegisterDemonstrationRow = Standing & { readonly continuesFrom: Date; readonly startedAt: Date }

export const registerDemonstrationTables = {
  registerDemonstration: table<RegisterDemonstrationRow>(
    { continuesFrom: 'timestamptz', startedAt: 'timestamptz' },
    { open: true },
  ),
} as const

export const registerDemonstrationSource = folding<Demonstration, DemonstrationEvent>({
  covers: under('demonstration'),
  initial: noDemonstration,
  evolve: evolveDemonstration,
  rows(_, demonstration) {
    if (!demonstration) return {}
    const continuesFrom = new Date(demonstration.continuesFrom)
    const startedAt = new Date(continuesFrom.getTime() - demonstration.offsetMs)
    return { registerDemonstration: [{ key: 'clock', division: '', height: 3, continuesFrom, startedAt }] }
  },
})

/** What a demonstration's clock is ahead of the real one, in milliseconds; 0 where the ledger holds real filings. */
export async function clockOffsetMs(tx: Asking): Promise<number> {
  const row = await tx
    .selectFrom('registerDemonstration')
    .select(['continuesFrom', 'startedAt'])
    .where(held('registerDemonstration', {}))
    .executeTakeFirst()
  return row ? row.continuesFrom.getTime() - row.startedAt.getTime() : 0
}
