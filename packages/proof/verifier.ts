import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { hexOf } from './note-form.ts'

/** Whoever signs: a name as in a URL without its scheme, "mingce.example/county", and an Ed25519 secret of 32 bytes. */
export type Signer = { readonly name: string; readonly secretKey: Uint8Array }

/** What a key signs: notes (`ed25519`, type 0x01), or checkpoints as a witness with the time (`cosignature`, type 0x04). */
export type KeyKind = 'ed25519' | 'cosignature'

/** A public key that is trusted, under a name. */
export type Verifier = {
  readonly name: string
  /** The first four bytes of a hash over name, kind and key: "033de0ae". It says which key signed; it proves nothing. */
  readonly keyId: string
  readonly kind: KeyKind
  readonly publicKey: Uint8Array
}

/** The type byte of each kind. Source: https://c2sp.org/signed-note */
export const typeByte: Readonly<Record<KeyKind, number>> = { ed25519: 0x01, cosignature: 0x04 }

export function verifierFor(name: string, kind: KeyKind, publicKey: Uint8Array): Verifier {
  const hash = sha256(Uint8Array.of(...utf8ToBytes(`${name}\n`), typeByte[kind], ...publicKey))
  return { name, keyId: hexOf(hash.subarray(0, 4)), kind, publicKey }
}

/** The signature of a cosigner begins with the time as a number of 64 bits. */
const timeBytes = 8

/** What holds of a signature that was verified. */
export type Verified = { readonly name: string; readonly timestampSeconds?: number }

/** @returns undefined when the signature is not the verifier's over this text */
export function verifySignature(verifier: Verifier, text: string, signature: Uint8Array): Verified | undefined {
  const { name, kind, publicKey } = verifier
  if (kind === 'ed25519') return isSigned(signature, text, publicKey) ? { name } : undefined
  if (signature.length < timeBytes) return undefined
  const view = new DataView(signature.buffer, signature.byteOffset, timeBytes)
  const timestampSeconds = view.getUint32(0) * 2 ** 32 + view.getUint32(4)
  if (!Number.isSafeInteger(timestampSeconds)) return undefined
  const message = cosignedMessage(text, timestampSeconds)
  return isSigned(signature.subarray(timeBytes), message, publicKey) ? { name, timestampSeconds } : undefined
}

export function signText(text: string, secretKey: Uint8Array): Uint8Array {
  return ed25519.sign(utf8ToBytes(text), secretKey)
}

/** The bytes of a cosignature: the time, then the signature over the message that holds it. */
export function cosignText(text: string, timestampSeconds: number, secretKey: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(timeBytes + 64)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, Math.floor(timestampSeconds / 2 ** 32))
  view.setUint32(4, timestampSeconds % 2 ** 32)
  bytes.set(signText(cosignedMessage(text, timestampSeconds), secretKey), timeBytes)
  return bytes
}

/** What a cosigner's message begins with, so that it is never taken for a note. */
export const cosignaturePrefix = 'cosignature/v1\n'

function cosignedMessage(text: string, timestampSeconds: number): string {
  return `${cosignaturePrefix}time ${timestampSeconds}\n${text}`
}

/** Strict verification of RFC 8032: no second encoding of a signature or key, no key of small order. */
function isSigned(signature: Uint8Array, message: string, publicKey: Uint8Array): boolean {
  return signature.length === 64 && ed25519.verify(signature, utf8ToBytes(message), publicKey, { zip215: false })
}
