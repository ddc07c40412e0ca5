import { digestOf } from '@mingce/api/digest'
import { key } from '@mingce/api/inputs'
import { catalogMatter } from '@mingce/api/matters/catalog'
import { type Officer, router } from '@mingce/api/procedure'
import type { BorrowingCommand } from '@mingce/domain/borrowing/borrow'
import { borrowedElements, publishedSource } from '@mingce/domain/borrowing/events'
import { disclosureItem } from '@mingce/domain/catalog/item'
import { digest, divisionCode, id, words } from '@mingce/domain/identifiers'
import { ownBorrowings, reuseWithin } from '@mingce/projections/borrowing/borrowed'
import { offersFor, offersWith } from '@mingce/projections/borrowing/offers'
import { libraryOf } from '@mingce/projections/library/entries'
import { z } from 'zod'
import { officer } from './officer.ts'

const taken = z.object({ key, item: id, content: disclosureItem, from: publishedSource, elements: borrowedElements })
const ofSource = z.object({ key, item: id, county: divisionCode, source: id })

/** 借鉴: how others wrote what they published, what the own draft has from them, and who has something from here. */
export const borrowingRouter = router({
  /** Null where the draft has no such item. */
  offers: officer
    .input(z.object({ item: id }))
    .query(({ ctx, input }) => ctx.ask(async (tx) => (await offersFor(tx, ctx.actor, input.item)) ?? null)),
  search: officer
    .input(z.object({ words: z.string().trim().max(100) }))
    .query(({ ctx, input }) => ctx.ask((tx) => offersWith(tx, ctx.actor, input.words))),
  /** 亮点库. */
  library: officer.query(({ ctx }) => ctx.ask((tx) => libraryOf(tx, ctx.actor))),
  own: officer.query(({ ctx }) => ctx.ask((tx) => ownBorrowings(tx, ctx.actor.authority))),
  reuse: officer.query(({ ctx }) => ctx.ask((tx) => reuseWithin(tx, ctx.actor))),
  takeText: officer
    .input(taken.extend({ seen: digest }))
    .mutation(({ ctx, input: { key, ...said } }) =>
      carryOut(ctx, key, { do: 'borrowText', ...said, digest: digestOf(said.content) }),
    ),
  takeItem: officer
    .input(taken)
    .mutation(({ ctx, input: { key, ...said } }) =>
      carryOut(ctx, key, { do: 'borrowItem', ...said, digest: digestOf(said.content) }),
    ),
  /** 保持: `now` is what the source said on the screen, null for nothing. */
  keep: officer
    .input(ofSource.extend({ now: z.object({ version: z.int().positive(), digest }).nullable() }))
    .mutation(({ ctx, input: { key, ...said } }) => carryOut(ctx, key, { do: 'keepBorrowing', ...said })),
  drop: officer
    .input(ofSource.extend({ reason: words }))
    .mutation(({ ctx, input: { key, ...said } }) => carryOut(ctx, key, { do: 'dropBorrowing', ...said })),
})

function carryOut(ctx: Officer, key: string, command: BorrowingCommand) {
  return ctx.record({ matter: catalogMatter, target: ctx.actor.authority, command, key, awaits: ['catalog'] })
}
