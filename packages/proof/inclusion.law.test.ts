import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { acceptedFlips, everyInclusion, mixing, mixingKept, ownCopy } from './every-case.ts'
import { verifyInclusion } from './merkle.ts'
import { naiveWay } from './naive-tree.ts'
import { type TreeHash, treeHash } from './tree-hash.ts'
import { type InclusionClaim, includes } from './verify.ts'

const sha256 = treeHash((data) => hash('sha256', data, 'buffer'))
const leaves = Array.from({ length: 64 }, (_, index) => sha256.leafHash(Buffer.from(`青白江区 ${index}`)))

function expectNoFlipAccepted(claims: readonly InclusionClaim[], tree: TreeHash): void {
  let accepted = 0
  for (const claim of claims.map(ownCopy)) {
    expect(includes(claim, tree)).toBe(true)
    accepted += acceptedFlips([claim.leafHash, claim.root, ...claim.proof], () => includes(claim, tree))
  }
  expect(accepted).toBe(0)
}

test('every leaf of every tree to size 64 is shown by its proof', () => {
  const claims = everyInclusion(leaves, sha256)
  expect(claims).toHaveLength((64 * 65) / 2)
  expect(claims.filter((claim) => !verifyInclusion(claim))).toEqual([])
})

test('every changed bit of leaf, proof or root refutes it: every tree to size 10, by SHA-256', () => {
  expectNoFlipAccepted(everyInclusion(leaves.slice(0, 10), sha256), sha256)
})

test('every changed bit of leaf, proof or root refutes it: every tree to size 64, by a hash that shows each', () => {
  expectNoFlipAccepted(everyInclusion(leaves, mixingKept), mixing)
})

test('every other index of the same tree is refused, to size 64', () => {
  for (const claim of everyInclusion(leaves, mixingKept))
    for (let index = 0n; index <= claim.size; index += 1n)
      if (index !== claim.index && includes({ ...claim, index }, mixing))
        throw new Error(`${claim.index} of ${claim.size} held as ${index}`)
})

test('another size is refused, but where that tree’s way to the leaf is the very same: only a signature binds the size', () => {
  for (const claim of everyInclusion(leaves, mixingKept)) {
    const way = naiveWay(Number(claim.index), Number(claim.size))
    for (let size = 0; size <= 130; size += 1) {
      const same = size > claim.index && naiveWay(Number(claim.index), size) === way
      if (includes({ ...claim, size: BigInt(size) }, mixing) !== same)
        throw new Error(`${claim.index} of ${claim.size} as of ${size}: ${!same}`)
    }
  }
})

test('a proof with a hash too many, too few, or in another order is refused, to size 64', () => {
  for (const claim of everyInclusion(leaves, sha256)) {
    const { proof, root } = claim
    const spoilt = [[...proof, root], [root, ...proof], proof.slice(1), proof.slice(0, -1), proof.toReversed()]
    const others = spoilt.filter((each) => each.length !== proof.length || each[0] !== proof[0])
    for (const other of others) expect(verifyInclusion({ ...claim, proof: other })).toBe(false)
  }
})
