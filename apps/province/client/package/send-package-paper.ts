import type { PackageBringer } from '@mingce/domain/joint-package/paper-events'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { Receipt } from '@mingce/ui/act'
import { receiptFrom } from '@mingce/ui/upload/answer'
import { upload } from '@mingce/ui/upload/upload'

/** What is said of a joint filing on paper. */
export type PackagePaperSaid = {
  readonly round: string
  readonly city: string
  readonly kind: DeliverableKind
  readonly receivedOn: string
  readonly broughtBy: PackageBringer
  readonly docNumber: string
  /** Whose documents it holds: codes, the city's own for its own. */
  readonly holds: readonly string[]
}

/**
 * 纸质上报登记 with its scan.
 *
 * @throws {UnfitFileError} when the scan is not taken; else an error that `Notices` has words for
 */
export async function sendPackagePaper({
  scan,
  holds,
  ...said
}: PackagePaperSaid & { readonly key: string; readonly paper: string; readonly scan: File }): Promise<Receipt> {
  const asked = new URLSearchParams({ ...said, holds: holds.join(','), name: scan.name })
  return receiptFrom(await upload(`/api/package-paper?${asked}`, scan))
}
