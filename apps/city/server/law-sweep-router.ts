import { todayAt } from '@mingce/api/clock'
import { division } from '@mingce/api/inputs'
import { router } from '@mingce/api/procedure'
import { lawId } from '@mingce/domain/law/events'
import { catalogFilingsOf } from '@mingce/projections/board/catalog-filings'
import { openSweeps, sweepOf, sweptCounties } from '@mingce/projections/law/sweep'
import { z } from 'zod'
import { officer } from './officer.ts'

const change = z.object({ law: lawId, change: z.int().positive().max(200) })

/** 依据变动: which changes of laws ask something of the city's counties, and how far these have come. The city looks, and settles what is filed anew. */
export const lawSweepRouter = router({
  list: officer.query(({ ctx }) =>
    ctx.ask(async (tx) => {
      const sweeps = await openSweeps(tx, ctx.actor, todayAt(ctx.desk.clock))
      return sweeps.map((sweep) => ({ changed: sweep.changed, counties: sweptCounties(sweep) }))
    }),
  ),
  /** One change; null where there is none. `filings`: where each county's newest text stands. */
  open: officer.input(change).query(({ ctx, input }) =>
    ctx.ask(async (tx) => {
      const sweep = await sweepOf(tx, ctx.actor, { ...input, today: todayAt(ctx.desk.clock) })
      if (!sweep) return null
      const filings = await catalogFilingsOf(tx, ctx.actor)
      return { changed: sweep.changed, counties: sweptCounties(sweep), filings }
    }),
  ),
  /** The same, the items of one county. */
  items: officer
    .input(change.extend({ division }))
    .query(({ ctx, input }) =>
      ctx.ask(async (tx) => (await sweepOf(tx, ctx.actor, { ...input, today: todayAt(ctx.desk.clock) }))?.items ?? []),
    ),
})
