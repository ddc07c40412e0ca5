import { type Answer, answerIn } from './answer.ts'

const octets = 'application/octet-stream'

/** Sends the bytes of a file, or a form with several, to an address of the app's own server. */
export async function upload(address: string, body: File | FormData): Promise<Answer> {
  const headers = body instanceof File ? { 'content-type': octets } : {}
  const response = await fetch(address, { method: 'POST', headers, body })
  return answerIn(response.status, await response.text())
}

/** What ends an upload, and who is told how far it is, in percent. */
export type Watch = { readonly signal: AbortSignal; readonly onProgress: (percent: number) => void }

/**
 * Sends the bytes of a file and tells how far it is, which `fetch` does not.
 *
 * @throws an error that `ErrorNotice` has words for; one named AbortError when `signal` ends it
 */
export function uploadWatched(address: string, file: File, { signal, onProgress }: Watch): Promise<Answer> {
  const request = new XMLHttpRequest()
  request.open('POST', address)
  request.setRequestHeader('content-type', octets)
  request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(Math.round((100 * loaded) / total)))
  const abort = () => request.abort()
  signal.addEventListener('abort', abort)
  return new Promise<Answer>((resolve, reject) => {
    request.addEventListener('error', () => reject(new TypeError('network: the file was not sent')))
    request.addEventListener('abort', () => reject(new DOMException('the upload was cancelled', 'AbortError')))
    request.addEventListener('load', () => resolve(answerIn(request.status, request.responseText)))
    request.send(file)
  }).finally(() => signal.removeEventListener('abort', abort))
}
