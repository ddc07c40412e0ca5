import { fromBase64, toBase64 } from '../base64.ts'
import type { Frontier } from '../compact-range.ts'
import { nodesOf } from '../node.ts'
import { parseUint64 } from '../uint64.ts'

/** The proof of one entry: its place, and the hashes beside the way up, its sibling's first. */
export type EntryProof = { readonly index: bigint; readonly proof: readonly Uint8Array[] }

const longestProof = 64

/**
 * The file `frontier` of a log's end: how many entries stand before it, and the hashes of the complete subtrees over them, the
 * largest first, a line each.
 */
export function formatFrontier({ size, hashes }: Frontier): string {
  return `${[size.toString(), ...hashes.map(toBase64)].join('\n')}\n`
}

/** @returns undefined when it is malformed, or the hashes are not as many as the size asks for */
export function parseFrontier(text: string): Frontier | undefined {
  if (!text.endsWith('\n')) return undefined
  const [digits = '', ...lines] = text.slice(0, -1).split('\n', longestProof + 2)
  const size = parseUint64(digits)
  const hashes = hashesOf(lines)
  if (size === undefined || hashes?.length !== nodesOf(0n, size).length) return undefined
  return { size, hashes }
}

/** A line of the file `proofs` of a stream: the entry's index, then the hashes, a space between. */
export function formatEntryProof({ index, proof }: EntryProof): string {
  return `${[index.toString(), ...proof.map(toBase64)].join(' ')}\n`
}

/** @returns undefined when the line, without its end, is malformed */
export function parseEntryProof(line: string): EntryProof | undefined {
  const [digits = '', ...words] = line.split(' ', longestProof + 2)
  const index = parseUint64(digits)
  const proof = hashesOf(words)
  return index === undefined || !proof ? undefined : { index, proof }
}

function hashesOf(words: readonly string[]): Uint8Array[] | undefined {
  if (words.length > longestProof) return undefined
  const hashes = words.map(fromBase64).filter((hash): hash is Uint8Array => hash?.length === 32)
  return hashes.length === words.length ? hashes : undefined
}
