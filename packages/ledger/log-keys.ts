import { formatVerifierKey, verifierOf } from '@mingce/proof/note'
import type { Rotation } from '@mingce/proof/rotation'
import type { Signer, Verifier } from '@mingce/proof/verifier'

/** The keys a process has of the log, asked for anew each time: a file of them may change while it runs. */
export type LogKeys = () => readonly Signer[]

/** What decides by which keys a checkpoint is signed. */
export type SigningMoment = {
  readonly rotations: readonly Rotation[]
  /** How many entries the checkpoint covers: a change that it does not cover has not happened yet. */
  readonly size: bigint
  readonly now: Date
}

/**
 * Those of our keys that sign a checkpoint: before a change the former, in its overlap both, afterwards the new one.
 *
 * @returns none when the key whose turn it is is not among ours
 */
export function signersFor(keys: readonly Signer[], { rotations, size, now }: SigningMoment): readonly Signer[] {
  const covered = rotations.filter(({ position }) => position < size)
  const last = covered.at(-1)
  const next = rotations[covered.length]
  if (!last) return next ? keys.filter((key) => isKey(key, next.from)) : keys.slice(0, 1)
  const turn = now < last.overlapUntil ? [last.from, last.to] : [last.to]
  return turn.flatMap((verifier) => keys.find((key) => isKey(key, verifier)) ?? [])
}

/** The public keys under which a checkpoint of this log may stand, for whoever holds one of them. */
export function verifiersFor(keys: readonly Signer[], rotations: readonly Rotation[]): readonly Verifier[] {
  const line = rotations.flatMap(({ from, to }) => [from, to])
  const ours = keys.map((key) => verifierOf(key, 'ed25519'))
  const isOurLine = ours.some((own) => line.some((verifier) => isSame(own, verifier)))
  const all = isOurLine ? [...ours, ...line] : ours
  return all.filter((one, index) => all.findIndex((other) => isSame(one, other)) === index)
}

function isKey(key: Signer, verifier: Verifier): boolean {
  return isSame(verifierOf(key, 'ed25519'), verifier)
}

function isSame(one: Verifier, other: Verifier): boolean {
  return formatVerifierKey(one) === formatVerifierKey(other)
}
