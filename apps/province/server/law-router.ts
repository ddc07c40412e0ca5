import { todayAt } from '@mingce/api/clock'
import type { Desk } from '@mingce/api/desk'
import { division, key } from '@mingce/api/inputs'
import { lawMatter } from '@mingce/api/matters/configuration'
import { type Officer, orRefuse, router } from '@mingce/api/procedure'
import { day, words } from '@mingce/domain/identifiers'
import { articleEntry, articleNumber } from '@mingce/domain/law/article-events'
import { decideLaw, type LawCommand } from '@mingce/domain/law/decide'
import { lawEntry, lawId } from '@mingce/domain/law/events'
import { evolveLaw, type LawState, type RegisteredLaw, registered, unregisteredLaw } from '@mingce/domain/law/evolve'
import { lawDeclinesOf } from '@mingce/projections/catalog/law-declines'
import { enteredArticlesOf, registryOf } from '@mingce/projections/law/law'
import { sweepOf, sweptCounties, wouldBeSwept } from '@mingce/projections/law/sweep'
import { usageOf } from '@mingce/projections/law/usage'
import { z } from 'zod'
import { officer } from './officer.ts'

const named = z.object({ law: lawId })
const change = named.extend({ change: z.int().positive() })
const text = (most: number) => z.string().trim().min(1).max(most)
const seen = z.int().nonnegative()
const told = { source: text(500), doubt: text(500).nullable(), seen }
const amendment = z.object({
  ...{ inForceFrom: day, amendedBy: text(300), docNumber: text(60).nullable() },
  ...{ year: z.int().min(1949).max(2100).nullable(), ...told },
})
const repeal = z.object({ from: day, repealedBy: text(300), replacedBy: lawId.nullable(), ...told })
const awaits = ['law', 'trail'] as const

/** 依据库: what the laws are that catalogs stand on, what happened to them, and what that asks of whose items. */
export const lawRouter = router({
  list: officer.query(({ ctx }) =>
    ctx.ask(async (tx) => {
      const registry = await registryOf(tx)
      return { registry, today: todayAt(ctx.desk.clock), usage: await usageOf(tx, ctx.actor, registry) }
    }),
  ),
  /** Every law as it is registered, against which citations are held. */
  registry: officer.query(({ ctx }) => ctx.ask((tx) => registryOf(tx))),
  /** 不采纳 of one county: which changes of laws it did not follow, and why. */
  declines: officer
    .input(z.object({ division }))
    .query(({ ctx, input }) => ctx.ask((tx) => lawDeclinesOf(tx, ctx.actor, input))),
  /** 条文: every version that was entered of a law's articles. */
  articles: officer.input(named).query(({ ctx, input }) => ctx.ask((tx) => enteredArticlesOf(tx, input.law))),
  /** 清理: one change of a law, the counties it asks to reword items, and how far these have come. Null where there is none. */
  sweep: officer.input(change).query(({ ctx, input }) =>
    ctx.ask(async (tx) => {
      const sweep = await sweepOf(tx, ctx.actor, { ...input, today: todayAt(ctx.desk.clock) })
      return sweep ? { changed: sweep.changed, counties: sweptCounties(sweep) } : null
    }),
  ),
  /** The same, the items of one county. */
  swept: officer
    .input(change.extend({ division }))
    .query(({ ctx, input }) =>
      ctx.ask(async (tx) => (await sweepOf(tx, ctx.actor, { ...input, today: todayAt(ctx.desk.clock) }))?.items ?? []),
    ),
  /** What would follow if this were recorded: the refusal, or the items that it would ask to be reworded. */
  previewAmendment: officer
    .input(named.extend(amendment.shape))
    .query(({ ctx, input: { law, ...said } }) => preview(ctx, law, { do: 'amendLaw', ...said })),
  previewRepeal: officer
    .input(named.extend(repeal.shape))
    .query(({ ctx, input: { law, ...said } }) => preview(ctx, law, { do: 'repealLaw', ...said })),
  register: officer
    .input(named.extend({ key, entry: lawEntry }))
    .mutation(({ ctx, input: { law, key, entry } }) =>
      ctx.record({ matter: lawMatter, target: law, command: { do: 'registerLaw', entry }, key, awaits }),
    ),
  correct: officer
    .input(named.extend({ key, entry: lawEntry, reason: words, seen }))
    .mutation(({ ctx, input: { law, key, ...said } }) =>
      ctx.record({ matter: lawMatter, target: law, command: { do: 'correctLaw', ...said }, key, awaits }),
    ),
  amend: officer
    .input(named.extend({ key, ...amendment.shape }))
    .mutation(({ ctx, input: { law, key, ...said } }) =>
      ctx.record({ matter: lawMatter, target: law, command: { do: 'amendLaw', ...said }, key, awaits }),
    ),
  repeal: officer
    .input(named.extend({ key, ...repeal.shape }))
    .mutation(({ ctx, input: { law, key, ...said } }) =>
      ctx.record({ matter: lawMatter, target: law, command: { do: 'repealLaw', ...said }, key, awaits }),
    ),
  withdraw: officer
    .input(named.extend({ key, change: z.int().positive(), reason: words, seen }))
    .mutation(({ ctx, input: { law, key, ...said } }) =>
      ctx.record({ matter: lawMatter, target: law, command: { do: 'withdrawLawChange', ...said }, key, awaits }),
    ),
  /** 条文: what an article says from a day on, as it was published or in our own words. */
  enterArticle: officer
    .input(named.extend({ key, entry: articleEntry, seen }))
    .mutation(({ ctx, input: { law, key, ...said } }) =>
      ctx.record({ matter: lawMatter, target: law, command: { do: 'enterArticle', ...said }, key, awaits }),
    ),
  correctArticle: officer
    .input(named.extend({ key, entry: articleEntry, reason: words, seen }))
    .mutation(({ ctx, input: { law, key, ...said } }) =>
      ctx.record({ matter: lawMatter, target: law, command: { do: 'correctArticle', ...said }, key, awaits }),
    ),
  withdrawArticle: officer
    .input(named.extend({ key, article: articleNumber, from: day.nullable(), reason: words, seen }))
    .mutation(({ ctx, input: { law, key, ...said } }) =>
      ctx.record({ matter: lawMatter, target: law, command: { do: 'withdrawArticle', ...said }, key, awaits }),
    ),
})

type Asked = Pick<Officer, 'actor' | 'ask'> & { readonly desk: Desk }

async function preview(ctx: Asked, id: string, command: LawCommand) {
  return ctx.ask(async (tx) => {
    const registry = await registryOf(tx)
    const before = stateIn(registry, id)
    const successor =
      command.do === 'repealLaw' && command.replacedBy ? stateIn(registry, command.replacedBy) : undefined
    const events = orRefuse(decideLaw(command, before, { actor: ctx.actor, id, successor }))
    const { account, role: post, authority } = ctx.actor
    const at = ctx.desk.clock().toISOString()
    const after = events.reduce((law, event) => evolveLaw(law, { event, by: { account, post, authority }, at }), before)
    const law = registered(id, after)
    const change = law?.changes.at(-1)
    if (!law || !change) throw new Error('a change was neither recorded nor refused')
    const items = await wouldBeSwept(tx, ctx.actor, { changed: { law, change }, registry })
    return { items: items.length, counties: new Set(items.map(({ division }) => division)).size }
  })
}

/** Without its articles: no change of a law is held against them. */
function stateIn(registry: readonly RegisteredLaw[], id: string): LawState {
  const found = registry.find((each) => each.id === id)
  if (!found) return unregisteredLaw
  const { id: _, version, changes, ...entry } = found
  return { entry, version, changes, articles: [] }
}
