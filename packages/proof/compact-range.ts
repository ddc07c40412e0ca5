import { isBytes } from '@noble/hashes/utils.js'
import { nodesOf } from './node.ts'
import { sha256Tree, type TreeHash } from './tree-hash.ts'

/** All that must be kept of a tree to make it grow: one hash for each bit that is set in its size, largest subtree first. */
export type Frontier = { readonly size: bigint; readonly hashes: readonly Uint8Array[] }

/** A tree that grows to the right, of which only the frontier is held. */
export type CompactRange = {
  readonly size: bigint
  append(leafHash: Uint8Array): void
  root(): Uint8Array
  frontier(): Frontier
}

type Options = {
  /** Where to go on from; nothing = the empty tree. */
  readonly from?: Frontier
  readonly tree?: TreeHash
  /** Called for each node of the tree once it is complete and never changes again, leaves (level 0) included. */
  readonly onNode?: (level: number, index: bigint, hash: Uint8Array) => void
}

/**
 * A tree ready to grow.
 *
 * @throws {RangeError} when the frontier does not hold the hashes its size asks for
 */
export function compactRange({ from, tree = sha256Tree, onNode }: Options = {}): CompactRange {
  let size = from?.size ?? 0n
  const levels = nodesOf(0n, size).map(({ level }) => level)
  const hashes = [...(from?.hashes ?? [])]
  if (hashes.length !== levels.length)
    throw new RangeError(`a tree of ${size} has a frontier of ${levels.length} hashes`)
  for (const hash of hashes) requireHash(hash)

  function push(level: number, hash: Uint8Array): void {
    onNode?.(level, size >> BigInt(level), hash)
    const left = levels[levels.length - 1] === level ? hashes.pop() : undefined
    if (left) {
      levels.pop()
      push(level + 1, tree.nodeHash(left, hash))
    } else {
      levels.push(level)
      hashes.push(hash)
    }
  }

  return {
    get size() {
      return size
    },
    append(leafHash) {
      requireHash(leafHash)
      push(0, leafHash)
      size += 1n
    },
    root: () => rootOfFrontier(hashes, tree),
    frontier: () => ({ size, hashes: [...hashes] }),
  }
}

/** The root over a frontier's hashes, largest subtree first. */
export function rootOfFrontier(hashes: readonly Uint8Array[], tree: TreeHash = sha256Tree): Uint8Array {
  if (hashes.length === 0) return tree.emptyRoot()
  return hashes.reduceRight((right, left) => tree.nodeHash(left, right))
}

function requireHash(hash: Uint8Array): void {
  if (!isBytes(hash) || hash.length !== 32) throw new RangeError('a hash has 32 bytes')
}
