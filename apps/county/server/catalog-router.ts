import { digestOf } from '@mingce/api/digest'
import { openEvidence } from '@mingce/api/evidence'
import { importsOf } from '@mingce/api/imported-files'
import { key } from '@mingce/api/inputs'
import { catalogMatter } from '@mingce/api/matters/catalog'
import { type Officer, router } from '@mingce/api/procedure'
import { guideAdoption } from '@mingce/domain/catalog/adopt-guide-text'
import type { CatalogCommand } from '@mingce/domain/catalog/decide'
import { itemOrigin, mostItems } from '@mingce/domain/catalog/events'
import { disclosureItem } from '@mingce/domain/catalog/item'
import { correctedWording, itemLink } from '@mingce/domain/catalog/publication-events'
import { day, digest, id, words } from '@mingce/domain/identifiers'
import { textsOf, versionsOf } from '@mingce/projections/catalog/versions'
import type { ProjectionName } from '@mingce/projections/follow'
import { guidesOf, toldRowsOf } from '@mingce/projections/guide/guide'
import { foundPages } from '@mingce/projections/pages/questions'
import { z } from 'zod'
import { editing, editingInput } from './editing.ts'
import { gridWidths, keepWidths, widthsOf } from './grid-widths.ts'
import { keepImport } from './keep-import.ts'
import { pageHosts } from './live-page/check-live-page.ts'
import { lookAtPage } from './live-page/look-at-page.ts'
import { officer } from './officer.ts'
import { ownDraft } from './own-draft.ts'
import { ownItemUniformity, ownUniformity } from './own-uniformity.ts'
import { itemsToSave, saveItems } from './save-items.ts'

const act = z.object({ key })
const pageUrl = z.url({ protocol: /^https?$/ }).max(1000)
/** What changes with what the public reads. */
const publicly = ['catalog', 'queue', 'board', 'register', 'trail'] as const
const order = z.array(id).max(mostItems)
const mostParts = 20 // split from one item at once

/** The county's own catalog: the draft, what was settled, what is published. */
export const catalogRouter = router({
  draft: officer.query(({ ctx }) => ctx.ask((tx) => ownDraft(tx, ctx.actor.authority))),
  versions: officer.query(({ ctx }) => ctx.ask((tx) => versionsOf(tx, ctx.actor.authority))),
  texts: officer
    .input(z.object({ digests: z.array(digest).max(mostItems) }))
    .query(({ ctx, input }) => ctx.ask((tx) => textsOf(tx, ctx.actor.authority, input.digests))),
  /** The files that support the items, the removed too. */
  evidence: officer.query(({ ctx }) => openEvidence(ctx, ctx.actor.authority)),
  /** How like the guide and other counties' published texts the own draft is; nobody else's. */
  uniformity: officer.query(({ ctx }) => ownUniformity(ctx)),
  itemUniformity: officer
    .input(z.object({ item: id, content: disclosureItem.optional() }))
    .query(({ ctx, input }) => ownItemUniformity(ctx, input)),
  imports: officer.query(({ ctx }) => importsOf(ctx)),
  guides: officer.query(({ ctx }) => ctx.ask((tx) => guidesOf(tx))),
  guide: officer
    .input(z.object({ guide: z.string().min(1).max(100) }))
    .query(({ ctx, input }) => ctx.ask((tx) => toldRowsOf(tx, input.guide))),

  draftItem: officer
    .input(act.extend({ item: id, content: disclosureItem, origin: itemOrigin }))
    .mutation(({ ctx, input: { key, item, content, origin } }) =>
      carryOut(ctx, key, { do: 'draftItem', item, content, digest: digestOf(content), origin }),
    ),
  reviseItem: officer
    .input(act.extend({ item: id, content: disclosureItem, seen: digest, adopted: guideAdoption.exactOptional() }))
    .mutation(({ ctx, input: { key, ...said } }) =>
      carryOut(ctx, key, { do: 'reviseItem', ...said, digest: digestOf(said.content) }),
    ),
  /** 本地化说明: why the item says what it says. */
  giveLocalNote: officer
    .input(act.extend({ item: id, note: words, seen: digest }))
    .mutation(({ ctx, input: { key, ...said } }) => carryOut(ctx, key, { do: 'giveLocalNote', ...said })),
  retireItem: officer
    .input(act.extend({ item: id, reason: words, successor: id.nullable(), seen: digest }))
    .mutation(({ ctx, input: { key, ...said } }) => carryOut(ctx, key, { do: 'retireItem', ...said })),
  restoreItem: officer
    .input(act.extend({ item: id, reason: words, seen: digest }))
    .mutation(({ ctx, input: { key, ...said } }) => carryOut(ctx, key, { do: 'restoreItem', ...said })),
  renameItem: officer
    .input(act.extend({ item: id, content: disclosureItem, reason: words, seen: digest }))
    .mutation(({ ctx, input: { key, ...said } }) =>
      carryOut(ctx, key, { do: 'renameItem', ...said, digest: digestOf(said.content) }),
    ),
  mergeItems: officer
    .input(
      act.extend({
        items: z.array(z.object({ item: id, seen: digest })).max(mostItems),
        into: z.object({ item: id, content: disclosureItem, seen: digest.nullable() }),
        reason: words,
      }),
    )
    .mutation(({ ctx, input: { key, items, into, reason } }) => {
      const named = { ...into, digest: digestOf(into.content) }
      return carryOut(ctx, key, { do: 'mergeItems', items, into: named, reason })
    }),
  splitItem: officer
    .input(
      act.extend({
        item: id,
        seen: digest,
        kept: disclosureItem,
        parts: z.array(z.object({ item: id, content: disclosureItem })).max(mostParts),
        reason: words,
      }),
    )
    .mutation(({ ctx, input: { key, item, seen, kept, parts, reason } }) => {
      const texts = {
        kept: { content: kept, digest: digestOf(kept) },
        parts: parts.map((part) => ({ ...part, digest: digestOf(part.content) })),
      }
      return carryOut(ctx, key, { do: 'splitItem', item, seen, ...texts, reason })
    }),
  reorderItems: officer
    .input(act.extend({ items: order, seen: order }))
    .mutation(({ ctx, input: { key, ...said } }) => carryOut(ctx, key, { do: 'reorderItems', ...said })),
  removeEvidence: officer
    .input(act.extend({ attachment: id, reason: words }))
    .mutation(({ ctx, input: { key, ...said } }) => carryOut(ctx, key, { do: 'removeEvidence', ...said })),
  saveItems: officer.input(itemsToSave).mutation(({ ctx, input }) => saveItems(ctx, input)),
  widths: officer.query(({ ctx }) => widthsOf(ctx)),
  keepWidths: officer.input(gridWidths).mutation(({ ctx, input }) => keepWidths(ctx, input)),
  editing: officer.input(editingInput).mutation(({ ctx, input }) => editing(ctx, input)),
  importCatalog: officer
    .input(
      act.extend({
        fileName: z.string().min(1).max(200),
        fileDigest: digest,
        doubts: z.int().nonnegative(),
        rows: z.array(z.object({ item: id, content: disclosureItem, origin: itemOrigin })).max(mostItems),
      }),
    )
    .mutation(async ({ ctx, input: { key, rows, ...file } }) => {
      await keepImport(ctx, file.fileDigest)
      const named = rows.map((row) => ({ ...row, digest: digestOf(row.content) }))
      return carryOut(ctx, key, { do: 'importCatalog', ...file, rows: named }, ['catalog', 'trail'])
    }),
  /** The pages that stand, each as it was found last. */
  pages: officer.query(({ ctx }) => ctx.ask((tx) => foundPages(tx, ctx.actor))),
  checkPage: officer
    .input(z.object({ version: z.int().positive(), url: z.string().min(1).max(1000) }))
    .mutation(({ ctx, input }) => lookAtPage(ctx, input, { hosts: pageHosts(process.env) })),
  publish: officer
    .input(
      act.extend({
        ...{ version: z.int().positive(), url: pageUrl, publishedOn: day },
        ...{ effectiveOn: day.optional(), links: z.array(itemLink).max(mostItems).optional() },
      }),
    )
    .mutation(async ({ ctx, input: { key, ...said } }) => {
      const versions = await ctx.ask((tx) => versionsOf(tx, ctx.actor.authority))
      const settled = versions.find((each) => each.version === said.version)
      const command = { do: 'publish', ...said, textDigest: digestOf(settled?.items ?? []) } as const
      return carryOut(ctx, key, command, publicly)
    }),
  issueErratum: officer
    .input(
      act.extend({
        ...{ version: z.int().positive(), item: id.nullable(), wording: correctedWording.nullable() },
        ...{ reason: words, issuedOn: day, url: pageUrl },
      }),
    )
    .mutation(({ ctx, input: { key, ...said } }) => {
      const { item, wording, reason } = said
      const textDigest = digestOf({ item, wording, reason })
      return carryOut(ctx, key, { do: 'issueErratum', ...said, textDigest }, publicly)
    }),
  withdrawPublication: officer
    .input(
      act.extend({
        ...{ version: z.int().positive(), staying: z.int().positive().nullable() },
        ...{ reason: words, withdrawnOn: day, url: pageUrl },
      }),
    )
    .mutation(({ ctx, input: { key, ...said } }) =>
      carryOut(ctx, key, { do: 'withdrawPublication', ...said }, publicly),
    ),
})

/** @param awaits what the screen reads next: at a draft its own list, which many write in at once on the last day */
function carryOut(ctx: Officer, key: string, command: CatalogCommand, awaits: readonly ProjectionName[] = ['catalog']) {
  return ctx.record({ matter: catalogMatter, target: ctx.actor.authority, command, key, awaits })
}
