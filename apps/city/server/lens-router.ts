import { division } from '@mingce/api/inputs'
import { lensSubject, openLens } from '@mingce/api/lens-answers'
import { router } from '@mingce/api/procedure'
import { countiesUniformity } from '@mingce/api/uniformity/answers'
import { countyItemUniformity, countyUniformity } from '@mingce/api/uniformity/county'
import { filedItemUniformity, filedUniformity } from '@mingce/api/uniformity/filed'
import { mostItems } from '@mingce/domain/catalog/events'
import { digest, id } from '@mingce/domain/identifiers'
import { filedBorrowingsOf, reuseWithin } from '@mingce/projections/borrowing/borrowed'
import { publishedElsewhere } from '@mingce/projections/lens/peers'
import { z } from 'zod'
import { officer } from './officer.ts'

/** 同类: how the same item was ruled on in the city's counties, and how others have it. */
export const lensRouter = router({
  /** Null where the asker may not read the item. */
  item: officer.input(lensSubject).query(({ ctx, input }) => openLens(ctx, input)),
  /** Of counties of other cities what they published, and nothing else. */
  elsewhere: officer
    .input(lensSubject)
    .query(({ ctx, input }) => ctx.ask((tx) => publishedElsewhere(tx, ctx.actor, input))),
  /** 一刀切: how like the guide and other counties the items of a county of the city's are; none of anybody else's. */
  uniformity: officer
    .input(z.object({ division, parts: z.array(z.object({ part: id, digest })).max(mostItems) }))
    .query(({ ctx, input }) => filedUniformity(ctx, input)),
  /** 借鉴: what the items of a county's filed catalog have from other counties. */
  borrowed: officer
    .input(z.object({ division, submission: z.string().max(200) }))
    .query(({ ctx, input }) => ctx.ask((tx) => filedBorrowingsOf(tx, input))),
  /** Whose published texts of the city's counties stand in other counties' published catalogs. */
  reuse: officer.query(({ ctx }) => ctx.ask((tx) => reuseWithin(tx, ctx.actor))),
  itemUniformity: officer.input(lensSubject).query(({ ctx, input }) => filedItemUniformity(ctx, input)),
  /** The index of each of the city's counties that filed a catalog; one county's items, one of them in full. Null where it is none of the city's. */
  counties: officer.query(({ ctx }) => countiesUniformity(ctx)),
  county: officer.input(z.object({ division })).query(({ ctx, input }) => countyUniformity(ctx, input.division)),
  countyItem: officer
    .input(z.object({ division, item: id }))
    .query(({ ctx, input }) => countyItemUniformity(ctx, input)),
})
