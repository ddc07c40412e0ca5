import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyConsistency, everyInclusion } from './every-case.ts'
import { leafHash, nodeHash, rootOf, verifyConsistency, verifyInclusion } from './merkle.ts'
import { naiveRoot } from './naive-tree.ts'
import { nodesOf } from './node.ts'
import { proveConsistency, proveInclusion, rootAt } from './prove.ts'
import { sha256Tree } from './tree-hash.ts'
import type { ConsistencyClaim, InclusionClaim } from './verify.ts'

const uint64 = fc.oneof(fc.bigInt(1n, 2n ** 64n - 1n), fc.bigInt(1n, 100n))
const nearEnd = fc.oneof(uint64, fc.bigInt(2n ** 63n - 3n, 2n ** 63n + 3n), fc.constant(2n ** 64n - 1n))

/** A tree of any size, all of whose leaves are the same: its nodes of one level are the same too. */
const levels: Uint8Array[] = [leafHash(new Uint8Array())]
for (let level = 1; level < 64; level += 1) {
  const below = levels[level - 1] as Uint8Array
  levels.push(nodeHash(below, below))
}
const uniform = (level: number) => levels[level] as Uint8Array

test('roots are those of the naive tree', () => {
  const leaves = Array.from({ length: 130 }, (_, index) => leafHash(Uint8Array.of(index)))
  for (let size = 0; size <= leaves.length; size += 1) {
    const some = leaves.slice(0, size)
    expect(rootOf(some)).toEqual(naiveRoot(some, sha256Tree))
  }
})

test('inclusion is proved and verified in trees of up to 2^64 - 1 entries', () => {
  fc.assert(
    fc.property(nearEnd, fc.bigInt(0n, 2n ** 64n), (size, some) => {
      const index = some % size
      const proof = proveInclusion({ index, size }, uniform)
      const claim = { leafHash: uniform(0), index, size, proof, root: rootAt(size, uniform) }
      expect(verifyInclusion(claim)).toBe(true)
      expect(verifyInclusion({ ...claim, index: size })).toBe(false)
      expect(verifyInclusion({ ...claim, proof: [...proof, uniform(1)] })).toBe(false)
    }),
  )
})

test('consistency is proved and verified between trees of up to 2^64 - 1 entries', () => {
  fc.assert(
    fc.property(nearEnd, nearEnd, (one, other) => {
      const [size1, size2] = one <= other ? [one, other] : [other, one]
      const proof = proveConsistency({ size1, size2 }, uniform)
      const [root1, root2] = [rootAt(size1, uniform), rootAt(size2, uniform)]
      expect(verifyConsistency({ size1, size2, root1, root2, proof })).toBe(true)
      if (size1 === size2) return
      expect(verifyConsistency({ size1: size2, size2: size1, root1: root2, root2: root1, proof })).toBe(false)
      expect(verifyConsistency({ size1, size2, root1: root2, root2: root1, proof })).toBe(false)
    }),
  )
})

test('a size of 2^64 is refused', () => {
  const size = 2n ** 64n
  const proof = nodesOf(0n, size).map(() => uniform(0))
  expect(verifyInclusion({ leafHash: uniform(0), index: 0n, size, proof, root: uniform(0) })).toBe(false)
  expect(verifyConsistency({ size1: size, size2: size, root1: uniform(0), root2: uniform(0), proof: [] })).toBe(false)
})

const anything = fc.oneof(
  fc.anything({ withBigInt: true, withTypedArray: true, withSparseArray: true }),
  fc.bigInt(-4n, 2n ** 66n),
  fc.uint8Array({ minLength: 31, maxLength: 33 }),
  fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 70 }),
)

test('whatever is malformed is false, never an exception', () => {
  const names = ['leafHash', 'index', 'size', 'proof', 'root', 'size1', 'size2', 'root1', 'root2']
  const garbage = fc.oneof(anything, fc.record(Object.fromEntries(names.map((name) => [name, anything]))))
  fc.assert(
    fc.property(garbage, (claim) => {
      expect(verifyInclusion(claim as InclusionClaim)).toBe(false)
      expect(verifyConsistency(claim as ConsistencyClaim)).toBe(false)
    }),
    { numRuns: 1_000 },
  )
})

test('one malformed part of a claim that is otherwise true makes it false', () => {
  const leaves = Array.from({ length: 7 }, (_, index) => leafHash(Uint8Array.of(index)))
  const inclusion = everyInclusion(leaves, sha256Tree).at(-2) as InclusionClaim
  const consistency = everyConsistency(leaves, sha256Tree).at(-3) as ConsistencyClaim
  expect(verifyInclusion(inclusion) && verifyConsistency(consistency)).toBe(true)
  const hole = new Array(inclusion.proof.length)
  for (const bad of [undefined, null, 3, '3', -1n, 2n ** 64n, [], hole, {}, new Uint8Array(31), 'ab'.repeat(32)]) {
    for (const part of Object.keys(inclusion)) expect(verifyInclusion({ ...inclusion, [part]: bad })).toBe(false)
    for (const part of Object.keys(consistency)) expect(verifyConsistency({ ...consistency, [part]: bad })).toBe(false)
  }
})
