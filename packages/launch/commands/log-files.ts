import { readEntryTexts } from '@mingce/ledger/read'
import { readTile } from '@mingce/ledger/tiles'
import { formatEventLine } from '@mingce/proof/event-line'
import { tileWidth } from '@mingce/proof/tiles'
import type { Kysely } from 'kysely'

/** From a position on, to the size of the checkpoint. */
type Span = { readonly from: bigint; readonly size: bigint }

/** The leaves' hashes of the span, 32 bytes each. */
export async function* leavesFrom(ledger: Kysely<unknown>, { from, size }: Span): AsyncGenerator<Buffer> {
  for (let index = from / 256n; index * 256n < size; index += 1n) {
    const tile = await readTile(ledger, { level: 0, index, width: tileWidth(0, index, size) })
    if (!tile) throw new Error(`ledger is broken: tile ${index} is not sealed`)
    const skipped = index * 256n < from ? Number(from - index * 256n) : 0
    yield tile.subarray(skipped * 32)
  }
}

/** The lines of the span, a page at a time. */
export async function* linesFrom(
  ledger: Kysely<unknown>,
  origin: string,
  { from, size }: Span,
  counted: (more: number) => void,
): AsyncGenerator<string> {
  for (let at = from; at < size; ) {
    const page = await readEntryTexts(ledger, { after: at - 1n, until: size - 1n, limit: 1_000 })
    if (page.length === 0) throw new Error(`ledger is broken: it ends before ${size}`)
    const first = at
    at += BigInt(page.length)
    yield page.map((entry, index) => `${formatEventLine(origin, first + BigInt(index), entry)}\n`).join('')
    counted(page.length)
  }
}
