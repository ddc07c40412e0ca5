import { ed25519 } from '@noble/curves/ed25519.js'
import { fromBase64, toBase64 } from './base64.ts'
import { formatLine, isKeyName, isNoteText, splitNote } from './note-form.ts'
import {
  cosignaturePrefix,
  type KeyKind,
  type Signer,
  signText,
  typeByte,
  type Verified,
  type Verifier,
  verifierFor,
  verifySignature,
} from './verifier.ts'

/** A text that at least one trusted key has signed. */
export type VerifiedNote = { readonly text: string; readonly verifiedBy: string[] }

/**
 * The text with the signer's signature under it:
 *
 *     mingce.example/log
 *     20852163
 *     CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
 *
 *     — mingce.example/log Az3grlgtzPICa5OS8npVmf1M…
 *
 * @throws {RangeError} when the text does not end its last line, holds control characters or lone surrogates, or the
 *   signer's name is empty or holds spaces or a plus
 *
 * Source: https://c2sp.org/signed-note
 */
export function signNote(text: string, signer: Signer): string {
  return `${text}\n${noteSignature(text, signer)}`
}

/** The signature line alone, to be put under a note that others have signed already. It throws as `signNote` does. */
export function noteSignature(text: string, signer: Signer): string {
  if (!isNoteText(text)) throw new RangeError('a note’s text ends its last line and holds no control characters')
  // Else the same key, used by a cosigner, would be made to testify to a checkpoint it never saw.
  if (text.startsWith(cosignaturePrefix)) throw new RangeError('a note’s text is no cosigned message')
  const { name, keyId } = verifierOf(signer, 'ed25519')
  return formatLine({ name, keyId, signature: signText(text, signer.secretKey) })
}

/**
 * The text of a note and the names of the verifiers that signed it, in the order of their lines.
 *
 * Signatures of keys that are not among the verifiers are ignored, and so is a second one of the same key.
 *
 * @returns undefined when none of the verifiers signed it, when a signature in the name of one of them is wrong, or when
 *   the note is malformed, longer than 1,000,000 characters or signed more than 100 times
 */
export function verifyNote(note: string, verifiers: readonly Verifier[]): VerifiedNote | undefined {
  const verified = openNote(note, verifiers)
  return verified && { text: verified.text, verifiedBy: [...new Set(verified.by.map(({ name }) => name))] }
}

type RightSignature = Verified & { readonly kind: KeyKind; readonly keyId: string }

/** As `verifyNote`, with what each signature says beyond the name: a cosignature's time. */
export function openNote(
  note: string,
  verifiers: readonly Verifier[],
): { readonly text: string; readonly by: readonly RightSignature[] } | undefined {
  const judged = judgeNote(note, verifiers)
  if (!judged || judged.wrong.length > 0 || judged.right.length === 0) return undefined
  return { text: judged.text, by: judged.right }
}

/** Each signature of a known key, whether it is right or wrong; undefined when the note is malformed. */
export function judgeNote(
  note: string,
  verifiers: readonly Verifier[],
):
  | { readonly text: string; readonly right: readonly RightSignature[]; readonly wrong: readonly Verifier[] }
  | undefined {
  const parts = splitNote(note)
  if (!parts) return undefined
  const seen = new Set<Verifier>()
  const right: RightSignature[] = []
  const wrong: Verifier[] = []
  for (const { name, keyId, signature } of parts.signatures) {
    for (const verifier of verifiers) {
      if (verifier.name !== name || verifier.keyId !== keyId || seen.has(verifier)) continue
      seen.add(verifier)
      const verified = verifySignature(verifier, parts.text, signature)
      if (verified) right.push({ ...verified, kind: verifier.kind, keyId })
      else wrong.push(verifier)
    }
  }
  return { text: parts.text, right, wrong }
}

/**
 * The verifier of a key as it is handed about: "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
 * that is name, key id, and the base64 of the kind's byte and the public key.
 *
 * @throws {RangeError} when it is malformed, of another kind than 0x01 or 0x04, or its id is not the key's
 */
export function parseVerifierKey(text: string): Verifier {
  const [, name = '', keyId, base64 = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? []
  const [type, ...key] = fromBase64(base64) ?? []
  const kind = type === typeByte.ed25519 ? 'ed25519' : type === typeByte.cosignature ? 'cosignature' : undefined
  if (!isKeyName(name) || !kind || key.length !== 32)
    throw new RangeError(`not a verifier key of Ed25519: ${JSON.stringify(text)}`)
  const verifier = verifierFor(name, kind, Uint8Array.from(key))
  if (verifier.keyId !== keyId) throw new RangeError(`the key’s id is ${verifier.keyId}: ${JSON.stringify(text)}`)
  return verifier
}

/** The key as it is handed about; `parseVerifierKey` reads it. */
export function formatVerifierKey({ name, keyId, kind, publicKey }: Verifier): string {
  return `${name}+${keyId}+${toBase64(Uint8Array.of(typeByte[kind], ...publicKey))}`
}

/**
 * The verifier of what the signer signs: notes, or checkpoints as a witness.
 *
 * @throws {RangeError} when the name is empty or holds spaces or a plus, or the secret has not 32 bytes
 */
export function verifierOf({ name, secretKey }: Signer, kind: KeyKind): Verifier {
  if (!isKeyName(name)) throw new RangeError(`a key’s name holds no spaces and no plus: ${JSON.stringify(name)}`)
  return verifierFor(name, kind, ed25519.getPublicKey(secretKey))
}
