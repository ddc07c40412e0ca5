import { rootOfFrontier } from './compact-range.ts'
import { type Node, type NodeReader, nodesOf } from './node.ts'
import { sha256Tree, type TreeHash } from './tree-hash.ts'

/** Leaves `start` to `end`, excluded. */
type Span = { readonly start: bigint; readonly end: bigint }

type Inclusion = { readonly index: bigint; readonly size: bigint }
type Consistency = { readonly size1: bigint; readonly size2: bigint }

/**
 * The inclusion proof of the leaf at `index` in the tree of `size`, the leaf's sibling first.
 *
 * @throws {RangeError} when the tree has no such leaf
 *
 * Source: RFC 6962, section 2.1.1.
 */
export function proveInclusion(of: Inclusion, read: NodeReader, tree: TreeHash = sha256Tree): Uint8Array[] {
  return inclusionSpans(of).map((span) => hashOf(span, read, tree))
}

/**
 * The proof that the tree of `size2` begins with the tree of `size1`; empty when they are the same.
 *
 * @throws {RangeError} when `size1` is 0, from which nothing is proved, or larger than `size2`
 *
 * Source: RFC 6962, section 2.1.2.
 */
export function proveConsistency(of: Consistency, read: NodeReader, tree: TreeHash = sha256Tree): Uint8Array[] {
  return consistencySpans(of).map((span) => hashOf(span, read, tree))
}

/** The root of the tree of `size`. */
export function rootAt(size: bigint, read: NodeReader, tree: TreeHash = sha256Tree): Uint8Array {
  return rootOfFrontier(frontierAt(size, read), tree)
}

/** The frontier's hashes of the tree of `size`, to go on growing from there. */
export function frontierAt(size: bigint, read: NodeReader): Uint8Array[] {
  return nodesOf(0n, size).map(({ level, index }) => read(level, index))
}

/** The nodes `proveInclusion` will read, so that they can be fetched before. */
export function nodesOfInclusion(of: Inclusion): Node[] {
  return inclusionSpans(of).flatMap(({ start, end }) => nodesOf(start, end))
}

/** The nodes `proveConsistency` will read. */
export function nodesOfConsistency(of: Consistency): Node[] {
  return consistencySpans(of).flatMap(({ start, end }) => nodesOf(start, end))
}

function inclusionSpans({ index, size }: Inclusion): Span[] {
  if (index < 0n || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`)
  return pathIn({ start: 0n, end: size }, index)
}

/** PATH of RFC 6962. */
function pathIn(span: Span, index: bigint): Span[] {
  if (span.end - span.start === 1n) return []
  const [left, right] = halves(span)
  return index < left.end ? [...pathIn(left, index), right] : [...pathIn(right, index), left]
}

function consistencySpans({ size1, size2 }: Consistency): Span[] {
  if (size1 < 1n || size1 > size2) throw new RangeError(`nothing proves a tree of ${size2} from one of ${size1}`)
  return subproofIn({ start: 0n, end: size2 }, size1)
}

/** SUBPROOF of RFC 6962. What begins at 0 and ends at `size1` is the smaller tree itself: its root is known. */
function subproofIn(span: Span, size1: bigint): Span[] {
  if (span.end === size1) return span.start === 0n ? [] : [span]
  const [left, right] = halves(span)
  return size1 <= left.end ? [...subproofIn(left, size1), right] : [...subproofIn(right, size1), left]
}

/** The left half is the largest complete subtree that is smaller than the whole. */
function halves({ start, end }: Span): [Span, Span] {
  const level = (end - start - 1n).toString(2).length - 1
  const middle = start + (1n << BigInt(level))
  return [
    { start, end: middle },
    { start: middle, end },
  ]
}

function hashOf({ start, end }: Span, read: NodeReader, tree: TreeHash): Uint8Array {
  const hashes = nodesOf(start, end).map(({ level, index }) => read(level, index))
  return rootOfFrontier(hashes, tree)
}
