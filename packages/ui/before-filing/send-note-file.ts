import type { Receipt } from '../act.tsx'
import { announceSessionEnd } from '../session-end.ts'

/** A scan on its way to a note of these counties. */
export type NoteFileSent = {
  readonly round: string
  readonly counties: readonly string[]
  readonly note: string
  readonly file: File
}

/** Its command's key, and the id it is kept under; the same again when the same scan is sent once more. */
export type NoteFileIds = { readonly key: string; readonly attachment: string }

/** A file that is not taken; its message is one sentence on why. */
export class UnfitFileError extends Error {
  override readonly name = 'UnfitFileError'
}

/**
 * Sends a scan's bytes, which are recorded with it.
 *
 * @throws {UnfitFileError} when the file is not taken; else an error that `Notices` has words for
 */
export async function sendNoteFile({ round, counties, note, file }: NoteFileSent, ids: NoteFileIds): Promise<Receipt> {
  const asked = { ...ids, round, note, name: file.name, counties: counties.join(',') }
  const headers = { 'content-type': 'application/octet-stream' }
  const response = await fetch(`/api/note-file?${new URLSearchParams(asked)}`, { method: 'POST', headers, body: file })
  const answer: unknown = await response.json().catch(() => ({}))
  const said = typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : {}
  if (response.ok && Array.isArray(said.positions)) return said as Receipt
  if (typeof said.message === 'string') throw new UnfitFileError(said.message)
  if (response.status === 401) announceSessionEnd()
  const data = { httpStatus: response.status, refusal: said.refusal }
  throw Object.assign(new Error('the file was not taken'), { data })
}
