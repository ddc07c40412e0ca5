import { division } from '@mingce/api/inputs'
import { endOfDay, onDay } from '@mingce/api/on-day'
import { router } from '@mingce/api/procedure'
import { countyLists, listCoverage } from '@mingce/projections/lists/questions'
import { z } from 'zod'
import { officer } from './officer.ts'

/** 清单对照 of the counties below: each in numbers, and one county's report. Null where it is none of the asker's, or has no list. */
export const listsRouter = router({
  coverage: officer.input(onDay).query(async ({ ctx, input }) => {
    const asOf = await endOfDay(ctx.desk, input)
    return ctx.ask((tx) => listCoverage(tx, ctx.actor, asOf))
  }),
  county: officer
    .input(z.object({ division, ...onDay.shape }))
    .query(async ({ ctx, input: { division: county, ...day } }) => {
      const asOf = await endOfDay(ctx.desk, day)
      return ctx.ask((tx) => countyLists(tx, ctx.actor, { county, ...asOf }))
    }),
})
