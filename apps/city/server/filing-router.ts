import { openFiledEvidence } from '@mingce/api/evidence'
import { feedbackOnFiling } from '@mingce/api/feedback-on-filing'
import { openFiling, openFilingTrail } from '@mingce/api/filing-answers'
import { openPublication } from '@mingce/api/filing-publication'
import { division, filingName, key, overriding, seen } from '@mingce/api/inputs'
import { submissionMatter } from '@mingce/api/matters/submission'
import { type Officer, router } from '@mingce/api/procedure'
import { mark, markInput, marksOf } from '@mingce/api/reading-marks'
import { disclosureItem } from '@mingce/domain/catalog/item'
import { digest, id, words } from '@mingce/domain/identifiers'
import { submissionStream } from '@mingce/domain/streams'
import type { ReviewCommand, SettleCommand } from '@mingce/domain/submission/commands'
import { itemDecisions } from '@mingce/domain/submission/events'
import { commentKinds } from '@mingce/domain/submission/remarks/remark-events'
import { suggestedValue } from '@mingce/domain/submission/remarks/suggested-value'
import { formerDocumentOf } from '@mingce/projections/filing/former'
import { filingVersionsOf } from '@mingce/projections/filing/versions'
import { z } from 'zod'
import { officer } from './officer.ts'
import { outlookOf } from './outlook.ts'

const filing = z.object({ filing: filingName.extend({ division }) })
const act = filing.extend({ key })
type Sent = z.infer<typeof act>
const remark = {
  element: z.string().min(1).max(60).nullable(),
  kind: z.enum(commentKinds),
  text: words,
  suggestion: z.string().trim().min(1).max(2000).nullable(),
  suggestedValue: suggestedValue.nullable().optional(),
}

/** What the city's posts do with a county's filing: accept it, comment, propose item by item, return, settle, take back. */
export const filingRouter = router({
  open: officer.input(filing).query(({ ctx, input }) => openFiling(ctx, submissionStream(input.filing))),
  /** 公布情况 of the version that it settled. */
  publication: officer.input(filing).query(({ ctx, input }) => openPublication(ctx, submissionStream(input.filing))),
  trail: officer.input(filing).query(({ ctx, input }) => openFilingTrail(ctx, submissionStream(input.filing))),
  /** What the province wrote on it after the joint filing, and what the city answered. */
  feedback: officer.input(filing).query(({ ctx, input }) => ctx.ask((tx) => feedbackOnFiling(tx, input.filing))),
  /** The files that went with the county's catalog as it was last filed. */
  evidence: officer.input(z.object({ division })).query(({ ctx, input }) => openFiledEvidence(ctx, input.division)),
  /** Every text of it that lay before the city, to compare with. */
  versions: officer
    .input(filing)
    .query(({ ctx, input }) => ctx.ask((tx) => filingVersionsOf(tx, submissionStream(input.filing)))),
  /** 上一轮审定稿 of a plan or a summary, to compare with; null where nothing was settled before. */
  former: officer
    .input(filing)
    .query(({ ctx, input }) => ctx.ask((tx) => formerDocumentOf(tx, ctx.actor, submissionStream(input.filing)))),
  /** 已看 and 稍后: which text of which part the asker looked at, and what lies aside; the asker's alone. */
  marks: officer.input(filing).query(({ ctx, input }) => marksOf(ctx, submissionStream(input.filing))),
  mark: officer
    .input(filing.extend(markInput.shape))
    .mutation(({ ctx, input: { filing, ...marked } }) => mark(ctx, submissionStream(filing), marked)),
  /** What the asker's post could do with it now, and why not. */
  outlook: officer.input(filing).query(({ ctx, input }) => outlookOf(ctx.desk, ctx.posts, input.filing)),

  accept: officer
    .input(act.extend({ seen }))
    .mutation(({ ctx, input: { key, filing, seen } }) => carryOut(ctx, { key, filing }, { do: 'accept', seen })),
  comment: officer
    .input(
      act.extend({
        comment: id,
        part: id,
        ...remark,
      }),
    )
    .mutation(({ ctx, input: { key, filing, ...said } }) => carryOut(ctx, { key, filing }, { do: 'comment', ...said })),
  /** Of one that was not sent, by its author. */
  rewordComment: officer
    .input(act.extend({ comment: id, ...remark }))
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      carryOut(ctx, { key, filing }, { do: 'rewordComment', ...said }),
    ),
  withdrawComment: officer
    .input(act.extend({ comment: id }))
    .mutation(({ ctx, input: { key, filing, comment } }) =>
      carryOut(ctx, { key, filing }, { do: 'withdrawComment', comment }),
    ),
  /** 仍需修改 */
  reopenComment: officer
    .input(act.extend({ comment: id, text: words }))
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      carryOut(ctx, { key, filing }, { do: 'reopenComment', ...said }),
    ),
  /** 内部意见: within the city's office. */
  addNote: officer
    .input(act.extend({ note: id, part: id.nullable(), text: words }))
    .mutation(({ ctx, input: { key, filing, ...said } }) => carryOut(ctx, { key, filing }, { do: 'addNote', ...said })),
  withdrawNote: officer
    .input(act.extend({ note: id }))
    .mutation(({ ctx, input: { key, filing, note } }) => carryOut(ctx, { key, filing }, { do: 'withdrawNote', note })),
  resolveComment: officer
    .input(act.extend({ comment: id }))
    .mutation(({ ctx, input: { key, filing, comment } }) =>
      carryOut(ctx, { key, filing }, { do: 'resolveComment', comment }),
    ),
  reviewItem: officer
    .input(
      act.extend({
        part: id,
        digest,
        decision: z.enum(itemDecisions),
        reason: words.nullable(),
        change: disclosureItem.nullable(),
      }),
    )
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      carryOut(ctx, { key, filing }, { do: 'reviewItem', ...said }),
    ),
  /** 调取审核, of what was filed for record. */
  callIn: officer
    .input(act.extend({ seen, reason: words }))
    .mutation(({ ctx, input: { key, filing, ...said } }) => carryOut(ctx, { key, filing }, { do: 'callIn', ...said })),
  returnForRevision: officer
    .input(act.extend({ seen, opinion: words }))
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      carryOut(ctx, { key, filing }, { do: 'returnForRevision', ...said }),
    ),
  approve: officer
    .input(act.extend({ seen, opinion: words, overriding: overriding.optional() }))
    .mutation(({ ctx, input: { key, filing, ...said } }) => carryOut(ctx, { key, filing }, { do: 'approve', ...said })),
  reject: officer
    .input(act.extend({ seen, opinion: words }))
    .mutation(({ ctx, input: { key, filing, ...said } }) => carryOut(ctx, { key, filing }, { do: 'reject', ...said })),
  recall: officer
    .input(act.extend({ seen, reason: words }))
    .mutation(({ ctx, input: { key, filing, ...said } }) => carryOut(ctx, { key, filing }, { do: 'recall', ...said })),
})

function carryOut(ctx: Officer, { key, filing }: Sent, command: ReviewCommand | SettleCommand) {
  const awaits = ['filing', 'queue', 'board', 'catalog', 'trail'] as const
  return ctx.record({ matter: submissionMatter, target: filing, command, key, awaits })
}
