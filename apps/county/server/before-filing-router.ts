import { noteBefore, noteInputs, openNotes, questionsAwaited } from '@mingce/api/before-filing'
import { type Officer, router } from '@mingce/api/procedure'
import { roundId } from '@mingce/domain/identifiers'
import { z } from 'zod'
import { officer } from './officer.ts'

/** 报送前沟通 of the own county: what it asks and answers, looks into and is told by other bodies, and what its city noted for it. */
export const beforeFilingRouter = router({
  open: officer
    .input(z.object({ round: roundId }))
    .query(({ ctx, input }) => openNotes(ctx, input.round, [ctx.actor.authority])),
  /** How many questions wait for the county. */
  awaited: officer
    .input(z.object({ round: roundId }))
    .query(({ ctx, input: { round } }) =>
      questionsAwaited(ctx, { round, counties: [ctx.actor.authority], side: 'county' }),
    ),
  ask: officer
    .input(noteInputs.consultation)
    .mutation(({ ctx, input: { key, round, ...said } }) =>
      noteBefore(ctx, ofOwn(ctx, key, round), { do: 'openConsultation', ...said }),
    ),
  answer: officer
    .input(noteInputs.answer)
    .mutation(({ ctx, input: { key, round, ...said } }) =>
      noteBefore(ctx, ofOwn(ctx, key, round), { do: 'answerConsultation', ...said }),
    ),
  noteResearch: officer
    .input(noteInputs.research)
    .mutation(({ ctx, input: { key, round, ...said } }) =>
      noteBefore(ctx, ofOwn(ctx, key, round), { do: 'noteResearch', ...said }),
    ),
  attachOpinion: officer
    .input(noteInputs.opinion)
    .mutation(({ ctx, input: { key, round, ...said } }) =>
      noteBefore(ctx, ofOwn(ctx, key, round), { do: 'attachOpinion', ...said }),
    ),
  withdraw: officer
    .input(noteInputs.withdrawal)
    .mutation(({ ctx, input: { key, round, ...said } }) =>
      noteBefore(ctx, ofOwn(ctx, key, round), { do: 'withdrawPreparatoryNote', ...said }),
    ),
})

function ofOwn({ actor }: Officer, key: string, round: string) {
  return { key, round, counties: [actor.authority] }
}
