import { filingName } from '@mingce/api/inputs'
import { router } from '@mingce/api/procedure'
import { canMakePdf } from '@mingce/sheets/papers/to-pdf'
import { z } from 'zod'
import { paperFacts } from './documents.ts'
import { officer } from './officer.ts'
import { requestFacts } from './request-paper.ts'

/** Papers: what a letter is written of, and whether this machine makes PDF of it. */
export const papersRouter = router({
  formats: officer.query(async () => ({ pdf: await canMakePdf() })),
  /** 实施方案 or 工作总结 as it would be printed. */
  document: officer.input(z.object({ filing: filingName })).query(({ ctx, input }) => paperFacts(ctx, input.filing)),
  request: officer.input(z.object({ filing: filingName })).query(({ ctx, input }) => requestFacts(ctx, input.filing)),
})
