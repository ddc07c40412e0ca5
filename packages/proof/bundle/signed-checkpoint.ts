import { type Checkpoint, readCheckpoint } from '../checkpoint.ts'
import type { Cosignature } from '../cosignature.ts'
import { judgeNote } from '../note.ts'
import type { Verifier } from '../verifier.ts'
import type { Fault } from './verdict.ts'

/** A checkpoint that its own log has signed, with those who cosigned it. */
export type SignedCheckpoint = Checkpoint & {
  readonly keyIds: readonly string[]
  readonly cosignatures: readonly Cosignature[]
  readonly witnesses: number
}

/**
 * The checkpoint, when the log that it names as its origin has signed it and no known signature under it is wrong.
 *
 * @returns the fault otherwise: a wrong cosignature of a known witness counts as tampering, an unknown one is ignored
 */
export function readSigned(note: string, verifiers: readonly Verifier[]): SignedCheckpoint | Fault {
  const judged = judgeNote(note, verifiers)
  const checkpoint = judged && readCheckpoint(judged.text)
  if (!judged || !checkpoint) return unsigned
  // The log's own key, not just any that is trusted: a witness signs what it saw, not what is whole.
  const keyIds = judged.right.flatMap(({ name, kind, keyId }) =>
    kind === 'ed25519' && name === checkpoint.origin ? [keyId] : [],
  )
  const [wrong] = judged.wrong
  if (keyIds.length === 0 || wrong?.kind === 'ed25519') return unsigned
  if (wrong) return { at: null, how: 'COSIGNATURE_WRONG', by: wrong.name }
  return { ...checkpoint, keyIds, cosignatures: earliest(judged.right), witnesses: witnessesAmong(verifiers) }
}

const unsigned: Fault = { at: null, how: 'CHECKPOINT_UNSIGNED' }

/** Each witness once, whichever of its keys it used. */
function earliest(right: readonly { readonly name: string; readonly timestampSeconds?: number }[]): Cosignature[] {
  const first = new Map<string, number>()
  for (const { name, timestampSeconds } of right) {
    if (timestampSeconds === undefined) continue
    first.set(name, Math.min(first.get(name) ?? timestampSeconds, timestampSeconds))
  }
  return Array.from(first, ([name, timestampSeconds]) => ({ name, timestampSeconds }))
}

function witnessesAmong(verifiers: readonly Verifier[]): number {
  return new Set(verifiers.filter(({ kind }) => kind === 'cosignature').map(({ name }) => name)).size
}
