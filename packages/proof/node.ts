/**
 * A complete subtree of the tree: level 0 are the leaves, and the node (level, index) stands over the leaves
 * index × 2^level to (index + 1) × 2^level. It never changes once it is complete.
 */
export type Node = { readonly level: number; readonly index: bigint }

/** Gives the hash of a complete node. */
export type NodeReader = (level: number, index: bigint) => Uint8Array

/**
 * The complete subtrees that leaves `start` to `end` (excluded) are made of, from left to right: 0 to 7 is a subtree of
 * 4, one of 2 and one leaf. `start` must be the beginning of a subtree as large as the whole span, as 0 always is.
 */
export function nodesOf(start: bigint, end: bigint): Node[] {
  const nodes: Node[] = []
  for (let at = start; at < end; ) {
    const level = (end - at).toString(2).length - 1
    nodes.push({ level, index: at >> BigInt(level) })
    at += 1n << BigInt(level)
  }
  return nodes
}
