import { digestOf } from '@mingce/api/digest'
import { feedbackOnFiling } from '@mingce/api/feedback-on-filing'
import { openFiling, openFilingTrail } from '@mingce/api/filing-answers'
import { filingName, key, overriding, seen } from '@mingce/api/inputs'
import { submissionKnowing, submissionMatter } from '@mingce/api/matters/submission'
import { type Officer, router } from '@mingce/api/procedure'
import { disclosureItem } from '@mingce/domain/catalog/item'
import { mostSectionCharacters } from '@mingce/domain/document/section-length'
import { day, digest, id, words } from '@mingce/domain/identifiers'
import { submissionStream } from '@mingce/domain/streams'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import { answerStances, disclosureOutcomes, referralBodies, ruledOutcomes } from '@mingce/domain/submission/events'
import { formerDocumentOf } from '@mingce/projections/filing/former'
import { registryOf } from '@mingce/projections/law/law'
import { z } from 'zod'
import { passagesOf } from './documents.ts'
import { officer } from './officer.ts'
import { outlookOf } from './outlook.ts'

const filing = z.object({ filing: filingName })
const act = filing.extend({ key })
type Filing = z.infer<typeof filingName>

/** What the county's posts do with a filing of their own. */
export const filingRouter = router({
  open: officer.input(filing).query(({ ctx, input }) => openFiling(ctx, streamOf(ctx, input.filing))),
  trail: officer.input(filing).query(({ ctx, input }) => openFilingTrail(ctx, streamOf(ctx, input.filing))),
  /** What the asker may do with it now, and what the city would look at if it were filed as it stands. */
  outlook: officer
    .input(filing)
    .query(({ ctx, input }) => outlookOf(ctx.desk, ctx.posts, { ...input.filing, division: ctx.actor.authority })),
  /** What the province wrote on it, and what the city answered; by which post and bureau, and no person. */
  feedback: officer
    .input(filing)
    .query(({ ctx, input }) =>
      ctx.ask((tx) => feedbackOnFiling(tx, { ...input.filing, division: ctx.actor.authority })),
    ),
  /** What the system can put into a document, so that nobody is asked for it. */
  passages: officer.input(filing).query(({ ctx, input }) => passagesOf(ctx, input.filing)),
  /** 上一轮审定稿, which a plan or a summary may begin with; null where nothing was settled before. */
  former: officer
    .input(filing)
    .query(({ ctx, input }) => ctx.ask((tx) => formerDocumentOf(tx, ctx.actor, streamOf(ctx, input.filing)))),

  draftSection: officer
    .input(
      act.extend({
        section: id,
        heading: z.string().trim().min(1).max(200),
        text: z.string().trim().min(1).max(mostSectionCharacters),
        seenDigest: digest.nullable(),
      }),
    )
    .mutation(({ ctx, input: { key, filing, section, heading, text, seenDigest } }) => {
      const command = { do: 'draftSection', section, heading, text, seenDigest } as const
      return carryOut(ctx, { key, filing }, { ...command, digest: digestOf({ heading, text }) })
    }),
  removeSection: officer
    .input(act.extend({ section: id, seenDigest: digest }))
    .mutation(({ ctx, input: { key, filing, ...words } }) =>
      carryOut(ctx, { key, filing }, { do: 'removeSection', ...words }),
    ),
  /** A file that was attached to a section (`evidence.ts`) is taken away again. */
  removeFile: officer
    .input(act.extend({ attachment: id, reason: words }))
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      carryOut(ctx, { key, filing }, { do: 'removeFile', ...said }),
    ),
  prepare: officer
    .input(act.extend({ seen }))
    .mutation(({ ctx, input: { key, filing, seen } }) => carryOut(ctx, { key, filing }, { do: 'prepare', seen })),
  check: officer
    .input(
      act.extend({
        seen,
        outcome: z.enum(['passed', 'sent_back']),
        opinion: words,
        disclosure: z.object({ outcome: z.enum(disclosureOutcomes), opinion: words }),
      }),
    )
    .mutation(({ ctx, input: { key, filing, ...said } }) => carryOut(ctx, { key, filing }, { do: 'check', ...said })),
  /** 公开审查 of one item. */
  reviewDisclosure: officer
    .input(
      act.extend({
        ...{ part: id, digest, outcome: z.enum(disclosureOutcomes), opinion: words },
        referredTo: z.enum(referralBodies).nullable(),
      }),
    )
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      carryOut(ctx, { key, filing }, { do: 'reviewDisclosure', ...said }),
    ),
  /** What came back on an item that was referred upward. */
  enterRuling: officer
    .input(
      act.extend({
        ...{ part: id, digest, outcome: z.enum(ruledOutcomes), opinion: words, ruledOn: day },
        ruledBy: z.string().trim().min(1).max(200),
        docNumber: z.string().trim().min(1).max(100).nullable(),
      }),
    )
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      carryOut(ctx, { key, filing }, { do: 'enterRuling', ...said }),
    ),
  submit: officer
    .input(act.extend({ seen, overriding: overriding.optional() }))
    .mutation(({ ctx, input: { key, filing, ...said } }) => carryOut(ctx, { key, filing }, { do: 'submit', ...said })),
  /** 备案, of an adjustment that the round does not ask to have examined. */
  fileForRecord: officer.input(act.extend({ seen })).mutation(async ({ ctx, input: { key, filing, seen } }) => {
    const laws = await ctx.ask(registryOf)
    return ctx.record({
      matter: submissionKnowing(laws.map((law) => law.id)),
      target: { ...filing, division: ctx.actor.authority },
      command: { do: 'fileForRecord', seen },
      ...{ key, awaits: filingAwaits },
    })
  }),
  /** A second person of the county's confirms what was overridden (越权) at its filing. */
  confirmOverride: officer
    .input(act.extend({ override: id, opinion: words }))
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      carryOut(ctx, { key, filing }, { do: 'confirmOverride', ...said }),
    ),
  /** 公示, where the round asks for it before 审定. */
  openNotice: officer
    .input(act.extend({ seen, url: z.url({ protocol: /^https?$/ }).max(1000) }))
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      carryOut(ctx, { key, filing }, { do: 'openNotice', ...said }),
    ),
  /** 延长: the later last day that the public was told. */
  extendNotice: officer
    .input(act.extend({ seen, until: day, reason: words }))
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      carryOut(ctx, { key, filing }, { do: 'extendNotice', ...said }),
    ),
  /** What came in while it ran. */
  closeNotice: officer
    .input(act.extend({ seen, received: z.int().nonnegative().max(100_000), summary: words }))
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      carryOut(ctx, { key, filing }, { do: 'closeNotice', ...said }),
    ),
  withdraw: officer
    .input(act.extend({ seen, reason: words }))
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      carryOut(ctx, { key, filing }, { do: 'withdraw', ...said }),
    ),
  answerComment: officer
    .input(act.extend({ comment: id, text: words }))
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      carryOut(ctx, { key, filing }, { do: 'answerComment', ...said }),
    ),
  /** 已修改 or 不采纳, to what came back. */
  answerReturn: officer
    .input(
      act.extend({
        part: id,
        comment: id.nullable(),
        stance: z.enum(answerStances),
        digest: digest.nullable(),
        text: words,
      }),
    )
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      carryOut(ctx, { key, filing }, { do: 'answerReturn', ...said }),
    ),
  /** 采纳建议: `content` is the draft's item with the suggested words in it, as it stood on the screen. */
  adoptSuggestion: officer
    .input(act.extend({ comment: id, digest, content: disclosureItem }))
    .mutation(({ ctx, input: { key, filing, content, ...said } }) =>
      carryOut(ctx, { key, filing }, { do: 'adoptSuggestion', ...said, changedDigest: digestOf(content) }),
    ),
  consentToChange: officer
    .input(act.extend({ part: id, digest, change: disclosureItem }))
    .mutation(({ ctx, input: { key, filing, change, ...said } }) =>
      carryOut(ctx, { key, filing }, { do: 'consentToChange', ...said, changedDigest: digestOf(change) }),
    ),
  declineChange: officer
    .input(act.extend({ part: id, digest, reason: words }))
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      carryOut(ctx, { key, filing }, { do: 'declineChange', ...said }),
    ),
})

function carryOut(
  ctx: Officer,
  { key, filing }: { readonly key: string; readonly filing: Filing },
  command: SubmissionCommand,
) {
  const target = { ...filing, division: ctx.actor.authority }
  return ctx.record({
    matter: submissionMatter,
    target,
    command,
    key,
    awaits: filingAwaits,
  })
}

const filingAwaits = ['filing', 'queue', 'board', 'catalog', 'trail'] as const

function streamOf({ actor }: Officer, filing: Filing): string {
  return submissionStream({ ...filing, division: actor.authority })
}
