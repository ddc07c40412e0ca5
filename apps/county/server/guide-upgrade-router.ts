import { digestOf } from '@mingce/api/digest'
import { key } from '@mingce/api/inputs'
import { catalogMatter } from '@mingce/api/matters/catalog'
import { router } from '@mingce/api/procedure'
import { mostItems } from '@mingce/domain/catalog/events'
import { disclosureItem } from '@mingce/domain/catalog/item'
import { guideId, rowId } from '@mingce/domain/guide/version-events'
import { mergeElement } from '@mingce/domain/guide-upgrade/events'
import { digest, id, words } from '@mingce/domain/identifiers'
import { guideNotesOf } from '@mingce/projections/guide/guide'
import { ownUpgrade } from '@mingce/projections/guide/progress'
import { z } from 'zod'
import { officer } from './officer.ts'

const chain = z.array(guideId).min(1).max(50)
const proposal = z.discriminatedUnion('kind', [
  z.object({
    ...{ kind: z.literal('change'), item: id, row: rowId, seen: digest },
    ...{ take: z.array(mergeElement).max(200), content: disclosureItem },
  }),
  z.object({ kind: z.literal('add'), item: id, row: rowId, content: disclosureItem }),
  z.object({ kind: z.literal('retire'), item: id, seen: digest, reason: words }),
])
const awaits = ['catalog', 'trail'] as const

/** 指引升级: what the version of the guide that stands proposes to the county's own draft, and the county's answers. */
export const guideUpgradeRouter = router({
  open: officer.query(({ ctx }) =>
    ctx.ask(async (tx) => {
      const { chain, proposals, answers } = await ownUpgrade(tx, ctx.actor)
      const standing = chain.at(-1)
      const notes = standing ? await guideNotesOf(tx, standing.guide) : []
      return {
        chain: chain.map(({ guide }) => guide),
        head: standing?.head ?? null,
        because: standing?.former ?? null,
        proposals,
        answers: answers
          .filter(({ guide }) => guide === standing?.guide)
          .map(({ answer, item, row, taken, reason, at }) => {
            return { answer, item, taken, reason, at, rowName: standing?.rows.get(row ?? '')?.item.name ?? null }
          }),
        notes: notes.map(({ row, text, writtenOn }) => ({ row, text, writtenOn })),
      }
    }),
  ),
  /** How many proposals wait: as many as `open` lists. */
  waiting: officer.query(({ ctx }) =>
    ctx.ask(async (tx) => ({ count: (await ownUpgrade(tx, ctx.actor)).proposals.length })),
  ),
  take: officer
    .input(z.object({ key, chain, proposals: z.array(proposal).min(1).max(mostItems) }))
    .mutation(({ ctx, input: { key, chain, proposals } }) => {
      const named = proposals.map((each) =>
        each.kind === 'retire' ? each : { ...each, digest: digestOf(each.content) },
      )
      const command = { do: 'takeGuideUpgrade', chain, proposals: named } as const
      return ctx.record({ matter: catalogMatter, target: ctx.actor.authority, command, key, awaits })
    }),
  decline: officer
    .input(z.object({ key, chain, item: id.nullable(), row: rowId.nullable(), reason: words }))
    .mutation(({ ctx, input: { key, ...said } }) =>
      ctx.record({
        ...{ matter: catalogMatter, target: ctx.actor.authority, key, awaits },
        command: { do: 'declineGuideUpgrade', ...said },
      }),
    ),
})
