import { failureOf } from '@mingce/ui/upload/answer'
import { upload } from '@mingce/ui/upload/upload'
import type { GuideSheet } from '../../api.ts'

/**
 * Sends a file of the guide and gets what the server understood of it; it then waits under its digest. Nothing is recorded by it.
 *
 * @throws {UnfitFileError} when the file cannot be read; else an error that `ErrorNotice` has words for
 */
export async function sendGuide(file: File): Promise<GuideSheet> {
  const answer = await upload(`/api/upload/guide?${new URLSearchParams({ name: file.name })}`, file)
  if (answer.status !== 200) throw failureOf(answer)
  return answer.fields as GuideSheet
}
