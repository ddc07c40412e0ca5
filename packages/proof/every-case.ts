import { naivePath, naiveProof, naiveRoot } from './naive-tree.ts'
import type { TreeHash } from './tree-hash.ts'
import type { ConsistencyClaim, InclusionClaim } from './verify.ts'

// What the tests count through: every true claim about small trees, and every changed bit of one. Nothing else uses it.

type Leaves = readonly Uint8Array[]

/** Every leaf in every tree over the first of these leaves. */
export function everyInclusion(leaves: Leaves, tree: TreeHash): InclusionClaim[] {
  const trees = leaves.map((_, at) => leaves.slice(0, at + 1))
  return trees.flatMap((all) => {
    const [size, root] = [BigInt(all.length), naiveRoot(all, tree)]
    return all.map((leafHash, at) => ({ leafHash, index: BigInt(at), size, proof: naivePath(at, all, tree), root }))
  })
}

/** Every pair of trees over the first of these leaves, the one the beginning of the other. */
export function everyConsistency(leaves: Leaves, tree: TreeHash): ConsistencyClaim[] {
  const trees = leaves.map((_, at) => leaves.slice(0, at + 1))
  return trees.flatMap((larger) => {
    const [size2, root2] = [BigInt(larger.length), naiveRoot(larger, tree)]
    return trees.slice(0, larger.length).map((smaller) => {
      const proof = naiveProof(smaller.length, larger, tree)
      return { size1: BigInt(smaller.length), size2, root1: naiveRoot(smaller, tree), root2, proof }
    })
  })
}

/** How often `holds` says yes while each bit of each of these hashes is changed in turn. */
export function acceptedFlips(hashes: Leaves, holds: () => boolean): number {
  let accepted = 0
  for (const hash of hashes)
    for (let bit = 0; bit < 256; bit += 1) {
      const [at, mask] = [bit >> 3, 1 << (bit & 7)]
      hash[at] = (hash[at] ?? 0) ^ mask
      if (holds()) accepted += 1
      hash[at] = (hash[at] ?? 0) ^ mask
    }
  return accepted
}

/** A claim in memory of its own, so that its bits can be changed. */
export function ownCopy<Claim extends object>(claim: Claim): Claim {
  const copy = (value: unknown): unknown => {
    if (value instanceof Uint8Array) return Uint8Array.from(value)
    return Array.isArray(value) ? value.map(copy) : value
  }
  return Object.fromEntries(Object.entries(claim).map(([name, value]) => [name, copy(value)])) as Claim
}

/** Made once and used in turn: making them costs more than filling them. */
const nodes = Array.from({ length: 256 }, () => new Uint8Array(32))
let turn = 0

/**
 * Far faster than SHA-256, for counting all cases. A bit changed in one child always shows in the node: each byte is a permutation of the
 * left child's byte, plus one of the right child's. It keeps no secret and resists nobody. Its nodes are overwritten
 * 256 nodes later.
 */
export const mixing: TreeHash = {
  emptyRoot: () => new Uint8Array(32),
  leafHash: (data) => data,
  nodeHash(left, right) {
    const node = nodes[turn % nodes.length] ?? new Uint8Array(32)
    turn += 1
    for (let at = 0; at < 32; at += 1) {
      const byte = Math.imul(left[at] ?? 0, 0x9d) & 0xff
      node[at] = (byte ^ (byte >> 3)) + Math.imul(right[at] ?? 0, 0x6b) + at
    }
    return node
  },
}

/** The same, its nodes kept. */
export const mixingKept: TreeHash = {
  ...mixing,
  nodeHash: (left, right) => Uint8Array.from(mixing.nodeHash(left, right)),
}
