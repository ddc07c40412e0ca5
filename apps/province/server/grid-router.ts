import { endOfDay, onDay } from '@mingce/api/on-day'
import { router } from '@mingce/api/procedure'
import { roundId } from '@mingce/domain/identifiers'
import { gridOf } from '@mingce/projections/lens/grid'
import { gridColumn } from '@mingce/projections/lens/grid-column'
import { z } from 'zod'
import { officer } from './officer.ts'

const ofRound = z.object({ round: roundId, ...onDay.shape })

/** The guide's items × the counties of a round, and one of them over all counties with their texts; now or as of a day. */
export const gridRouter = router({
  counties: officer.input(ofRound).query(async ({ ctx, input: { round, ...day } }) => {
    const asOf = await endOfDay(ctx.desk, day)
    return ctx.ask(async (tx) => (await gridOf(tx, ctx.actor, { round, ...asOf })) ?? null)
  }),
  column: officer
    .input(ofRound.extend({ column: z.string().min(1).max(400) }))
    .query(async ({ ctx, input: { round, column, ...day } }) => {
      const asOf = await endOfDay(ctx.desk, day)
      return ctx.ask(async (tx) => (await gridColumn(tx, ctx.actor, { round, column, ...asOf })) ?? null)
    }),
})
