import { division, key } from '@mingce/api/inputs'
import { goodPracticeMatter } from '@mingce/api/matters/good-practice'
import { router } from '@mingce/api/procedure'
import { shownImprovements } from '@mingce/domain/good-practice/events'
import { digest, id, words } from '@mingce/domain/identifiers'
import { candidatesWithin } from '@mingce/projections/library/candidates'
import { libraryRead } from '@mingce/projections/library/read'
import { z } from 'zod'
import { officer } from './officer.ts'

const about = z.object({ key, county: division, item: id, seen: z.int().nonnegative() })
const recommendation = about.extend({
  ...{ reason: words, improvements: shownImprovements },
  ...{ version: z.int().positive(), digest },
})
const awaits = ['library'] as const

/** 亮点库: what stands in it, what of the city's counties was recommended and what became of that, and what might be. */
export const libraryRouter = router({
  open: officer.query(({ ctx }) => ctx.ask((tx) => libraryRead(tx, ctx.actor))),
  candidates: officer.query(({ ctx }) => ctx.ask((tx) => candidatesWithin(tx, ctx.actor))),
  recommend: officer.input(recommendation).mutation(({ ctx, input: { key, county, item, ...said } }) =>
    ctx.record({
      ...{ matter: goodPracticeMatter, target: { county, item }, key, awaits },
      command: { do: 'recommend', ...said },
    }),
  ),
  withdraw: officer.input(about.extend({ reason: words })).mutation(({ ctx, input: { key, county, item, ...said } }) =>
    ctx.record({
      ...{ matter: goodPracticeMatter, target: { county, item }, key, awaits },
      command: { do: 'withdrawRecommendation', ...said },
    }),
  ),
})
