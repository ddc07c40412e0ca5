import { parseEntry } from '@mingce/ledger/entry'
import { fetchTiles, tree } from '@mingce/ledger/tiles'
import { formatEventLine } from '@mingce/proof/event-line'
import { formatEntryProof } from '@mingce/proof/proof-files'
import { nodesOfInclusion, proveInclusion } from '@mingce/proof/prove'
import { formatProvedOrder } from '@mingce/proof/proved-orders'
import { nodeReader, tilesOf } from '@mingce/proof/tiles'
import { type Kysely, sql } from 'kysely'
import { CannotStartError } from '../cannot-start.ts'

/** An entry's canonical text at its place. */
export type Placed = { readonly position: bigint; readonly entry: string }

/** The sealed entries of a stream, in order; empty when there are none. */
export async function streamEntries(ledger: Kysely<unknown>, stream: string, size: bigint): Promise<readonly Placed[]> {
  const { rows } = await sql<Placed>`/* export.stream */ select position, entry from ledger.event
    where stream = ${stream} and position < ${size} order by version`.execute(ledger)
  return rows
}

/**
 * The events that say which of these entries were redacted: they stand in streams of their own, and without them such an
 * entry proves nothing.
 *
 * @throws {CannotStartError} when one is not sealed yet
 */
export async function ordersOf(
  ledger: Kysely<unknown>,
  entries: readonly Placed[],
  size: bigint,
): Promise<readonly Placed[]> {
  const redacted = entries.filter(({ entry }) => parseEntry(entry).redacted).map(({ position }) => position)
  if (redacted.length === 0) return []
  const { rows } = await sql<Placed>`/* export.orders */ select applied.position, applied.entry
      from unnest(${redacted}::bigint[]) as e(position) join ledger.event applied
        on applied.stream = 'redaction/' || e.position and applied.type = 'RedactionApplied'
     where applied.position < ${size} order by applied.position`.execute(ledger)
  if (rows.length < redacted.length)
    throw new CannotStartError(
      '其中有刚刚遮盖的记录，遮盖命令还没有封存，请几秒后再导出',
      'an entry was redacted a moment ago and its order is not sealed yet: export again in a few seconds',
    )
  return rows
}

/** The file `redactions`: each order's proof and its event. */
export async function provedOrderLines(
  ledger: Kysely<unknown>,
  origin: string,
  orders: readonly Placed[],
  size: bigint,
): Promise<string> {
  let text = ''
  let at = 0
  for await (const proof of proofsOf(ledger, orders, size, () => {})) {
    const { position, entry } = orders[at++] as Placed
    text += formatProvedOrder(proof, formatEventLine(origin, position, entry))
  }
  return text
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
