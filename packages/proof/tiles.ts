import type { Node, NodeReader } from './node.ts'
import { sha256Tree, type TreeHash } from './tree-hash.ts'

/**
 * One file of the published tree. At level 0 a tile holds up to 256 leaf hashes; at level L it holds the roots of full
 * tiles of level L - 1, so that its hashes are nodes of level 8 × L of the tree. "entries" are the bundles of the
 * entries themselves, numbered like the tiles of level 0.
 */
export type Tile = {
  readonly level: number | 'entries'
  readonly index: bigint
  /** How many hashes or entries it holds: 256 when full. */
  readonly width: number
}

const tileHeight = 8
const fullWidth = 256
const form = /^\/tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,6}\d{3})(?:\.p\/(\d{1,3}))?$/

/**
 * "/tile/0/x001/x234/067" for tile 1234067 of level 0; "/tile/1/000.p/17" for a tile that holds 17 hashes so far.
 *
 * Source: https://c2sp.org/tlog-tiles
 */
export function tilePath({ level, index, width }: Tile): string {
  const digits = index.toString()
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  const path = padded.replace(/\d{3}(?=\d)/g, 'x$&/')
  return `/tile/${level}/${path}${width === fullWidth ? '' : `.p/${width}`}`
}

/** @returns the tile whose path this is; undefined when it is none, or one written another way */
export function tileOfPath(path: string): Tile | undefined {
  const [, level, digits, width] = form.exec(path) ?? []
  if (level === undefined || digits === undefined) return undefined
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: BigInt(digits.replace(/\D/g, '')),
    width: Number(width ?? fullWidth),
  }
  const exists = (tile.level === 'entries' || tile.level < 64) && tile.width >= 1 && tile.width <= fullWidth
  return exists && tilePath(tile) === path ? tile : undefined
}

/** The tile that a node of the tree of `size` is read from, as wide as that tree has it. */
export function tileOf({ level, index }: Node, size: bigint): Tile {
  const tileLevel = Math.floor(level / tileHeight)
  const tileIndex = (index << BigInt(level % tileHeight)) / BigInt(fullWidth)
  return { level: tileLevel, index: tileIndex, width: tileWidth(tileLevel, tileIndex, size) }
}

/** How many hashes the tile has in the tree of `size`: 256 when it is full, 0 when it has not been begun. */
export function tileWidth(level: number, index: bigint, size: bigint): number {
  const hashes = (size >> BigInt(tileHeight * level)) - index * BigInt(fullWidth)
  if (hashes <= 0n) return 0
  return hashes >= fullWidth ? fullWidth : Number(hashes)
}

/** The tiles that these nodes of the tree of `size` are read from, each once. */
export function tilesOf(nodes: readonly Node[], size: bigint): Tile[] {
  return [...new Map(nodes.map((node) => tileOf(node, size)).map((tile) => [tilePath(tile), tile])).values()]
}

/**
 * Reads the nodes of the tree of `size` from its tiles. `readTile` gives the tile's hashes, 32 bytes each, or those of
 * the same tile once it was wider; it is asked anew for every node.
 *
 * @returns a reader that throws a RangeError when a tile holds fewer hashes than the node needs
 */
export function nodeReader(
  readTile: (tile: Tile) => Uint8Array,
  size: bigint,
  tree: TreeHash = sha256Tree,
): NodeReader {
  return (level, index) => {
    const tile = tileOf({ level, index }, size)
    const hashes = readTile(tile)
    const count = 1 << (level % tileHeight)
    const first = Number((index * BigInt(count)) % BigInt(fullWidth))
    if (hashes.length % 32 !== 0 || hashes.length < (first + count) * 32)
      throw new RangeError(`${tilePath(tile)} does not hold node ${index} of level ${level}`)
    return nodeOver(hashes.subarray(first * 32, (first + count) * 32), tree)
  }
}

function nodeOver(hashes: Uint8Array, tree: TreeHash): Uint8Array {
  if (hashes.length === 32) return hashes.slice()
  const middle = hashes.length / 2
  return tree.nodeHash(nodeOver(hashes.subarray(0, middle), tree), nodeOver(hashes.subarray(middle), tree))
}
