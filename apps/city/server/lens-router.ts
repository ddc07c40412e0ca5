import { division } from '@mingce/api/inputs'
import { withNames } from '@mingce/api/names'
import { router } from '@mingce/api/procedure'
import { digest, id } from '@mingce/domain/identifiers'
import { publishedElsewhere } from '@mingce/projections/lens/peers'
import { lensOf } from '@mingce/projections/lens/questions'
import { z } from 'zod'
import { officer } from './officer.ts'

const subject = z.object({ division, part: id, digest })

/** 同类: how the same item was ruled on in the city's counties, and how others have it. */
export const lensRouter = router({
  /** Null where the asker may not read the item. */
  item: officer.input(subject).query(async ({ ctx, input }) => {
    const lens = await ctx.ask(async (tx) => (await lensOf(tx, ctx.actor, input)) ?? null)
    return (
      lens &&
      withNames(
        ctx.desk,
        lens,
        lens.rulings.flatMap(({ account, onBehalfOf }) => [account, onBehalfOf]),
      )
    )
  }),
  /** Of counties of other cities what they published, and nothing else. */
  elsewhere: officer
    .input(subject)
    .query(({ ctx, input }) => ctx.ask((tx) => publishedElsewhere(tx, ctx.actor, input))),
})
