import { announceSessionEnd } from '../session-end.ts'

/** The server gave no file; its message is the server's own sentence on why. */
export class NoFileError extends Error {
  override readonly name = 'NoFileError'
}

/**
 * Asks for a file and saves it under the name the server gives it.
 *
 * @param body sent as JSON; without one the address is only read
 * @throws {NoFileError} with the server's sentence, or an error that `ErrorNotice` has words for
 */
export async function saveFile(address: string, body?: unknown): Promise<void> {
  const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await fetch(address, body === undefined ? {} : sent)
  if (answer.status === 401) announceSessionEnd()
  if (!answer.ok) {
    const isSentence = answer.headers.get('content-type')?.startsWith('text/plain')
    if (isSentence) throw new NoFileError((await answer.text()).trim())
    throw Object.assign(new Error('no file came'), { data: { httpStatus: answer.status } })
  }
  save(await answer.blob(), nameIn(answer.headers.get('content-disposition') ?? ''))
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000) // ms; a browser may still be reading it
}

/** `attachment; filename*=UTF-8''%E8%AF%B7…` */
function nameIn(disposition: string): string {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? []
  return encoded === undefined ? '' : decodeURIComponent(encoded)
}
