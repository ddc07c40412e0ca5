import { parseCheckpoint } from './checkpoint.ts'
import { openNote, verifierOf } from './note.ts'
import { formatLine, splitNote } from './note-form.ts'
import { cosignText, type Signer, type Verifier } from './verifier.ts'

/** "By this time, this was the largest tree of that log that I had seen, and it was consistent with all before." */
export type Cosignature = { readonly name: string; readonly timestampSeconds: number }

/**
 * A witness's line under a checkpoint, to be put at its end: `note + cosign(note, witness, 1_679_315_147)`. Whoever calls this has
 * checked the log's signature and the consistency with every checkpoint they cosigned before.
 *
 * @throws {RangeError} when the note is no checkpoint, or the time not a whole number of seconds since 1970
 *
 * Source: https://c2sp.org/tlog-cosignature, cosignature/v1
 */
export function cosign(checkpointNote: string, signer: Signer, timestampSeconds: number): string {
  const parts = splitNote(checkpointNote)
  if (!parts) throw new RangeError('not a signed note')
  parseCheckpoint(parts.text)
  if (!Number.isSafeInteger(timestampSeconds) || timestampSeconds < 0)
    throw new RangeError(`not a time in seconds since 1970: ${timestampSeconds}`)
  const { name, keyId } = verifierOf(signer, 'cosignature')
  return formatLine({ name, keyId, signature: cosignText(parts.text, timestampSeconds, signer.secretKey) })
}

/**
 * Who of the verifiers has cosigned the note, and when.
 *
 * @returns nothing when nobody did, or when `verifyNote` refuses the note
 */
export function cosignaturesOf(note: string, verifiers: readonly Verifier[]): Cosignature[] {
  return (openNote(note, verifiers)?.by ?? []).flatMap(({ name, timestampSeconds }) =>
    timestampSeconds === undefined ? [] : [{ name, timestampSeconds }],
  )
}
