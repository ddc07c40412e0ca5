import { fromBase64, toBase64 } from './base64.ts'

/** One signature line: who signed, with which of their keys, and the signature's bytes, whatever their type. */
export type SignatureLine = { readonly name: string; readonly keyId: string; readonly signature: Uint8Array }

/** A note taken apart. Nothing is verified yet. */
export type NoteParts = { readonly text: string; readonly signatures: readonly SignatureLine[] }

const longestNote = 1_000_000
const mostSignatures = 100
const loneSurrogate = /\p{Surrogate}/u
const forbiddenInName = /[+\p{White_Space}\p{Surrogate}]/u
const signatureLine = /^— ([^ ]+) ([A-Za-z0-9+/]+={0,2})$/

/**
 * Takes a note apart at its last empty line.
 *
 * @returns undefined when it is malformed, longer than 1,000,000 characters or signed more than 100 times
 */
export function splitNote(note: string): NoteParts | undefined {
  if (typeof note !== 'string' || note.length > longestNote) return undefined
  const textEnd = note.lastIndexOf('\n\n') + 1
  if (textEnd === 0 || !note.endsWith('\n') || !isNoteText(note)) return undefined
  const lines = note.slice(textEnd + 1, -1).split('\n', mostSignatures + 1)
  if (lines.length > mostSignatures) return undefined
  const signatures: SignatureLine[] = []
  for (const line of lines) {
    const signature = parseLine(line)
    if (!signature) return undefined
    signatures.push(signature)
  }
  return { text: note.slice(0, textEnd), signatures }
}

/** "— mingce.example/log Az3grlgt…\n": the line that goes under a note. */
export function formatLine({ name, keyId, signature }: SignatureLine): string {
  const id = Number.parseInt(keyId, 16)
  const bytes = new Uint8Array(4 + signature.length)
  bytes.set([id >>> 24, id >>> 16, id >>> 8, id])
  bytes.set(signature, 4)
  return `— ${name} ${toBase64(bytes)}\n`
}

function parseLine(line: string): SignatureLine | undefined {
  const [, name, base64] = signatureLine.exec(line) ?? []
  if (name === undefined || base64 === undefined || !isKeyName(name)) return undefined
  const bytes = fromBase64(base64)
  if (!bytes || bytes.length < 5) return undefined
  return { name, keyId: hexOf(bytes.subarray(0, 4)), signature: bytes.slice(4) }
}

/** Whether a note may be about this text: it ends its last line, and holds no control character but the line's end. */
export function isNoteText(text: string): boolean {
  return text.endsWith('\n') && !loneSurrogate.test(text) && !hasControl(text)
}

export function isKeyName(name: string): boolean {
  return name !== '' && !forbiddenInName.test(name) && !hasControl(name)
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 0x20 && unit !== 0x0a) return true
  }
  return false
}
