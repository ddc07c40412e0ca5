import { sha256 } from '@noble/hashes/sha2.js'

/** A hash function of 32 bytes out. It must not keep what it is given: the same memory is filled anew. */
export type Hash = (data: Uint8Array) => Uint8Array

/** The three hashes a tree is made of. */
export type TreeHash = {
  /** The root of the tree without leaves: the hash of nothing. */
  emptyRoot(): Uint8Array
  /** The hash over a zero byte and the entry's bytes. */
  leafHash(data: Uint8Array): Uint8Array
  /** The hash over a one byte and both children’s hashes, 32 bytes each. */
  nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array
}

/**
 * The tree's hashes over any hash function of 32 bytes: in Node the faster `(data) => hash('sha256', data, 'buffer')`.
 *
 * Source: RFC 6962, section 2.1.
 */
export function treeHash(hash: Hash): TreeHash {
  const node = new Uint8Array(65)
  node[0] = 1
  let leaf = new Uint8Array(1_024)
  return {
    emptyRoot: () => hash(new Uint8Array()),
    leafHash(data) {
      if (data.length >= leaf.length) leaf = new Uint8Array(data.length * 2)
      leaf.set(data, 1)
      return hash(leaf.subarray(0, data.length + 1))
    },
    nodeHash(left, right) {
      node.set(left, 1)
      node.set(right, 33)
      return hash(node)
    },
  }
}

/** SHA-256 in JavaScript alone, for wherever no faster one is handed in. */
export const sha256Tree: TreeHash = treeHash(sha256)
