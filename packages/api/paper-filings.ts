import { evidenceName } from '@mingce/domain/catalog/evidence-file'
import { largestEvidence } from '@mingce/domain/catalog/evidence-limits'
import { day } from '@mingce/domain/identifiers'
import { isRefusal } from '@mingce/domain/refusal'
import { paperBringers } from '@mingce/domain/submission/paper-events'
import { evidenceFormat } from '@mingce/sheets/evidence/evidence-format'
import { UnfitEvidenceError } from '@mingce/sheets/evidence/unfit-evidence'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { Hall } from './app.ts'
import { division, filingName, key } from './inputs.ts'
import { submissionMatter } from './matters/submission.ts'
import { officerAt } from './officer-at.ts'
import { record } from './record.ts'

const asked = z.object({
  ...{ key, division, receivedOn: day, broughtBy: z.enum(paperBringers), name: z.string().max(1_000) },
  ...{ round: filingName.shape.round, kind: filingName.shape.kind },
  docNumber: z.string().trim().max(100),
})

/**
 * `POST /api/paper-filing`: 纸质报送登记 by the county's city, the scan's bytes and what is said of them in one step.
 *
 * @returns 200 with the receipt; 409 with a rule's refusal; 413 or 422 with one sentence on why the scan is not taken
 */
export function paperFilings(app: Hono, hall: Hall): void {
  const tooLarge = (c: Context) => unfit(c, new UnfitEvidenceError('TOO_LARGE'), 413)
  app.post('/api/paper-filing', bodyLimit({ maxSize: largestEvidence, onError: tooLarge }), async (c) => {
    const asker = await officerAt(c, hall, 'city')
    if (asker instanceof Response) return asker
    const said = asked.safeParse(c.req.query())
    if (!said.success) return c.json({ error: 'BAD_INPUT' }, 400)
    const { desk } = hall
    const store = desk.attachments
    if (!store) return c.json({ message: '这台服务器没有设置存放附件的地方，不能登记。请联系系统管理员。' }, 422)
    try {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const format = await evidenceFormat(bytes)
      const digest = await store.takeIn(bytes)
      await store.keep(digest)
      const { key, round, kind, division, receivedOn, broughtBy, docNumber, name } = said.data
      const scans = [{ digest, size: bytes.length, format, name: evidenceName(name, format) }]
      const { account, authority } = asker.actor
      const outcome = await record(desk, {
        ...{ matter: submissionMatter, account, authority, key, awaits: ['filing', 'trail'] },
        target: { round, kind, division, n: 1 },
        command: { do: 'registerPaper', receivedOn, broughtBy, docNumber: docNumber || null, scans },
      })
      return isRefusal(outcome) ? c.json({ refusal: outcome }, 409) : c.json(outcome)
    } catch (error) {
      if (error instanceof UnfitEvidenceError) return unfit(c, error, 422)
      throw error
    }
  })
}

function unfit(c: Context, { code, message }: UnfitEvidenceError, status: 413 | 422): Response {
  return c.json({ unfit: code, message }, status)
}
