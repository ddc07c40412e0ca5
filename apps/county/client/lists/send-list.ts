import { failureOf } from '@mingce/ui/upload/answer'
import { upload } from '@mingce/ui/upload/upload'
import type { ListSheet } from '../api.ts'

/**
 * Sends a list's bytes and gets what the server understood of them. Nothing is recorded by it.
 *
 * @throws {UnfitFileError} when the file cannot be read; else an error that `ErrorNotice` has words for
 */
export async function sendList(file: File): Promise<ListSheet> {
  const answer = await upload(`/api/upload/list?${new URLSearchParams({ name: file.name })}`, file)
  if (answer.status !== 200) throw failureOf(answer)
  return answer.fields as ListSheet
}
