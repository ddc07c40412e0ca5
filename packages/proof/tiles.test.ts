import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compactRange } from './compact-range.ts'
import { leafHash, rootOf, verifyConsistency, verifyInclusion } from './merkle.ts'
import { nodesOfConsistency, nodesOfInclusion, proveConsistency, proveInclusion, rootAt } from './prove.ts'
import { nodeReader, type Tile, tileOf, tileOfPath, tilePath, tilesOf, tileWidth } from './tiles.ts'

const paths: readonly (readonly [Tile, string])[] = [
  [{ level: 0, index: 1_234_067n, width: 256 }, '/tile/0/x001/x234/067'],
  [{ level: 0, index: 0n, width: 1 }, '/tile/0/000.p/1'],
  [{ level: 1, index: 999n, width: 17 }, '/tile/1/999.p/17'],
  [{ level: 63, index: 1_000n, width: 255 }, '/tile/63/x001/000.p/255'],
  [{ level: 'entries', index: 42n, width: 256 }, '/tile/entries/042'],
  [{ level: 'entries', index: 1_234_567_890n, width: 3 }, '/tile/entries/x001/x234/x567/890.p/3'],
]

for (const [tile, path] of paths)
  test(`${path} is written and read`, () => {
    expect(tilePath(tile)).toBe(path)
    expect(tileOfPath(path)).toEqual(tile)
  })

test('every tile is read back from its path', () => {
  const level = fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const))
  const tiles = fc.record({ level, index: fc.bigInt(0n, 2n ** 64n), width: fc.integer({ min: 1, max: 256 }) })
  fc.assert(
    fc.property(tiles, (tile) => {
      expect(tileOfPath(tilePath(tile))).toEqual(tile)
    }),
  )
})

const noPaths = [
  '',
  'tile/0/000',
  '/tile/0/0',
  '/tile/0/x000/001',
  '/tile/0/001/002',
  '/tile/00/001',
  '/tile/64/001',
  '/tile/-1/001',
  '/tile/leaves/001',
  '/tile/0/001.p/0',
  '/tile/0/001.p/256',
  '/tile/0/001.p/01',
  '/tile/0/001.p/',
  '/tile/0/001/',
  '/tile/0/００１',
  '/tile/0/../../checkpoint',
  '/tile/0/001\n',
  `/tile/0/${'x001/'.repeat(100_000)}001`,
]

for (const path of noPaths)
  test(`${JSON.stringify(path.slice(0, 40))} is no tile’s path`, () => {
    expect(tileOfPath(path)).toBeUndefined()
  })

test('a tree of 70,000 has the tiles that the specification counts', () => {
  const size = 70_000n
  expect([tileWidth(0, 272n, size), tileWidth(0, 273n, size), tileWidth(0, 274n, size)]).toEqual([256, 112, 0])
  expect([tileWidth(1, 0n, size), tileWidth(1, 1n, size)]).toEqual([256, 17])
  expect([tileWidth(2, 0n, size), tileWidth(3, 0n, size)]).toEqual([1, 0])
  expect([tileWidth(0, 0n, 256n), tileWidth(1, 0n, 256n)]).toEqual([256, 1])
})

/** A log of `size` entries and its tiles of leaf hashes and above. */
function published(size: number) {
  const tiles = new Map<string, Uint8Array[]>()
  const leaves = Array.from({ length: size }, (_, index) => leafHash(Buffer.from(`entry ${index}`)))
  const range = compactRange({
    onNode(level, index, node) {
      if (level % 8 !== 0) return
      const at = `${level / 8}/${index / 256n}`
      tiles.set(at, [...(tiles.get(at) ?? []), node])
    },
  })
  for (const leaf of leaves) range.append(leaf)
  const readTile = ({ level, index, width }: Tile) =>
    Uint8Array.from((tiles.get(`${level}/${index}`) ?? []).slice(0, width).flatMap((node) => [...node]))
  return { leaves, readTile, root: range.root() }
}

const log = published(1_100)

test('roots, inclusion and consistency come from tiles alone', () => {
  for (const size of [1n, 255n, 256n, 257n, 512n, 1_023n, 1_100n]) {
    const read = nodeReader(log.readTile, size)
    const root = rootAt(size, read)
    expect(root).toEqual(rootOf(log.leaves.slice(0, Number(size))))
    for (let index = 0n; index < size; index += 101n) {
      const leaf = log.leaves[Number(index)] as Uint8Array
      const proof = proveInclusion({ index, size }, read)
      expect(verifyInclusion({ leafHash: leaf, index, size, proof, root })).toBe(true)
    }
    const whole = nodeReader(log.readTile, 1_100n)
    const proof = proveConsistency({ size1: size, size2: 1_100n }, whole)
    expect(verifyConsistency({ size1: size, size2: 1_100n, root1: root, root2: log.root, proof })).toBe(true)
  }
})

test('the tiles a proof needs are known before, each once and as wide as the tree has it', () => {
  const inclusion = tilesOf(nodesOfInclusion({ index: 700n, size: 1_100n }), 1_100n).map(tilePath)
  expect(inclusion.sort()).toEqual(['/tile/0/002', '/tile/0/004.p/76', '/tile/1/000.p/4'])
  const consistency = tilesOf(nodesOfConsistency({ size1: 600n, size2: 1_100n }), 1_100n).map(tilePath)
  expect(consistency.sort()).toEqual(['/tile/0/002', '/tile/0/004.p/76', '/tile/1/000.p/4'])
  expect(tileOf({ level: 9, index: 1n }, 1_100n)).toEqual({ level: 1, index: 0n, width: 4 })
})

test('a tile that has grown since serves the smaller tree as well', () => {
  const read = nodeReader((tile) => log.readTile({ ...tile, width: 256 }), 300n)
  expect(rootAt(300n, read)).toEqual(rootOf(log.leaves.slice(0, 300)))
})

test('a tile that is cut off or missing is refused, never read beyond', () => {
  for (const missing of [1, 32, 33]) {
    const read = nodeReader((tile) => log.readTile(tile).slice(0, -missing), 1_100n)
    expect(() => rootAt(1_100n, read)).toThrow('/tile/1/000.p/4 does not hold node 0 of level 10')
  }
  const none = nodeReader(() => new Uint8Array(), 1_100n)
  expect(() => none(0, 3n)).toThrow('/tile/0/000 does not hold node 3 of level 0')
})
