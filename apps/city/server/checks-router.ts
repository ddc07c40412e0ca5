import { countiesChecks, countyChecks } from '@mingce/api/catalog-checks/answers'
import { division } from '@mingce/api/inputs'
import { onDay } from '@mingce/api/on-day'
import { router } from '@mingce/api/procedure'
import { foundPages } from '@mingce/projections/pages/questions'
import { z } from 'zod'
import { officer } from './officer.ts'

/** 目录检查 of the counties below, as filed or settled, now or as of a day; of one county item by item. Null where it is none of the asker's. */
export const checksRouter = router({
  counties: officer.input(onDay).query(({ ctx, input }) => countiesChecks(ctx, input)),
  county: officer
    .input(z.object({ division, ...onDay.shape }))
    .query(({ ctx, input: { division: county, on } }) => countyChecks(ctx, { county, on })),
  /** The published pages of a county, each as it was found last. */
  pages: officer
    .input(z.object({ division }))
    .query(({ ctx, input }) => ctx.ask((tx) => foundPages(tx, ctx.actor, { counties: [input.division] }))),
})
