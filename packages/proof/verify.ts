import { isBytes } from '@noble/hashes/utils.js'
import type { TreeHash } from './tree-hash.ts'
import { isUint64 } from './uint64.ts'

/** A path in a tree whose size has 64 bits has 64 hashes at most, a consistency proof one more. */
const longestProof = 65

/** "The entry with this hash is number `index`, counted from 0, in the tree of `size` entries with this root." */
export type InclusionClaim = {
  readonly leafHash: Uint8Array
  readonly index: bigint
  readonly size: bigint
  /** The hashes beside the way up, the leaf's sibling first. */
  readonly proof: readonly Uint8Array[]
  readonly root: Uint8Array
}

/** "The tree of `size1` entries is the beginning of the tree of `size2`: nothing in it was changed." */
export type ConsistencyClaim = {
  readonly size1: bigint
  readonly size2: bigint
  readonly root1: Uint8Array
  readonly root2: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/** `verifyInclusion` over a tree hash of the caller's choice. */
export function includes(claim: InclusionClaim, { nodeHash }: TreeHash): boolean {
  const { leafHash, index, size, proof, root }: Partial<InclusionClaim> = claim ?? {}
  if (!isUint64(size) || !isUint64(index) || index >= size) return false
  if (!isHash(leafHash) || !isHash(root) || !isProof(proof)) return false
  const way = wayDown(index, size - 1n)
  if (proof.length !== way.length) return false
  let hash = leafHash
  let step = way.length
  for (const sibling of proof) {
    step -= 1
    hash = way[step] === '1' ? nodeHash(sibling, hash) : nodeHash(hash, sibling)
  }
  return equal(hash, root)
}

/** `verifyConsistency` over a tree hash of the caller's choice. */
export function continues(claim: ConsistencyClaim, { nodeHash }: TreeHash): boolean {
  const { size1, size2, root1, root2, proof }: Partial<ConsistencyClaim> = claim ?? {}
  if (!isUint64(size1) || !isUint64(size2) || size1 === 0n || size1 > size2) return false
  if (!isHash(root1) || !isHash(root2) || !isProof(proof)) return false
  if (size1 === size2) return proof.length === 0 && equal(root1, root2)
  // The proof leads up from the largest complete subtree at the smaller tree's end; if it is all of that tree, from its root.
  const level = trailingZeros(size1)
  const [start, ...siblings] = size1 === 1n << level ? [root1, ...proof] : proof
  const way = wayDown((size1 - 1n) >> level, (size2 - 1n) >> level)
  if (start === undefined || siblings.length !== way.length) return false
  let hash1 = start
  let hash2 = start
  let step = way.length
  for (const sibling of siblings) {
    step -= 1
    const isLeft = way[step] === '1'
    if (isLeft) hash1 = nodeHash(sibling, hash1)
    hash2 = isLeft ? nodeHash(sibling, hash2) : nodeHash(hash2, sibling)
  }
  return equal(hash1, root1) && equal(hash2, root2)
}

/**
 * The way from the root down to a node, a letter a step: "1" where it goes right and leaves a sibling on its left, "0" where it leaves one
 * on its right. `last` is the last node of the same level. Below where the ways of both part, every node has a sibling;
 * above, only those on the right.
 */
function wayDown(node: bigint, last: bigint): string {
  const parted = node === last ? 0 : (node ^ last).toString(2).length
  const bits = node.toString(2).padStart(parted, '0')
  const shared = bits.length - parted
  return bits.slice(0, shared).replace(/0/g, '') + bits.slice(shared)
}

function trailingZeros(value: bigint): bigint {
  const bits = value.toString(2)
  return BigInt(bits.length - 1 - bits.lastIndexOf('1'))
}

function isHash(value: unknown): value is Uint8Array {
  return isBytes(value) && value.length === 32
}

function isProof(value: unknown): value is readonly Uint8Array[] {
  if (!Array.isArray(value) || value.length > longestProof) return false
  for (const hash of value) if (!isHash(hash)) return false
  return true
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  for (let at = 0; at < 32; at += 1) if (a[at] !== b[at]) return false
  return true
}
