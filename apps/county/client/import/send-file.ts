import { announceSessionEnd } from '@mingce/ui/session-end'
import type { SheetUnderstood } from '../api.ts'

/** What the server makes of a file: what it understood, or one sentence on why it could not read it. */
export type Sent =
  | { readonly understood: SheetUnderstood }
  | { readonly unreadable: string; readonly glance: readonly Glance[] | undefined }

/** A table of a file in which no heading is known: its first rows, and what each is remembered by. */
export type Glance = {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  readonly kinds: readonly string[]
}

/** Where the heading of a file is: as pointed at, or to be pointed at anew. */
export type Heading = NonNullable<SheetUnderstood['heading']>

/** What each column is to be read as, by its key; nothing said: as the county chose before, else as the reader finds. */
export type Choices = SheetUnderstood['columnsBy']['choices']

type Sending = {
  readonly signal: AbortSignal
  readonly onProgress: (percent: number) => void
  readonly choices?: Choices | undefined
  readonly heading?: Heading | 'anew' | undefined
}

/**
 * Sends a spreadsheet's bytes. Nothing is recorded by it, and ending it ends the server's reading.
 *
 * @throws an error that `ErrorNotice` has words for; one named AbortError when `signal` ends it
 */
export function sendFile(file: File, { signal, onProgress, ...how }: Sending): Promise<Sent> {
  const { promise, resolve, reject } = withResolvers<Sent>()
  const request = new XMLHttpRequest()
  request.open('POST', addressFor('/api/upload/sheet', file, how))
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(Math.round((100 * loaded) / total)))
  request.addEventListener('error', () => reject(new TypeError('network: the file was not sent')))
  request.addEventListener('abort', () => reject(new DOMException('the upload was cancelled', 'AbortError')))
  request.addEventListener('load', () => {
    const answer = answerOf(request)
    if (answer) return resolve(answer)
    reject(failure(request.status))
  })
  signal.addEventListener('abort', () => request.abort())
  request.send(file)
  return promise
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
  if (!answer.ok) throw failure(answer.status)
  return answer.blob()
}

type How = Pick<Sending, 'choices' | 'heading'>

function addressFor(path: string, file: File, { choices, heading }: How): string {
  const asked = new URLSearchParams({
    name: file.name,
    ...(choices && { columns: JSON.stringify(choices) }),
    ...(heading && { heading: JSON.stringify(heading) }),
  })
  return `${path}?${asked}`
}

function failure(status: number): Error {
  if (status === 401) announceSessionEnd()
  return Object.assign(new Error('the file was not read'), { data: { httpStatus: status } })
}

function answerOf({ status, responseText }: XMLHttpRequest): Sent | undefined {
  if (status !== 200 && status !== 413 && status !== 422) return undefined
  const answer: unknown = parsed(responseText)
  if (typeof answer !== 'object' || answer === null) return undefined
  if (status === 200) return { understood: answer as SheetUnderstood }
  if (!('message' in answer)) return undefined
  const glance = 'glance' in answer ? (answer.glance as readonly Glance[]) : undefined
  return { unreadable: String(answer.message), glance }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => {}
  let reject: (reason: unknown) => void = () => {}
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
