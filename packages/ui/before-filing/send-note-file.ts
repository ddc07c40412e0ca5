import type { Receipt } from '../act.tsx'
import { receiptFrom } from '../upload/answer.ts'
import { upload } from '../upload/upload.ts'

/** A scan on its way to a note of these counties. */
export type NoteFileSent = {
  readonly key: string
  readonly round: string
  readonly counties: readonly string[]
  readonly note: string
  readonly file: File
}

/**
 * Sends a scan's bytes, which are recorded with it. It is kept under the key of its command, so that sent again it is the same.
 *
 * @throws {UnfitFileError} when the file is not taken; else an error that `Notices` has words for
 */
export async function sendNoteFile({ key, round, counties, note, file }: NoteFileSent): Promise<Receipt> {
  const asked = { key, attachment: key, round, note, name: file.name, counties: counties.join(',') }
  return receiptFrom(await upload(`/api/note-file?${new URLSearchParams(asked)}`, file))
}
