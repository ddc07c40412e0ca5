import { sha256 } from '@noble/hashes/sha2.js'
import { hexOf } from '../note-form.ts'
import type { TreeHash } from '../tree-hash.ts'
import { includes } from '../verify.ts'
import { lineCheck } from './line-check.ts'
import { parseEntryProof } from './proof-files.ts'
import { type Order, orderIn } from './redactions.ts'
import type { Fault } from './verdict.ts'

/** The orders that a stream's redacted entries need, taken along from the streams in which they stand. */
export type ProvedOrders = {
  /** The leaf that the entry at this position had, when an order later in the log says that this is its redacted form. */
  leafOf(position: bigint, form: Uint8Array): Uint8Array | undefined
}

type Against = { readonly origin: string; readonly size: bigint; readonly root: Uint8Array; readonly tree: TreeHash }

/** Of the file `redactions`: for each order a line with its proof, as in `proofs`, and one with its event, as in `events.ndjson`. */
export function formatProvedOrder(proof: string, line: string): string {
  return `${proof}${line}\n`
}

/** @returns the fault, when an order is not what stands in the log */
export function provedOrders(text: string, { origin, size, root, tree }: Against): ProvedOrders | Fault {
  const lines = text.split('\n')
  if (lines.pop() !== '' || lines.length % 2 !== 0) return unreadable
  const check = lineCheck(origin)
  const orders = new Map<bigint, Order & { readonly at: bigint }>()
  for (let at = 0; at < lines.length; at += 2) {
    const proved = parseEntryProof(lines[at] ?? '')
    if (!proved) return unreadable
    const { index, proof } = proved
    const right = check(lines[at + 1] ?? '', index, (entry) =>
      includes({ leafHash: tree.leafHash(entry), index, size, proof, root }, tree) ? undefined : 'PROOF_DIFFERS',
    )
    if (typeof right === 'string') return { at: index, how: right }
    const order = orderIn(right.bytes)
    if (order && right.stream === `redaction/${order.position}`) orders.set(order.position, { ...order, at: index })
  }
  return {
    leafOf(position, form) {
      const order = orders.get(position)
      if (!order || order.at <= position || order.digest !== hexOf(sha256(form))) return undefined
      return bytesOf(order.leaf)
    },
  }
}

const unreadable: Fault = { at: null, how: 'PROOF_UNREADABLE' }

function bytesOf(hex: string): Uint8Array | undefined {
  if (!/^[0-9a-f]{64}$/.test(hex)) return undefined
  return Uint8Array.from({ length: 32 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16))
}
