import { division, key } from '@mingce/api/inputs'
import { goodPracticeMatter } from '@mingce/api/matters/good-practice'
import { type Officer, router } from '@mingce/api/procedure'
import type { DivisionCode } from '@mingce/domain/authority/division'
import type { GoodPracticeCommand } from '@mingce/domain/good-practice/decide'
import { libraryEntry } from '@mingce/domain/good-practice/events'
import { id, words } from '@mingce/domain/identifiers'
import { candidatesWithin } from '@mingce/projections/library/candidates'
import { libraryRead } from '@mingce/projections/library/read'
import { waitingRecommendations } from '@mingce/projections/library/recommendations'
import { z } from 'zod'
import { officer } from './officer.ts'

const about = z.object({ key, county: division, item: id, seen: z.int().nonnegative() })

/** 亮点库: what stands in it, what cities recommend, what else might be worth taking in, and the province's acts. */
export const libraryRouter = router({
  open: officer.query(({ ctx }) => ctx.ask((tx) => libraryRead(tx, ctx.actor))),
  /** How many recommendations wait. */
  waiting: officer.query(({ ctx }) => ctx.ask((tx) => waitingRecommendations(tx))),
  candidates: officer.query(({ ctx }) => ctx.ask((tx) => candidatesWithin(tx, ctx.actor))),
  include: officer
    .input(about.extend({ entry: libraryEntry }))
    .mutation(({ ctx, input: { entry, ...said } }) => carryOut(ctx, said, { do: 'includeInLibrary', entry })),
  amend: officer
    .input(about.extend({ entry: libraryEntry, reason: words }))
    .mutation(({ ctx, input: { entry, reason, ...said } }) => carryOut(ctx, said, { do: 'amendEntry', entry, reason })),
  remove: officer
    .input(about.extend({ reason: words }))
    .mutation(({ ctx, input: { reason, ...said } }) => carryOut(ctx, said, { do: 'removeEntry', reason })),
  decline: officer
    .input(about.extend({ reason: words }))
    .mutation(({ ctx, input: { reason, ...said } }) => carryOut(ctx, said, { do: 'declineRecommendation', reason })),
})

type About = { readonly key: string; readonly county: DivisionCode; readonly item: string; readonly seen: number }
type Unseen<Command> = Command extends unknown ? Omit<Command, 'seen'> : never

function carryOut(ctx: Officer, { key, county, item, seen }: About, command: Unseen<GoodPracticeCommand>) {
  const asked = { ...command, seen } as GoodPracticeCommand
  return ctx.record({ matter: goodPracticeMatter, target: { county, item }, command: asked, key, awaits: ['library'] })
}
