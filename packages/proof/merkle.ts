import { sha256 } from '@noble/hashes/sha2.js'

/**
 * The hash of one leaf of the tree: SHA-256 over a zero byte and the entry's bytes, 32 bytes.
 *
 * Source: RFC 6962, section 2.1.
 */
export function leafHash(data: Uint8Array): Uint8Array {
  const leaf = new Uint8Array(data.length + 1)
  leaf.set(data, 1)
  return sha256(leaf)
}
