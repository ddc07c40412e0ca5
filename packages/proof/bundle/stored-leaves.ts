import { compactRange, type Frontier } from '../compact-range.ts'
import type { TreeHash } from '../tree-hash.ts'

/** The hashes that came along with a log, and the tree that they come to, one hash after the other. */
export type StoredLeaves = {
  /** The next leaf's hash, put into the tree; undefined when there are no more. */
  next(): Uint8Array | undefined
  /** Whether all of them together, and none beyond, come to this root. */
  comeTo(root: Uint8Array): boolean
  /** The root of the tree at the size that was asked for; undefined when it was never that large. */
  readonly olderRoot: Uint8Array | undefined
}

type Options = {
  readonly leaves: Uint8Array
  /** What stands before the first of them. */
  readonly from: Frontier
  /** The size of the whole. */
  readonly size: bigint
  readonly olderSize: bigint | undefined
  readonly tree: TreeHash
}

/** @throws {RangeError} when the frontier does not hold the hashes its size asks for */
export function storedLeaves({ leaves, from, size, olderSize, tree }: Options): StoredLeaves {
  const range = compactRange({ from, tree })
  let at = 0
  let olderRoot = range.size === olderSize ? range.root() : undefined

  function next(): Uint8Array | undefined {
    if (range.size >= size || at + 32 > leaves.length) return undefined
    const leaf = leaves.subarray(at, at + 32)
    at += 32
    range.append(leaf)
    if (range.size === olderSize) olderRoot = range.root()
    return leaf
  }

  return {
    next,
    comeTo(root) {
      while (next());
      return range.size === size && at === leaves.length && isSame(range.root(), root)
    },
    get olderRoot() {
      return olderRoot
    },
  }
}

export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false
  return true
}
