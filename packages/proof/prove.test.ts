import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { compactRange } from './compact-range.ts'
import { leafHash, rootOf } from './merkle.ts'
import { naivePath, naiveProof } from './naive-tree.ts'
import { frontierAt, nodesOfConsistency, nodesOfInclusion, proveConsistency, proveInclusion, rootAt } from './prove.ts'
import { sha256Tree, treeHash } from './tree-hash.ts'

const leaves = Array.from({ length: 64 }, (_, index) => leafHash(Buffer.from(`青白江区 ${index}`)))

/** Every node a growing tree has told of, and a reader of them that writes down what it was asked. */
function grown(tree = sha256Tree) {
  const nodes = new Map<string, Uint8Array>()
  const asked: string[] = []
  const range = compactRange({ tree, onNode: (level, index, node) => nodes.set(`${level}/${index}`, node) })
  for (const leaf of leaves) range.append(leaf)
  const read = (level: number, index: bigint) => {
    asked.push(`${level}/${index}`)
    const node = nodes.get(`${level}/${index}`)
    if (!node) throw new Error(`nobody has told of node ${level}/${index}`)
    return node
  }
  return { nodes, asked, read }
}

test('a tree that grows tells of each of its complete nodes once: 127 over 64 leaves', () => {
  const { nodes } = grown()
  expect(nodes.size).toBe(127)
  expect(nodes.get('0/63')).toEqual(leaves[63])
  expect(nodes.get('6/0')).toEqual(rootOf(leaves))
})

test('inclusion proofs are those of RFC 6962’s PATH, every leaf of every tree to 64', () => {
  const { read } = grown()
  for (let size = 1; size <= 64; size += 1)
    for (let index = 0; index < size; index += 1) {
      const proof = proveInclusion({ index: BigInt(index), size: BigInt(size) }, read)
      expect(proof).toEqual(naivePath(index, leaves.slice(0, size), sha256Tree))
    }
})

test('consistency proofs are those of RFC 6962’s PROOF, every pair of trees to 64', () => {
  const { read } = grown()
  for (let size2 = 1; size2 <= 64; size2 += 1)
    for (let size1 = 1; size1 <= size2; size1 += 1) {
      const proof = proveConsistency({ size1: BigInt(size1), size2: BigInt(size2) }, read)
      expect(proof).toEqual(naiveProof(size1, leaves.slice(0, size2), sha256Tree))
    }
})

test('which nodes a proof will read is known before', () => {
  const { asked, read } = grown()
  proveInclusion({ index: 5n, size: 61n }, read)
  expect(nodesOfInclusion({ index: 5n, size: 61n }).map(({ level, index }) => `${level}/${index}`)).toEqual(asked)
  asked.length = 0
  proveConsistency({ size1: 37n, size2: 61n }, read)
  expect(nodesOfConsistency({ size1: 37n, size2: 61n }).map(({ level, index }) => `${level}/${index}`)).toEqual(asked)
})

test('with Node’s hash handed in, everything comes out the same', () => {
  const node = grown(treeHash((data) => hash('sha256', data, 'buffer')))
  const noble = grown()
  expect([...node.nodes].map(([at, bytes]) => [at, Buffer.from(bytes).toString('hex')])).toEqual(
    [...noble.nodes].map(([at, bytes]) => [at, Buffer.from(bytes).toString('hex')]),
  )
})

test('a tree goes on growing from its frontier, from whichever size', () => {
  const { read } = grown()
  for (let size = 0; size <= 64; size += 1) {
    const range = compactRange({ from: { size: BigInt(size), hashes: frontierAt(BigInt(size), read) } })
    expect(range.root()).toEqual(rootAt(BigInt(size), read))
    for (const leaf of leaves.slice(size)) range.append(leaf)
    expect(range.size).toBe(64n)
    expect(range.root()).toEqual(rootOf(leaves))
    expect(range.frontier()).toEqual({ size: 64n, hashes: [rootOf(leaves)] })
  }
})

test('a frontier handed out does not change with the tree', () => {
  const range = compactRange()
  range.append(leaves[0] as Uint8Array)
  const { size, hashes } = range.frontier()
  range.append(leaves[1] as Uint8Array)
  expect({ size, hashes }).toEqual({ size: 1n, hashes: [leaves[0]] })
})

test('a frontier with too few or too many hashes, or with one that is none, is refused', () => {
  const hashes = leaves.slice(0, 2)
  expect(() => compactRange({ from: { size: 4n, hashes } })).toThrow(RangeError)
  expect(() => compactRange({ from: { size: 7n, hashes } })).toThrow(RangeError)
  expect(() => compactRange({ from: { size: 1n, hashes: [new Uint8Array(31)] } })).toThrow(RangeError)
  expect(() => compactRange().append(new Uint8Array(20))).toThrow(RangeError)
})

test('no proof is made of a leaf that is not there, from size 0, or of a larger tree from a smaller', () => {
  const { read } = grown()
  expect(() => proveInclusion({ index: 3n, size: 3n }, read)).toThrow(RangeError)
  expect(() => proveInclusion({ index: -1n, size: 3n }, read)).toThrow(RangeError)
  expect(() => proveConsistency({ size1: 0n, size2: 3n }, read)).toThrow(RangeError)
  expect(() => proveConsistency({ size1: 4n, size2: 3n }, read)).toThrow(RangeError)
})
