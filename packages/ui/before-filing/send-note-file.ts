import type { Receipt } from '../act.tsx'
import { newKey } from '../command-key.ts'
import { announceSessionEnd } from '../session-end.ts'

/** A scan on its way to a note of these counties. */
export type NoteFileSent = {
  readonly round: string
  readonly counties: readonly string[]
  readonly note: string
  readonly file: File
}

/** A file that is not taken; its message is one sentence on why. */
export class UnfitFileError extends Error {
  override readonly name = 'UnfitFileError'
}

/**
 * Sends a scan's bytes, which are recorded with it.
 *
 * @throws {UnfitFileError} when the file is not taken; else an error that `Notices` has words for
 */
export async function sendNoteFile({ round, counties, note, file }: NoteFileSent): Promise<Receipt> {
  const asked = { key: newKey(), attachment: newKey(), round, note, name: file.name, counties: counties.join(',') }
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
