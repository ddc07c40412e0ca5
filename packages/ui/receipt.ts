import type { TrailLine } from './trail-texts.ts'

/** An event, and what proves it: what an app's `receipt` answers. */
export type ReceiptSent = {
  readonly entry: ReceiptEntry
  /** Null while no signed checkpoint covers it. */
  readonly sealed: SealedSent | null
  /** Set once a text of the entry went by an order: then there is no receipt of it any more. */
  readonly redacted?: { readonly orderNumber: string; readonly appliedAt: string } | null
  /** What accounts are called on the screen, by id. */
  readonly names: Readonly<Record<string, string>>
}

export type ReceiptEntry = Omit<TrailLine, 'account' | 'post'> & {
  readonly account: string
  readonly post: string
  readonly stream: string
  readonly version: number
  /** GB/T 2260; empty for what the province rules for all. */
  readonly division: string
  readonly kind: string | null
  readonly synthetic: boolean
}

export type SealedSent = {
  /** The entry's leaf, SHA-256 in hex. */
  readonly digest: string
  /** How many entries the checkpoint covers. */
  readonly size: number
  /** The checkpoint with its signatures. */
  readonly checkpoint: string
  /** How many signed the checkpoint beside the log itself. */
  readonly cosigned: number
  /** C2SP tlog-proof@v1, whole. */
  readonly receipt: string
  /** Where anyone's browser checks it: what the QR code says. */
  readonly verifyUrl: string
}

/** Where every app shows the receipt of an event: "/receipt/48213". */
export function receiptAddress(position: number): string {
  return `/receipt/${position}`
}
