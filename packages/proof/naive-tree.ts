import type { TreeHash } from './tree-hash.ts'

// RFC 6962 word for word, slow and plain: what the tests compare the real thing with. Nothing else uses it.

type Leaves = readonly Uint8Array[]

/** MTH of section 2.1, over the leaves' hashes. */
export function naiveRoot(leaves: Leaves, tree: TreeHash): Uint8Array {
  const [only] = leaves
  if (only === undefined) return tree.emptyRoot()
  if (leaves.length === 1) return only
  const k = largestPowerBelow(leaves.length)
  return tree.nodeHash(naiveRoot(leaves.slice(0, k), tree), naiveRoot(leaves.slice(k), tree))
}

/** PATH(m, D[n]) of section 2.1.1. */
export function naivePath(m: number, leaves: Leaves, tree: TreeHash): Uint8Array[] {
  if (leaves.length <= 1) return []
  const k = largestPowerBelow(leaves.length)
  return m < k
    ? [...naivePath(m, leaves.slice(0, k), tree), naiveRoot(leaves.slice(k), tree)]
    : [...naivePath(m - k, leaves.slice(k), tree), naiveRoot(leaves.slice(0, k), tree)]
}

/** SUBPROOF(m, D[n], b) of section 2.1.2; PROOF(m, D[n]) is the one with b = true. */
export function naiveProof(m: number, leaves: Leaves, tree: TreeHash, known = true): Uint8Array[] {
  if (m === leaves.length) return known ? [] : [naiveRoot(leaves, tree)]
  const k = largestPowerBelow(leaves.length)
  return m <= k
    ? [...naiveProof(m, leaves.slice(0, k), tree, known), naiveRoot(leaves.slice(k), tree)]
    : [...naiveProof(m - k, leaves.slice(k), tree, false), naiveRoot(leaves.slice(0, k), tree)]
}

/** The way down to leaf m of n, as PATH takes it: "L" where it goes left. It decides whether a proof fits at all. */
export function naiveWay(m: number, n: number): string {
  if (n === 1) return ''
  const k = largestPowerBelow(n)
  return m < k ? `L${naiveWay(m, k)}` : `R${naiveWay(m - k, n - k)}`
}

/** The same of SUBPROOF: "L" and "R" on the way down, "=" or "." where it ends with or without a hash of its own. */
export function naiveProofWay(m: number, n: number, known = true): string {
  if (m === n) return known ? '.' : '='
  const k = largestPowerBelow(n)
  return m <= k ? `L${naiveProofWay(m, k, known)}` : `R${naiveProofWay(m - k, n - k, false)}`
}

function largestPowerBelow(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}
