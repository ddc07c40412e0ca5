import type { PaperBringer } from '@mingce/domain/submission/paper-events'
import type { Receipt } from '@mingce/ui/act'
import { UnfitFileError } from '@mingce/ui/before-filing/send-note-file'
import { announceSessionEnd } from '@mingce/ui/session-end'

/** What is said of a paper filing; the scan goes beside. */
export type PaperSaid = {
  readonly round: string
  readonly division: string
  readonly kind: string
  readonly receivedOn: string
  readonly broughtBy: PaperBringer
  readonly docNumber: string
  /** Of the scan. */
  readonly name: string
}

/**
 * 纸质报送登记 with its scan.
 *
 * @throws {UnfitFileError} when the scan is not taken; else an error that `Notices` has words for
 */
export async function sendPaper(said: PaperSaid & { readonly key: string }, scan: File): Promise<Receipt> {
  const headers = { 'content-type': 'application/octet-stream' }
  const response = await fetch(`/api/paper-filing?${new URLSearchParams(said)}`, {
    method: 'POST',
    headers,
    body: scan,
  })
  const answer: unknown = await response.json().catch(() => ({}))
  const told = typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : {}
  if (response.ok && Array.isArray(told.positions)) return told as Receipt
  if (typeof told.message === 'string') throw new UnfitFileError(told.message)
  if (response.status === 401) announceSessionEnd()
  const data = { httpStatus: response.status, refusal: told.refusal }
  throw Object.assign(new Error('the paper was not registered'), { data })
}
