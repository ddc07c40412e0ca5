import { router } from '@mingce/api/procedure'
import { canMakePdf } from '@mingce/sheets/papers/to-pdf'
import { z } from 'zod'
import { opinionFacts, owned, ownFacts, reported, reportFacts, reviewed } from './city-papers.ts'
import { reportFrom } from './city-report.ts'
import { officer } from './officer.ts'

/** Papers: what a letter is written of, and whether this machine makes PDF of it. */
export const papersRouter = router({
  formats: officer.query(async () => ({ pdf: await canMakePdf() })),
  opinion: officer.input(z.object({ filing: reviewed })).query(({ ctx, input }) => opinionFacts(ctx, input.filing)),
  /** 汇总报告, put together from what the counties filed. */
  assembled: officer.input(reported).query(({ ctx, input }) => reportFrom(ctx, input)),
  /** The city's own plan or summary. */
  own: officer.input(owned).query(({ ctx, input }) => ownFacts(ctx, input)),
  report: officer.input(reported).query(({ ctx, input }) => reportFacts(ctx, input)),
})
