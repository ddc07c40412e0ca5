import { compactRange } from './compact-range.ts'
import { sha256Tree } from './tree-hash.ts'
import { type ConsistencyClaim, continues, type InclusionClaim, includes } from './verify.ts'

/**
 * The hash of one leaf of the tree: SHA-256 over a zero byte and the entry's bytes, 32 bytes.
 *
 * Source: RFC 6962, section 2.1.
 */
export function leafHash(data: Uint8Array): Uint8Array {
  return sha256Tree.leafHash(data)
}

/** The hash of an inner node of the tree: SHA-256 over a one byte and the hashes of its two children. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256Tree.nodeHash(left, right)
}

/**
 * The root of the tree over these leaves, 32 bytes; of no leaves: SHA-256 of nothing.
 *
 * @throws {RangeError} when a leaf's hash has not 32 bytes
 *
 * Source: RFC 6962, section 2.1.
 */
export function rootOf(leafHashes: readonly Uint8Array[]): Uint8Array {
  const range = compactRange()
  for (const leaf of leafHashes) range.append(leaf)
  return range.root()
}

/**
 * Whether the proof shows the leaf at `index` (from 0) under `root`.
 *
 * @returns false for whatever is malformed, never an exception
 *
 * Source: RFC 6962, section 2.1.1.
 */
export function verifyInclusion(claim: InclusionClaim): boolean {
  return includes(claim, sha256Tree)
}

/**
 * Whether the proof shows that the tree of `size2` begins with the whole tree of `size1`.
 *
 * @returns false for whatever is malformed, never an exception; false from size 0 too, which every tree begins with
 *
 * Source: RFC 6962, section 2.1.2.
 */
export function verifyConsistency(claim: ConsistencyClaim): boolean {
  return continues(claim, sha256Tree)
}
