import { createHash } from 'node:crypto'

/**
 * Bytes by what they are: whoever holds a digest, from an event, gets the bytes it was made of or none. What is taken in waits
 * until a command that names it is about to be recorded; what no command ever names goes by itself.
 *
 * A digest alone opens no door: a command may name only what its own authority (`by`, "510113") brought in within two days.
 */
export type AttachmentStore = {
  /**
   * Takes bytes in, to wait for two days, and remembers as long who brought them.
   *
   * @returns their SHA-256 as 64 hexadecimal digits
   */
  takeIn(bytes: Uint8Array, by: string): Promise<string>
  /**
   * Keeps what was taken in, for good.
   *
   * @returns false when `by` did not bring it lately, whoever else did and whether it is kept or not
   */
  keep(digest: string, by: string): Promise<boolean>
  /** Whether something is kept under this digest. */
  isKept(digest: string): Promise<boolean>
  /**
   * What is kept under this digest.
   *
   * @returns undefined when nothing is
   * @throws {AttachmentAlteredError} when other bytes lie there
   */
  open(digest: string): Promise<Uint8Array | undefined>
}

/** What lies under a digest is not what it names: a disk that forgets, or a hand. */
export class AttachmentAlteredError extends Error {
  override readonly name = 'AttachmentAlteredError'
  readonly digest: string

  constructor(digest: string, found: string) {
    super(`the bytes kept as ${digest} are those of ${found}`)
    this.digest = digest
  }
}

export const waitingMs = 2 * 24 * 60 * 60 * 1_000

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** @throws {RangeError} for what is no digest: it would be taken for a path */
export function requireDigest(digest: string): void {
  if (!/^[0-9a-f]{64}$/.test(digest))
    throw new RangeError('an attachment is named by its SHA-256, 64 hexadecimal digits')
}

/** Where it is remembered that an authority brought bytes in, beside the bytes that wait. @throws {RangeError} as a path may come of it */
export function broughtName(digest: string, by: string): string {
  requireDigest(digest)
  if (!/^[0-9]{6}$/.test(by)) throw new RangeError('whoever brings bytes in is an authority, six digits')
  return `${digest}.${by}`
}

/** @throws {AttachmentAlteredError} */
export function requireUnaltered(digest: string, bytes: Uint8Array): Uint8Array {
  const found = digestOf(bytes)
  if (found !== digest) throw new AttachmentAlteredError(digest, found)
  return bytes
}
