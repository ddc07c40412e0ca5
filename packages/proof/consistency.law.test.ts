import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { acceptedFlips, everyConsistency, mixing, mixingKept, ownCopy } from './every-case.ts'
import { verifyConsistency } from './merkle.ts'
import { naiveProofWay } from './naive-tree.ts'
import { type TreeHash, treeHash } from './tree-hash.ts'
import { type ConsistencyClaim, continues } from './verify.ts'

const sha256 = treeHash((data) => hash('sha256', data, 'buffer'))
const leaves = Array.from({ length: 64 }, (_, index) => sha256.leafHash(Buffer.from(`青白江区 ${index}`)))

function expectNoFlipAccepted(claims: readonly ConsistencyClaim[], tree: TreeHash): void {
  let accepted = 0
  for (const claim of claims.map(ownCopy)) {
    expect(continues(claim, tree)).toBe(true)
    accepted += acceptedFlips([claim.root1, claim.root2, ...claim.proof], () => continues(claim, tree))
  }
  expect(accepted).toBe(0)
}

test('every tree to size 64 is shown to begin with every smaller one, and itself', () => {
  const claims = everyConsistency(leaves, sha256)
  expect(claims).toHaveLength((64 * 65) / 2)
  expect(claims.filter((claim) => !verifyConsistency(claim))).toEqual([])
})

test('every changed bit of proof or roots refutes it: every pair to size 10, by SHA-256', () => {
  expectNoFlipAccepted(everyConsistency(leaves.slice(0, 10), sha256), sha256)
})

test('every changed bit of proof or roots refutes it: every pair to size 64, by a hash that shows each', () => {
  expectNoFlipAccepted(everyConsistency(leaves, mixingKept), mixing)
})

test('other sizes are refused, but where those trees’ proof takes the very same way: only a signature binds the size', () => {
  for (const claim of everyConsistency(leaves, mixingKept)) {
    const [own1, own2] = [Number(claim.size1), Number(claim.size2)]
    const way = naiveProofWay(own1, own2)
    const others = Array.from({ length: 131 }, (_, other) => [[other, own2] as const, [own1, other] as const]).flat()
    for (const [size1, size2] of others) {
      const same = size1 > 0 && size1 <= size2 && naiveProofWay(size1, size2) === way
      if (continues({ ...claim, size1: BigInt(size1), size2: BigInt(size2) }, mixing) !== same)
        throw new Error(`${own1} to ${own2} as ${size1} to ${size2}: ${!same}`)
    }
  }
})

test('a proof with a hash too many, too few, or in another order is refused, to size 64', () => {
  for (const claim of everyConsistency(leaves, sha256)) {
    const { proof, root2 } = claim
    const spoilt = [[...proof, root2], [root2, ...proof], proof.slice(1), proof.slice(0, -1), proof.toReversed()]
    const others = spoilt.filter((each) => each.length !== proof.length || each[0] !== proof[0])
    for (const other of others) expect(verifyConsistency({ ...claim, proof: other })).toBe(false)
  }
})

test('nothing is proved from size 0, by whatever of the proofs there are', () => {
  for (const claim of everyConsistency(leaves, sha256)) {
    expect(verifyConsistency({ ...claim, size1: 0n })).toBe(false)
    expect(verifyConsistency({ ...claim, size1: 0n, size2: 0n })).toBe(false)
  }
})
