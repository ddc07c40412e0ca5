import { todayAt } from '@mingce/api/clock'
import { key } from '@mingce/api/inputs'
import { catalogKnowing, catalogMatter } from '@mingce/api/matters/catalog'
import { router } from '@mingce/api/procedure'
import { digest, id, words } from '@mingce/domain/identifiers'
import { lawId } from '@mingce/domain/law/events'
import { enteredArticlesOf, registryOf } from '@mingce/projections/law/law'
import { openSweeps, waitingIn } from '@mingce/projections/law/sweep'
import { z } from 'zod'
import { officer } from './officer.ts'

const proposal = z.object({ key, item: id, law: lawId, change: z.int().positive().max(200) })
const awaits = ['catalog', 'trail'] as const

/** 依据库: the registry, which of its changes ask something of the county's own items, and what the county does not take over of it. */
export const lawRouter = router({
  registry: officer.query(({ ctx }) => ctx.ask((tx) => registryOf(tx))),
  articles: officer
    .input(z.object({ law: lawId }))
    .query(({ ctx, input }) => ctx.ask((tx) => enteredArticlesOf(tx, input.law))),
  changes: officer.query(({ ctx }) => ctx.ask((tx) => openSweeps(tx, ctx.actor, todayAt(ctx.desk.clock)))),
  /** How many items each change leaves to be reworded or answered. */
  waiting: officer.query(({ ctx }) =>
    ctx.ask(async (tx) => waitingIn(await openSweeps(tx, ctx.actor, todayAt(ctx.desk.clock)))),
  ),
  /** 不采纳 of what a change of a law proposes for an item. */
  decline: officer
    .input(proposal.extend({ seen: digest, reason: words }))
    .mutation(async ({ ctx, input: { key, ...said } }) => {
      const laws = await ctx.ask(registryOf)
      return ctx.record({
        ...{ matter: catalogKnowing(laws.map((law) => law.id)), target: ctx.actor.authority, key, awaits },
        command: { do: 'declineLawProposal', ...said },
      })
    }),
  /** It is taken back. */
  reopen: officer.input(proposal).mutation(({ ctx, input: { key, ...said } }) =>
    ctx.record({
      ...{ matter: catalogMatter, target: ctx.actor.authority, key, awaits },
      command: { do: 'reopenLawProposal', ...said },
    }),
  ),
})
