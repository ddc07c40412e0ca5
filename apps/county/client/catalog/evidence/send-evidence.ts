import type { Receipt } from '@mingce/ui/act'
import { announceSessionEnd } from '@mingce/ui/session-end'

/** What a file goes to: an item of the catalog, or a section of a plan or summary, as the server asks for it. */
export type Destination =
  | { readonly item: string }
  | { readonly section: string; readonly round: string; readonly kind: string; readonly n: string }

/** A file on its way; `key` and `attachment` stay the same when it is sent again. */
export type Bringing = {
  readonly file: File
  readonly to: Destination
  readonly key: string
  readonly attachment: string
}

export type Brought = { readonly receipt: Receipt } | { readonly unfit: string }

type Sending = { readonly signal: AbortSignal; readonly onProgress: (percent: number) => void }

/**
 * Sends a file's bytes, which are recorded with it.
 *
 * @returns the receipt, or one sentence on why the file is not taken
 * @throws an error that `Notices` has words for; one named AbortError when `signal` ends it
 */
export function sendEvidence({ file, to, ...asked }: Bringing, { signal, onProgress }: Sending): Promise<Brought> {
  const request = new XMLHttpRequest()
  request.open('POST', `/api/evidence?${new URLSearchParams({ ...to, ...asked, name: file.name })}`)
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(Math.round((100 * loaded) / total)))
  const abort = () => request.abort()
  signal.addEventListener('abort', abort)
  return new Promise<Brought>((resolve, reject) => {
    request.addEventListener('error', () => reject(new TypeError('network: the file was not sent')))
    request.addEventListener('abort', () => reject(new DOMException('the upload was cancelled', 'AbortError')))
    request.addEventListener('load', () => {
      const brought = answerOf(request)
      if (brought) resolve(brought)
      else reject(failure(request))
    })
    request.send(file)
  }).finally(() => signal.removeEventListener('abort', abort))
}

function answerOf({ status, responseText }: XMLHttpRequest): Brought | undefined {
  const answer = parsed(responseText)
  if (status === 200 && 'positions' in answer) return { receipt: answer as Receipt }
  return (status === 413 || status === 422) && typeof answer.message === 'string'
    ? { unfit: answer.message }
    : undefined
}

function failure({ status, responseText }: XMLHttpRequest): Error {
  if (status === 401) announceSessionEnd()
  const { refusal } = parsed(responseText)
  return Object.assign(new Error('the file was not taken'), { data: { httpStatus: status, refusal } })
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const answer: unknown = JSON.parse(text)
    return typeof answer === 'object' && answer !== null ? { ...answer } : {}
  } catch {
    return {}
  }
}
