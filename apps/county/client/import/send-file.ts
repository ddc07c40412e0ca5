import type { Glance } from '@mingce/ui/columns/point-at-heading'
import { answerIn, failureOf, sentenceIn } from '@mingce/ui/upload/answer'
import { uploadWatched, type Watch } from '@mingce/ui/upload/upload'
import type { SheetUnderstood } from '../api.ts'

/** What the server makes of a file: what it understood, or one sentence on why it could not read it. */
export type Sent =
  | { readonly understood: SheetUnderstood }
  | { readonly unreadable: string; readonly glance: readonly Glance[] | undefined }

/** Where the heading of a file is: as pointed at, or to be pointed at anew. */
export type Heading = NonNullable<SheetUnderstood['heading']>

/** What each column is to be read as, by its key; nothing said: as the county chose before, else as the reader finds. */
export type Choices = SheetUnderstood['columnsBy']['choices']

type How = {
  readonly choices?: Choices | undefined
  readonly heading?: Heading | 'anew' | undefined
}

/**
 * Sends a spreadsheet's bytes. Nothing is recorded by it, and ending it ends the server's reading.
 *
 * @throws an error that `ErrorNotice` has words for; one named AbortError when `signal` ends it
 */
export async function sendFile(file: File, { signal, onProgress, ...how }: Watch & How): Promise<Sent> {
  const answer = await uploadWatched(addressFor('/api/upload/sheet', file, how), file, { signal, onProgress })
  if (answer.status === 200) return { understood: answer.fields as SheetUnderstood }
  const unreadable = sentenceIn(answer)
  if (unreadable === undefined) throw failureOf(answer)
  return { unreadable, glance: answer.fields.glance as readonly Glance[] | undefined }
}

/**
 * The same file with its doubts marked, an .xlsx.
 *
 * @throws an error that `ErrorNotice` has words for
 */
export async function markedCopyOf(file: File, how: How): Promise<Blob> {
  const headers = { 'content-type': 'application/octet-stream' }
  const answer = await fetch(addressFor('/api/upload/sheet/marked', file, how), {
    method: 'POST',
    headers,
    body: file,
  })
  if (!answer.ok) throw failureOf(answerIn(answer.status, await answer.text()))
  return answer.blob()
}

function addressFor(path: string, file: File, { choices, heading }: How): string {
  const asked = new URLSearchParams({
    name: file.name,
    ...(choices && { columns: JSON.stringify(choices) }),
    ...(heading && { heading: JSON.stringify(heading) }),
  })
  return `${path}?${asked}`
}
