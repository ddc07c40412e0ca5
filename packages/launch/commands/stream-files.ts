import { fetchTiles, tree } from '@mingce/ledger/tiles'
import { formatEventLine } from '@mingce/proof/event-line'
import { formatEntryProof } from '@mingce/proof/proof-files'
import { nodesOfInclusion, proveInclusion } from '@mingce/proof/prove'
import { nodeReader, tilesOf } from '@mingce/proof/tiles'
import { type Kysely, sql } from 'kysely'
import { CannotStartError } from '../cannot-start.ts'

/** An entry's canonical text at its place. */
export type Placed = { readonly position: bigint; readonly entry: string }

/**
 * The sealed entries of a stream, in order; empty when there are none.
 *
 * @throws {CannotStartError} when one was redacted: what says so stands in another stream, and without it the entry proves nothing
 */
export async function streamEntries(ledger: Kysely<unknown>, stream: string, size: bigint): Promise<readonly Placed[]> {
  const { rows } = await sql<
    Placed & { leaf: Buffer }
  >`/* export.stream */ select position, entry, leaf from ledger.event
    where stream = ${stream} and position < ${size} order by version`.execute(ledger)
  const redacted = rows.find(({ entry, leaf }) => !leaf.equals(tree.leafHash(Buffer.from(entry))))
  if (redacted)
    throw new CannotStartError(
      `事件流“${stream}”中位置 ${redacted.position} 的记录已遮盖，不能单独证明，请导出整库`,
      `the entry at position ${redacted.position} of ${stream} was redacted and proves nothing alone: export the whole log`,
    )
  return rows
}

export function streamLines(origin: string, entries: readonly Placed[]): string {
  return entries.map(({ position, entry }) => `${formatEventLine(origin, position, entry)}\n`).join('')
}

/** So many proofs are made of tiles that were fetched together. */
const together = 64

/** A line for each entry: the proof that it stands in the tree of `size`. */
export async function* proofsOf(
  ledger: Kysely<unknown>,
  entries: readonly Placed[],
  size: bigint,
  counted: (more: number) => void,
): AsyncGenerator<string> {
  for (let at = 0; at < entries.length; at += together) {
    const some = entries.slice(at, at + together)
    const nodes = some.flatMap(({ position }) => nodesOfInclusion({ index: position, size }))
    const read = nodeReader(await fetchTiles(ledger, tilesOf(nodes, size)), size, tree)
    for (const { position: index } of some)
      yield formatEntryProof({ index, proof: proveInclusion({ index, size }, read, tree) })
    counted(some.length)
  }
}
