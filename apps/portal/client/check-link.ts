import { verifyInclusion } from '@mingce/proof/merkle'
import { nodesOfInclusion, proveInclusion } from '@mingce/proof/prove'
import { type Finding, refuse } from './finding.ts'
import type { Log } from './log.ts'
import { readerOf, todaysLog } from './todays-log.ts'

/** What a receipt's QR code names: a position, and the leaf that must stand there, 32 bytes. */
export type Named = { readonly position: bigint; readonly leaf: Uint8Array }

/** `/verify/48213?d=ASNFZ4mrze8…`; undefined when it was cut off or mistyped. */
export function namedBy({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Named | undefined {
  const [, digits] = /^\/verify\/(0|[1-9]\d{0,17})$/.exec(pathname) ?? []
  const leaf = fromBase64Url(new URLSearchParams(search).get('d') ?? '')
  return digits !== undefined && leaf?.length === 32 ? { position: BigInt(digits), leaf } : undefined
}

/** Whether that leaf stands at that position of today's log, found out from the log's tiles by this browser. */
export async function checkLink({ position: index, leaf }: Named, log: Log): Promise<Finding> {
  const today = await todaysLog(log)
  if ('kind' in today) return today
  const { size, root } = today
  if (index >= size) return refuse('NOT_SEALED', { position: `${index}`, size: `${size}` })
  const read = await readerOf(log, [{ level: 0, index }, ...nodesOfInclusion({ index, size })], size)
  const proof = proveInclusion({ index, size }, read)
  const claim = { index, size, proof, root }
  if (verifyInclusion({ ...claim, leafHash: leaf })) return { kind: 'stands', position: index, now: today }
  // Either the log holds another entry there, or its tiles are not what was signed.
  const holdsAnother = verifyInclusion({ ...claim, leafHash: read(0, index) })
  return refuse(holdsAnother ? 'OTHER_ENTRY' : 'TILES_DIFFER', { position: `${index}` })
}

function fromBase64Url(text: string): Uint8Array | undefined {
  if (!/^[\w-]{43}$/.test(text)) return undefined
  const bytes = atob(`${text.replaceAll('-', '+').replaceAll('_', '/')}=`)
  return Uint8Array.from(bytes, (letter) => letter.charCodeAt(0))
}
