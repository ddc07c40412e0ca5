import type { Receipt } from '@mingce/ui/act'
import type { Supplement } from '@mingce/ui/clock/supplying'
import { announceSessionEnd } from '@mingce/ui/session-end'
import { api } from '../api.ts'
import type { FilingName } from '../questions.ts'

/** An answer to what the city asks for; `key` stays the same when it is sent again. */
export type Supply = {
  readonly key: string
  readonly filing: FilingName
  readonly correction: string
  readonly text: string
  readonly files: readonly Supplement[]
}

/** A file is not taken; the message is one sentence on why. */
export class UnfitSupplyError extends Error {
  override readonly name = 'UnfitSupplyError'
}

/**
 * Sends an answer with its files, recorded in one step; without any, as every other act.
 *
 * @throws {UnfitSupplyError} where a file is not taken
 * @throws an error that `Notices` has words for
 */
export async function sendSupply({ files, ...said }: Supply): Promise<Receipt> {
  if (files.length === 0) return api.clock.answerCorrection.mutate(said)
  const answer = await fetch('/api/supply', { method: 'POST', body: formOf(said, files) })
  const sent: Readonly<Record<string, unknown>> = await answer.json().catch(() => ({}))
  if (answer.ok) return sent as Receipt
  if (answer.status === 401) announceSessionEnd()
  if (typeof sent.message === 'string') throw new UnfitSupplyError(sent.message)
  throw Object.assign(new Error('the answer was not taken'), {
    data: { httpStatus: answer.status, refusal: sent.refusal },
  })
}

function formOf({ key, filing, correction, text }: Omit<Supply, 'files'>, files: readonly Supplement[]): FormData {
  const { round, kind, n } = filing
  const form = new FormData()
  for (const [name, value] of Object.entries({ key, round, kind, n: String(n), correction, text }))
    form.append(name, value)
  for (const { attachment, file } of files) {
    form.append('attachment', attachment)
    form.append('file', file)
  }
  return form
}
