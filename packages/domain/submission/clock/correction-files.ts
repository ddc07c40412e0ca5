import { z } from 'zod'
import { evidenceFile } from '../../catalog/evidence-file.ts'
import { largestInCatalog, largestOnItem, mostInCatalog, mostOnItem } from '../../catalog/evidence-limits.ts'
import { id } from '../../identifiers.ts'
import { firstRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { SubmissionRefusal } from '../refusals.ts'
import type { Submission } from '../state.ts'

/** A file that comes with the answer to a request for material; the bytes lie beside the ledger, under their digest. */
export const correctionFile = z.strictObject({ attachment: id, ...evidenceFile.shape })
export type CorrectionFile = z.infer<typeof correctionFile>

/** The limits are those of an item's: of one answer, and with all else that goes with the filing. */
export function filesRefused(
  correction: string,
  files: readonly CorrectionFile[],
  submission: Pick<Submission, 'clock' | 'files'>,
): Refusal<SubmissionRefusal> | undefined {
  const supplied = [...submission.clock.corrections.values()].flatMap(({ answer }) => answer?.files ?? [])
  const before = [...submission.files.values(), ...supplied]
  const taken = new Set(before.map(({ attachment }) => attachment))
  const known = files.filter(({ attachment }) => taken.has(attachment)).map(({ attachment }) => attachment)
  const fits = (all: readonly Pick<CorrectionFile, 'size'>[], most: number, largest: number) =>
    all.length <= most && all.reduce((sum, { size }) => sum + size, 0) <= largest
  return firstRefusal<SubmissionRefusal>(
    () => (known.length > 0 ? refuse('EVIDENCE_EXISTS', known) : undefined),
    () => (isDistinct(files) ? undefined : refuse('SAME_EVIDENCE_TWICE', [correction])),
    () => (fits(files, mostOnItem, largestOnItem) ? undefined : refuse('TOO_MUCH_EVIDENCE_ON_ITEM', [correction])),
    () => (fits([...before, ...files], mostInCatalog, largestInCatalog) ? undefined : refuse('TOO_MUCH_EVIDENCE')),
  )
}

function isDistinct(files: readonly CorrectionFile[]): boolean {
  const digests = new Set(files.map(({ digest }) => digest))
  const attachments = new Set(files.map(({ attachment }) => attachment))
  return digests.size === files.length && attachments.size === files.length
}
