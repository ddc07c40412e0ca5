import type { PaperBringer } from '@mingce/domain/submission/paper-events'
import type { Receipt } from '@mingce/ui/act'
import { receiptFrom } from '@mingce/ui/upload/answer'
import { upload } from '@mingce/ui/upload/upload'

/** What is said of a paper filing. */
export type PaperSaid = {
  readonly round: string
  readonly division: string
  readonly kind: string
  readonly receivedOn: string
  readonly broughtBy: PaperBringer
  readonly docNumber: string
}

/**
 * 纸质报送登记 with its scan.
 *
 * @throws {UnfitFileError} when the scan is not taken; else an error that `Notices` has words for
 */
export async function sendPaper({
  scan,
  ...said
}: PaperSaid & { readonly key: string; readonly scan: File }): Promise<Receipt> {
  const asked = new URLSearchParams({ ...said, name: scan.name })
  return receiptFrom(await upload(`/api/paper-filing?${asked}`, scan))
}
