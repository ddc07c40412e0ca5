import { clockSaid, moveDates, openClock } from '@mingce/api/clock-answers'
import { division, filingName, key } from '@mingce/api/inputs'
import { router } from '@mingce/api/procedure'
import { submissionStream } from '@mingce/domain/streams'
import { z } from 'zod'
import { officer } from './officer.ts'

const filing = z.object({ filing: filingName.extend({ division }) })
const act = filing.extend({ key })

/** 补充材料, for which the clock stands still, and 延期: the county's, granted here, and one's own, asked of the province. */
export const clockRouter = router({
  open: officer.input(filing).query(({ ctx, input }) => openClock(ctx, submissionStream(input.filing))),
  requestCorrection: officer
    .input(act.extend(clockSaid.requestCorrection))
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      moveDates(ctx, { key, filing }, { do: 'requestCorrection', ...said }),
    ),
  withdrawCorrection: officer
    .input(act.extend(clockSaid.withdrawCorrection))
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      moveDates(ctx, { key, filing }, { do: 'withdrawCorrection', ...said }),
    ),
  requestExtension: officer
    .input(act.extend(clockSaid.requestExtension))
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      moveDates(ctx, { key, filing }, { do: 'requestExtension', ...said }),
    ),
  decideExtension: officer
    .input(act.extend(clockSaid.decideExtension))
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      moveDates(ctx, { key, filing }, { do: 'decideExtension', ...said }),
    ),
})
