import type { Receipt } from '../act.tsx'
import { receiptFrom, sentenceIn } from '../upload/answer.ts'
import { uploadWatched, type Watch } from '../upload/upload.ts'

/** What a file goes to, as the server asks for it: an item of the catalog, or a section of a county's or a city's plan or summary. */
export type Destination =
  | { readonly item: string }
  | { readonly section: string; readonly round: string; readonly kind: string; readonly n?: string }

/** A file on its way; `key` and `attachment` stay the same when it is sent again. */
export type Bringing = {
  readonly file: File
  readonly to: Destination
  readonly key: string
  readonly attachment: string
}

export type Brought = { readonly receipt: Receipt } | { readonly unfit: string }

/**
 * Sends a file's bytes, which are recorded with it.
 *
 * @returns the receipt, or one sentence on why the file is not taken
 * @throws an error that `Notices` has words for; one named AbortError when it is ended
 */
export async function sendEvidence({ file, to, ...asked }: Bringing, watch: Watch): Promise<Brought> {
  const address = `/api/evidence?${new URLSearchParams({ ...to, ...asked, name: file.name })}`
  const answer = await uploadWatched(address, file, watch)
  const unfit = sentenceIn(answer)
  return unfit === undefined ? { receipt: receiptFrom(answer) } : { unfit }
}
