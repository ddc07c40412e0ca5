import { fetchTiles, tree } from '@mingce/ledger/tiles'
import { formatEventLine } from '@mingce/proof/event-line'
import { formatEntryProof } from '@mingce/proof/proof-files'
import { nodesOfInclusion, proveInclusion } from '@mingce/proof/prove'
import { nodeReader, tilesOf } from '@mingce/proof/tiles'
import { type Kysely, sql } from 'kysely'

/** An entry's canonical text at its place. */
export type Placed = { readonly position: bigint; readonly entry: string }

/** The sealed entries of a stream, in order; empty when there are none. */
export async function streamEntries(ledger: Kysely<unknown>, stream: string, size: bigint): Promise<readonly Placed[]> {
  const { rows } = await sql<Placed>`/* export.stream */ select position, entry from ledger.event
    where stream = ${stream} and position < ${size} order by version`.execute(ledger)
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
