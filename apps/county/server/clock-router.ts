import { clockSaid, moveDates, openClock } from '@mingce/api/clock-answers'
import { filingName, key } from '@mingce/api/inputs'
import { type Officer, router } from '@mingce/api/procedure'
import { submissionStream } from '@mingce/domain/streams'
import { z } from 'zod'
import { officer } from './officer.ts'

const filing = z.object({ filing: filingName })
const act = filing.extend({ key })

/** 补充材料 that the city asks for, and 延期 of the day for filing. */
export const clockRouter = router({
  open: officer.input(filing).query(({ ctx, input }) => openClock(ctx, submissionStream(ofOwn(ctx, input.filing)))),
  answerCorrection: officer
    .input(act.extend(clockSaid.answerCorrection))
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      moveDates(ctx, { key, filing: ofOwn(ctx, filing) }, { do: 'answerCorrection', files: [], ...said }),
    ),
  requestExtension: officer
    .input(act.extend(clockSaid.requestExtension))
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      moveDates(ctx, { key, filing: ofOwn(ctx, filing) }, { do: 'requestExtension', ...said }),
    ),
})

function ofOwn(ctx: Officer, filing: z.infer<typeof filingName>) {
  return { ...filing, division: ctx.actor.authority }
}
