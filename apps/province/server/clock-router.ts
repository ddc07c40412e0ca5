import { clockSaid, moveDates, openClock } from '@mingce/api/clock-answers'
import { division, filingName, key } from '@mingce/api/inputs'
import { router } from '@mingce/api/procedure'
import { submissionStream } from '@mingce/domain/streams'
import { z } from 'zod'
import { officer } from './officer.ts'

const filing = z.object({ filing: filingName.extend({ division }) })
const act = filing.extend({ key })

/** What moved a filing's dates, and the answer to a city that asks for more time to examine it. */
export const clockRouter = router({
  open: officer.input(filing).query(({ ctx, input }) => openClock(ctx, submissionStream(input.filing))),
  decideExtension: officer
    .input(act.extend(clockSaid.decideExtension))
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      moveDates(ctx, { key, filing }, { do: 'decideExtension', ...said }),
    ),
})
