import type { Glance } from '@mingce/ui/columns/point-at-heading'
import { failureOf, sentenceIn } from '@mingce/ui/upload/answer'
import { upload } from '@mingce/ui/upload/upload'
import type { GuideSheet } from '../../api.ts'
import type { ReadAs } from './version-draft.ts'

/** What the server makes of a file: what it understood, or that no heading is known in it, with its first rows to point at. */
export type GuideSent =
  | { readonly sheet: GuideSheet }
  | { readonly unheaded: readonly Glance[]; readonly words: string }

/**
 * Sends a file of the guide, to be read as a person said; it then waits under its digest. Nothing is recorded by it.
 *
 * @throws {UnfitFileError} when the file cannot be read; else an error that `ErrorNotice` has words for
 */
export async function sendGuide(file: File, { choices, heading }: ReadAs): Promise<GuideSent> {
  const asked = new URLSearchParams({
    name: file.name,
    columns: JSON.stringify(choices),
    ...(heading && { heading: JSON.stringify(heading) }),
  })
  const answer = await upload(`/api/upload/guide?${asked}`, file)
  if (answer.status === 200) return { sheet: answer.fields as GuideSheet }
  const { glance } = answer.fields
  if (answer.status === 422 && Array.isArray(glance)) return { unheaded: glance, words: sentenceIn(answer) ?? '' }
  throw failureOf(answer)
}
