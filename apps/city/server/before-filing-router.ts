import { noteBefore, noteInputs, openNotes, questionsAwaited } from '@mingce/api/before-filing'
import { deliverableKind, division, key } from '@mingce/api/inputs'
import { submissionMatter } from '@mingce/api/matters/submission'
import { router } from '@mingce/api/procedure'
import { countiesEverOf } from '@mingce/domain/authority/former-codes'
import { roundId, words } from '@mingce/domain/identifiers'
import { z } from 'zod'
import { officer } from './officer.ts'

/** Those that a note is about; none twice. */
const counties = z
  .array(division)
  .min(1)
  .max(40)
  .transform((named) => [...new Set(named)])

/** 报送前沟通 with the own counties, one or several at once. */
export const beforeFilingRouter = router({
  open: officer
    .input(z.object({ round: roundId }))
    .query(({ ctx, input }) => openNotes(ctx, input.round, countiesEverOf(ctx.actor.authority))),
  /** How many questions wait for the city. */
  awaited: officer
    .input(z.object({ round: roundId }))
    .query(({ ctx, input: { round } }) =>
      questionsAwaited(ctx, { round, counties: countiesEverOf(ctx.actor.authority), side: 'city' }),
    ),
  ask: officer
    .input(noteInputs.consultation.extend({ counties }))
    .mutation(({ ctx, input: { key, round, counties, ...said } }) =>
      noteBefore(ctx, { key, round, counties }, { do: 'openConsultation', ...said }),
    ),
  answer: officer
    .input(noteInputs.answer.extend({ counties }))
    .mutation(({ ctx, input: { key, round, counties, ...said } }) =>
      noteBefore(ctx, { key, round, counties }, { do: 'answerConsultation', ...said }),
    ),
  recordGuidance: officer
    .input(noteInputs.guidance.extend({ counties }))
    .mutation(({ ctx, input: { key, round, counties, ...said } }) =>
      noteBefore(ctx, { key, round, counties }, { do: 'recordGuidance', ...said }),
    ),
  noteResearch: officer
    .input(noteInputs.research.extend({ counties }))
    .mutation(({ ctx, input: { key, round, counties, ...said } }) =>
      noteBefore(ctx, { key, round, counties }, { do: 'noteResearch', ...said }),
    ),
  attachOpinion: officer
    .input(noteInputs.opinion.extend({ counties }))
    .mutation(({ ctx, input: { key, round, counties, ...said } }) =>
      noteBefore(ctx, { key, round, counties }, { do: 'attachOpinion', ...said }),
    ),
  /** 撤销纸质报送登记, until the county has entered it. */
  strikePaper: officer
    .input(z.object({ key, division, round: roundId, kind: deliverableKind, reason: words }))
    .mutation(({ ctx, input: { key, reason, ...target } }) =>
      ctx.record({
        ...{ matter: submissionMatter, target: { ...target, n: 1 }, key, awaits: ['filing', 'trail'] },
        command: { do: 'strikePaper', reason },
      }),
    ),
  withdraw: officer
    .input(noteInputs.withdrawal.extend({ counties }))
    .mutation(({ ctx, input: { key, round, counties, ...said } }) =>
      noteBefore(ctx, { key, round, counties }, { do: 'withdrawPreparatoryNote', ...said }),
    ),
})
