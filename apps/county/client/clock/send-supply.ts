import type { Receipt } from '@mingce/ui/act'
import type { Supplement } from '@mingce/ui/clock/supplying'
import { receiptFrom } from '@mingce/ui/upload/answer'
import { upload } from '@mingce/ui/upload/upload'
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

/**
 * Sends an answer with its files, recorded in one step; without any, as every other act.
 *
 * @throws {UnfitFileError} when a file is not taken; else an error that `Notices` has words for
 */
export async function sendSupply({ files, ...said }: Supply): Promise<Receipt> {
  if (files.length === 0) return api.clock.answerCorrection.mutate(said)
  return receiptFrom(await upload('/api/supply', formOf(said, files)))
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
