import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leafHash, nodeHash, rootOf, verifyConsistency, verifyInclusion } from './merkle.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))

/** The tree of Certificate Transparency's reference log: its eight entries and its roots at sizes 0 to 8. */
const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const leaves = entries.map(bytes).map(leafHash)
const rootAt = (size: number) => bytes(roots[size] ?? '')

test('a leaf is SHA-256 over a zero byte and the data, so that it is no hash of an inner node', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), (data) => {
      const expected = createHash('sha256').update(Uint8Array.of(0)).update(data).digest('hex')
      expect(hex(leafHash(data))).toBe(expected)
    }),
  )
})

test('an inner node is SHA-256 over a one byte and its two children', () => {
  const [left, right] = [leafHash(Uint8Array.of(1)), leafHash(Uint8Array.of(2))]
  const expected = createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest('hex')
  expect(hex(nodeHash(left, right))).toBe(expected)
})

test('the roots of RFC 6962’s reference log come out at every size from 0 to 8', () => {
  expect(roots.map((_, size) => hex(rootOf(leaves.slice(0, size))))).toEqual(roots)
})

test('an inclusion proof of the reference log holds: entry 5 of 8', () => {
  const proof = [
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ].map(bytes)
  const claim = { leafHash: leafHash(bytes('40414243')), index: 5n, size: 8n, proof, root: rootAt(8) }
  expect(verifyInclusion(claim)).toBe(true)
  expect(verifyInclusion({ ...claim, index: 4n })).toBe(false)
})

test('consistency proofs of the reference log hold: from 6 to 8, and from 2 to 5', () => {
  const proof68 = [
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ].map(bytes)
  const claim = { size1: 6n, size2: 8n, root1: rootAt(6), root2: rootAt(8), proof: proof68 }
  expect(verifyConsistency(claim)).toBe(true)
  expect(verifyConsistency({ ...claim, root1: rootAt(5) })).toBe(false)
  const proof25 = [
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  ].map(bytes)
  expect(verifyConsistency({ size1: 2n, size2: 5n, root1: rootAt(2), root2: rootAt(5), proof: proof25 })).toBe(true)
})

test('a tree is consistent with itself by an empty proof alone', () => {
  const claim = { size1: 5n, size2: 5n, root1: rootAt(5), root2: rootAt(5), proof: [] }
  expect(verifyConsistency(claim)).toBe(true)
  expect(verifyConsistency({ ...claim, root2: rootAt(6) })).toBe(false)
  expect(verifyConsistency({ ...claim, proof: [rootAt(5)] })).toBe(false)
})

test('from size 0 nothing is proved, whatever the other tree', () => {
  const proofs = [[], [rootAt(8)], [rootAt(0), rootAt(8)]]
  for (const [size2, root2] of [[0n, rootAt(0)] as const, [1n, rootAt(1)] as const, [8n, rootAt(8)] as const])
    for (const proof of proofs)
      expect(verifyConsistency({ size1: 0n, size2, root1: rootAt(0), root2, proof })).toBe(false)
})

test('a larger tree is no beginning of a smaller one', () => {
  expect(verifyConsistency({ size1: 8n, size2: 6n, root1: rootAt(8), root2: rootAt(6), proof: [] })).toBe(false)
})

test('no leaf is in a tree of size 0, and none beyond the end', () => {
  const leaf = leafHash(new Uint8Array())
  expect(verifyInclusion({ leafHash: leaf, index: 0n, size: 0n, proof: [], root: leaf })).toBe(false)
  expect(verifyInclusion({ leafHash: leaf, index: 1n, size: 1n, proof: [], root: leaf })).toBe(false)
  expect(verifyInclusion({ leafHash: leaf, index: 0n, size: 1n, proof: [], root: leaf })).toBe(true)
})

test('a root is made of hashes of 32 bytes only', () => {
  expect(() => rootOf([new Uint8Array(31)])).toThrow(RangeError)
  expect(() => rootOf([rootAt(1), new Uint8Array(33)])).toThrow(RangeError)
})
