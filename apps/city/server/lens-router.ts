import { lensSubject, openLens } from '@mingce/api/lens-answers'
import { router } from '@mingce/api/procedure'
import { publishedElsewhere } from '@mingce/projections/lens/peers'
import { officer } from './officer.ts'

/** 同类: how the same item was ruled on in the city's counties, and how others have it. */
export const lensRouter = router({
  /** Null where the asker may not read the item. */
  item: officer.input(lensSubject).query(({ ctx, input }) => openLens(ctx, input)),
  /** Of counties of other cities what they published, and nothing else. */
  elsewhere: officer
    .input(lensSubject)
    .query(({ ctx, input }) => ctx.ask((tx) => publishedElsewhere(tx, ctx.actor, input))),
})
